package models

// Statements have a few rows of evidence, and those a few modifiers: they share slices of so many.
const (
	evidenceRoom = 128
	modifierRoom = 256
	leastLeft    = 8 // rows; with less left, a new slice is begun
)

// room is an empty slice for a statement's evidence, with what is left of the shared one behind it.
func (r *reader) room() []Evidence {
	if cap(r.evidence)-len(r.evidence) < leastLeft {
		r.evidence = make([]Evidence, 0, evidenceRoom)
	}
	return r.evidence[len(r.evidence):]
}

// seal ends a statement's evidence, which began as room: the next one's starts behind it.
func (r *reader) seal(out *Stance) {
	n := len(out.Evidence)
	switch {
	case n == 0:
		out.Evidence = nil
	case n <= cap(r.evidence)-len(r.evidence): // else it has moved to a slice of its own
		r.evidence = r.evidence[:len(r.evidence)+n]
		out.Evidence = out.Evidence[:n:n]
	}
}

// modifiers are the names of mods, and that the label is a conditional one; nil where there are none.
func (r *reader) modifiers(mods modifier, cond bool) []string {
	if cap(r.mods)-len(r.mods) <= len(modifierNames) {
		r.mods = make([]string, 0, modifierRoom)
	}
	begin := len(r.mods)
	r.mods = mods.names(r.mods)
	if cond {
		r.mods = append(r.mods, condMark)
	}
	if len(r.mods) == begin {
		return nil
	}
	return r.mods[begin:len(r.mods):len(r.mods)]
}
