package models

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
