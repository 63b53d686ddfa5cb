package attribute

// glosses says whether hit x, in the progressive, is the page's gloss on words that it has just given: "she was referring to the
// toll".
func (r *reader) glosses(x *hit) bool {
	g := &x.group
	return g.be && x.cue.kind == say && x.cue.frames == fNeeds && r.items[g.head].tag == tIng
}

// reduced says whether the verb h of hit x may be the participle of a reduced relative clause, behind a noun for a thing and before
// "for" or "to": "the day announced for the vote", "a toll promised to the pilots".
func (r *reader) reduced(x *hit, h int) bool {
	s := &x.sub
	if s.first < 0 || s.rel >= 0 || s.end != h || x.group.first != h || r.items[h].forms&vPart == 0 {
		return false
	}
	head := &r.items[h-1]
	if x.cue.kind == mind || x.cue.frames&fObject == 0 || head.tag != tNoun || head.is(cOutlet|cWork|cSource|cSpeech) || r.human(head) {
		return false
	}
	if r.nounRight(h+2) == h+2 {
		return false
	}
	return r.tagAt(h+1) == tTo && x.cue.frames&fTo != 0 || r.tagAt(h+1) == tPrep && r.shown(&r.items[h+1]) == "for" && x.cue.frames&fNeeds == 0
}

// behaves says whether hit x tells how somebody acts, and no words: "the pilots have shown patience", "the two find themselves in a
// storm". Papers and polls show what they hold.
func (r *reader) behaves(x *hit) bool {
	if x.cue.kind != show || x.sub.first < 0 || x.manner != object && x.manner != clause {
		return false
	}
	if r.tagAt(x.at) == tRefl {
		return true
	}
	head := r.head(x.sub)
	progressive := x.group.be && r.items[x.group.head].tag == tIng
	if !x.group.perfect && !progressive || x.manner == clause && (r.tagAt(x.at) == tThat || r.clauseAt(x.at)) {
		return false
	}
	for i, e := x.at, r.nounRight(x.at); i <= e && i < len(r.items); i++ {
		if r.items[i].is(cSpeech) || i == e && r.tagAt(i) == tTo && r.tagAt(i+1) == tBe {
			return false // "has shown willingness to pay", "has shown the dam to be safe"
		}
	}
	return x.cue.frames&fInfers != 0 && r.nounRight(x.at) > x.at && !head.is(cOutlet|cWork) && (head.tag == tSubj || head.tag == tName || r.human(head) || head.tag == tNoun && !head.is(cSource|cSpeech))
}
