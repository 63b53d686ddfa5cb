package models

// polarForce is that of a question which is answered by yes or no.
func (r *reader) polarForce(c int, at int32) force {
	if r.doubting(c) || r.word(at, "can") && r.spans[c].kinds.has(good) && r.wordIn(c, "worth") {
		return denying
	}
	sp := &r.spans[c]
	deliberates := r.deliberates(at + 1)
	switch {
	case r.word(at+1, "there") && (r.word(at, "can") || r.word(at, "could")) && at+4 < r.clauses[c].Last && (r.ends(at+5, "er") || r.in(at+4, degreeClass)):
		return asserting // "could there be a clearer proof?"
	case r.callsFrom(at + 2):
		return denying // "do these people think that talks will help?"
	case r.alternatives(c):
		if deliberates {
			return choosing
		}
		return seeking
	case r.asPromised(c, at+1):
		return denying
	}
	for h := sp.lo; h < sp.hi; h++ {
		switch x := &r.hits[h]; {
		case x.cat == bad && r.word(x.first-1, "so") && r.word(x.end, "as"):
			return asserting // "are we so foolish as to trust them?"
		case x.cat == good && r.in(x.first, missClass):
			return asserting // "can we afford to miss this chance?"
		case x.cat == good || x.cat == bad || x.cat.effect():
			return denying // "is it wise to talk?"
		case x.cat.turns() && (deliberates || x.first <= at+2 && r.ends(x.first+1, "ing")):
			return denying // "should we leave the deal?", "did leaving the deal help us?"
		case (x.cat.predicate() || x.cat.target()) && deliberates && r.loaded(c, h):
			return denying // "should we talk to those who bomb us?"
		case x.cat.predicate() || x.cat.target() || x.cat == negation || x.cat == contrast:
			return seeking
		}
	}
	return seeking
}

// callsFrom says whether one of the two words from token t on says, or thinks, what follows.
func (r *reader) callsFrom(t int32) bool { return r.in(t, callClass) || r.in(t+1, callClass) }

// alternatives says whether "or" in clause c sets something that people shun against something else.
func (r *reader) alternatives(c int) bool {
	or, shunned := false, false
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		or = or || r.word(t, "or")
		shunned = shunned || r.in(t, baneClass)
	}
	return or && shunned
}

// asPromised says whether the question at token t, "this", holds the thing against what was said of it: "is this the deal that we were
// promised?"
func (r *reader) asPromised(c int, t int32) bool {
	if !r.word(t, "this") && !r.word(t, "that") {
		return false
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if x := &r.hits[h]; x.cat.target() {
			return x.end < r.clauses[c].Last && (r.word(x.end, "that") || r.word(x.end, "we") || r.word(x.end, "they") || r.word(x.end, "you"))
		}
	}
	return false
}

// classIn says whether clause c holds a word of one of the classes.
func (r *reader) classIn(c int, classes wordSet) bool {
	return r.classesIn(span{int(r.clauses[c].First), int(r.clauses[c].Last)})&classes != 0
}

// wordIn says whether clause c holds the word.
func (r *reader) wordIn(c int, w string) bool {
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		if r.word(t, w) {
			return true
		}
	}
	return false
}

// deliberates says whether token t is who asks himself, or everybody, what to do: "should we", "can one".
func (r *reader) deliberates(t int32) bool {
	return r.word(t, "we") || r.word(t, "i") || r.word(t, "you") || r.word(t, "one")
}

// loaded says whether more is told of the thing of hit h, or of who it is done with, than who that is: "with those who bomb us", "with a
// knife at our throat".
func (r *reader) loaded(c, h int) bool {
	for ; h < r.spans[c].hi; h++ {
		if x := r.hits[h].cat; x == stops || x == bad || x == trust || x == pressure {
			return true
		}
		if r.hits[h].cat.target() && r.contentIn(r.hits[h].end, r.clauses[c].Last) {
			return true
		}
	}
	return false
}
