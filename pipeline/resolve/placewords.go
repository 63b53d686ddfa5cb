package resolve

import (
	"parley/features"
	"parley/pipeline/segment"
)

// placeIn reads a stretch outside contents: the name of an outlet, of a platform, or of an event, in this order.
func (p *page) placeIn(i int, s segment.Span) place {
	a, b := p.tokens(s)
	return p.placeAmong(i, a, b, s == p.atts[i].Source)
}

// placeWords tell of places that are no outlets.
const placeWords = isPlatform | isPosting | isEvent | isSpeaking | isVenue

// placeAmong is placeIn for tokens [a, b); source says whether they are the statement's own source.
func (p *page) placeAmong(i, a, b int, source bool) place {
	if o := p.outletAmong(i, a, b, source); o >= 0 {
		return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
	}
	ent, words := p.who[i], p.placeWordsIn(i, a, b)
	kind := p.entities[ent].sp.Kind
	if words.platform >= 0 {
		x := p.lex(words.platform)
		if kind == "outlet" {
			return place{p.entities[ent].sp.Name, x.channel}
		}
		return place{x.name, x.channel}
	}
	if words.event >= 0 && kind != "outlet" {
		return p.eventPlace(i, words.event, a, b)
	}
	if q := p.body(i, a, b); q.ok() {
		return q
	}
	if words.speech && kind == "person" {
		return place{"speech", "speech"}
	}
	return place{}
}

// wordsOfPlace are the first words of a stretch that tell of a place that is no outlet.
type wordsOfPlace struct {
	event, platform int  // tokens; -1
	speech          bool // somebody speaks to people
}

// placeWordsIn are those of tokens [a, b) that belong to statement i.
func (p *page) placeWordsIn(i, a, b int) wordsOfPlace {
	w := wordsOfPlace{event: -1, platform: -1}
	if c := p.extents[i]; a == int(c.clause) && b == int(c.clauseEnd) && c.has&placeWords == 0 {
		return w
	}
	for k := a; k < b; k++ {
		if !p.is(k, placeWords) || !p.mayTell(i, k) {
			continue
		}
		switch x := p.lex(k); {
		case x.class&isSpeaking != 0:
			w.speech = w.speech || p.audience(k+1)
		case x.class&isVenue != 0:
			if w.event < 0 && p.afterMedia(k) {
				w.event = k
			}
		case x.class&(isPlatform|isPosting) != 0 && (x.class&isPosting != 0 || p.is(k-1, isMedia|isPossessive) || p.is(k+1, isOwn)):
			if w.platform < 0 {
				w.platform = k
			}
		case x.class&isEvent != 0:
			if w.event < 0 || p.lex(w.event).channel == "other" && x.channel != "other" || x.channel == "tv" || x.channel == "radio" {
				w.event = k
			}
		}
	}
	return w
}

// mayTell says whether token k, which stands in no content, may tell something of statement i, and not of its neighbours.
func (p *page) mayTell(i, k int) bool {
	pos := int(p.toks[k].Start)
	return !p.inPieces(i, pos) && !p.inContentOfOther(i, k) && p.owns(i, pos)
}

// outletAmong is the outlet, by its row, that tokens [a, b) name as the place of statement i; -1. source says whether they are its own
// source.
func (p *page) outletAmong(i, a, b int, source bool) int32 {
	ent, own := p.who[i], p.atts[i].Source
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		at := p.mentions[m]
		o := p.entities[at.ent].outlet
		if o < 0 || at.ent == ent || !p.mayTell(i, int(at.first)) {
			continue
		}
		name := segment.Span{Start: int(p.toks[at.first].Start), End: int(p.toks[at.last-1].End)}
		if own.Ok() && own.Contains(name) && !source && p.entities[ent].sp.Kind != "person" {
			continue
		}
		if !p.ofRole(at, a) || p.asksFor(i, at) {
			return o
		}
	}
	return -1
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
