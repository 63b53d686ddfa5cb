package models

// observes says whether the words that attribute statement i call the source one who watches and does not act: "an analyst",
// "reported".
func (r *reader) observes(i int) bool {
	st := &r.sts[i]
	if !st.Source.Ok() {
		return false
	}
	from := st.Source.Start
	if st.Clause.Ok() && st.Clause.Start < from && st.Form != "direct" {
		from = st.Clause.Start
	}
	for _, s := range [...]Span{{from, st.Source.End}, st.Cue} {
		first, last := r.tokensIn(s)
		if r.classesIn(span{first, last})&observerClass != 0 {
			return true
		}
	}
	return false
}
