package resolve

import (
	"parley/features"
	"parley/pipeline/segment"
)

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
	a := &p.atts[i]
	e := &p.entities[p.who[i]]
	var kind place // known by its channel only: "in an editorial"
	if a.Place.Ok() {
		q := p.placeIn(i, a.Place)
		if q.outlet != "" {
			return q
		}
		kind = q
	}
	if c := p.credits[i]; c.Ok() {
		if q := p.placeIn(i, c); q.ok() {
			return q
		}
	}
	if a.Source.Ok() { // "X on Channel Four"
		first, last := p.sourceOf(i)
		if n, m := p.nameIn(first, last, p.who[i]); n < m && m < last && e.sp.Kind != "outlet" {
			if q := p.placeIn(i, segment.Span{Start: int(p.toks[m].Start), End: a.Source.End}); q.outlet != "" {
				return q
			}
		}
	}
	if a.Clause.Ok() {
		first, last := p.clauseOf(i)
		q := p.placeAmong(i, first, last, a.Clause == a.Source)
		if q.outlet != "" {
			return q
		}
		if q.ok() {
			kind = q
		}
		if q := p.placeAtEnd(i); q.ok() {
			return q
		}
	}
	if e.sp.Kind == "outlet" {
		q := place{outlet: e.sp.Name, channel: "other"}
		if e.outlet >= 0 {
			q.channel = p.r.outlets[e.outlet].Channel
		}
		return q
	}
	if b := a.Block; b >= 0 && b < len(p.segs.Blocks) {
		for n := 0; b >= 0 && n < 3; b, n = p.segs.Blocks[b].Parent, n+1 {
			blk := &p.segs.Blocks[b]
			if n > 0 && blk.Kind == segment.Heading || blk.Kind == segment.Heading && a.Headline {
				break
			}
			if blk.Label.Ok() {
				if q := p.placeIn(i, blk.Label); q.outlet != "" {
					return q
				}
			}
		}
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
	if q := p.parentPlace(i); q.ok() {
		return q
	}
	if p.inTurn(i) {
		return p.turnPlace(i)
	}
	return kind
}

// audience says whether people are named soon after token k: who is addressed is no question.
func (p *page) audience(k int) bool {
	for n := 0; n < longestName-2 && k+n < len(p.toks) && p.toks[k+n].Shape&features.Punct == 0; n++ {
		if p.is(k+n, isGroup|isAudience) {
			return true
		}
	}
	return false
}

// placeIn reads a stretch outside contents: the name of an outlet, of a platform, or of an event, in this order.
func (p *page) placeIn(i int, s segment.Span) place {
	a, b := p.tokens(s)
	return p.placeAmong(i, a, b, s == p.atts[i].Source)
}

// placeWords tell of places that are no outlets.
const placeWords = isPlatform | isPosting | isEvent | isSpeaking | isVenue

// placeAmong is placeIn for tokens [a, b); source says whether they are the statement's own source.
func (p *page) placeAmong(i, a, b int, source bool) place {
	ent := p.who[i]
	own := p.atts[i].Source
	event, platform, speaks := -1, -1, false
	best := int32(-1)
	words := b
	if c := p.extents[i]; a == int(c.clause) && b == int(c.clauseEnd) && c.has&placeWords == 0 {
		words = a
	}
	for k := a; k < words; k++ {
		if !p.is(k, placeWords) {
			continue
		}
		x := p.lex(k)
		pos := int(p.toks[k].Start)
		if p.inPieces(i, pos) || p.inContentOfOther(i, k) || !p.owns(i, pos) {
			continue
		}
		switch {
		case x.class&isSpeaking != 0:
			speaks = speaks || p.audience(k+1)
		case x.class&isVenue != 0:
			if event < 0 && p.afterMedia(k) {
				event = k
			}
		case x.class&isPosting != 0 || p.is(k-1, isMedia|isPossessive) || p.is(k+1, isOwn):
			if x.class&(isPlatform|isPosting) != 0 {
				if platform < 0 {
					platform = k
				}
				break
			}
			fallthrough
		default:
			if x.class&isEvent != 0 && (event < 0 || p.lex(event).channel == "other" && x.channel != "other" || x.channel == "tv" || x.channel == "radio") {
				event = k
			}
		}
	}
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		at := p.mentions[m]
		o := p.entities[at.ent].outlet
		pos := int(p.toks[at.first].Start)
		if o < 0 || at.ent == ent || p.inPieces(i, pos) || p.inContentOfOther(i, int(at.first)) || !p.owns(i, pos) {
			continue
		}
		if own.Ok() && own.Start <= pos && pos < own.End && !source && own.Contains(segment.Span{Start: pos, End: int(p.toks[at.last-1].End)}) && p.entities[ent].sp.Kind != "person" {
			continue
		}
		if p.ofRole(at, a) && !p.asksFor(i, at) {
			continue
		}
		best = o
		break
	}
	if best >= 0 {
		return place{p.r.outlets[best].Name, p.r.outlets[best].Channel}
	}
	if platform >= 0 {
		x := p.lex(platform)
		if p.entities[ent].sp.Kind == "outlet" {
			return place{p.entities[ent].sp.Name, x.channel}
		}
		return place{x.name, x.channel}
	}
	if event >= 0 && p.entities[ent].sp.Kind != "outlet" {
		return p.eventPlace(i, event, a, b)
	}
	if q := p.body(i, a, b); q.ok() {
		return q
	}
	if speaks && p.entities[ent].sp.Kind == "person" {
		return place{"speech", "speech"}
	}
	return place{}
}
