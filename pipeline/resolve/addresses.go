package resolve

import (
	"strings"
	"time"

	"parley/data"
	"parley/pipeline/segment"
)

// postDay is the day in the address that a statement carries: of a post on a platform whose numbers hold their time, or
// the path of an article.
func (p *page) postDay(i int) data.Date {
	a := &p.atts[i]
	if u := p.addresses[i]; u != "" {
		if d := statusDay(u); !d.IsZero() {
			return d
		}
		return urlDay(u)
	}
	if p.posts && a.Clause.Ok() {
		return statusDay(a.Clause.In(p.text))
	}
	return data.Date{}
}

// addressOf is the address behind the statement's label, source or cue; "".
func (p *page) addressOf(i int) string {
	a := &p.atts[i]
	for b, n := a.Block, 0; b >= 0 && b < len(p.segs.Blocks) && n < 3; b, n = p.segs.Blocks[b].Parent, n+1 {
		if u := p.segs.Blocks[b].LabelURL; u.Ok() {
			return u.In(p.text)
		}
	}
	for _, s := range []segment.Span{a.Source, a.Cue} {
		if !s.Ok() {
			continue
		}
		if u := p.linkAt(s); u != "" {
			return u
		}
	}
	return ""
}

// linkAt is the address of a link that touches the span; "".
func (p *page) linkAt(s segment.Span) string {
	lo, hi := 0, len(p.doc.Links)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if p.doc.Links[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(p.doc.Links) && p.doc.Links[lo].Start < s.End {
		return p.doc.Links[lo].URL
	}
	return ""
}

// Posts are numbered by the time they were sent: the bits above statusShift are milliseconds since statusEpoch, itself
// counted from 1970 (the layout is documented by the platform as "snowflake").
const (
	statusShift = 22
	statusEpoch = 1288834974657
	statusLeast = 1 << 50 // smaller numbers are older than the scheme or no post
)

// statusMark stands before the number in a post's address.
const statusMark = "/status/"

// statusDay is the day, in UTC, of the post whose address u holds; zero where u holds none.
func statusDay(u string) data.Date {
	i := strings.Index(u, statusMark)
	if i < 0 {
		return data.Date{}
	}
	id := uint64(0)
	for _, c := range []byte(u[i+len(statusMark):]) {
		if c < '0' || c > '9' {
			break
		}
		if id > 1<<59 {
			return data.Date{}
		}
		id = 10*id + uint64(c-'0')
	}
	if id < statusLeast {
		return data.Date{}
	}
	return data.DateOf(timeOf(int64(id>>statusShift) + statusEpoch))
}

// urlDay is the day that a path like ".../2025/02/11/..." or ".../2025-02-11..." names; zero where none does.
func urlDay(u string) data.Date {
	for i := 0; i+10 <= len(u); i++ {
		if i > 0 && u[i-1] >= '0' && u[i-1] <= '9' || u[i] != '1' && u[i] != '2' {
			continue
		}
		s := u[i : i+10]
		if sep := s[4]; (sep == '/' || sep == '-') && s[7] == sep && (i+10 == len(u) || u[i+10] < '0' || u[i+10] > '9') {
			d, err := data.ParseDate(strings.ReplaceAll(s, "/", "-"))
			if err == nil && d.Year >= firstYear && d.Year <= lastYear {
				return d
			}
		}
	}
	return data.Date{}
}

// site is the index of the outlet at an address; -1.
func (r *Resolver) site(u string) int32 {
	if i := strings.Index(u, "://"); i >= 0 {
		u = u[i+3:]
	}
	if i := strings.IndexAny(u, "/?#:"); i >= 0 {
		u = u[:i]
	}
	u = strings.ToLower(u)
	for u != "" {
		if at, ok := r.domains[u]; ok {
			return at
		}
		i := strings.IndexByte(u, '.')
		if i < 0 {
			break
		}
		u = u[i+1:]
	}
	return -1
}

func timeOf(ms int64) time.Time { return time.UnixMilli(ms).UTC() }
