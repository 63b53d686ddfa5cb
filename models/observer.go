package models

// observes says whether the words that attribute call the source one who watches and does not act: "an analyst", "reported".
func (r *reader) observes(st *Statement) bool {
	if !st.Source.Ok() {
		return false
	}
	from := st.Source.Start
	if st.Clause.Ok() && st.Clause.Start < from && st.Form != "direct" {
		from = st.Clause.Start
	}
	for _, s := range []Span{{from, st.Source.End}, st.Cue} {
		if !s.Ok() {
			continue
		}
		first, last := r.tokensIn(s)
		for t := first; t < last; t++ {
			if r.is(r.toks[t].Word, observerClass) {
				return true
			}
		}
	}
	return false
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
