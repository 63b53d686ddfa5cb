package attribute

import "parley/pipeline/segment"

// span is the bytes of items [a, b), without marks at the end.
func (p *page) span(a, b int) segment.Span {
	for b > a && !p.items[b-1].quoted {
		switch p.tagAt(b - 1) {
		case tComma, tColon, tSemi, tDash, tStop, tConj:
			b--
			continue
		}
		if b-a > 2 && p.items[b-1].is(cAs) && p.tagAt(b-2) == tComma {
			b -= 2 // "..., as NAME had claimed"
			continue
		}
		break
	}
	for a < b {
		switch p.tagAt(a) {
		case tComma, tColon, tDash:
			a++
			continue
		}
		break
	}
	if a >= b {
		return segment.None
	}
	if a+1 == b && p.tagAt(a) == tQuote {
		return p.items[a].inner
	}
	return segment.Span{Start: p.items[a].start, End: p.items[b-1].end}
}

// trim cuts from the end of an object what says when or where it was said: "rejected the offer in a post on Monday".
func (p *page) trim(a, b int) int {
	switch p.tagAt(a) {
	case tTo, tIng, tWh, tRel, tSub:
		return b // "plans to close it for a year": the date belongs to the plan
	}
	if i := p.saidAt(a, b); i > 0 {
		b = i
	}
	b = p.untilMeans(a, b)
	for {
		e := b
		for e > a && (p.tagAt(e-1) == tStop || p.tagAt(e-1) == tComma) {
			e--
		}
		i, cuts := e-1, false
		for i > a && p.tagAt(i) != tPrep && p.tagAt(i) != tComma && p.tagAt(i) != tFin && p.tagAt(i) != tTo && !p.items[i].quoted {
			cuts = cuts || p.tagAt(i) == tTime || p.items[i].is(cEvent|cWork)
			i--
		}
		if i <= a+1 || p.tagAt(i) != tPrep || !cuts || p.items[i].is(cOf) {
			if e > a+1 && p.tagAt(e-1) == tTime && (p.tagAt(e-2) == tNoun || p.tagAt(e-2) == tName) {
				e--
				if p.items[e-1].is(cLast) {
					e-- // "late Friday"
				}
				return e
			}
			return b
		}
		if n := p.nounRight(i + 1); n > i+1 && n < e && p.times(n) >= e && !p.holds(i+1, n, tTime) {
			i = n // "hailed it as a triumph earlier this week"
		}
		if b = i; i > a+1 && p.items[i-1].is(cLast) {
			b-- // "late on Friday"
		}
	}
}

// mostMeans is the most items of a phrase that tells how something was said.
const mostMeans = 6

// untilMeans is the end of an object, items [a, b), without how it was said: "rejected the offer by phone", "through a spokesman",
// "without elaborating".
func (p *page) untilMeans(a, b int) int {
	e := b
	for e > a && (p.tagAt(e-1) == tStop || p.tagAt(e-1) == tComma) {
		e--
	}
	for i := e - 2; i > a && i > e-mostMeans; i-- {
		it := &p.items[i]
		if it.tag != tPrep || it.quoted {
			continue
		}
		n := p.nounRight(i + 1)
		if p.shown(it) == "without" && p.tagAt(i+1) == tIng && i+2 == e ||
			n == e && p.through(i) && p.human(p.head(subject{i + 1, e, i + 1, -1})) ||
			it.is(cBy) && i+2 == e && p.byMeans(i+1) && !p.holds(a, i, tBase) { // but "to settle it by force" is all wished
			return i
		}
		return b
	}
	return b
}

// saidAt is the preposition in items [a, b) of an object behind which nothing but where it was said stands: "suggested a swap in
// several interviews during a visit to Arden"; 0 where there is none.
func (p *page) saidAt(a, b int) int {
	for i := a + 2; i+1 < b; i++ {
		switch it := &p.items[i]; {
		case verbal(it.tag), it.quoted, it.tag == tQuote:
			return 0
		case it.tag == tPrep && it.is(cIn|cOn):
			e := p.nounRight(i + 1)
			if e == i+1 || e > b {
				continue
			}
			if head := p.head(subject{i + 1, e, i + 1, -1}); (head.is(cWork) || head.is(cEvent) && head.is(cSource)) && !p.verbed(e, b) && !p.holds(e, b, tBase) {
				return i
			}
		}
	}
	return 0
}

// form tells the form of content [a, b).
func (p *page) form(a, b int) Form {
	if a+1 == b && p.tagAt(a) == tQuote {
		return Direct
	}
	all, some := true, false
	for i := a; i < b; i++ {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			some = true
		} else if p.tagAt(i) != tStop {
			all = false
		}
	}
	switch {
	case some && all:
		return Direct
	case some:
		return Mixed
	}
	return Indirect
}
