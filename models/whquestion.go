package models

// whereForce is that of a question which asks where something is.
func (r *reader) whereForce(c int) force {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x == good || x == bad || x.effect():
			return denying // "where is the harm in talks?"
		case x.target():
			return seeking
		}
	}
	return seeking
}

// unaskedKinds are the hits that say nothing of what a question is about.
var unaskedKinds = kindsOf(stops, negation, preposition, intensifier, habit, hedge, mask, this, ours, past)

// whoForce is that of a question which asks who does it.
func (r *reader) whoForce(c int, at int32) force {
	switch {
	case r.doubting(c), r.in(at+1, callClass), r.in(at+1, leaveClass):
		return denying // "who says that we must not talk?", "who gave you leave to talk to them?"
	case (r.word(at+1, "are") || r.word(at+1, "am") || r.word(at+1, "is")) && r.word(at+3, "to"):
		return denying // "who are we to reject the talks?"
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x == would || x == can:
			return denying
		case (x == keep || x.turns() || x == ready || x == good || x.effect()) && !r.ends(r.hits[h].first+1, "ed"):
			return denying
		case !unaskedKinds.has(x):
			return seeking
		}
	}
	return seeking
}

// whatForce is that of a question which asks for a thing.
func (r *reader) whatForce(c int, at int32) force {
	if r.doubting(c) {
		return denying
	}
	switch {
	case r.word(at+1, "kind"), r.word(at+1, "sort"):
		if r.opensWithThing(c) {
			return asserting // "what kind of deal lets them"
		}
		return denying // "what kind of man refuses to talk?"
	case r.classIn(c, exceptClass):
		return asserting // "what did the deal bring us but misery?"
	case r.objectAsked(c, at):
		return denying
	case (r.word(at+1, "are") || r.word(at+1, "is") || r.word(at+1, "were") || r.word(at+1, "was")) && r.word(at+2, "the"):
		return seeking // "what are the benefits of the deal?"
	}
	if r.word(at+1, "makes") || r.word(at+1, "made") {
		for t := at + 2; t < at+5; t++ {
			if r.in(t, callClass) {
				return denying // "what makes you think that"
			}
		}
	}
	if r.word(at+1, "would") {
		for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
			if r.hits[h].cat.target() && r.lacks(h) {
				return denying // "what would have come without the talks?"
			}
		}
	}
	for h := r.spans[c].lo; h < r.spans[c].hi && r.hits[h].first <= at+3; h++ {
		switch x := r.hits[h].cat; {
		case x.turns() || x == good || x == bad || x == costs:
			return denying // "what is so wrong with", "what stops us from"
		}
	}
	return seeking
}

// opensWithThing says whether clause c speaks of a thing before it says anything of one.
func (r *reader) opensWithThing(c int) bool {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x.target() || x == anaphor:
			return true
		case x.predicate():
			return false
		}
	}
	return false
}

// objectAsked says whether "what" is the object of the talks, and somebody ought to have one: "what should we negotiate for?", "what is
// left to talk about?"
func (r *reader) objectAsked(c int, at int32) bool {
	if r.word(at+1, "will") || r.word(at+1, "did") || r.word(at+1, "are") || r.word(at+1, "were") {
		return false
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := &r.hits[h]; {
		case x.cat == engage:
			end := x.end
			return end >= r.clauses[c].Last || r.word(end, "about") || r.word(end, "for") || r.word(end, "over") || r.word(end, "with") ||
				r.ends(end, "to") || r.ends(end, "with")
		case x.cat.predicate() || x.cat.noun():
			return false
		}
	}
	return false
}

// tellingKinds are the hits that tell more of a thing than what becomes of it.
var tellingKinds = kindsOf(among, stops, bad, trust, pressure, negation)

// openHow takes "how can" for a plain question where clause c goes on with the thing and tells nothing more of it: "how can the deal be
// saved?" The hit is then what it is elsewhere; the clause still counts as one with a question's line.
func (r *reader) openHow(c int) {
	sp := &r.spans[c]
	if !r.clauses[c].Asks || !sp.kinds.has(asks) || sp.lo+1 >= sp.hi || sp.kinds.meet(&tellingKinds) ||
		c+1 < len(r.clauses) && r.clauses[c+1].Sentence == r.clauses[c].Sentence {
		return
	}
	x, n := &r.hits[sp.lo], &r.hits[sp.lo+1]
	if x.cat == asks && r.word(x.first, "how") && n.cat.target() && n.cat != engage && n.first <= x.last+1 {
		x.cat = can
	}
}

// howForce is that of a question which asks in what way.
func (r *reader) howForce(c int, at int32) force {
	switch sp := &r.spans[c]; {
	case r.doubting(c):
		return denying
	case !r.in(at+1, polarClass), sp.lo < sp.hi && r.hits[sp.lo].cat == can && r.hits[sp.lo].first == at:
		return seeking
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x.target() && r.lacks(h):
			return denying // "how can this end without talks?"
		case x == good || x == bad || x.effect() || x == halt && r.ends(r.hits[h].first+1, "ing"):
			return denying
		}
	}
	return seeking
}
