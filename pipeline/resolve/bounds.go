package resolve

import (
	"parley/data"
	"parley/features"
)

// officeBounds narrows the days on which the page may have been written: each person must hold the post that the page
// gives as a title. A title that agrees with none of the rest is passed over.
func (p *page) officeBounds() {
	for _, m := range p.mentions {
		e := &p.entities[m.ent]
		if e.person < 0 || len(p.r.held[e.person]) == 0 {
			continue
		}
		a := int(m.first)
		for n := 0; a > 0 && n < 8 && (p.toks[a-1].Shape&features.Upper != 0 || p.is(a-1, isTitle|isLink|isPerson) || p.punct(a-1, period|apostrophes)) && p.near(a-1, a); n++ {
			a--
		}
		if a == int(m.first) {
			continue
		}
		former := false
		for k := a; k < int(m.first); k++ {
			former = former || p.is(k, isPast)
		}
		if a > 0 && p.is(a-1, isPast) || former {
			continue
		}
		p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:m.first], p.matches[:0])
		for _, x := range p.matches {
			p.inSomeOffice(e.person, x.Entry)
		}
	}
	for _, b := range p.turns {
		first, last := p.tokens(p.segs.Blocks[b].Label)
		if i := p.firstMention(first, last); i >= 0 {
			if e := p.entities[p.mentions[i].ent]; e.person >= 0 {
				p.inSomeOffice(e.person, -1)
			}
		}
	}
}

// inSomeOffice narrows the days to those from the first to the last on which the person held the post, or, for post -1,
// any.
func (p *page) inSomeOffice(person, post int32) {
	var from, to data.Date
	first, open := true, false
	for _, at := range p.r.held[person] {
		o := p.r.offices[at]
		if !o.Holds(p.lo, p.hi) || post >= 0 && p.postOf(at) != post {
			continue
		}
		if first || o.From.Days() < from.Days() {
			from = o.From
		}
		open = open || o.To.IsZero()
		if first || o.To.Days() > to.Days() {
			to = o.To
		}
		first = false
	}
	if open {
		to = data.Date{}
	}
	if !first {
		p.narrow(from, to)
	}
}

// narrow cuts the days from lo to hi down to those from a to b, if any are left.
func (p *page) narrow(a, b data.Date) {
	lo, hi := p.lo, p.hi
	if !a.IsZero() && (lo.IsZero() || a.Days() > lo.Days()) {
		lo = a
	}
	if !b.IsZero() && (hi.IsZero() || b.Last() < hi.Last()) {
		hi = b
	}
	if lo.IsZero() || hi.IsZero() || lo.Days() <= hi.Last() {
		p.lo, p.hi = lo, hi
	}
}
