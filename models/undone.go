package models

// undone reads "if we leave the deal, nobody will trust us": what would come of undoing the target speaks for it. Of the
// other side's doing it is a threat.
func (r *reader) undone(v, main *clauseValue, c int, side category) bool {
	if foreignWill(&v.mood) && v.mood.subject != side || main.named || !r.ill(c, main) && !r.baneAfter(c, -1) {
		return false
	}
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if x.void || x.noun < 0 || !r.names(x.noun) || x.sign > 0 {
			continue
		}
		if h := r.headCat(x); h != turn && h != halt && h != sabotage {
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

// ill says whether clause c, of which main is the value, tells of something bad.
func (r *reader) ill(c int, main *clauseValue) bool {
	for p := main.lo; p < main.hi; p++ {
		if r.parts[p].value < 0 {
			return true
		}
	}
	return r.spans[c].kinds.meet(&ills)
}
