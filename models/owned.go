package models

// dropOwned takes out of the run an attribute that stands before a noun of its own: "the necessary decisions in the talks".
func (q *scan) dropOwned(at int32) {
	r := q.r
	kept := r.units[:0]
	for i, u := range r.units {
		x := &r.hits[u.hit]
		end := at
		if i+1 < len(r.units) {
			end = r.hits[r.units[i+1].hit].first
		}
		if i == 0 && x.cat == keep && u.negs == 0 && r.inName(u.hit) {
			continue // "talks on reviving the deal"
		}
		if i+1 == len(r.units) && (r.standsBy(u.hit, at) || r.otherDeed(u.hit, end)) {
			continue
		}
		kept = append(kept, u)
	}
	r.units = kept
}

// otherDeed says whether a deed that the lexicon does not know stands after predicate h, before token end: "urged them to read
// the deal".
func (r *reader) otherDeed(h int, end int32) bool {
	switch r.hits[h].cat {
	case good, bad, now, late, yields, costs:
	default:
		return false
	}
	for j := h + 1; j < len(r.hits) && r.hits[j].last < end; j++ {
		x := &r.hits[j]
		if x.cat == preposition && r.text[r.toks[x.first].Start:r.toks[x.first].End] == "to" && r.content(x.last) {
			return true
		}
	}
	return false
}
