package attribute

// purpose says whether an infinitive of speech that starts at item i tells what somebody did in order to say it: "went on
// the air to say that", "called the press in to announce: ...".
func (r *reader) purpose(i int) bool {
	if i < 2 {
		return false
	}
	switch r.tagAt(i - 1) {
	case tNoun, tName, tTime, tNum, tAdv, tGen:
		return true
	}
	return false
}

// inOrderTo reads the purpose: its speaker is the subject of the finite verb before it. What somebody wants or is asked to
// say, should say or has no right to say is not said.
func (r *reader) inOrderTo(x *hit) bool {
	if x.cue.kind == say && x.cue.frames&(fThat|fWh) == 0 || x.cue.kind != say && x.cue.kind != stance || x.group.negated {
		return false
	}
	x.first, x.end = x.group.first, x.group.head+1
	if r.firstTo(x) {
		return true
	}
	v := x.first - 2
	for v > 0 && r.tagAt(v) != tFin {
		switch t := r.tagAt(v); t {
		case tNoun, tName, tTime, tNum, tAdv, tDet, tPoss, tGen, tPrep, tObj, tConj, tPart, tTo:
			if r.items[v].is(cNegating) {
				return false
			}
		default:
			return false
		}
		v--
	}
	it := &r.items[v]
	if it.tag != tFin || r.frames(v)&fTo != 0 || it.is(cCatena) && v == x.first-2 || r.requests(v) {
		return false
	}
	g := r.group(v)
	if g.negated || g.modal || g.would || g.passive || g.infinitive {
		return false
	}
	if x.sub = r.subjectOf(g.first); x.sub.first < 0 || !r.speaker(x) {
		return false
	}
	x.from = false
	r.right(x)
	if r.has(v, using) {
		return x.gives(true) // "used the speech to condemn the toll"
	}
	if x.cue.kind == stance {
		return x.manner == object && (r.tagAt(v+1) == tTo || r.items[v+1].is(cOn)) // "took to the radio to denounce the toll"
	}
	return x.manner == quotation || x.manner == clause && r.tagAt(x.at) == tThat || x.manner == object && r.tagAt(x.at) == tWh
}

// requests says whether the verb of speech at item v has its hearer behind a preposition, so that an infinitive tells what is asked
// for: "called on the crews to condemn the toll".
func (r *reader) requests(v int) bool {
	if r.items[v].cue == 0 {
		return false
	}
	c := r.line(r.items[v].cue, v+1)
	return c != nil && c.frames&fNeeds == 0 && c.taken(r, v+1) > v+1
}

// firstTo reads "was the first to welcome the toll": who was it did.
func (r *reader) firstTo(x *hit) bool {
	be := x.first - 4
	if be < 1 || r.tagAt(be) != tBe || r.tagAt(be+1) != tDet || r.shown(&r.items[be+2]) != "first" {
		return false
	}
	g := r.group(be)
	if g.negated || g.modal || g.would {
		return false
	}
	if x.sub = r.subjectOf(g.first); x.sub.first < 0 || !r.speaker(x) {
		return false
	}
	x.from = false
	r.right(x)
	return x.gives(true)
}
