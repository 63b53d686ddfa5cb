package attribute

import "parley/pipeline/segment"

// labelled handles a block with its speaker, or its topic, in a label.
func (p *page) labelled(b *segment.Block) bool {
	if len(b.Sentences) == 0 {
		// a label on a line of its own introduces what stands below
		p.lead[p.at] = len(p.leads)
		p.leads = append(p.leads, lead{base: p.attributed(b.Label, b.Span), out: -1})
		return true
	}
	s := segment.Span{Start: b.Sentences[0].Start, End: b.Sentences[len(b.Sentences)-1].End}
	if s.Start < b.Label.End {
		s.Start = b.Label.End
	}
	a := p.attributed(b.Label, segment.Span{Start: b.Start, End: s.Start})
	a.Spans = p.quoted(b, s)
	if p.ofHandle(b.Label) && len(b.Quotes) == 0 {
		return p.post(b, b.Label, s)
	}
	p.tok = p.seek(b.Label.Start)
	if p.tok < len(p.toks) && p.lex.of(p.toks[p.tok].Word).class&cPrep != 0 {
		// "On diplomacy: ..." names a topic: the heading above says who speaks
		h := p.heads
		if h < 0 {
			return false
		}
		a.Source, a.Clause = p.bare(p.segs.Blocks[h].Span), p.segs.Blocks[h].Span
	}
	if len(a.Spans) == 0 {
		if !p.longAnswer(b) {
			return false
		}
		s.End = segment.BeforeCredits(p.text, s.Start, s.End)
		a.Spans = p.one(s)
		p.run = p.add(a)
		p.last = p.run
		return true
	}
	if b.Kind != segment.Turn && p.readSaidBehind(b) {
		return false // "The Courier: "...," said NAME"
	}
	p.last = p.add(a)
	return true
}

// readSaidBehind reads the first sentence of block b, and says whether it tells itself whose words its quotation holds.
func (p *page) readSaidBehind(b *segment.Block) bool {
	first := b.Sentences[0]
	p.sent = first
	p.read(first, b.Quotes, p.seek(first.Start), mostItems)
	p.tagVerbs()
	p.find()
	for k := range p.hits {
		x := &p.hits[k]
		if s := min(x.first, max(x.sub.clause, 0)); x.at < 0 && x.sub.first > 0 && x.cue.kind == say && p.tagAt(s-1) == tQuote && p.someone(x.sub.first, x.sub.end) {
			return true
		}
	}
	return false
}

// longAnswer says whether the label of block b is of one of several who answer at length without quotation marks: "NAME
// (engineer): ...", "Dr. NAME: ...".
func (p *page) longAnswer(b *segment.Block) bool {
	t := p.seek(b.Label.Start)
	if t >= len(p.toks) || len(b.Quotes) > 0 {
		return false
	}
	return p.text[b.Label.End-1] == ')' && b.Kind == segment.Paragraph || p.lex.of(p.toks[t].Word).class&(cTitle|cAbbrev) == cTitle|cAbbrev
}

// bare is a span without marks of emphasis at its ends.
func (p *page) bare(s segment.Span) segment.Span {
	for s.Start < s.End && (p.text[s.Start] == '*' || p.text[s.Start] == '_' || p.text[s.Start] == ' ') {
		s.Start++
	}
	for s.Start < s.End && (p.text[s.End-1] == '*' || p.text[s.End-1] == '_' || p.text[s.End-1] == ' ' || p.text[s.End-1] == ':') {
		s.End--
	}
	return s
}
