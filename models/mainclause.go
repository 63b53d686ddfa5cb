package models

// maxClauses is how many clauses of a sentence an operator looks over, so that work stays linear.
const maxClauses = 32

// goalReach is how many tokens into a condition the target must be named for the condition to be about it.
const goalReach = 9

// foreignWill says whether the clause tells what a party does: a condition on it, not on the target.
func foreignWill(m *mood) bool {
	return m.subject == other || m.subject == third || m.subject == sideA || m.subject == sideB
}

func (r *reader) namedEarly(c int) bool {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if r.names(h) && r.hits[h].first <= r.clauses[c].First+goalReach {
			return true
		}
	}
	return false
}

func (r *reader) opener(c int) category {
	if o := r.clauses[c].Opener; o >= 0 {
		return r.hits[o].cat
	}
	return noCategory
}

// mainOf is the clause that the conditional clause c belongs to: the next one where it leads the sentence, else the one
// before; -1 where it stands alone.
func (r *reader) mainOf(c int, values []clauseValue) int {
	cl := &r.clauses[c]
	next := func() int {
		found := -1
		for k := c + 1; k < len(r.clauses) && k <= c+maxClauses && r.clauses[k].Sentence == cl.Sentence; k++ {
			if r.opener(k).conditional() {
				continue
			}
			if found < 0 || values[found].lo == values[found].hi && !(values[found].mood.mutual && values[found].mood.subject != noCategory) {
				found = k // "only then, he went on, will there be ..."
			}
		}
		return found
	}
	if cl.Leads {
		if k := next(); k >= 0 {
			return k
		}
	}
	for k := c - 1; k >= 0 && k >= c-maxClauses && r.clauses[k].Sentence == cl.Sentence; k-- {
		if !r.opener(k).conditional() && !r.bareDenial(k, values) {
			return k
		}
	}
	return next()
}

// bareDenial says whether clause c is the "but not" of "we are ready, but not unless they are": the condition is on what
// stands before it.
func (r *reader) bareDenial(c int, values []clauseValue) bool {
	cl := &r.clauses[c]
	return r.opener(c) == contrast && values[c].lo == values[c].hi && cl.Last-cl.First == 2 && r.hits[r.spans[c].hi-1].cat == negation
}

// goesOnThat says whether clause c opens with a "that" which goes on with what the clause before it reports.
func (r *reader) goesOnThat(c int) bool {
	at := r.clauses[c].First
	return r.clauses[c].Sentence == r.clauses[c-1].Sentence && (r.word(at, "that") || r.in(at, joinClass) && r.word(at+1, "that"))
}

// possible says whether the main clause m says that something can or will be, and the "only when" of clause c comes after it:
// "talks can resume only when they change", "we are ready to talk
// only when they change", "talks are possible only when they change" leave open what "only when they change would we talk" does not.
func (r *reader) possible(c int, m *clauseValue) bool {
	k := r.modal(&m.mood)
	if m.hi == m.lo || r.parts[m.lo].clause > c {
		return false
	}
	head := r.parts[m.lo].head
	return k == can || k == will || m.hi == m.lo+1 && r.headCat(&r.parts[m.lo]) == ready || head >= 0 && r.in(r.hits[head].first, oddsClass)
}
