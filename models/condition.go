package models

import "math"

// conditions lets the conditional clauses of each sentence work on the clause they belong to. It returns, by part,
// whether it is conditional. side is the speaker's.
func (r *reader) conditions(values []clauseValue, side category) []bool {
	cond := append(r.late[:0], make([]bool, len(r.parts))...)
	r.late = cond
	if len(cond) == 0 {
		return cond // nothing to work on
	}
	for c := range values {
		op, v := r.opener(c), &values[c]
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if x.aim || x.value < 0 && (x.late || v.mood.pressure >= 0) {
				cond[p] = true
			}
		}
		if op == before {
			r.mustFirst(c, values, cond)
		}
		if !op.conditional() || op == while && !r.clauses[c].Leads && r.commaBefore(int(r.clauses[c].Opener)) {
			continue // ", while" is "whereas"
		}
		main := r.mainOf(c, values)
		if main >= 0 && r.turnsOut(c, main, values, cond, side) {
			continue
		}
		is := condition{op: op, clause: c, goal: r.namedEarly(c) && !foreignWill(&v.mood), fails: r.suppose(c, v)}
		if main >= 0 {
			r.bind(is, v, &values[main], cond)
		}
	}
	return cond
}

// turnsOut reads the conditions that say something themselves, and leave their main clause as it is or without a say.
func (r *reader) turnsOut(c, main int, values []clauseValue, cond []bool, side category) bool {
	op, v, m := r.opener(c), &values[c], &values[main]
	if op == ifThat && v.named && m.mood.mutual {
		r.exchange(v, cond)
		return true
	}
	return r.suspended(c, main, values, cond) || op == ifThat && r.undone(v, m, main, side)
}

// A condition is what a conditional clause says to its main clause.
type condition struct {
	op     category // what opens it
	clause int
	goal   bool // the target is to come about
	fails  bool // or not to
}

// suppose takes its value from what the conditional clause c only supposes, and says whether that is a failure of the target.
func (r *reader) suppose(c int, v *clauseValue) (fails bool) {
	ends := r.opener(c) == ifThat && r.clauses[c].Asks // "if we do not talk, what shall we do?"
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if !x.void && x.head >= 0 && (r.hits[x.head].cat == fail || x.noun >= 0 && x.direct) {
			fails = true
		}
		x.value = 0
		x.mods |= conditional
		if ends && x.head < 0 && x.negs%2 == 1 && x.noun >= 0 && r.names(x.noun) {
			x.value, x.head = elseNothing, x.noun
		}
	}
	return fails
}

// bind lets the condition, whose clause has the value v, work on the main clause.
func (r *reader) bind(is condition, v, main *clauseValue, cond []bool) {
	if is.op == only && is.goal && !main.named {
		r.goal(v)
	}
	for p := main.lo; p < main.hi; p++ {
		x := &r.parts[p]
		if x.value == 0 {
			continue
		}
		x.mods |= conditional
		switch {
		case is.op == only && is.goal:
			x.value = math.Copysign(goalValue, x.value)
		case is.op == only:
			if x.value > 0 && !r.possible(is.clause, main) {
				x.value = -onlyValue
			}
			cond[p] = true
		case is.op == ifThat && x.value < 0 && !v.named && r.warns(x, v):
			x.value = 0 // "if they attack, talks will fail": a warning
		case is.op == ifThat && is.fails && !main.named:
			x.value = 0
		case is.op == ifThat && is.goal:
		case x.value > 0 && (v.mood.mutual || is.op == while || is.op == until):
		default:
			cond[p] = true
		}
	}
}

// warns says whether part x is a verdict on what the condition v would do to the target: that it would fail, or be what
// another's deed makes of it.
func (r *reader) warns(x *part, v *clauseValue) bool {
	if x.head < 0 {
		return false
	}
	c := r.hits[x.head].cat
	return c == fail || c == bad && foreignWill(&v.mood)
}

// suspended reads "to negotiate while they bomb us is madness": a subject without a verb stands before the condition, and
// the verdict that ends the condition is on it.
func (r *reader) suspended(c, main int, values []clauseValue, cond []bool) bool {
	m, v := &values[main], &values[c]
	if main != c-1 || r.clauses[c].Leads || m.mood.modal >= 0 || m.lo == m.hi || v.lo == v.hi {
		return false
	}
	subject, verdict := &r.parts[m.lo], &r.parts[v.hi-1]
	if subject.void || subject.noun < 0 || subject.head >= 0 || verdict.head < 0 {
		return false
	}
	if h := r.hits[verdict.head].cat; h != good && h != bad || r.hits[subject.noun].first > r.clauses[main].First+subjectReach {
		return false
	}
	for h := r.spans[main].lo; h < r.spans[main].hi; h++ {
		if r.hits[h].cat == be || r.hits[h].cat.predicate() {
			return false
		}
	}
	for t := r.hits[subject.noun].end; t < r.clauses[main].Last; t++ {
		if r.content(t) {
			return false // a verb that the lexicon does not know
		}
	}
	sign := 1.0
	if (r.hits[verdict.head].cat == bad) != (verdict.mods&negated != 0) {
		sign = -1
	}
	verdict.value = sign * verdict.charge
	cond[v.hi-1] = true
	return true
}

// subjectReach is how many words may stand before a subject that opens its clause: "any new negotiations".
const subjectReach = 2

// goal reads "only when there is a good agreement to be had": the result is what is wanted.
func (r *reader) goal(v *clauseValue) {
	for p := v.lo; p < v.hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && x.sign > 0 {
			x.value = goalValue
			return
		}
	}
}

// exchange reads "if they come back, we will do the same".
func (r *reader) exchange(v *clauseValue, cond []bool) {
	for p := v.lo; p < v.hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && r.names(x.noun) {
			x.value = willEngage
			cond[p] = true
			return
		}
	}
}

// mustFirst reads "before talks start, they must ...": not now, for all that the speaker says. "They must ... before talks can
// start" ends in the talks, and is willing.
func (r *reader) mustFirst(c int, values []clauseValue, cond []bool) {
	main := r.mainOf(c, values)
	if main < 0 {
		return
	}
	m := &values[main].mood
	if r.modal(m) != must || values[main].named {
		return
	}
	v := &values[c]
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if x.noun >= 0 && (r.names(x.noun) || x.cat == anaphor && !x.void) {
			x.value = -onlyValue
			if r.modal(&v.mood) == can && x.negs == 0 && !r.clauses[c].Leads {
				x.value = onlyValue
			}
			x.mods |= obliged
			cond[p] = true
			return
		}
	}
}
