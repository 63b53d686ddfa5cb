package models

// subjectReach is how many words may stand before a subject that opens its clause: "any new negotiations".
const subjectReach = 2

// suspended reads "to negotiate while they bomb us is madness": a subject without a verb stands before the condition, and
// the verdict that ends the condition is on it.
func (r *reader) suspended(c, main int, values []clauseValue, cond []bool) bool {
	m, v := &values[main], &values[c]
	if main != c-1 || r.clauses[c].Leads || m.mood.modal >= 0 || m.lo == m.hi || v.lo == v.hi {
		return false
	}
	subject, verdict := &r.parts[m.lo], &r.parts[v.hi-1]
	if subject.void || subject.noun < 0 || subject.head >= 0 || r.hits[subject.noun].first > r.clauses[main].First+subjectReach || !r.verbless(main, subject.noun) {
		return false
	}
	ill := r.headCat(verdict) == bad
	if !ill && r.headCat(verdict) != good {
		return false
	}
	verdict.value = verdict.charge
	if ill != (verdict.mods&negated != 0) {
		verdict.value = -verdict.value
	}
	cond[v.hi-1] = true
	return true
}

// verbless says whether no verb stands in the clause of which the thing h is the subject.
func (r *reader) verbless(c, h int) bool {
	for j := r.spans[c].lo; j < r.spans[c].hi; j++ {
		if r.hits[j].cat == be || r.hits[j].cat.predicate() {
			return false
		}
	}
	return !r.contentIn(r.hits[h].end, r.clauses[c].Last) // maybe a verb that the lexicon does not know
}
