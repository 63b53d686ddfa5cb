package attribute

import "parley/pipeline/segment"

// layout handles blocks that the page's layout attributes: "**Name**: ...", "[Name](url): ..."; it says whether it did.
func (p *page) layout(b *segment.Block) bool {
	if !b.Label.Ok() {
		return false
	}
	s := segment.Span{Start: b.Label.End, End: b.End}
	for s.Start < s.End {
		switch c := p.text[s.Start]; c {
		case ':', ' ', '\n', '*', '\t', '\r', ')':
			s.Start++
			continue
		}
		break
	}
	spans := p.quoted(b, s)
	form := Direct
	if len(spans) == 0 {
		spans = []segment.Span{s}
		form = Indirect
	}
	if s.Len() == 0 {
		return false
	}
	p.last = p.add(Attribution{Source: b.Label, Cue: segment.None, Spans: spans, Form: form, Clause: segment.Span{Start: b.Start, End: s.Start},
		Block: p.at, From: -1, Within: -1, Question: segment.None, Place: segment.None})
	return true
}

// quoted lists the outer quotations of a block inside s.
func (p *page) quoted(b *segment.Block, s segment.Span) []segment.Span {
	var out []segment.Span
	for _, q := range b.Quotes {
		if q.Depth <= 1 && q.Inner.Len() > 0 && q.Start >= s.Start && q.End <= s.End {
			out = append(out, q.Inner)
		}
	}
	return out
}

func (p *page) heading(b *segment.Block) {}

func (p *page) turn(b *segment.Block) {}

func (p *page) leads(b *segment.Block) {}

func (p *page) finish() []Attribution { return p.out }
