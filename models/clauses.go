package models

import (
	"strings"

	"parley/features"
)

// clausesOf cuts the tokens [first, last) into clauses and lists their hits.
func (r *reader) clausesOf(first, last int, sentence int32) int32 {
	lo, hi := r.hitsIn(first, last)
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	base := len(r.clauses)
	for h := lo; h < hi; h++ {
		role := r.hits[h].cat.role()
		if r.hits[h].cat == before && h+1 < hi && r.hits[h+1].first == r.hits[h].last && r.hits[h+1].cat.role() == features.Auxiliary {
			role = features.Inside // "as before is ..."
		}
		if r.hits[h].cat == reason && h+1 < hi && r.hits[h+1].first == r.hits[h].last && (r.hits[h+1].cat == other || r.hits[h+1].cat == person) {
			role = features.Inside // "attacked them because they ..."
		}
		if r.forReason(h, hi) {
			role = features.Opener
		}
		if role != features.Inside {
			r.marks = append(r.marks, features.Mark{First: r.hits[h].first, Last: r.hits[h].last, Role: role})
			r.markHit = append(r.markHit, int32(h))
		}
	}
	r.clauses = features.Clauses(r.text, r.toks, first, last, r.marks, sentence, r.clauses)
	for i := base; i < len(r.clauses); i++ {
		c := &r.clauses[i]
		for lo < hi && r.hits[lo].first < c.First {
			lo++
		}
		end := lo
		for end < hi && r.hits[end].last <= c.Last {
			end++
		}
		r.spans = append(r.spans, span{lo, end})
		lo = end
		if c.Opener >= 0 {
			c.Opener = r.markHit[c.Opener] // from here on a hit
		}
		sentence = c.Sentence
	}
	return sentence
}

// forReason says whether hit h is the "for" of a reason: ", for that would be".
func (r *reader) forReason(h, hi int) bool {
	x := r.hits[h]
	if x.cat != preposition || h+1 >= hi || r.hits[h+1].first != x.last || !r.commaBefore(h) || !strings.EqualFold(r.text[r.toks[x.first].Start:r.toks[x.first].End], "for") {
		return false
	}
	switch r.hits[h+1].cat {
	case self, other, person, pronoun, starter, this:
		return h+2 < hi && r.hits[h+2].first == r.hits[h+1].last && r.hits[h+2].cat.role() == features.Auxiliary
	}
	return false
}
