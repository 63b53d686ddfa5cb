package attribute

// right finds the content to the right of the cue. What may stand there is tried from the nearest to the farthest: the cue's own
// preposition, a text, a hearer, the content itself, and only then what parts it from the cue.
func (r *reader) right(x *hit) {
	c := x.cue
	x.manner, x.at = nothing, -1
	if c.frames&fPhrase != 0 {
		x.end = c.taken(r, x.end)
		x.put(x.first, object)
		x.after = x.end
		return
	}
	i, done := r.preposition(x)
	if done {
		return
	}
	if c.frames&fWork != 0 {
		if r.work(x, i); x.at >= 0 || c.frames&fQuote == 0 {
			return
		}
	}
	if c.frames&fHearer != 0 {
		if r.hearer(x, i) {
			return
		}
		if x.after > i && c.frames&fObject == 0 {
			i = x.after
		}
	}
	if r.saysWhich(x, i) {
		return
	}
	j := r.times(i)
	if r.behindTimes(x, i, j) {
		return
	}
	k := r.adjuncts(j)
	if k > j && r.afterAdjunct(x, j, k) || r.afterWhen(x, k) || r.afterAside(x, k) || r.whatIs(x, i) || r.asSeen(x) {
		return
	}
	x.after = max(x.after, k)
	if r.afterOpening(x) {
		return
	}
	if c.frames&fAlone != 0 && k > x.end {
		x.manner = alone
	}
}

// saysWhich reads ", which he says is safe, ...": the relative clause goes on at item i with what is said.
func (r *reader) saysWhich(x *hit, i int) bool {
	s := x.sub.clause
	if s <= 1 || r.tagAt(s-1) != tRel || x.sub.first != s || i != x.end || !r.saysOf(x) {
		return false
	}
	x.put(i, clause)
	if c := r.commaFrom(i); c > i {
		x.stop = c
	}
	return true
}

// behindTimes reads the content at item j, where nothing but adverbs and times, items [i, j), part it from the cue.
func (r *reader) behindTimes(x *hit, i, j int) bool {
	if r.direct(x, j) || r.plain(x, j) {
		if x.manner == clause && x.at == i+1 && r.tagAt(i) == tAdv && r.shown(&r.items[i]) == "once" && r.clauseAt(i+1) && r.mainClause(i+1) > 0 {
			x.at = i // "said once the ice was gone, the bridge would open"
		}
		return true
	}
	if j > i && r.timeIs(x, i, j) {
		x.put(i, clause) // "insisted now was the time"
		return true
	}
	// "said unfortunately, the bridge ..."
	return x.cue.kind == say && j == i+1 && r.tagAt(i) == tAdv && r.tagAt(j) == tComma && x.sub.first >= 0 && !x.inverted && r.plain(x, j+1)
}

// whatIs reads "what he demands is ...", with the "is" at item i.
func (r *reader) whatIs(x *hit, i int) bool {
	if x.sub.first <= 0 || r.tagAt(x.sub.first-1) != tWh || r.tagAt(i) != tBe || x.cue.frames&(fObject|fThat) == 0 || r.verdict(i+1) {
		return false
	}
	x.put(i+1, object)
	return true
}

// asSeen reads "As NAME sees it, ...".
func (r *reader) asSeen(x *hit) bool {
	if x.sub.clause != 1 || !r.items[0].is(cAs) || r.tagAt(x.end) != tComma || x.cue.kind != say || x.cue.frames&fQuote == 0 || x.end+1 >= len(r.items) {
		return false
	}
	x.put(x.end+1, clause)
	return true
}

// afterOpening reads "However, she said, the bridge ...", "Besides, adds NAME, the bridge ...": nothing but an adverb or a
// conjunction stands before the cue's clause, so that what is said comes behind it.
func (r *reader) afterOpening(x *hit) bool {
	s := x.first
	if x.sub.first >= 0 && !x.inverted {
		s = x.sub.clause
	}
	c := max(x.after, x.end)
	if x.from || x.cue.kind != say || x.cue.frames&(fThat|fQuote) != fThat|fQuote || s < 2 || r.tagAt(s-1) != tComma || r.tagAt(c) != tComma {
		return false
	}
	for i := range s - 1 {
		if t := r.tagAt(i); t != tAdv && t != tConj && t != tComma {
			return false
		}
	}
	switch r.tagAt(c + 1) {
	case tDet, tPoss, tSubj, tName, tNoun, tNum, tSub:
	default:
		return false
	}
	if !r.verbed(c+1, len(r.items)) {
		return false
	}
	x.put(c+1, clause)
	return true
}

