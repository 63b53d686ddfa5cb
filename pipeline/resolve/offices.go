package resolve

import (
	"parley/data"
	"parley/features"
)

// A tenure says whose office is looked for, and when it was held.
type tenure struct {
	land, outlet int32     // whose it is, -1 for any
	lo, hi       data.Date // held between these; zero where open
	former       bool      // it was held before
	from         int       // the token before which the page may have named the holder
}

// holder is who holds the post that the description d names, on the day of statement i; -1 where it names none or the holder cannot
// be told.
func (p *page) holder(i int, d phrase) int32 {
	if d.indefinite && !p.is(d.a, isDefinite) {
		return -1
	}
	land, outlet := int32(-1), int32(-1)
	for m := p.firstMention(d.a, d.head); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= d.head; m++ {
		e := &p.entities[p.mentions[m].ent]
		if e.land >= 0 && land < 0 {
			land = e.land
		}
		if e.person >= 0 && e.sp.Kind == "group" && land < 0 {
			land = p.r.homes[e.person] // "the Arcadian Foreign Ministry's spokesman"
		}
		if e.outlet >= 0 && outlet < 0 {
			outlet = e.outlet
		}
	}
	return p.holderOf(i, d, tenure{land: land, outlet: outlet, from: d.a})
}

// holderOf is holder where the country or outlet is told. With from -1 the page may have named the holder before what d leaves out
// at its front: "newly elected", "former".
func (p *page) holderOf(i int, d phrase, t tenure) int32 {
	a := d.a
	for k := 0; k < longestEvent && a > 0 && p.near(a-1, a) && p.toks[a-1].Shape&features.Punct == 0; k++ {
		a--
	}
	best := p.postAround(a, d.n, d.head)
	if best.Entry < 0 || p.ofPlace(d.n) && a+int(best.Last) <= d.n+1 {
		return -1 // "the preacher of Port Regis" is a post of its own
	}
	if t.from < 0 {
		t.from = a
	}
	if p.unlistedSide(d.a, a+int(best.First)) {
		return -1
	}
	t.former = p.anyIs(a, a+int(best.First), isPast)
	post := &p.r.posts[best.Entry]
	if t.land < 0 && t.outlet < 0 && post.Country != "" {
		if at, ok := p.r.country[post.Country]; ok {
			t.land = at
		}
	}
	t.lo, t.hi = p.lo, p.hi
	if d := p.days[i].date; !d.IsZero() {
		t.lo, t.hi = d, d
	}
	one, most, own := int32(-1), int32(-1), false
	several, longest := 0, int32(0)
	for _, m := range p.matches {
		if m.First != best.First || m.Last != best.Last {
			continue // two posts of one name are both looked at
		}
		for _, o := range p.r.holders[m.Entry] {
			days := p.held(o, t)
			if days < 0 {
				continue
			}
			person := p.r.person[p.r.offices[o].Person]
			if person != one {
				several++
			}
			longest = max(longest, days)
			if rank := p.holderRank(o, person, days, t); rank > most || rank == most && person < one {
				one, most, own = person, rank, t.land >= 0 && p.r.scope[o] == t.land || t.outlet >= 0 && p.r.scopeOf[o] == t.outlet
			}
		}
	}
	if one >= 0 && !post.Single && !own && most < metOnPage {
		return -1 // "the professor", of whom the page names none
	}
	if one < 0 || several > 1 && most < metOnPage && (t.lo.IsZero() || t.hi.IsZero() || !post.Single || !t.former && 4*longest < 3*(t.hi.Last()-t.lo.Days())) {
		return -1 // several, and nothing tells which
	}
	return p.known(owner{kind: aPerson, at: one, next: -1})
}

// postAround is the longest name of a post in tokens [a, head) that holds token n; its Entry is -1 where there is none. All that were
// found are left in p.matches.
func (p *page) postAround(a, n, head int) features.Match {
	p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:head], p.matches[:0])
	best := features.Match{Entry: -1}
	for _, m := range p.matches {
		if a+int(m.First) <= n && n < a+int(m.Last) && (best.Entry < 0 || m.Last-m.First > best.Last-best.First) {
			best = m
		}
	}
	return best
}

