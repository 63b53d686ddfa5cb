package attribute

import "parley/pipeline/segment"

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
