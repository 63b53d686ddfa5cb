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
	if p.run >= 0 && p.runOn() {
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

// attributed is an attribution to a source, which clause tells, in the block at hand: direct speech, whose content is to be filled in.
func (p *page) attributed(source, clause segment.Span) Attribution {
	return Attribution{Source: source, Cue: segment.None, Clause: clause, Block: p.at, From: -1, Within: -1, Question: segment.None, Place: segment.None}
}

// base is an attribution with all that hit x tells but its content.
func (p *page) base(x *hit) Attribution {
	a := p.attributed(segment.None, p.sent)
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
	if p.tagAt(0) != tPart || p.frames(0)&(fHearer|fWh) != fHearer|fWh || x.sub.first < 2 {
		return segment.None
	}
	if c := x.sub.clause - 1; c > 1 && p.tagAt(c) == tComma {
		return p.span(0, c)
	}
	return segment.None
}

// emitRight adds the statement of hit k, whose content stands to the right of its cue.
func (p *page) emitRight(k int, used *int) {
	x := &p.hits[k]
	if x.in >= 0 && !p.worthNesting(k) {
		return
	}
	s, end := p.content(k, used)
	if !s.Ok() {
		return
	}
	a := p.base(x)
	a.Spans, a.Form = p.one(s), p.form(x.at, end)
	if q := x.sub.clause - 1; x.manner == quotation && x.in < 0 && !x.from && q >= *used && p.tagAt(q) == tQuote {
		a.Spans = []segment.Span{p.items[q].inner, s} // "...," he said, "..."
	} else if before := p.clauseBefore(x, *used); before.Ok() {
		a.Spans, a.Form = []segment.Span{before, s}, Mixed // "The bridge is safe, she said: "...""
	}
	if x.in >= 0 {
		a.Within = p.hits[x.in].out
	} else {
		*used = max(*used, end)
	}
	if x.from && !p.share(k, &a) {
		return
	}
	p.onTopic(x, &a)
	x.out = p.add(a)
	if x.manner == object && x.in < 0 && (x.cue.frames&fTopic != 0 || x.cue.kind == say && x.cue.frames == fNeeds) {
		p.topic = x.out
	}
	if x.manner == quotation || x.cue.kind == say && !(x.in >= 0 && p.accords(x)) {
		p.last = x.out
	}
	if x.manner == colon && end == len(p.items) {
		p.run = x.out
	}
	if x.manner == quotation && x.in < 0 {
		p.open = x.out
	}
}

// clauseBefore is the main clause from item used to the comma before hit x, which its source says as well as the quotation
// behind the cue; None where no such clause stands there.
func (p *page) clauseBefore(x *hit, used int) segment.Span {
	if x.manner != quotation || x.in >= 0 || x.from || x.inverted || x.cue.kind != say {
		return segment.None
	}
	e := x.sub.clause - 1
	if e <= used || p.tagAt(e) != tComma || p.items[e].quoted {
		return segment.None
	}
	switch p.tagAt(used) {
	case tDet, tPoss, tName, tNoun, tSubj:
	default:
		return segment.None
	}
	if !p.verbed(used, e) || p.holds(used, e, tQuote) || p.items[used].forms&vIng != 0 {
		return segment.None
	}
	for i := e - 1; i >= used; i-- {
		if verbal(p.tagAt(i)) && p.cueOf(i, say) {
			return segment.None // "NAME said today, of the bridge, he said: "...""
		}
		switch p.tagAt(i) {
		case tRel, tThat, tComma, tDash:
			return segment.None // "NAME, who left on Friday, the minister of works, said: "...""
		}
	}
	return p.span(used, e)
}

// onTopic takes back the attribution right before a, of hit x, where that only names the topic of the words that x gives:
// "NAME discussed the bridge and wrote: ...", "NAME discussed the bridge. It wrote: ...".
func (p *page) onTopic(x *hit, a *Attribution) {
	t := p.topic
	if t < 0 || t != len(p.out)-1 || x.in >= 0 || x.manner != colon && x.manner != quotation && !(x.manner == clause && x.group.participle && a.From == t) || p.out[t].Block < p.at-1 {
		return
	}
	s := x.sub
	same := a.From == t
	if !same && s.first >= 0 && s.clause == 0 {
		same = p.tagAt(s.first) == tSubj && p.items[s.first].is(cIt) || p.tagAt(s.first) == tDet && s.end == s.first+2 && p.items[s.first+1].is(cOutlet)
	}
	if o := &p.out[t]; same && o.Source.Ok() {
		a.Source, a.From = o.Source, -1
		o.Spans = nil
	}
}

// content is what hit k says, to the right of its cue, and the item after it; None where nothing is said there.
func (p *page) content(k int, used *int) (segment.Span, int) {
	x := &p.hits[k]
	end := x.at + 1
	if x.manner != quotation || p.tagAt(x.at) != tQuote {
		end = p.contentEnd(k, x.at)
	} else if e := p.bridged(end); e > end {
		return p.span(x.at, e), e
	}
	if p.textAlone(x, end) || p.onlyViews(x, end) || x.manner == clause && !p.clauseOrObject(x, end) {
		x.at, x.manner = -1, nothing
		p.emitLeft(k, used)
		return segment.None, end
	}
	if x.manner != object {
		return p.span(x.at, end), end
	}
	end = p.contentEnd(k, x.at)
	if p.tagAt(x.at) == tWh {
		for i := x.at + 2; i+2 < end; i++ {
			if p.tagAt(i) == tColon {
				x.at, x.manner = i+1, clause // "told them what the years had shown: ..."
				return p.span(x.at, end), end
			}
		}
	}
	whole := end
	end = p.trim(x.at, end)
	if p.tagAt(whole) == tColon && p.tagAt(whole+1) == tQuote {
		end = whole // "objected to the toll at the meeting: "...""
	}
	if x.cue.frames&fWork != 0 && p.items[x.at].quoted {
		for end = x.at + 1; end < len(p.items) && p.items[end].quoted && !p.items[end-1].last; end++ { // a title, whatever follows
		}
	}
	if p.tagAt(end) == tColon && p.tagAt(end+1) == tQuote {
		// "went on to dismiss the demands: "..."": the quotation is what was said
		x.at, x.manner = end+1, quotation
		return p.items[x.at].inner, end + 2
	}
	if p.declines(x, end) {
		return segment.None, end
	}
	s := p.span(x.at, end)
	if h := &p.items[x.group.head]; s.Ok() && x.in < 0 && !x.from && !p.items[x.at].quoted && h.end <= s.Start && s.Len() <= h.end-h.start {
		s.Start = h.start // so short an object says little without its verb
	}
	return s, end
}

// clauseOrObject makes the content of hit x, which goes to item end, an object where it holds no verb and the cue may have one. It says
// whether it is that, or a clause.
func (p *page) clauseOrObject(x *hit, end int) bool {
	switch e := p.nounRight(x.at); {
	case p.tagAt(x.at) == tThat:
		return !p.marks(x.at+1, end) // "He said that:" above a list
	case x.cue.frames&fObject != 0:
		if !p.verb(x.at, end) {
			x.manner = object
		}
		return true
	default:
		if p.onlyRelative(x.at, end) {
			return false
		}
		// "wrote a commentary about those who ...": no clause
		return p.clausal(x.at, end) && (verbal(p.tagAt(e)) || !p.names(x.at, e))
	}
}

// declines reads "declined to comment".
func (p *page) declines(x *hit, end int) bool {
	return x.cue.kind == stance && p.tagAt(x.at) == tTo && end <= x.at+3 && x.at+1 < end && p.cueOf(x.at+1, say)
}

func (p *page) add(a Attribution) int {
	p.out = append(p.out, a)
	return len(p.out) - 1
}
