package attribute

import "strings"

// inferred says whether the cue h tells what the page makes of words or deeds, which nobody says: "the refusal underscores the
// rift", "this remark shows that ...". Of papers, polls and letters it tells what stands in them.
func (r *reader) inferred(x *hit, h int) bool {
	if x.cue.frames&fInfers == 0 {
		return false
	}
	head := r.head(x.sub)
	if r.lifeless(head) {
		return true // "the strike showed that ...", "the silence of the guild has shown ..."
	}
	if r.items[h].tag != tFin || r.items[h].forms&vPast != 0 {
		return false
	}
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

// lifeless says whether a noun is of an event, a deed or an idea: of nobody, and of nothing that is written, said or counted.
func (r *reader) lifeless(it *item) bool {
	return it.tag == tNoun && !it.is(cOutlet|cWork|cSource|cSpeech|cView|cEvent) && !r.human(it) && !r.plural(it)
}

// voiceless says whether a subject is a text that binds, such as a treaty, or a thing that is only made to speak: "the treaty
// specifies", "Clause 7 says", "history suggests". What stands there nobody states.
func (r *reader) voiceless(s subject) bool {
	head := r.head(s)
	t := r.lex.traits[r.shown(head)]
	if head.tag == tNum && head == &r.items[s.end-1] && s.end-s.first > 1 {
		t |= r.lex.traits[r.shown(&r.items[s.end-2])] & binding
	}
	return t&(binding|mute) != 0
}

// noOne says whether a subject is nobody: "no one said", "no pilot has said".
func (r *reader) noOne(s subject) bool {
	return s.first >= 0 && r.tagAt(s.first) == tDet && r.tagAt(s.end-1) != tName && strings.EqualFold(r.shown(&r.items[s.first]), "no")
}
