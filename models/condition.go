package models

// conditions lets the conditional clauses of each sentence work on the clause they belong to. It returns, by part,
// whether it is conditional. side is the speaker's.
func (r *reader) conditions(values []clauseValue, side category) []bool {
	cond := append(r.late[:0], make([]bool, len(r.parts))...)
	r.late = cond
	if len(cond) == 0 {
		return cond // nothing to work on
	}
	r.yieldsAfter(values, cond)
	for c := range values {
		op, v := r.opener(c), &values[c]
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if x.aim || x.value < 0 && (x.late || v.mood.pressure >= 0) {
				cond[p] = true
			}
		}
		if op == before && r.impatient(c, values) {
			continue
		}
		if op == before {
			r.mustFirst(c, values, cond)
			r.notBefore(c, values, cond)
		}
		if r.demands(c, values) {
			op = ifThat
		} else if op == concede && r.evenIf(c, values, side) {
			continue
		} else if !op.conditional() || op == while && !r.clauses[c].Leads && r.commaBefore(int(r.clauses[c].Opener)) {
			continue // ", while" is "whereas"
		}
		main := r.mainOf(c, values)
		if r.opener(c) == noCategory {
			main = c + 1
		}
		if main >= 0 && op == ifThat && v.named && values[main].mood.mutual {
			r.exchange(v, cond)
			continue
		}
		if main >= 0 && op == ifThat && (r.belied(c, main, values) || r.noOther(c, main, values)) {
			continue
		}
		if main >= 0 && op == ifThat && r.counterfact(c, main, values) {
			continue
		}
		if main >= 0 && (r.suspended(c, main, values, cond) || r.spared(c, main, values) || op == ifThat && r.undone(v, &values[main], main, side)) {
			continue
		}
		if main >= 0 && (op == ifThat || op == unless) && r.comesOf(c, main, values, side) {
			continue
		}
		is := condition{op: op, clause: c, goal: r.namedEarly(c) && !foreignWill(&v.mood), fails: r.suppose(c, v), own: v.mood.subject == self}
		if main >= 0 {
			r.bind(is, v, &values[main], cond)
			for k := main + 1; is.fails && r.clauses[c].Leads && k < len(values) && k <= main+maxClauses && r.clauses[k].Sentence == r.clauses[c].Sentence && !values[k].named && r.opener(k) == noCategory; k++ {
				r.bind(is, v, &values[k], cond) // "if they do not come, we will act, and it will be harsh"
			}
		}
	}
	return cond
}

// A condition is what a conditional clause says to its main clause.
type condition struct {
	op     category // what opens it
	clause int
	goal   bool // the target is to come about
	fails  bool // or not to
	own    bool // it tells what the speaker's side does
}

// suppose takes its value from what the conditional clause c only supposes, and says whether that is a failure of the target.
func (r *reader) suppose(c int, v *clauseValue) (fails bool) {
	ends := r.opener(c) == ifThat && r.clauses[c].Asks // "if we do not talk, what shall we do?"
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if !x.void && (x.head >= 0 && (r.hits[x.head].cat == fail || r.hits[x.head].cat.turns() && x.sign < 0) || x.noun >= 0 && x.negs%2 == 1 && r.names(x.noun)) {
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
	for p := main.lo; p < main.hi; p++ {
		x := &r.parts[p]
		if x.value == 0 {
			x.value = r.barely(x, is, main)
		}
		if x.value == 0 {
			continue
		}
		x.mods |= conditional
		switch {
		case is.op == only:
			if x.value > 0 && !r.possible(is.clause, main) {
				x.value = -onlyValue
			}
			cond[p] = true
		case is.op == ifThat && is.fails && !main.named:
			x.value = 0
		case is.op == ifThat && is.goal:
		case x.value > 0 && (v.mood.mutual || is.op == while || is.op == until || is.op == asLong && v.named):
		default:
			cond[p] = true
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

// notBefore reads "we will not return before they lift the siege".
func (r *reader) notBefore(c int, values []clauseValue, cond []bool) {
	main := r.mainOf(c, values)
	if main < 0 {
		return
	}
	for p := values[main].lo; p < values[main].hi; p++ {
		x := &r.parts[p]
		if x.value == 0 {
			x.value = r.barely(x, condition{op: before, clause: c}, &values[main])
		}
		if x.value < 0 && x.negs%2 == 1 {
			cond[p] = true
			r.onlySupposed(&values[c])
		}
	}
}

// onlySupposed takes its value from what a clause with the value v, which does not name the target, only supposes.
func (r *reader) onlySupposed(v *clauseValue) {
	for p := v.lo; p < v.hi && !v.named; p++ {
		r.parts[p].value = 0
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
