package attribute

// phraseFirst is where the content of hit x starts, behind a verb of speech, where item j is the preposition of a phrase that a comma
// parts from the subject and verb of a clause: with the phrase in "said under the pact, the island would pay", behind the comma in
// "said on Monday, the island would pay". It is 0 elsewhere.
func (r *reader) phraseFirst(x *hit, j int) int {
	if x.cue.kind != say || x.cue.frames&(fThat|fMarked) != fThat || r.tagAt(j) != tPrep || x.inverted || x.sub.first < 0 || r.afterQuote(x) || r.afterClause(x) {
		return 0
	}
	e := r.nounRight(j + 1)
	if d := r.day(j); d > j {
		e = d
	}
	if e <= j+1 || r.tagAt(e) != tComma || !r.clauseAt(e+1) || r.tagAt(e+1) == tIng {
		return 0
	}
	switch head := r.head(subject{j + 1, e, j + 1, -1}); {
	case head.tag == tTime, head.is(cEvent | cWork | cOutlet):
		return e + 1
	case head.tag == tNoun && !r.human(head):
		return j
	}
	return 0
}

// nothingAbout says whether what stands at item i, with its topic, is no words of who says or answers it: "said nothing about the
// toll", "answered questions about the toll".
func (r *reader) nothingAbout(i int) bool {
	if r.tagAt(i+1) != tPrep {
		return false
	}
	about := &r.items[i+1]
	return r.has(i, silence) && about.is(cTopic|cOn|cOf) || r.has(i, inquiry) && about.is(cTopic|cOn|cOf|cFrom)
}

// stressed says whether the adverb at item i belongs to the noun phrase behind it: "only a fool", "even a bad pact".
func (r *reader) stressed(i int) bool { return r.tagAt(i) == tAdv && r.has(i, stressing) }
