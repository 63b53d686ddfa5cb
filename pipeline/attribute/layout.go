package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// layout handles blocks that the page's layout attributes: "[Name](url): ...", a nested bullet below "A wrote:". It says
// whether it did.
func (p *page) layout(b *segment.Block) bool {
	if b.Label.Ok() {
		return p.labelled(b)
	}
	by := b.Parent
	if by < 0 && p.isSaid(b) {
		by = p.at - 1
	}
	if by < 0 || p.lead[by] < 0 || len(b.Sentences) == 0 {
		return false
	}
	first := b.Sentences[0]
	p.sent = first
	p.tok = p.seek(first.Start)
	p.read(first, b.Quotes, p.tok, mostItems)
	p.tagVerbs()
	p.find()
	starts := len(p.items) > 0 && p.tagAt(0) == tQuote
	for k := range p.hits {
		x := &p.hits[k]
		own := x.cue.kind != mind && x.sub.first >= 0 && (x.at < 0 || x.sub.clause == 0 || x.group.passive)
		if !starts && own || starts && (x.manner == left || x.manner == nothing && x.sub.first >= 0) {
			return false
		}
	}
	if !starts && len(b.Sentences) == 1 && p.words() < leastSaid {
		return false // "Status: - Open"
	}
	l := &p.leads[p.lead[by]]
	a := l.base
	a.Block = p.at
	a.Spans, a.Form = p.quoted(b, segment.Span{Start: first.Start, End: b.End}), Direct
	if !starts || len(a.Spans) == 0 {
		a.Spans, a.Form = []segment.Span{{Start: first.Start, End: b.Sentences[len(b.Sentences)-1].End}}, Indirect
		if b.Kind == segment.Quotation {
			a.Form = Direct
		}
	}
	if l.out >= 0 && starts && p.items[0].runs {
		p.out[p.last].Spans = append(p.out[p.last].Spans, a.Spans...) // the quotation above was not closed
		return true
	}
	if l.out >= 0 {
		a.Source, a.Cue, a.From = segment.None, segment.None, l.out
	}
	p.last = p.add(a)
	if l.out < 0 {
		l.out = p.last
	}
	return true
}

// isSaid says whether paragraph b, which has no quotation marks, is what the one right above announces, a single sentence with
// a cue of its own ("NAME stated:").
func (p *page) isSaid(b *segment.Block) bool {
	if b.Kind != segment.Paragraph || len(b.Quotes) > 0 || p.at == 0 || p.lead[p.at-1] < 0 {
		return false
	}
	above := &p.segs.Blocks[p.at-1]
	return above.Kind == segment.Paragraph && len(above.Sentences) == 1 && p.leads[p.lead[p.at-1]].base.Cue.Ok() && p.leads[p.lead[p.at-1]].out < 0
}

// saidBelow handles a paragraph that opens with nothing but a verb of speech and a colon, below a line that is nothing but who
// speaks: "NAME, the Courier's editor" above "tweets: ...". It says whether it did.
func (p *page) saidBelow(b *segment.Block) bool {
	if !p.above.Ok() || b.Kind != segment.Paragraph || len(b.Sentences) == 0 {
		return false
	}
	t := p.seek(b.Start)
	if t+1 >= len(p.toks) || int(p.toks[t+1].End) >= b.End || p.text[p.toks[t+1].Start] != ':' {
		return false
	}
	e := p.lex.of(p.toks[t].Word)
	if e.cue == 0 || e.forms&vS == 0 || p.lex.cues[e.cue].kind != say || p.lex.cues[e.cue].frames&fQuote == 0 {
		return false
	}
	words := segment.Span{Start: int(p.toks[t+1].End), End: b.Sentences[len(b.Sentences)-1].End}
	for words.Start < words.End && p.text[words.Start] == ' ' {
		words.Start++
	}
	p.sent = b.Span
	p.quote(p.above, segment.Span{Start: int(p.toks[t].Start), End: int(p.toks[t].End)}, words)
	p.above, p.open = segment.None, -1
	return true
}

// signedPost handles the words above a line "— NAME (@handle) May 3", or before that at their own end: they are his, where nobody
// else has said them.
func (p *page) signedPost(b *segment.Block) bool {
	if !b.Signature.Ok() || !p.ofHandle(b.Signature) {
		return false
	}
	if at := b.Signature.Start; len(b.Quotes) == 0 && len(b.Sentences) > 0 && b.Sentences[0].Start < at-len("— ") {
		words := segment.Span{Start: b.Sentences[0].Start, End: at}
		words.End = words.Start + len(strings.TrimRight(words.In(p.text), " —-"))
		return p.post(b, p.signer(b), words)
	}
	if b.Parent != p.at-1 || b.Parent < 0 {
		return false
	}
	above := &p.segs.Blocks[b.Parent]
	if above.Kind != segment.Paragraph || len(above.Sentences) == 0 || len(above.Quotes) > 0 {
		return false
	}
	for i := len(p.out) - 1; i >= 0 && p.out[i].Block == b.Parent; i-- {
		p.out[i].Spans = nil // what he reports is his
	}
	words := segment.Span{Start: above.Sentences[0].Start, End: above.Sentences[len(above.Sentences)-1].End}
	return p.post(b, p.signer(b), words)
}

// signer is the name and handle of the signature of block b, without links behind.
func (p *page) signer(b *segment.Block) segment.Span {
	s := b.Signature
	s.End = p.beforeLinks(s)
	return s
}

// quoted lists the outer quotations of a block inside s.
func (p *page) quoted(b *segment.Block, s segment.Span) []segment.Span {
	var out []segment.Span
	for _, q := range b.Quotes {
		if q.Depth <= 1 && q.Inner.Len() > 0 && q.Inner.Start >= s.Start && q.Inner.End <= s.End {
			out = append(out, q.Inner)
		}
	}
	return out
}
