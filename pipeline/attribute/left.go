package attribute

import (
	"parley/pipeline/segment"
)

// emitLeft handles "..., said NAME", "..., NAME said, ...", "..., according to NAME".
func (p *page) emitLeft(k int, used *int) {
	x := &p.hits[k]
	if x.in >= 0 || len(p.hits) == 1 && p.afterwards(x) {
		return
	}
	accord := p.accords(x)
	if !accord && x.cue.frames&(fThat|fQuote|fReport) == 0 && !(x.inverted && x.cue.frames&fWork != 0) {
		return
	}
	start := x.first
	if x.sub.first >= 0 {
		start = min(x.first, x.sub.clause)
	}
	e := start
	comma := false
	for e > *used {
		t := p.tagAt(e - 1)
		if t == tComma || t == tDash {
			comma = true
		} else if !(e == start && (p.items[e-1].is(cAs) || t == tSub)) {
			break
		}
		e--
	}
	if e <= *used || e == start && p.tagAt(e-1) != tQuote && !accord {
		return
	}
	if !accord && x.cue.frames&fMarked != 0 && !comma && p.tagAt(e-1) != tQuote {
		return
	}
	if x.from && p.tagAt(e-1) != tQuote {
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
	var spans []segment.Span
	if p.tagAt(e-1) == tQuote {
		b := e - 1
		if p.items[b].runs {
			spans = p.opened()
		}
		spans = append(spans, p.items[b].inner)
		a.Form = Direct
		if s := p.ledInto(b, *used); s.Ok() {
			spans, a.Form = []segment.Span{s}, Mixed
		}
	} else {
		if !comma && !accord {
			return
		}
		b := *used
		for b < e && (p.tagAt(b) == tComma || p.tagAt(b) == tConj || p.tagAt(b) == tAdv && p.tagAt(b+1) == tComma) {
			b++
		}
		for i := b; i < e; i++ {
			if p.tagAt(i) == tColon && i+1 < e {
				b = i + 1 // "NAME set a term: the bridge must open, she said"
			}
		}
		if t := p.tagAt(b); (t == tSub || t == tPart || t == tWh) && p.items[b].is(cSub) && !accord && !p.holds(b, e, tComma) && p.tagAt(max(x.after, x.end)) == tStop {
			return // "When asked about the toll, NAME demurred"
		}
		if p.tagAt(b) == tPart && !accord && p.cueOf(b, say) {
			return // "Asked whether the bridge was safe, NAME said so"
		}
		s := p.span(b, e)
		if !s.Ok() || !p.clause(b, e) && x.rest == 0 || p.items[b].is(cAccord) || accord && b > 0 && !p.finite(b, e) {
			return // "..., said NAME, the head of the office, according to the agency": who carried it
		}
		spans = append(spans, s)
		a.Form = p.form(b, e)
	}
	*used = max(*used, x.after, x.end)
	// what goes on after "he said,"
	if c := max(x.after, x.end); p.tagAt(c) == tComma && c+1 < len(p.items) {
		if p.tagAt(c+1) == tQuote && a.Form == Direct {
			spans = append(spans, p.items[c+1].inner)
			*used = c + 2
		} else if a.Form != Direct && !p.timeOf(c+1) && (x.rest > 0 || !p.startsHit(k, c+1) && p.goesOn(c+1)) {
			end := p.contentEnd(k, c+1)
			if s := p.span(c+1, end); s.Ok() && (!x.inverted || p.finite(c+1, end)) { // not "said NAME, the keeper of the pact"
				spans = append(spans, s)
				*used = end
			}
		}
	}
	a.Spans = spans
	x.out = p.add(a)
	p.last = x.out
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

// mostOpened is over how many paragraphs a quotation is followed back to where it opens.
const mostOpened = 12

// opened lists what the paragraphs before hold of a quotation that goes on in this one, each of them one quotation that is not
// closed. What was taken for another's words there is his who says them here.
func (p *page) opened() []segment.Span {
	first := p.at
	for j := p.at - 1; j >= 0 && j >= p.at-mostOpened; j-- {
		b := &p.segs.Blocks[j]
		if b.Kind == segment.Furniture || b.Kind == segment.Caption {
			continue
		}
		if len(b.Quotes) == 0 || b.Label.Ok() || b.Quotes[0].Start != b.Start || !b.Quotes[0].Open {
			break
		}
		if first = j; !b.Quotes[0].Runs {
			break
		}
	}
	if first == p.at || p.segs.Blocks[first].Quotes[0].Runs {
		return nil
	}
	var spans []segment.Span
	for j := first; j < p.at; j++ {
		if b := &p.segs.Blocks[j]; len(b.Quotes) > 0 && b.Kind != segment.Furniture && b.Kind != segment.Caption {
			spans = append(spans, b.Quotes[0].Inner)
		}
	}
	for i := len(p.out) - 1; i >= 0 && p.out[i].Block >= first; i-- {
		if a := &p.out[i]; !a.Source.Ok() && a.From >= 0 {
			a.Spans = nil
		}
	}
	return spans
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
		if x.counts() && !conceded && p.start(x) <= i {
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
