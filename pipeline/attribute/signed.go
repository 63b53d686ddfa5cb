package attribute

import "parley/pipeline/segment"

// bareQuotation notes the block at hand where it is nothing but a quotation that nothing in it attributes, from the attribution at index n on:
// its speaker may stand on the line below.
func (p *page) bareQuotation(b *segment.Block, n int) {
	if len(b.Sentences) == 0 || len(b.Quotes) == 0 || len(p.hits) > 0 {
		return
	}
	q := b.Quotes[0]
	if q.Depth > 1 || q.Inner.Len() == 0 || q.Start > b.Sentences[0].Start || q.End < b.Sentences[len(b.Sentences)-1].End-1 || len(p.out) > n+1 || len(p.out) > n && (p.out[n].From < 0 || p.out[n].Cue.Ok()) {
		return
	}
	p.unsigned, p.unsignedOut = p.at, n
}

// sign gives the quotation right above to src, the name with office or place that the line at hand, items [a, n), is: "— NAME, pilot",
// "Sen. NAME (R-Ohio)". It says whether there was one.
func (p *page) sign(src segment.Span, a int) bool {
	if !src.Ok() || p.at == 0 || p.unsigned != p.at-1 || p.unsigned < 0 {
		return false
	}
	dash := a > 0
	told := dash || p.items[a].is(cTitle)
	for i := a + 1; i < len(p.items); i++ {
		told = told || p.tagAt(i) == tParen || p.tagAt(i) == tComma
	}
	carried := p.unsignedOut < len(p.out)
	if !told || carried && !dash {
		return false
	}
	if carried {
		x := &p.out[p.unsignedOut]
		x.Source, x.From, x.Clause = src, -1, p.sent
	} else {
		x := p.attributed(src, p.sent)
		x.Block = p.unsigned
		x.Spans = p.one(p.segs.Blocks[p.unsigned].Quotes[0].Inner)
		p.add(x)
	}
	p.last, p.above, p.open, p.unsigned = -1, segment.None, -1, -1
	return true
}

// nameLine takes a line that is nothing but somebody's name for who has said the quotation above, else for who says the one below.
func (p *page) nameLine(b *segment.Block) {
	n := len(p.items)
	if len(b.Sentences) != 1 || len(b.Quotes) > 0 || len(p.hits) > 0 || n == 0 || p.tagAt(n-1) == tStop {
		return
	}
	a := 0
	if p.tagAt(0) == tDash {
		a = 1
	}
	if s := p.name(a, n); s.Ok() && !p.sign(s, a) && a == 0 {
		p.last, p.above = -1, s
	}
}
