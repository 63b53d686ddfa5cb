package attribute

import (
	"slices"

	"parley/pipeline/segment"
)

// finish appends the attributions to out, in order of their content, and drops what has none.
func (p *page) finish(out []Attribution) []Attribution {
	p.unhead()
	order := p.order
	for i := range p.out {
		a := &p.out[i]
		if len(a.Spans) > 1 {
			slices.SortFunc(a.Spans, func(x, y segment.Span) int { return x.Start - y.Start })
		}
		keep := a.Spans[:0]
		for _, s := range a.Spans {
			if s.Len() > 0 && (len(keep) == 0 || s.Start >= keep[len(keep)-1].End) {
				keep = append(keep, s)
			}
		}
		a.Spans = keep
		if len(keep) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := p.out[x].Content(), p.out[y].Content()
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	ranks := p.ranks
	for range p.out {
		ranks = append(ranks, -1)
	}
	for to, i := range order {
		ranks[i] = to
	}
	out = slices.Grow(out, len(order))
	for _, i := range order {
		a := p.out[i]
		if a.From >= 0 {
			a.From = ranks[a.From]
		}
		if a.Within >= 0 {
			a.Within = ranks[a.Within]
		}
		out = append(out, a)
	}
	p.order, p.ranks = order, ranks
	return out
}
