package attribute

import (
	"parley/pipeline/segment"
)

// emit turns the sentence's hits into attributions.
func (p *page) emit() {
	if len(p.hits) == 0 {
		p.free()
		return
	}
	if p.run >= 0 && p.runsOn() {
		return
	}
	p.open = -1
	p.dominate()
	p.nest()
	used := 0 // items before it are taken by an earlier statement's content
	for k := range p.hits {
		x := &p.hits[k]
		switch {
		case x.dead:
		case x.manner == nothing || x.manner == alone:
			p.emitLeft(k, &used)
		case x.manner == left:
			p.emitLeft(k, &used)
		default:
			p.emitRight(k, &used)
		}
	}
	p.rest(used)
}

// base is an attribution with all that hit x tells but its content.
func (p *page) base(x *hit) Attribution {
	a := Attribution{Source: segment.None, Cue: segment.None, Clause: p.sent, Block: p.at, From: -1, Within: -1,
		Question: segment.None, Place: segment.None}
	if x.sub.first >= 0 {
		a.Source = p.span(x.sub.first, x.sub.end)
	}
	a.Cue = segment.Span{Start: p.items[x.first].start, End: p.items[x.end-1].end}
	a.Place, a.Question = p.place(x), p.asks(x)
	return a
}

// place is what stands between a verb of speech and its content: "told the Courier", "in an interview on Monday".
func (p *page) place(x *hit) segment.Span {
	if x.cue.kind != say || x.inverted {
		return segment.None
	}
	e := x.after
	if x.at >= x.end {
		e = min(x.at, max(e, x.at))
	}
	if e <= x.end || e > len(p.items) {
		return segment.None
	}
	for i := x.end; i < e; i++ {
		if p.tagAt(i) == tPrep || p.tagAt(i) == tName {
			return p.span(x.end, e)
		}
	}
	return segment.None
}

// asks is the question that "Asked whether ..., NAME said" puts before its answer.
func (p *page) asks(x *hit) segment.Span {
	first := &p.items[0]
	if first.tag != tPart || first.cue == 0 || p.lex.cues[first.cue].frames&(fHearer|fWh) != fHearer|fWh || x.sub.first < 2 {
		return segment.None
	}
	if c := x.sub.clause - 1; c > 1 && p.tagAt(c) == tComma {
		return p.span(0, c)
	}
	return segment.None
}

func (p *page) emitRight(k int, used *int) {
	x := &p.hits[k]
	if x.in >= 0 && !p.worthNesting(k) {
		return
	}
	end := x.at + 1
	if x.manner != quotation || p.tagAt(x.at) != tQuote {
		end = p.contentEnd(k, x.at)
	}
	if x.manner == clause && p.tagAt(x.at) == tThat && p.marks(x.at+1, end) {
		// "He said that:" above a list
		x.at, x.manner = -1, nothing
		return
	}
	if x.manner == clause && p.tagAt(x.at) != tThat {
		e := p.nounRight(x.at)
		switch {
		case x.cue.frames&fObject != 0:
			if !p.verb(x.at, end) {
				x.manner = object
			}
		case p.names(x.at, e) && !verbal(p.tagAt(e)) || !p.finite(x.at, end):
			// "wrote a commentary about those who ...": no clause stands there
			x.at, x.manner = -1, nothing
			p.emitLeft(k, used)
			return
		}
	}
	if x.manner == object {
		end = p.trim(x.at, end)
	}
	s := p.span(x.at, end)
	if !s.Ok() {
		return
	}
	if h := &p.items[x.group.head]; x.manner == object && x.in < 0 && !x.from && s.Len() <= h.end-h.start {
		s.Start = h.start // so short an object says little without its verb
	}
	if x.manner == object && p.tagAt(end) == tColon && p.tagAt(end+1) == tQuote {
		// "went on to dismiss the demands: "..."": the quotation is what was said
		x.at, x.manner, end = end+1, quotation, end+2
		s = p.items[x.at].inner
	}
	if x.cue.kind == stance && x.manner == object && p.tagAt(x.at) == tTo && end <= x.at+3 && x.at+1 < end && p.items[x.at+1].cue != 0 &&
		p.lex.cues[p.items[x.at+1].cue].kind == say {
		return // "declined to comment"
	}
	a := p.base(x)
	a.Spans = p.one(s)
	if q := x.sub.clause - 1; x.manner == quotation && x.in < 0 && !x.from && q >= *used && p.tagAt(q) == tQuote {
		a.Spans = []segment.Span{p.items[q].inner, s} // "...," he said, "..."
	}
	a.Form = p.form(x.at, end)
	if x.from {
		prev := p.previous(k)
		if prev < 0 {
			if x.other.first < 0 {
				return
			}
			if x.sub = x.other; !p.speaker(x) {
				return
			}
			x.from = false
			a.Source = p.span(x.sub.first, x.sub.end)
			x.out = p.add(a)
			*used = max(*used, end)
			return
		}
		o := &p.hits[prev]
		if o.manner == object && (x.cue.kind != say || x.manner == object || o.cue.kind == stance && x.group.participle) {
			// "rejected the offer and called it a trap": one act in two pieces
			to := &p.out[o.out]
			to.Spans = append(to.Spans, s)
			if to.Form == Indirect && a.Form != Indirect {
				to.Form = Mixed
			}
			x.out = o.out
			*used = max(*used, end)
			return
		}
		a.From = o.out
	}
	if x.in >= 0 {
		a.Within = p.hits[x.in].out
	}
	x.out = p.add(a)
	if x.in < 0 {
		*used = max(*used, end)
	}
	if x.manner == quotation || x.cue.kind == say {
		p.last = x.out
	}
	if x.manner == colon && end == len(p.items) {
		p.run = x.out
	}
	if x.manner == quotation && x.in < 0 {
		p.open = x.out
	}
}

// previous is the hit whose subject speaks for hit k, which has none of its own; -1.
func (p *page) previous(k int) int {
	for j := k - 1; j >= 0; j-- {
		if p.hits[j].out >= 0 && p.hits[j].in == p.hits[k].in {
			return j
		}
	}
	return -1
}

func (p *page) add(a Attribution) int {
	p.out = append(p.out, a)
	return len(p.out) - 1
}
