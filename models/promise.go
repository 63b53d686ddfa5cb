package models

// demands says whether clause c opens its sentence with a demand that what "and" adds will answer: "lift the siege and we will talk".
func (r *reader) demands(c int, values []clauseValue) bool {
	cl := &r.clauses[c]
	if cl.Opener >= 0 || cl.Asks || c+1 >= len(r.clauses) || r.clauses[c+1].Sentence != cl.Sentence || r.opener(c+1) != noCategory && r.opener(c+1) != joiner ||
		c > 0 && r.clauses[c-1].Sentence == cl.Sentence || values[c].named || !r.in(cl.First, demandClass) {
		return false
	}
	next := &values[c+1]
	return next.named && !next.mood.asks
}

// barely is the value of a thing of the main clause m of which nothing is said but that it is there, or denied, under the condition:
// "once they lift the siege, we are back at the table", "we are not going back to the talks until they do".
func (r *reader) barely(x *part, is condition, m *clauseValue) float64 {
	if x.noun < 0 || x.head >= 0 || x.void || x.existence || x.agents || x.lacking || !r.names(x.noun) || x.cat == adjunct ||
		m.mood.asks || m.mood.reported || m.mood.facts && !(x.negs%2 == 1 && rank(r.modal(&m.mood)) > 2) || m.mood.counter || r.modal(&m.mood) == past {
		return 0
	}
	denied := x.negs%2 == 1
	switch is.op {
	case ifThat:
		if is.fails || is.goal || denied && is.own || !denied && !r.offers(x, m) {
			return 0
		}
		if denied {
			x.charge, x.head = doNotEngage, x.noun
			return -doNotEngage
		}
		x.charge, x.head = canEngage, x.noun
		return canEngage
	case only:
		if denied || r.possible(is.clause, m) || !r.clauses[is.clause].Leads {
			return 0
		}
		x.charge, x.head = onlyValue, x.noun
		return -onlyValue
	case unless, until, asLong, while, before:
		if is.op == asLong && !denied && r.offers(x, m) {
			x.charge, x.head = canEngage, x.noun
			return canEngage
		}
		if !denied {
			return 0
		}
		x.charge, x.head = doNotEngage, x.noun
		return -doNotEngage
	}
	return 0
}

// offerTokens is the length up to which a clause can be a bare offer.
const offerTokens = 40

// offers says whether the main clause m offers the thing x: the speaker does the deed, or there will be, or another can have, what
// it names.
func (r *reader) offers(x *part, m *clauseValue) bool {
	if x.cat == engage {
		return m.mood.subject != other || r.word(r.hits[x.noun].first-1, "us") // "you will find us at the table"
	}
	cl := &r.clauses[x.clause]
	if cl.Last-cl.First > offerTokens {
		return false
	}
	for t := cl.First; t < cl.Last; t++ {
		if r.word(t, "off") || r.content(t) && !r.in(t, happenClass) && !r.in(t, offerClass) {
			return false
		}
	}
	return true
}

// afterReach is how many clauses behind "they must ... first" what comes after it is looked for.
const afterReach = 3

// yieldsAfter reads "they must come back first, and then we will resume our part": who says what comes after is willing.
func (r *reader) yieldsAfter(values []clauseValue, cond []bool) {
	for p := range r.parts {
		x := &r.parts[p]
		if x.value >= 0 || r.headCat(x) != first {
			continue
		}
		for c := x.clause + 1; c < len(values) && c <= x.clause+afterReach && r.clauses[c].Sentence <= r.clauses[x.clause].Sentence+1; c++ {
			if v := &values[c]; r.yields(v, x.clause, cond) {
				x.value, x.sign = onlyValue, 1
				break
			}
		}
	}
}

// yields says whether the clause with the value v offers the target, or to do the same, after what clause first asks for.
func (r *reader) yields(v *clauseValue, first int, cond []bool) bool {
	if v.mood.mutual || v.lo == v.hi || foreignWill(&v.mood) {
		return v.mood.mutual
	}
	y := &r.parts[v.lo]
	if y.value == 0 {
		y.value = r.barely(y, condition{op: ifThat, clause: first}, v)
	}
	cond[v.lo] = cond[v.lo] || y.value > 0
	return y.value > 0
}
