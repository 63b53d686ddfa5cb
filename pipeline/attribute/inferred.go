package attribute

// inferred says whether the cue h tells what the page makes of words or deeds, which nobody says: "the refusal underscores the
// rift", "this remark shows that ...". Of papers, polls and letters it tells what stands in them.
func (r *reader) inferred(x *hit, h int) bool {
	if x.cue.frames&fInfers == 0 || r.items[h].tag != tFin || r.items[h].forms&vPast != 0 {
		return false
	}
	head := r.head(x.sub)
	if x.sub.rel >= 0 && head.tag == tNoun && !head.is(cOutlet|cWork|cSource|cSpeech) && !r.human(head) {
		return true // "the storm, which threatens the bridge"
	}
	if head.is(cSpeech) && !head.is(cOutlet) {
		return head.tag == tNoun
	}
	return r.pointsBack(x.sub) && (head.is(cWork) || head.tag == tNoun && !r.human(head))
}

// pointsBack says whether a subject takes up what the page has just told: "this statement".
func (r *reader) pointsBack(s subject) bool {
	return s.end-s.first > 1 && r.tagAt(s.first) == tDet && r.items[s.first].is(cThing)
}
