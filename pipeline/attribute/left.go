package attribute

import (
	"parley/pipeline/segment"
)

// emitLeft handles "..., said NAME", "..., NAME said, ...", "..., according to NAME".
func (p *page) emitLeft(k int, used *int) {
	x := &p.hits[k]
	if !p.mayFollow(x) {
		return
	}
	e, comma := p.leftEnd(x, *used)
	quoted := p.tagAt(e-1) == tQuote
	switch {
	case e <= *used:
		return
	case quoted:
	case !comma && !p.accords(x), p.tagAt(e-1) == tRel && !x.inverted:
		return
	case !quoted && (p.tagAt(max(x.after, x.end)) == tTo || p.tagAt(x.end) == tPrep && x.cue.frames == fQuote && !p.accords(x)):
		return // "Contrary to its promise, the council continues to build"
	case x.from:
		return // "..., answered it and left": no "he said"
	}
	a := p.base(x)
	if x.from {
		prev := p.previous(k)
		if prev < 0 {
			return
		}
		a.From = p.hits[prev].out
	}
	if quoted {
		a.Spans, a.Form = p.leftQuotation(e-1, *used)
	} else {
		b := p.leftStart(*used, e)
		s := p.span(b, e)
		if !s.Ok() || !p.leftClause(x, b, e) {
			return
		}
		a.Spans, a.Form = p.one(s), p.form(b, e)
	}
	*used = max(*used, x.after, x.end)
	if s, end := p.behindSaid(k, a.Form); s.Ok() {
		a.Spans, *used = append(a.Spans, s), end
	}
	x.out = p.add(a)
	p.last = x.out
}

// mayFollow says whether hit x may tell who said what stands before it.
func (p *page) mayFollow(x *hit) bool {
	if x.in >= 0 || len(p.hits) == 1 && p.afterwards(x) {
		return false
	}
	return p.accords(x) || x.cue.frames&(fThat|fQuote|fReport) != 0 || x.inverted && x.cue.frames&fWork != 0
}

// leftEnd is the end of what stands before hit x, from item used on, without the marks and the "as" between, and whether a comma or
// a dash is among those.
func (p *page) leftEnd(x *hit, used int) (e int, comma bool) {
	start := x.first
	if x.sub.first >= 0 {
		start = min(x.first, x.sub.clause)
	}
	for e = start; e > used; e-- {
		switch t := p.tagAt(e - 1); {
		case t == tComma || t == tDash:
			comma = true
		case e == start && (t == tSub || p.items[e-1].is(cAs)):
		default:
			return e, comma
		}
	}
	return e, comma
}

// leftQuotation is the quotation at item q with what belongs to it before, from item used on.
func (p *page) leftQuotation(q, used int) ([]segment.Span, Form) {
	if s := p.ledInto(q, used); s.Ok() {
		return p.one(s), Mixed
	}
	if p.items[q].runs {
		return append(p.opened(), p.items[q].inner), Direct
	}
	return p.one(p.items[q].inner), Direct
}

// leftStart is the item with which reported words before item e start, of those from item used on.
func (p *page) leftStart(used, e int) int {
	b := used
	for b < e && (p.tagAt(b) == tComma || p.tagAt(b) == tConj || p.tagAt(b) == tAdv && p.tagAt(b+1) == tComma) {
		b++
	}
	for i := b; i+1 < e; i++ {
		if p.tagAt(i) == tColon {
			b = i + 1 // "NAME set a term: the bridge must open, she said"
		}
	}
	return b
}

// leftClause says whether items [b, e) before hit x can be what its source said.
func (p *page) leftClause(x *hit, b, e int) bool {
	t := p.tagAt(b)
	switch {
	case p.items[b].is(cAccord), !p.clause(b, e) && x.rest == 0, p.accords(x) && p.hangsOn(b, e):
		return false
	case p.accords(x):
		return b == 0 || p.finite(b, e) // not "..., said NAME, the head of the office, according to the agency": who carried it
	case (t == tSub || t == tPart || t == tWh) && p.items[b].is(cSub) && !p.holds(b, e, tComma) && p.tagAt(max(x.after, x.end)) == tStop:
		return false // "When asked about the toll, NAME demurred"
	}
	return t != tPart || !p.cueOf(b, say) // "Asked whether the bridge was safe, NAME said so"
}

