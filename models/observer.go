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

// odds says whether the part tells no more than how likely the thing is, in the words of one who only watches: "a deal may be within
// reach, the analyst said".
func (r *reader) odds(p *part, m *mood, s *setting) bool {
	switch {
	case p.negs > 0 || p.judged && !r.headCat(p).effect() && r.headCat(p) != good:
		return false
	case p.head < 0 && r.modal(m) != can, p.head >= 0 && r.classesIn(span{int(r.hits[p.head].first), int(r.hits[p.head].end)})&oddsClass == 0, !r.observes(s.of):
		return false
	}
	p.hypothetical = true
	return true
}
