package segment

// bounds finds the body of the page: its first and its last block, and where, behind the last, the page's tail begins.
// Where nothing looks like a body, first and last are -1 and the tail is the page's end.
func (p *page) bounds() (first, last, tail int) {
	first, last = -1, -1
	for i := range p.blocks {
		e := &p.facts[i].evidence
		if !e.body {
			continue
		}
		if last < 0 {
			last = i // for now: some body there is
			p.standfirst = i
		}
		if p.solid(i) || i+1 < len(p.blocks) && p.facts[i+1].evidence.body {
			first = i
			break
		}
	}
	if last < 0 {
		return -1, -1, len(p.blocks)
	}
	if first < 0 {
		first = last
	}
	last = p.lastBody(first)
	last = p.lastBeforeList(first, p.lastSpoken(first, last))
	tail = last + 1
	for tail < len(p.blocks) && p.goesOnAfterBody(tail) {
		tail++
	}
	return first, tail - 1, tail
}

// solid says whether the block is more than a standfirst or a teaser can be.
func (p *page) solid(i int) bool {
	b, e := &p.blocks[i], &p.facts[i].evidence
	return b.Kind != Paragraph || e.words >= mostTeaserWords || b.Label.Ok() || b.Lead.Ok() || b.Dateline.Ok()
}

// mostTeaserWords is how many words a teaser may have.
const mostTeaserWords = 45

// mostTeaserBlocks is how many blocks may stand between a teaser's text and its headline, given again below a picture.
const mostTeaserBlocks = 5

// lastBody is the last block of the body: no rule of the page's edges and no mark of a teaser speaks against it.
func (p *page) lastBody(first int) int {
	for i := len(p.blocks) - 1; i > first; i-- {
		e := &p.facts[i].evidence
		if (e.body || p.isShortBody(i)) && e.edgeRule < 0 && !p.isTeaser(i) {
			return i
		}
	}
	return first
}

// lastSpoken moves last before what a transcript's page carries below its last turn: from a line on, without a stop, that a
// rule of the page's edges names ("About this episode").
func (p *page) lastSpoken(first, last int) int {
	at := last
	for i := last; i > first && p.blocks[i].Kind == Turn; i-- {
		if p.blocks[i].Label.Ok() {
			return at
		}
		if e := &p.facts[i].evidence; e.edgeRule >= 0 && !e.stop {
			at = i - 1
		}
	}
	return last
}

// leastShortWords is how many words a short sentence must have to be one of the body.
const leastShortWords = 5

// isShortBody says whether the block is a short sentence of the body: no headline before it, and the body near, or a
// quotation in it.
func (p *page) isShortBody(i int) bool {
	e := &p.facts[i].evidence
	if !e.stop || e.words < leastShortWords && !e.quoted || e.rule >= 0 || e.edgeRule >= 0 || e.date || e.menu || e.repeated || e.mute || e.code || e.figure || p.blocks[i].Kind != Paragraph || p.headlike(i) || p.headlike(i-1) && !e.quoted {
		return false
	}
	for j := i - 1; j > 0 && j >= i-4; j-- {
		if p.facts[j].evidence.body && !p.isTeaser(j) {
			return true
		}
	}
	return e.quoted
}

// isTeaser says whether the block is the text of a teaser: a headline before it, and beside it what only teasers have: a
// reading time, a date alone on its line, or the headline again.
func (p *page) isTeaser(i int) bool {
	if p.solid(i) || i == 0 {
		return false
	}
	h := i - 1
	if !p.headlike(h) {
		return false
	}
	if again := p.facts[h].evidence.again; again > i && again <= i+mostTeaserBlocks || h > 0 && p.facts[h-1].evidence.date {
		return true
	}
	for j := i + 1; j < len(p.blocks) && j <= i+3; j++ {
		e := &p.facts[j].evidence
		if e.body {
			break
		}
		if p.isByline(e.rule) || e.date {
			return true
		}
	}
	return false
}

// headlike says whether the block may be a headline: short, no stop, no rule.
func (p *page) headlike(i int) bool {
	b, e := &p.blocks[i], &p.facts[i].evidence
	return b.Kind == Heading || b.Kind == Paragraph && e.rule < 0 && !e.date && !e.menu && (!e.stop || p.tailMark(b) == '?') && b.Len() <= longestHeading
}

// lastBeforeList moves last before a list of other articles: a teaser's rule, and behind it only headlines that have at
// most one paragraph each.
func (p *page) lastBeforeList(first, last int) int {
	from := last
	for i := last; i > first; i-- {
		e := &p.facts[i].evidence
		if r := e.rule; r >= 0 || e.edgeRule >= 0 && !e.body {
			if r < 0 {
				r = e.edgeRule
			}
			switch p.s.furniture.rules[r].kind {
			case "teaser", "disclaimer", "copyright":
				from = i
			}
			continue
		}
		if e.body && (p.solid(i) || !p.headlike(i-1)) || p.isShortBody(i) {
			break
		}
	}
	if from == last {
		return last
	}
	for from > first && !p.facts[from].evidence.body {
		from--
	}
	return from
}

// goesOnAfterBody says whether the block behind the body still belongs to it: a short sentence, a line that a dash broke.
func (p *page) goesOnAfterBody(i int) bool {
	b, e := &p.blocks[i], &p.facts[i].evidence
	if e.rule >= 0 || e.edgeRule >= 0 || e.menu || e.date || e.repeated || b.Kind == Heading {
		return false
	}
	return e.stop && !p.isTeaser(i) && !p.headlike(i) || p.tailMark(b) == '-' || b.Parent >= 0 && b.Depth > 0
}
