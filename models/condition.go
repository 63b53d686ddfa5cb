package models

import "math"

// conditions lets the conditional clauses of each sentence work on the clause they belong to. It returns, by part,
// whether it is conditional. side is the speaker's.
func (r *reader) conditions(values []clauseValue, side category) []bool {
	cond := append(r.late[:0], make([]bool, len(r.parts))...)
	r.late = cond
	for c := range values {
		op := r.opener(c)
		v := &values[c]
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if x.aim || x.value < 0 && (x.late || v.mood.pressure >= 0) {
				cond[p] = true
			}
		}
		if op == before {
			r.mustFirst(c, values, &cond)
		}
		if !op.conditional() || op == while && !r.clauses[c].Leads && r.commaBefore(int(r.clauses[c].Opener)) {
			continue // ", while" is "whereas"
		}
		main := r.mainOf(c, values)
		if main >= 0 && op == ifThat && v.named && values[main].mood.mutual {
			r.exchange(v, &cond)
			continue
		}
		if main >= 0 && r.suspended(c, main, values, cond) {
			continue
		}
		if main >= 0 && op == ifThat && r.undone(v, &values[main], main, side) {
			continue
		}
		goal, fails := r.namedEarly(c) && !foreignWill(&v.mood), false
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if !x.void && x.head >= 0 && (r.hits[x.head].cat == fail || x.noun >= 0 && x.direct) {
				fails = true
			}
			x.value = 0
			x.mods |= conditional
			if op == ifThat && r.clauses[c].Asks && x.head < 0 && x.negs%2 == 1 && x.noun >= 0 && r.names(x.noun) {
				x.value, x.head = elseNothing, x.noun
			}
		}
		if main < 0 {
			continue
		}
		mv := &values[main]
		if op == only && goal && !mv.named {
			r.goal(v)
		}
		for p := mv.lo; p < mv.hi; p++ {
			x := &r.parts[p]
			if x.value == 0 {
				continue
			}
			x.mods |= conditional
			switch {
			case op == only && goal:
				x.value = math.Copysign(goalValue, x.value)
			case op == only:
				if x.value > 0 && !r.possible(c, mv) {
					x.value = -onlyValue
				}
				cond[p] = true
			case op == ifThat && x.value < 0 && !v.named && r.warns(x, v):
				x.value = 0 // "if they attack, talks will fail": a warning
			case op == ifThat && fails && !mv.named:
				x.value = 0
			case op == ifThat && goal:
			case v.mood.mutual && x.value > 0:
			case op == while && x.value > 0:
			case op == until && x.value > 0:
			default:
				cond[p] = true
			}
		}
	}
	return cond
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

// undone reads "if we leave the deal, nobody will trust us": what would come of undoing the target speaks for it. Of the
// other side's doing it is a threat.
func (r *reader) undone(v, main *clauseValue, c int, side category) bool {
	if foreignWill(&v.mood) && v.mood.subject != side || main.named && !r.loses(main) {
		return false
	}
	if !r.ill(c, main) && !r.letsOther(main, v) {
		return false
	}
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if x.void || x.noun < 0 || !r.names(x.noun) || x.sign > 0 || x.head < 0 {
			continue
		}
		if h := r.hits[x.head].cat; h != turn && h != halt && h != sabotage {
			continue
		}
		for m := main.lo; m < main.hi; m++ {
			r.parts[m].value = 0
		}
		x.value = elseNothing
		x.mods |= conditional
		return true
	}
	return false
}

// loses says whether the clause of main tells of a loss, not of a refusal: "we will lose what the deal has won".
func (r *reader) loses(main *clauseValue) bool {
	for p := main.lo; p < main.hi; p++ {
		if x := &r.parts[p]; x.value < 0 && x.head >= 0 && x.negs == 0 {
			return true
		}
	}
	return false
}

// letsOther says whether the clause of main tells what a party would or could do, once the speaker's side has undone the target:
// "if we reject this deal, they will build ...".
func (r *reader) letsOther(main, v *clauseValue) bool {
	if v.mood.subject != self && v.mood.subject != noCategory || !foreignWill(&main.mood) {
		return false
	}
	for p := main.lo; p < main.hi; p++ {
		if r.parts[p].value > 0 {
			return false
		}
	}
	switch r.modal(&main.mood) {
	case will, would, can:
		return true
	}
	return false
}

// ill says whether clause c, of which main is the value, tells of something bad.
func (r *reader) ill(c int, main *clauseValue) bool {
	for p := main.lo; p < main.hi; p++ {
		if r.parts[p].value < 0 {
			return true
		}
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch r.hits[h].cat {
		case negation, no, cannot, willNot, bad, fail, costs, turn, trust:
			return true
		}
	}
	return false
}

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
func (r *reader) exchange(v *clauseValue, cond *[]bool) {
	for p := v.lo; p < v.hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && r.names(x.noun) {
			x.value = willEngage
			(*cond)[p] = true
			return
		}
	}
}

// mustFirst reads "before talks start, they must ...": not now, for all that the speaker says. "They must ... before talks can
// start" ends in the talks, and is willing.
func (r *reader) mustFirst(c int, values []clauseValue, cond *[]bool) {
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
			(*cond)[p] = true
			return
		}
	}
}
