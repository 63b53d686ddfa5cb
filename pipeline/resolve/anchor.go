package resolve

import (
	"strings"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
)

// An anchor is the day that the page's own dates are counted from.
type anchor struct {
	date     data.Date
	exact    bool // the page is of that day; else only some date on it
	inferred bool // its year was not written
}

// shortLine is how long a block may be, in bytes, that is a date line.
const shortLine = 80

// dateline is how far into a paragraph its dateline may reach, in bytes.
const dateline = 80

// findAnchor tells when the page was written, and by whose offices, where it has no date, between which days.
func (p *page) findAnchor() {
	if !p.anchor.exact {
		p.officeBounds()
		p.looseDate()
	}
	switch d := p.anchor.date; {
	case d.IsZero():
	case p.anchor.exact || p.anchor.inferred:
		p.lo, p.hi = d, d
	default:
		p.narrow(d, data.Date{}) // a day that it tells of: it is no older than that
	}
	p.tell()
	p.findDateLines()
	p.posts = strings.Contains(p.text, statusMark)
	for i := range p.atts {
		p.addresses = append(p.addresses, p.addressOf(i))
		p.credits = append(p.credits, p.credit(i))
		p.days[i] = p.ownDay(i)
	}
}

// lineDate looks for a date that the page gives as its own: the document's, else a line of its own near the top, a
// dateline, the address.
func (p *page) lineDate() {
	d := p.doc.Published
	if d.Precision() != "day" {
		d = p.ownLine()
	}
	if !d.IsZero() {
		p.anchor = anchor{date: d, exact: true}
		p.lo, p.hi = d, d
	}
}

func (p *page) ownLine() data.Date {
	long := 0
	for _, e := range p.exprs {
		if e.kind != onDay || e.year == 0 || !valid(e.year, e.month, e.day) {
			continue
		}
		b := p.block(e.from)
		if b < 0 {
			continue
		}
		for ; long < b && (p.segs.Blocks[long].Kind != segment.Paragraph || p.segs.Blocks[long].Len() < 2*dateline); long++ {
		}
		if long < b {
			break // the body has begun
		}
		blk := &p.segs.Blocks[b]
		at := e.from - blk.Start
		_, last := p.tokens(blk.Span)
		d := data.Date{Year: e.year, Month: e.month, Day: e.day}
		switch {
		case blk.Len() <= shortLine && blk.Kind != segment.Caption && p.wordsBeside(e, p.at(blk.Start), last) <= wordsOfLine,
			at < dateline && p.toks[p.at(blk.Start)].Shape&features.AllCaps != 0 && p.dash(int(e.last)),
			b == p.segs.Title && (last == int(e.last) || p.punct(int(e.last), colon)),
			b == 0 && blk.Len() <= shortLine && last == int(e.last): // "Harbour Post Live, April 12, 2025"
			return d
		}
	}
	for _, u := range []string{p.doc.Canonical, p.doc.URI} {
		if d := urlDay(u); !d.IsZero() {
			return d
		}
	}
	return data.Date{}
}

// wordsOfLine is how many words may stand beside the date of a date line ("Published", "PM", "GMT").
const wordsOfLine = 2

// wordsBeside counts the words of tokens [a, b) that are not the date's.
func (p *page) wordsBeside(e expr, a, b int) int {
	n := 0
	for k := a; k < b; k++ {
		if (k < int(e.first) || k >= int(e.last)) && p.toks[k].Shape&(features.Punct|features.Digit) == 0 && !p.is(k, isWeekday) {
			n++
		}
	}
	return n
}

// dash says whether a dash follows token k soon, maybe after an agency in brackets.
func (p *page) dash(k int) bool {
	for n := 0; n < 8 && k < len(p.toks); n, k = n+1, k+1 {
		if p.punct(k, dashes) {
			return true
		}
	}
	return false
}

