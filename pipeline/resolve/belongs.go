package resolve

import "parley/pipeline/segment"

// owns says whether, of the statements made in one clause, byte b belongs to statement i: to the one whose source stands
// last before it, or, before all sources and after an "and" that follows what was said, to the next.
func (p *page) owns(i, b int) bool {
	a := &p.atts[i]
	if !a.Source.Ok() || !a.Clause.Contains(a.Source) {
		return true
	}
	before, after := -1, -1
	for j := max(0, i-neighbours); j < len(p.atts) && j <= i+neighbours; j++ {
		s := p.atts[j].Source
		if !s.Ok() || !a.Clause.Contains(s) || j != i && p.inPieces(i, s.Start) {
			continue
		}
		if s.Start <= b {
			if before < 0 || s.Start >= p.atts[before].Source.Start {
				before = j
			}
		} else if after < 0 || s.Start < p.atts[after].Source.Start {
			after = j
		}
	}
	switch {
	case before < 0:
		return after < 0 || after == i || p.atts[after].Source == a.Source
	case after >= 0:
		from, to := p.tokens(segment.Span{Start: p.atts[before].Spans[0].End, End: max(b, p.atts[before].Spans[0].End)})
		for k := from; k < to; k++ {
			if p.is(k, isConjunction) {
				before = after
				break
			}
		}
	}
	return before == i || p.atts[before].Source == a.Source
}

// neighbours is how many statements before and after may share a clause with one.
const neighbours = 3

// inPieces says whether byte b stands in the statement's own content.
func (p *page) inPieces(i, b int) bool {
	for _, s := range p.atts[i].Spans {
		if s.Start <= b && b < s.End {
			return true
		}
	}
	return false
}

// inContentOfOther says whether token k stands in a content that is not the statement's: for one that stands inside another,
// whether it stands outside that.
func (p *page) inContentOfOther(i, k int) bool {
	if w := p.atts[i].Within; w >= 0 && w < len(p.atts) {
		return !p.inPieces(w, int(p.toks[k].Start))
	}
	return p.inContent(k)
}
