package models

import "parley/features"

// What a question says of the target where its speaker knows the answer.
const (
	whyEngage   = 0.5 // "why do they talk to them?"
	elseNothing = 0.5 // "if we do not talk, what shall we do?"
	reapValue   = 0.5 // "what did the deal bring us?"
	yesReach    = 4   // tokens from the start of a question to the "not" that expects a yes
)

// doubted is the verdict that clause c, of a question, doubts: "is it wise to talk to them?", "would a sane man talk?", "who gains by
// talks?"; -1 where it doubts none.
func (r *reader) doubted(c int) int {
	sp := &r.spans[c]
	asksWho := r.word(r.clauses[c].First, "who")
	if !asksWho && !r.asksWhether(c) {
		return -1
	}
	for h := sp.lo; h < sp.hi; h++ {
		switch x := r.hits[h].cat; {
		case x == good || x.effect() || x == bad && !asksWho:
			return h
		case x.predicate() || x.target() || x == negation || x == contrast:
			return -1
		}
	}
	return -1
}

// asksWhether says whether clause c opens as a question does that is answered by yes or no.
func (r *reader) asksWhether(c int) bool {
	at, lo := r.clauses[c].First, r.spans[c].lo
	return lo < r.spans[c].hi && r.hits[lo].first == at && polar.has(r.hits[lo].cat) || r.word(at, "have") || r.word(at, "has") || r.word(at, "haven")
}

// expectsYes is the negation behind the subject of a question that is answered by yes or no: it expects a yes, and so says what it
// asks: "is it not madness to talk?"; -1 where there is none.
func (r *reader) expectsYes(c int) int {
	cl, sp := &r.clauses[c], &r.spans[c]
	if !cl.Asks || !r.asksWhether(c) {
		return -1
	}
	for h := sp.lo; h < sp.hi && r.hits[h].first <= cl.First+yesReach; h++ {
		switch x := r.hits[h].cat; {
		case x == negation:
			return h
		case x.predicate():
			return -1
		}
	}
	return -1
}

// reaped reads a question for what came of the target, which finds nothing: "what did the deal bring us?"
func (r *reader) reaped(c, lo int) {
	cl := &r.clauses[c]
	if !cl.Asks || lo == len(r.parts) || !r.word(cl.First, "what") && !r.word(cl.First-1, "where") {
		return
	}
	for t := cl.First + 1; t < cl.Last; t++ {
		if !r.in(t, reapClass) {
			continue
		}
		for i := lo; i < len(r.parts); i++ {
			if p := &r.parts[i]; !p.void && !p.judged && p.noun >= 0 && r.names(p.noun) {
				p.value, p.head = -p.sign*reapValue, max(p.head, p.noun)
			}
		}
		return
	}
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
			if sign *= x.sign; r.doubted(c-1) >= 0 {
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