// behindSaid is what goes on behind the "he said," of hit k, whose words have the form so far, and the item after it; None where
// nothing does.
func (p *page) behindSaid(k int, form Form) (segment.Span, int) {
	x := &p.hits[k]
	i := max(x.after, x.end)
	if p.tagAt(i) != tComma {
		return segment.None, i
	}
	switch i++; {
	case form == Direct:
		if q := p.overApposition(k, i); p.tagAt(q) == tQuote {
			return p.items[q].inner, q + 1
		}
	case i < len(p.items) && !p.timeOf(i) && (x.rest > 0 || !p.startsHit(k, i) && p.goesOn(i)):
		end := p.contentEnd(k, i)
		if !x.inverted && !p.tellsWho(x, i) || p.finite(i, end) { // not "said NAME, the keeper of the pact"
			return p.span(i, end), end
		}
	}
	return segment.None, i
}

// overApposition is the quotation in small letters that goes on with the one before hit k, behind what tells who its source is,
// from item i on: ""To wait," said NAME, head of the guild, "is to lose""; i where there is none.
func (p *page) overApposition(k, i int) int {
	if !p.hits[k].inverted || k+1 < len(p.hits) || p.tagAt(i) == tQuote {
		return i
	}
	for q := i + 1; q < len(p.items) && q < i+mostApposition; q++ {
		if p.tagAt(q) == tQuote {
			if p.tagAt(q-1) == tComma && !capital(p.items[q].inner.In(p.text)) {
				return q
			}
			break
		}
	}
	return i
}

// ledInto is the clause of the reporter's from item used on that the quotation at item q ends, with that quotation: 'The bridge
// needs a year – "more than enough," she said'; None where the quotation stands for itself.
func (p *page) ledInto(q, used int) segment.Span {
	in := p.items[q].inner
	if q-used < 2 || in.Len() == 0 || p.items[q].runs || capital(in.In(p.text)) || !p.finite(used, q) {
		return segment.None
	}
	switch t := p.tagAt(q - 1); {
	case t == tColon || t == tStop || t == tSemi || t == tQuote:
		return segment.None
	}
	for k := range p.hits {
		if x := &p.hits[k]; !x.dead && x.first >= used && x.first < q {
			return segment.None
		}
	}
	return segment.Span{Start: p.items[used].start, End: p.items[q].end}
}

// clause says whether items [a, b) hold a verb, or are the topic of one that follows: no mere "in a note on Sunday".
func (p *page) clause(a, b int) bool {
	t := p.tagAt(a)
	if t == tPrep {
		for ; a < b; a++ {
			if verbal(p.tagAt(a)) || p.items[a].quoted || p.tagAt(a) == tQuote {
				return true
			}
		}
		return false // "In reply to reports of a bridge, NAME posted"
	}
	return p.finite(a, b) || (t == tDet || t == tName || t == tPoss || t == tNoun) && b < len(p.items)
}

// startsHit says whether another hit's words start at item i.
func (p *page) startsHit(k, i int) bool {
	for j := k + 1; j < len(p.hits); j++ {
		x := &p.hits[j]
		conceded := x.cue.kind == mind && p.items[i].is(cConcede) && x.sub.first >= 0 && p.tagAt(x.sub.first) != tSubj
		if x.counts() && !conceded && !x.group.would && p.start(x) <= i {
			return true
		}
	}
	return false
}

// timeOf says whether what starts at item i tells when something was said by what else was: "a day after NAME left", "days after
// NAME said no".
func (p *page) timeOf(i int) bool {
	if t := p.tagAt(i); t == tDet || t == tNum {
		i++
	}
	return p.tagAt(i) == tTime && i+1 < len(p.items) && p.items[i+1].is(cSub) && p.items[i+1].is(cPrep)
}

// goesOn says whether what follows "he said," can be the rest of what he said.
func (p *page) goesOn(i int) bool {
	switch p.tagAt(i) {
	case tRel, tIng, tStop:
		return false
	case tAdv:
		if p.tagAt(i+1) == tIng {
			return false // "..., he said, also speaking in Selane"
		}
	}
	if i >= len(p.items) || p.items[i].is(cSub) && p.tagAt(i+1) == tIng {
		return false // "..., he said, after meeting the envoy"
	}
	if p.items[i].is(cBut) {
		for k := range p.hits {
			if p.hits[k].first > i {
				return false
			}
		}
		return true
	}
	return !p.items[i].is(cContrast) || p.items[i].is(cConcede) // "..., he said, though it could wait"
}
