package models

import "strings"

// How far around a statement one looks for what it is about.
const (
	nearBytes   = 400 // back, for what a noun or a pronoun stands for
	farBytes    = 900 // back, for what a noun stands for that means nothing else: "the overture", not "the meeting"
	sceneReach  = 12  // tokens before a name of the target, and hits behind, for the word that makes it a mere scene
	sceneBefore = 2   // tokens before it, for a preposition of place: "in his talks"
)

// nearTo says whether hit h stands close enough before the byte.
func (r *reader) nearTo(h, at int) bool { return int(r.hits[h].at) >= at-nearBytes }

// justBefore says whether hit h stands close before the byte, in its sentence or the one before.
func (r *reader) justBefore(h, at int) bool {
	if !r.nearTo(h, at) {
		return false
	}
	ends := 0
	for t := int(r.hits[h].end); t < len(r.toks) && int(r.toks[t].Start) < at && ends < 2; t++ {
		if r.endsAt(t) {
			ends++
		}
	}
	return ends < 2
}

// beside says whether hit h stands in the paragraph that goes on to the byte at.
func (r *reader) beside(h, at int) bool {
	if strings.IndexByte(r.text[r.toks[r.hits[h].end-1].End:at], '\n') < 0 {
		return true
	}
	for t := r.tokenFrom(at+1) - 1; t >= int(r.hits[h].end); t-- {
		if r.newParagraph(t) {
			return false
		}
	}
	return true
}

// announced says whether hit h, one of those from lo on in the attribution of st, is what the attribution says is spoken of: "asked about the
// talks, she said". A scene is not, "after the talks, she said", nor what another clause tells, "the talks failed, and she said".
func (r *reader) announced(lo, h int, st *Statement) bool {
	x := &r.hits[h]
	first := max(r.hits[lo].first, x.first-sceneReach)
	for t := x.first - 1; t >= first && !r.comma(t); t-- {
		placed := x.cat == talks && t+sceneBefore >= x.first && (r.word(t, "in") || r.word(t, "at"))
		if placed || r.in(t, sceneClass) {
			return false
		}
	}
	for j := h + 1; j < min(h+sceneReach, len(r.hits)) && int(r.hits[j].at) < st.Cue.Start; j++ {
		if r.hits[j].cat == joiner || r.word(r.hits[j].first, "but") {
			return false
		}
	}
	return true
}
