package models

import (
	"strings"

	"parley/features"
)

// thereReach is how many words may describe what "there is" brings in.
const thereReach = 3

// ownObject says whether the predicate h is a deed done to something that the lexicon does not know ("stop
// the rain"), or to what is none of the target's.
func (q *scan) ownObject(h int) bool {
	r := q.r
	switch r.hits[h].cat {
	case keep, turn, halt, sabotage, now, ready:
	default:
		return false
	}
	for at, end := r.hits[h].end, r.clauses[q.c].Last; at < end; at++ {
		if r.toks[at].Shape&features.Punct != 0 {
			return false
		}
		if h+1 < len(r.hits) && r.hits[h+1].first == at {
			switch c := r.hits[h+1].cat; c {
			case terms, foreign, third, sideA, sideB, yields, costs: // "called for recognition of their rights"
				return true
			case ours, this, preposition:
				at = r.hits[h+1].end - 1
				h++
				continue
			}
			return false
		}
		if r.content(at) {
			return true
		}
		if !r.is(r.toks[at].Word, lightClass) {
			return false
		}
	}
	return false
}

// ownSubject says whether words that the lexicon does not know stand before the verdict v: then it is on what they name ("the
// harvest was poor"), not on what the text is about. "We made progress" is on that.
func (r *reader) ownSubject(c, v int) bool { return r.ownSubjectFrom(r.clauses[c].First, c, v) }

// ownSubjectFrom says so of what stands from token at on.
func (r *reader) ownSubjectFrom(at int32, c, v int) bool {
	h := r.spans[c].lo
	if o := r.clauses[c].Opener; o >= 0 {
		at = max(at, r.hits[o].last)
	}
	if r.hits[v].cat.effect() && r.word(at, "what") && !r.clauses[c].Asks {
		return true // "we go on with the talks; what has brought us trouble is their threats"
	}
	if v+1 < len(r.hits) && r.hits[v+1].first == r.hits[v].end && (r.hits[v+1].cat == past || r.hits[v+1].cat == be) {
		return false // "in the past weeks, good progress has been made": the verdict is the subject
	}
	at = max(at, r.thereIs(c, v))
	for end := r.hits[v].first; at < end; {
		for h < r.spans[c].hi && r.hits[h].first < at {
			h++
		}
		if h < r.spans[c].hi && r.hits[h].first == at {
			if h < v && r.doesIt(h, v) {
				return true
			}
			at = r.hits[h].end
			continue
		}
		if k := r.toks[at]; k.Shape&features.Punct == 0 && k.Shape&features.Digit == 0 && !r.is(k.Word, lightClass) && !(r.is(k.Word, renderClass) && r.hits[v].cat == good) && !strings.HasSuffix(r.text[k.Start:k.End], "ly") {
			return true
		}
		at++
	}
	return false
}

// doesIt says whether the party h, at the head of its clause, does what the effect v tells: "we talk, and the islanders drag us
// into a war".
func (r *reader) doesIt(h, v int) bool {
	if c := r.hits[h].cat; !r.hits[v].cat.effect() || c != third && !parties.has(c) {
		return false
	}
	for j := h + 1; j < v; j++ {
		if r.hits[j].cat.noun() {
			return false // "their offer will bring us peace"
		}
	}
	return true
}

// thereIs is the token before the verdict v where "there is" brings it in, whatever describes it: "there has been tangible
// progress"; 0 where it does not.
func (r *reader) thereIs(c, v int) int32 {
	end := r.hits[v].first
	for h := v - 1; h > r.spans[c].lo && r.hits[h].last+thereReach >= end; h-- {
		switch x := r.hits[h].cat; x {
		case be, past:
			if r.word(r.hits[h-1].first, "there") && r.hits[h-1].last == r.hits[h].first {
				return end
			}
		case intensifier, good:
		default:
			return 0
		}
	}
	return 0
}
