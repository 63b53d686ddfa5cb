package models

// observes says whether the words that attribute call the source one who watches and does not act: "an analyst", "reported".
// cue are the classes of the cue's.
func (r *reader) observes(st *Statement, cue wordSet) bool {
	if !st.Source.Ok() {
		return false
	}
	from := st.Source.Start
	if st.Clause.Ok() && st.Clause.Start < from && st.Form != "direct" {
		from = st.Clause.Start
	}
	first, last := r.tokensIn(Span{from, st.Source.End})
	return (r.classesIn(span{first, last})|cue)&observerClass != 0
}

// othersWish says whether a part tells what another wants.
func (r *reader) othersWish() bool {
	for i := range r.parts {
		if r.parts[i].mods&ofOther != 0 {
			return true
		}
	}
	return false
}
