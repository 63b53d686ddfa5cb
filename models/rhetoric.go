package models

import (
	"parley/features"
)

// What a question says of the target where its speaker knows the answer.
const (
	whyEngage   = 0.5 // "why do they talk to them?"
	elseNothing = 0.5 // "if we do not talk, what shall we do?", "if we leave the deal, nobody will trust us"
	lackValue   = 0.5 // "without talks nothing will be solved"
	notButValue = 0.5 // "resistance, not talks"
	lackReach   = 12  // tokens from "without" to what comes of it
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

// lacks says whether "without" stands right before the thing h.
func (r *reader) lacks(h int) bool {
	return h > 0 && r.hits[h-1].cat == negation && r.hits[h-1].last+1 >= r.hits[h].first && r.in(r.hits[h-1].first, lackClass)
}

// lackNoun is how many tokens what is lacking has at most, with its comma: "without any significant change, we".
const lackNoun = 4

// lacksElse says whether the negation h is a "without" of something that the lexicon does not know, and that alone: "without
// trust the talks", "without a change, we".
func (r *reader) lacksElse(h int) bool {
	at := r.hits[h].last
	if !r.in(r.hits[h].first, lackClass) {
		return false
	}
	if r.content(at) && (r.word(at+1, "the") || r.in(at+1, indefiniteClass)) {
		return true
	}
	if r.in(at, indefiniteClass) {
		at++
	}
	return r.content(at) && h+1 < len(r.hits) && r.hits[h+1].cat == self && r.hits[h+1].first <= at+lackNoun
}

// illAfter is the hit after h, in its clause, that tells of something bad or denied; -1 where there is none.
func (r *reader) illAfter(c, h int) int {
	for j := h + 1; j < r.spans[c].hi && r.hits[j].first <= r.hits[h].last+lackReach; j++ {
		if ills.has(r.hits[j].cat) {
			return j
		}
	}
	return -1
}

// notThis says whether the thing h is set against what stands before it: "resistance, not talks".
func (r *reader) notThis(h int) bool {
	if h == 0 || r.hits[h-1].cat != negation || r.hits[h-1].last+1 < r.hits[h].first {
		return false
	}
	at := r.hits[h-1].first - 1
	return at >= 0 && (r.text[r.toks[at].Start] == ',' || r.in(at, joinClass)) && r.in(at+1, denyClass)
}

// doesElse says whether the verb at token t is none of those that say that something is held: "a deal could stain their name".
func (r *reader) doesElse(t int32) bool {
	if r.word(t, "be") {
		return r.content(t+1) && r.ends(t+2, "ed") && !r.in(t+1, attainClass) // "a deal can be reversed"
	}
	return r.content(t) && !r.is(r.toks[t].Word, happenClass)
}

// makes says whether "make" governs the thing h, of which a verdict follows: "its strength makes talks unnecessary".
func (r *reader) makes(h int) bool {
	if h+1 >= len(r.hits) || r.hits[h+1].first > r.hits[h].end+1 || r.hits[h+1].cat != good && r.hits[h+1].cat != bad {
		return false
	}
	for t := r.hits[h].first - 1; t >= r.hits[h].first-2; t-- {
		if t >= 0 && r.is(r.toks[t].Word, renderClass) {
			return true
		}
	}
	return false
}

// onDay says whether the clause names a day or the like: what is denied of that day is not denied for good.
func (r *reader) onDay(c int) bool {
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		if k := r.toks[t]; k.Shape&features.Digit != 0 || r.is(k.Word, datedClass) {
			return true
		}
	}
	return false
}
