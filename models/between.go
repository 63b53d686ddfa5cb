package models

// reasonBetween says whether "because" stands between two hits.
func (r *reader) reasonBetween(a, b int) bool {
	for j := a + 1; j < b; j++ {
		if r.hits[j].cat == reason || r.word(r.hits[j].first, "because") { // or "because of"
			return true
		}
	}
	return false
}

// commaBetween says whether a comma stands between two hits.
func (r *reader) commaBetween(a, b int) bool {
	return r.commaIn(r.hits[a].end, r.hits[b].first)
}

// commaIn says whether a comma stands among the tokens [from, to).
func (r *reader) commaIn(from, to int32) bool {
	for ; from < to; from++ {
		if r.comma(from) {
			return true
		}
	}
	return false
}

// thatBefore is the predicate of the clause before that governs clause c too: "they spread the notion that ..., and that talks
// are good"; -1 where there is none.
func (r *reader) thatBefore(c int) int {
	if c == 0 || !r.goesOnThat(c) {
		return -1
	}
	for h := r.spans[c-1].hi - 1; h >= r.spans[c-1].lo; h-- {
		if r.hits[h].cat.predicate() && r.ends(r.hits[h].end, "that") {
			return h
		}
	}
	return -1
}

// standsBy says whether the wish or refusal h has an object that the lexicon does not know, and the thing at token at only
// tells where that is: "skeptical of their good will in the talks".
func (r *reader) standsBy(h int, at int32) bool {
	if c := r.hits[h].cat; c != keep && !c.turns() {
		return false
	}
	for j := h + 1; j < len(r.hits) && r.hits[j].last <= at; j++ {
		x := &r.hits[j]
		if r.hits[h].cat.turns() && r.isParty(x.first-1) && x.cat == preposition {
			return true // "criticized the signatories to the deal"
		}
		if x.cat != preposition || !r.word(x.first, "in") && !r.word(x.first, "during") && !(r.hits[h].cat == keep && (r.word(x.first, "over") || r.word(x.first, "about"))) {
			continue
		}
		for t := r.hits[h].end; t < x.first; t++ {
			if r.content(t) {
				return true
			}
		}
	}
	return false
}

// isParty says whether token t names those who have agreed to something.
func (r *reader) isParty(t int32) bool {
	return r.word(t, "signatories") || r.word(t, "parties") || r.word(t, "participants") || r.word(t, "members")
}

// byDeed takes the negation from what harms where "by" tells the deed that would do so, on the thing h: "we must not harm ourselves by
// leaving the deal".
func (r *reader) byDeed(h int) {
	for i := range r.units {
		u := &r.units[i]
		if c := r.hits[u.hit].cat; u.negs%2 == 0 || c != bad && c != costs {
			continue
		}
		deed := &r.hits[h]
		if n := len(r.units); i+1 < n {
			deed = &r.hits[r.units[n-1].hit]
		}
		if r.word(deed.first-1, "by") && r.ends(deed.first+1, "ing") {
			u.negs = 0
		}
	}
}
