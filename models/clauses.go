package models

import (
	"strings"

	"parley/features"
)

// clausesOf cuts the tokens [first, last), with the hits [lo, hi), into clauses, and lists the hits of each.
func (r *reader) clausesOf(first, last, lo, hi int, sentence int32) int32 {
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	base := len(r.clauses)
	fronted := -1
	for h := lo; h < hi; h++ {
		if r.fronts(h, int32(first), hi) {
			fronted, r.hits[h].cat = h, unless
			r.marks, r.markHit = append(r.marks, features.Mark{First: r.hits[h].first, Last: r.hits[h].first + 1, Role: features.Opener}), append(r.markHit, int32(h))
			continue
		}
		role := roles[r.hits[h].cat]
		switch next := h + 1; r.hits[h].cat {
		case no:
			if fronted >= 0 && !r.commaBetween(fronted, h) && r.sameSentence(fronted, h) {
				role = features.Opener // "without guarantees no deal"
			}
		case reason:
			if next < hi && r.hits[next].first == r.hits[h].last && (r.hits[next].cat == other || r.hits[next].cat == person) {
				role = features.Inside // "attacked them because they ..."
			}
		case past:
			if r.inverted(h, first, last) {
				r.hits[h].cat, role = ifThat, features.Opener
			}
		case contrast:
			if h > lo && r.hits[h-1].last == r.hits[h].first && rank(r.hits[h-1].cat) > 2 {
				role = features.Inside // "we must nevertheless talk"
			}
		case preposition:
			if r.forReason(h, hi) {
				role = features.Opener
			}
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
		begin, all := lo, kinds{}
		for lo < hi && r.hits[lo].last <= c.Last {
			all.add(r.hits[lo].cat)
			lo++
		}
		r.spans = append(r.spans, held{begin, lo, all})
		if c.Opener >= 0 {
			c.Opener = r.markHit[c.Opener] // from here on a hit
		}
		sentence = c.Sentence
	}
	return sentence
}

// fronts says whether "without" opens a clause, and its phrase, which does not name the target, ends at a comma, at "no" or at "there":
// it is what a refusal hangs on.
func (r *reader) fronts(h int, first int32, hi int) bool {
	x := &r.hits[h]
	if !r.in(x.first, lackClass) || x.cat == mask || x.first > first && r.toks[x.first-1].Shape&features.Punct == 0 && !r.word(x.first-1, "that") {
		return false
	}
	j := h + 1
	for t := x.end; t < x.end+lackNoun && int(t) < len(r.toks); t++ {
		if r.text[r.toks[t].Start] == ',' {
			return true
		}
		if j < hi && r.hits[j].first == t {
			switch c := r.hits[j].cat; {
			case c == no || c == starter:
				return true
			case c.target() || c == anaphor:
				return false
			}
			j++
		}
	}
	return false
}

// forReason says whether the preposition h is the "for" of a reason: ", for that would be".
func (r *reader) forReason(h, hi int) bool {
	x := &r.hits[h]
	if h+1 >= hi || r.hits[h+1].first != x.last || !r.commaBefore(h) || !strings.EqualFold(r.text[r.toks[x.first].Start:r.toks[x.first].End], "for") {
		return false
	}
	switch r.hits[h+1].cat {
	case self, other, person, pronoun, starter, this:
		return h+2 < hi && r.hits[h+2].first == r.hits[h+1].last && roles[r.hits[h+2].cat] == features.Auxiliary
	}
	return false
}
