package models

// othersRefusal says whether the part tells that someone whom words the lexicon does not know name refuses or undoes the target: "the
// mayor's campaign against the deal". What is asked for or foretold is the speaker's, and so is the refusal of the own side.
func (r *reader) othersRefusal(p *part, m *mood, s *setting) bool {
	if m.subject == person || !r.toldUndoing(p, m) || r.inCue(p.head, s) || r.spans[p.clause].kinds.has(ours) {
		return false
	}
	from, to := r.clauses[p.clause].First, r.hits[p.head].first
	if rank(r.modal(m)) > rank(can) && r.hits[m.modal].last == to {
		return false // "the people would repudiate the deal"
	}
	verb := r.looksVerbal(p.head)
	if own := p.head > 0 && s.side != noCategory && r.hits[p.head-1].cat == s.side; own && !verb {
		return false // "Tehran's opposition to the talks"
	}
	if p.clause == 0 {
		return r.othersNamed(from, to, verb, s)
	}
	return r.ownSubject(p.clause, p.head)
}

// othersNamed says whether words that the lexicon does not know stand among the tokens [from, to), before a verb or a noun that refuses,
// where the words told begin: not "explicit disapproval of the deal", nor "has for years opposed the deal".
func (r *reader) othersNamed(from, to int32, verb bool, s *setting) bool {
	st := &r.sts[s.of]
	if st.Cue.Ok() {
		first, last := r.tokensIn(st.Cue)
		if r.classesIn(span{first, last})&requestClass != 0 {
			return false // "called on us to speak out against the deal"
		}
	}
	for int(r.toks[from].Start) < st.Spans[0].Start {
		from++ // the verb of speech
	}
	if r.word(from, "has") || r.word(from, "have") || r.word(from, "had") {
		return false
	}
	if !verb {
		to--
	}
	for t := from; t < to; t++ {
		if r.content(t) && !r.word(t, "s") {
			return true
		}
	}
	return false
}

// looksVerbal says whether predicate h looks like a verb or a preposition, not like a noun: "opposed", "against", not "opposition to".
func (r *reader) looksVerbal(h int) bool {
	x := &r.hits[h]
	return r.ends(x.first+1, "s") || r.ends(x.first+1, "ed") || r.ends(x.first+1, "ing") || r.word(x.first, "against")
}
