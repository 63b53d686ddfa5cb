package models

import "parley/features"

// What a question says of the target where its speaker knows the answer.
const (
	whyEngage   = 0.5 // "why do they talk to them?"
	elseNothing = 0.5 // "if we do not talk, what shall we do?"
)

// doubted says whether clause c, of a question, doubts a verdict: "is it wise to talk to them?", "would a sane man talk?"
func (r *reader) doubted(c int) bool {
	cl, sp := &r.clauses[c], &r.spans[c]
	if sp.lo >= sp.hi || r.hits[sp.lo].first != cl.First {
		return false
	}
	switch r.hits[sp.lo].cat {
	case be, past, would, habit:
	default:
		return false
	}
	for h := sp.lo + 1; h < sp.hi; h++ {
		switch x := r.hits[h].cat; {
		case x == good || x == bad || x.effect():
			return true
		case x.predicate() || x.target() || x == negation || x == contrast:
			return false
		}
	}
	return false
}

// answersItself reads the "yes" or "no" of a speaker who has just asked: "but can such a deal be had now? No."
func (r *reader) answersItself(c, lo int, values []clauseValue, topical bool) {
	if c == 0 || !r.clauses[c-1].Asks || r.clauses[c].Asks || !topical {
		return
	}
	h := r.spans[c].lo
	if h >= r.spans[c].hi || r.hits[h].first != r.clauses[c].First || lo < len(r.parts) {
		return
	}
	sign := 1.0
	switch r.hits[h].cat {
	case yes:
	case no:
		sign = -1
	default:
		return
	}
	if end := r.hits[h].last; end < r.clauses[c].Last && r.toks[end].Shape&features.Punct == 0 {
		return // "no talks will be held"
	}
	asked := values[c-1]
	if !r.namedAt[c-1] {
		return
	}
	for p := asked.hi - 1; p >= asked.lo; p-- {
		if x := &r.parts[p]; x.head >= 0 && !x.void {
			if sign *= x.sign; r.doubted(c - 1) {
				sign = -sign // the answer is to the question, not to its doubt
			}
			break
		}
	}
	for p := asked.lo; p < asked.hi; p++ {
		r.parts[p].value = 0
	}
	r.parts = append(r.parts, part{clause: c, noun: -1, head: h, sign: sign, value: sign * replyValue, mods: answered})
}

// why says whether clause c, of a question, asks why something is done, in words that no line holds, and the next gives no
// reason: then the speaker finds fault with it.
func (r *reader) why(c int) bool {
	cl, sp := &r.clauses[c], &r.spans[c]
	if !r.in(cl.First, whyClass) || sp.lo < sp.hi && r.hits[sp.lo].first == cl.First {
		return false
	}
	return c+1 >= len(r.clauses) || r.opener(c+1) != reason
}
