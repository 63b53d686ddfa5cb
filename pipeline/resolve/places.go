package resolve

import "parley/pipeline/segment"

// A place is where a statement was said or printed. Outlet is a canonical name, or, for an event, what the page calls it
// ("weekly briefing").
type place struct {
	outlet, channel string
}

func (q place) ok() bool { return q.outlet != "" || q.channel != "" }

// findPlaces tells where each statement was said or printed.
func (p *page) findPlaces() {
	for i := range p.atts {
		q := p.ownPlace(i)
		if !q.ok() {
			q = p.placeBefore(i)
		}
		p.sts[i].Outlet, p.sts[i].Channel = q.outlet, q.channel
	}
	p.leadPlaces()
}

// ownPlace is the place told at the statement itself.
func (p *page) ownPlace(i int) place {
	q, sure := p.statedPlace(i)
	if sure {
		return q
	}
	if around := p.placeAround(i); around.ok() {
		return around
	}
	if p.inTurn(i) {
		return p.turnPlace(i)
	}
	return q
}

// statedPlace is the place that statement i's own sentence tells. Where that is not sure, it is at most a channel: "in an editorial".
func (p *page) statedPlace(i int) (q place, sure bool) {
	a := &p.atts[i]
	if a.Place.Ok() {
		if q = p.placeIn(i, a.Place); q.outlet != "" {
			return q, true
		}
	}
	if c := p.credits[i]; c.Ok() {
		if q := p.placeIn(i, c); q.ok() {
			return q, true
		}
	}
	if a.Source.Ok() && p.entities[p.who[i]].sp.Kind != "outlet" { // "X on Channel Four"
		first, last := p.sourceOf(i)
		if n, m := p.nameIn(first, last, p.who[i]); n < m && m < last {
			if q := p.placeIn(i, segment.Span{Start: int(p.toks[m].Start), End: a.Source.End}); q.outlet != "" {
				return q, true
			}
		}
	}
	if !a.Clause.Ok() {
		return q, false
	}
	first, last := p.clauseOf(i)
	if in := p.placeAmong(i, first, last, a.Clause == a.Source); in.outlet != "" {
		return in, true
	} else if in.ok() {
		q = in
	}
	if at := p.placeAtEnd(i); at.ok() {
		return at, true
	}
	return q, false
}

// placeAround is the place that stands around statement i: the outlet that speaks, a label or a heading above, the address of the post,
// the paper that its speaker writes for, the place of the statement in which it stands.
func (p *page) placeAround(i int) place {
	a := &p.atts[i]
	if e := &p.entities[p.who[i]]; e.sp.Kind == "outlet" {
		q := place{outlet: e.sp.Name, channel: "other"}
		if e.outlet >= 0 {
			q.channel = p.r.outlets[e.outlet].Channel
		}
		return q
	}
	if q := p.placeAbove(i); q.outlet != "" {
		return q
	}
	if a.Source.Ok() {
		if b := p.block(a.Source.Start); b >= 0 && b != a.Block && p.segs.Blocks[b].Kind == segment.Heading {
			if q := p.placeIn(i, p.segs.Blocks[b].Span); q.outlet != "" {
				return q
			}
		}
	}
	if u := p.addresses[i]; u != "" {
		if o := p.r.site(u); o >= 0 {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
		}
	}
	if q := p.writesFor(i); q.ok() {
		return q
	}
	return p.parentPlace(i)
}

// labelsAbove is how many blocks, each the parent of the one before, are asked for a label.
const labelsAbove = 3

// placeAbove is the outlet in the label of statement i's block or of one that it belongs to.
func (p *page) placeAbove(i int) place {
	b := p.atts[i].Block
	for n := 0; b >= 0 && b < len(p.segs.Blocks) && n < labelsAbove; b, n = p.segs.Blocks[b].Parent, n+1 {
		blk := &p.segs.Blocks[b]
		if blk.Kind == segment.Heading && (n > 0 || p.atts[i].Headline) {
			break
		}
		if blk.Label.Ok() {
			if q := p.placeIn(i, blk.Label); q.outlet != "" {
				return q
			}
		}
	}
	return place{}
}