// held is for how many days office o was held as t wants it, and for a former one a number that grows with the day it ended; -1
// where it was not, or is another's.
func (p *page) held(o int32, t tenure) int32 {
	if t.land >= 0 && p.r.scope[o] >= 0 && p.r.scope[o] != t.land || t.outlet >= 0 && p.r.scopeOf[o] >= 0 && p.r.scopeOf[o] != t.outlet {
		return -1
	}
	if home := p.r.homes[p.r.holder[o]]; t.land >= 0 && p.r.scope[o] < 0 && p.r.scopeOf[o] < 0 && home >= 0 && home != t.land {
		return -1 // "the Arcadian professor"
	}
	of := p.r.offices[o]
	if t.former {
		if of.To.IsZero() || !t.lo.IsZero() && of.To.Days() > t.lo.Days() {
			return -1
		}
		return of.To.Days() + farDay // the latest of the former
	}
	days := p.r.shared(of, t.lo, t.hi)
	if days == 0 && t.lo != t.hi {
		return -1
	}
	return days
}

// Who holds an office is who has the highest rank of those that may: one who spoke last, then one whom the page has named before, then
// one whom it names at all, then one of the country that the page speaks of most, then whom it named last, then who held it for longest.
const (
	spokeLast     = 1 << 29
	namedAlready  = 1 << 28
	metOnPage     = 1 << 27
	ofPagesLand   = 1 << 20
	ofOneMention  = 1 << 11
	daysOfOneRank = 16
)

// holderRank is the rank of a person who held office o for so many days.
func (p *page) holderRank(o, person, days int32, t tenure) int32 {
	rank := days/daysOfOneRank + 1
	near := p.namedBefore(person, t.from)
	switch {
	case near > 0:
		rank += namedAlready
		if !t.former {
			rank += near * ofOneMention
		}
		if p.spokeBefore(person, t.from) {
			rank += spokeLast
		}
	case p.ofPerson[person] > 0:
		rank += metOnPage
	}
	if t.land < 0 && t.outlet < 0 && p.land >= 0 && p.r.scope[o] == p.land {
		rank += ofPagesLand
	}
	return rank
}

// namedBefore says whether the page names the person before token a: a number above 0, the higher the nearer; else 0.
func (p *page) namedBefore(person int32, a int) int32 {
	ent := p.ofPerson[person] - 1
	if ent < 0 {
		return 0
	}
	to := p.mentionFrom(a)
	for i, n := to-1, int32(0); i >= 0 && n < 4*mostSteps; i, n = i-1, n+1 {
		if p.mentions[i].ent == ent {
			return 4*mostSteps - n
		}
	}
	return 0
}

// spokeBefore says whether the person is the last source before token a.
func (p *page) spokeBefore(person int32, a int) bool {
	i := from(p.spoken, a) - 1
	return i >= 0 && p.spoken[i].flags&unheard == 0 && p.spoken[i].ent == p.ofPerson[person]-1
}

// unlistedSide says whether tokens [a, b), before the name of an office, tell a side that no table holds: the holders whom the tables
// know of "the Selanian foreign minister" are others.
func (p *page) unlistedSide(a, b int) bool {
	for k := a; k < b; k++ {
		m := p.mentionFrom(k)
		if p.tellsSide(k) && !p.is(k, opensNoName|isTitle|isPerson) && (m == len(p.mentions) || int(p.mentions[m].first) != k) {
			return true
		}
	}
	return false
}

// bodyOf is what a person's office, held when the page was written, speaks for.
func (p *page) bodyOf(person int32) string {
	for _, o := range p.r.held[person] {
		if p.r.offices[o].Holds(p.lo, p.hi) {
			if b := p.r.posts[p.postOf(o)].Body; b != "" {
				return b
			}
		}
	}
	return ""
}

func (p *page) postOf(office int32) int32 { return p.r.postAt[office] }