// preposition takes the cue's own preposition or particle with it, and what that governs. It returns the item after it, and
// whether the content is found, or cannot be found for want of the preposition.
func (r *reader) preposition(x *hit) (int, bool) {
	c, i := x.cue, x.end
	e := c.taken(r, i)
	if e == i || r.day(i) > i {
		if d := r.overAdjuncts(c, i); d > i {
			i, e = d, c.taken(r, d) // "warned on Friday against", "insisted on Friday on"
		}
	}
	if e == i {
		if c.apart(r, i) > 0 {
			x.put(i, object)
		}
		return i, c.frames&fNeeds != 0
	}
	if c.kind == say && c.frames&(fQuote|fNeeds) == fQuote {
		if r.afterQuote(x) || r.afterClause(x) {
			return i, false // "...," he said of the bridge
		}
		if r.saidOf(x, e) {
			return e, true
		}
	}
	i = e - 1
	preposition := r.tagAt(i) == tPrep || r.tagAt(i) == tTo
	if s := x.sub.first; preposition && c.kind == say && s > 0 && r.tagAt(s-1) == tWh && x.sub.clause == s {
		return i, true // "in what they said of the bridge"
	}
	if preposition && (r.times(i+1) > i+1 || r.whereSaid(i+1)) {
		return i, false // "reported on Monday", "reported on television that": no topic
	}
	i++
	x.end = i
	if c.frames&fNeeds != 0 && c.frames != fNeeds || !preposition {
		return i, false // "point out that": the frames say what follows
	}
	switch r.tagAt(i) {
	case tComma:
		if e := r.shortAside(i); e > i {
			x.put(e, object) // "called for, among other things, an end to the toll"
			return e, true
		}
		return i, false
	case tStop, tColon:
		return i, false
	case tThat:
		x.put(i, clause)
	case tQuote:
		x.put(i, quotation)
	default:
		x.put(i, object)
		if e := r.nounRight(i); r.tagAt(e) == tThat && r.shown(&r.items[i-1]) == "with" && r.tagAt(i) == tName {
			x.put(e, clause) // "agreed with NAME that"
		}
	}
	return i, true
}

// saidOf reads "said of the bridge built in spring, "..."", whose topic starts at item i.
func (r *reader) saidOf(x *hit, i int) bool {
	for m := i; m < len(r.items) && m < i+maxAside; m++ {
		switch t := r.tagAt(m); {
		case (t == tComma || t == tColon) && r.tagAt(m+1) == tQuote:
			return r.direct(x, m)
		case t == tQuote, t == tThat, t == tRel, t == tComma, verbal(t) && r.items[m].forms&vPart == 0:
			return false
		}
	}
	return false
}

// afterQuote says whether the cue's clause stands right behind a quotation.
func (r *reader) afterQuote(x *hit) bool {
	s := x.first
	if x.sub.first >= 0 && !x.inverted {
		s = min(s, x.sub.clause)
	}
	return r.tagAt(s-1) == tQuote || r.tagAt(s-1) == tComma && r.tagAt(s-2) == tQuote
}

// afterClause says whether the cue's clause stands behind one that can be what was said: "The bridge is safe, he said of ...".
func (r *reader) afterClause(x *hit) bool {
	s := x.first
	if x.sub.first >= 0 && !x.inverted {
		s = min(s, x.sub.clause)
	}
	if s < 3 || x.from || r.tagAt(s-1) != tComma {
		return false
	}
	switch r.tagAt(0) {
	case tPrep, tSub, tPart, tAdv, tConj:
		return false // "Asked about the toll, he said of the bridge that ..."
	}
	return r.verbed(0, s-1)
}