// looseDate takes the page's day from its edition, from a count of days after a date it gives, or near any full date.
func (p *page) looseDate() {
	var some data.Date
	for _, e := range p.exprs {
		if e.kind == onDay && e.year != 0 && valid(e.year, e.month, e.day) && (p.lo.IsZero() || apart(data.Date{Year: e.year, Month: e.month, Day: e.day}, p.lo) < 366*20) {
			some = data.Date{Year: e.year, Month: e.month, Day: e.day}
			break
		}
	}
	for _, e := range p.exprs {
		if e.kind == onDay && e.year == 0 && p.is(int(e.last), isEdition) {
			if y := p.guessYear(e.month, e.day, some); y > 0 {
				p.anchor = anchor{date: data.Date{Year: y, Month: e.month, Day: e.day}, exact: true, inferred: true}
				return
			}
		}
	}
	if some.IsZero() {
		for _, b := range p.leads {
			for _, e := range p.within(p.segs.Blocks[b].Lead) {
				if e.kind == onDay && e.year == 0 {
					if y := p.guessYear(e.month, e.day, some); y > 0 {
						p.anchor = anchor{date: data.Date{Year: y, Month: e.month, Day: e.day}, inferred: true}
						return
					}
				}
			}
		}
		return
	}
	p.anchor = anchor{date: some}
	for _, e := range p.exprs {
		if e.kind == afterEvent && e.shift > 0 {
			b := p.block(e.from)
			if b >= 0 && p.segs.Blocks[b].Start == e.from {
				p.anchor = anchor{date: addDays(some, int(e.shift)), exact: true, inferred: true}
			}
			return
		}
	}
}

// mostGuesses is how many years may be open where nothing but terms of office tells the year; with more the day stays
// unknown.
const mostGuesses = 3

// guessYear picks the year of a month and day: near a date the page gives; else the year in which the people named held
// their posts, if few are possible, preferring one whose weekdays agree with those the page gives for its dates, then the
// first.
func (p *page) guessYear(month, day int8, near data.Date) int16 {
	if near.IsZero() && p.lo.IsZero() {
		return 0
	}
	from, to := int16(0), int16(0)
	if !near.IsZero() {
		from, to = near.Year-1, near.Year+1
	} else {
		from = p.lo.Year
		to = from + mostGuesses
		if !p.hi.IsZero() {
			to = p.hi.Year
		}
		if to-from > mostGuesses {
			return 0
		}
	}
	best, least := int16(0), 0
	for y := from; y <= to; y++ {
		if !valid(y, month, day) {
			continue
		}
		d := data.Date{Year: y, Month: month, Day: day}
		cost := 0
		if !near.IsZero() {
			cost = apart(d, near)
		} else {
			cost = int(y-from) - 2*p.weekdaysAgree(y)
		}
		if !p.lo.IsZero() && d.Days() < p.lo.Days() || !p.hi.IsZero() && d.Days() > p.hi.Last() {
			cost += 10000
			if near.IsZero() {
				continue
			}
		}
		if best == 0 || cost < least {
			best, least = y, cost
		}
	}
	return best
}

// weekdaysAgree counts the leads with a weekday beside their date that fits the year, less those that do not.
func (p *page) weekdaysAgree(year int16) int {
	n := 0
	for i := 0; i+1 < len(p.exprs); i++ {
		a, b := p.exprs[i], p.exprs[i+1]
		if a.kind != onWeekday || b.kind != onDay || b.first-a.last > 2 || !valid(year, b.month, b.day) {
			continue
		}
		if int8(weekday(data.Date{Year: year, Month: b.month, Day: b.day})) == a.day {
			n++
		} else {
			n--
		}
	}
	return n
}

// within are the page's dates inside a span.
func (p *page) within(s segment.Span) []expr {
	from, to := p.datesAt.before(s.Start), p.datesAt.before(s.End)
	if to > from && p.exprs[to-1].to > s.End {
		to--
	}
	return p.exprs[from:max(from, to)]
}
