package models

import "parley/features"

// othersRefusal says whether the part tells that someone whom words the lexicon does not know name refuses or undoes the target: "the
// mayor's campaign against the deal". What is asked for or foretold is the speaker's, and so is the refusal of the own side.
func (r *reader) othersRefusal(p *part, m *mood, s *setting) bool {
	if m.subject == person || !r.toldUndoing(p, m) || r.inCue(p.head, s) || r.spans[p.clause].kinds.has(ours) {
		return false
	}
	if to := r.hits[p.head].first; rank(r.modal(m)) > rank(can) && r.hits[m.modal].last == to {
		return false // "the people would repudiate the deal"
	}
	if !r.looksVerbal(p.head) {
		own := p.head > 0 && s.side != noCategory && r.hits[p.head-1].cat == s.side // "Tehran's opposition to the talks"
		if own || p.clause == 0 && !r.contentIn(r.toldFrom(0, s), r.hits[p.head].first-1) {
			return false // "explicit disapproval of the deal"
		}
	}
	return r.othersNamed(p, s)
}

// othersNamed says whether words that the lexicon does not know stand before what the part tells, as who does it: not "has for years opposed
// the deal". Who is asked for it is not.
func (r *reader) othersNamed(p *part, s *setting) bool {
	if st := &r.sts[s.of]; p.clause == 0 && st.Cue.Ok() {
		first, last := r.tokensIn(st.Cue)
		if r.classesIn(span{first, last})&requestClass != 0 {
			return false // "called on us to speak out against the deal"
		}
	}
	from := r.toldFrom(p.clause, s)
	if r.word(from, "has") || r.word(from, "have") || r.word(from, "had") || r.word(from, "no") {
		return false // nor "no sane man would talk to them"
	}
	return r.ownSubjectFrom(from, p.clause, p.head)
}

// toldFrom is the first token of clause c behind the verb of speech.
func (r *reader) toldFrom(c int, s *setting) int32 {
	at := r.clauses[c].First
	for c == 0 && at < r.clauses[c].Last && int(r.toks[at].Start) < r.sts[s.of].Spans[0].Start {
		at++
	}
	return at
}

// looksVerbal says whether predicate h looks like a verb or a preposition, not like a noun: "opposed", "against", not "opposition to".
func (r *reader) looksVerbal(h int) bool {
	x := &r.hits[h]
	return r.ends(x.first+1, "s") || r.ends(x.first+1, "ed") || r.ends(x.first+1, "ing") || r.word(x.first, "against")
}

// othersFault says whether the part tells what ill someone does to the target, or without it, whom words name that the lexicon does not
// know: "the guild's plan goes against the deal". An attribute of the target is the speaker's, and so is an ill of it: "the dangers of talks".
func (r *reader) othersFault(p *part, m *mood, s *setting) bool {
	if p.head < 0 || p.noun <= p.head || p.sign > 0 || !p.judged || p.be || p.outer != r.headCat(p) || m.subject == self || r.inCue(p.head, s) || r.spans[p.clause].kinds.has(ours) {
		return false
	}
	switch x := &r.hits[p.head]; {
	case x.cat != bad && x.cat != fail, r.word(x.end-1, "of"), r.word(x.end, "of"), r.attributeOf(x, p.noun), !r.othersNamed(p, s):
		return false
	}
	p.hypothetical = true // nor is anything else to be made of it
	return true
}

// attributeOf says whether the hit x stands before the thing h with nothing but names and other attributes between: "a poor, lopsided deal".
func (r *reader) attributeOf(x *hit, h int) bool {
	if r.in(x.end-1, lightClass) {
		return false
	}
	for t := x.end; t < r.hits[h].first; t++ {
		if r.in(t, lightClass) && r.toks[t].Shape&features.Upper == 0 && r.text[r.toks[t+1].Start] != '-' {
			return false
		}
	}
	return true
}
