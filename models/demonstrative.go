package models

import "parley/features"

// demonstrative takes the "this" or "that" h for the target, or for what opens a relative clause.
func (q *scan) demonstrative(h int) {
	if q.standsAlone(h) && !q.relative(h) {
		q.pronoun(h)
	} else if q.r.word(q.r.hits[h].first, "that") {
		q.relAt = q.r.hits[h].first
	}
}

// standsAlone says whether "this" is the whole subject or object: a verb or nothing follows.
func (q *scan) standsAlone(h int) bool {
	r := q.r
	if h+1 >= r.spans[q.c].hi {
		return r.hits[h].last == r.clauses[q.c].Last
	}
	n := &r.hits[h+1]
	return n.first == r.hits[h].last && (n.cat == be || n.cat == past || n.cat == must || n.cat == will || n.cat == would ||
		n.cat == can || n.cat == cannot || n.cat == willNot || n.cat == negation || n.cat == preposition && r.hits[max(0, h-1)].last == r.hits[h].first && doings.has(r.hits[max(0, h-1)].cat))
}

// relative says whether "that" follows a noun ("a position that is"): neither the clause's first word nor after a hit.
func (q *scan) relative(h int) bool {
	x := &q.r.hits[h]
	if h > 0 && q.r.hits[h-1].end == x.first && (q.r.hits[h-1].cat.noun() || q.r.hits[h-1].cat == third || parties.has(q.r.hits[h-1].cat)) {
		return true
	}
	return x.first > q.r.clauses[q.c].First && (h == 0 || q.r.hits[h-1].end < x.first) && q.r.toks[x.first-1].Shape&features.Punct == 0
}
