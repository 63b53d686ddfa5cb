package models

import "parley/features"

// What a question says of the target where its speaker knows the answer.
const (
	whyEngage   = 0.5 // "why do they talk to them?"
	elseNothing = 0.5 // "if we do not talk, what shall we do?"
	reapValue   = 0.5 // "what did the deal bring us?"
	yesReach    = 4   // tokens from the start of a question to the "not" that expects a yes
)

// expectsYes is the negation behind the subject of a question that is answered by yes or no: it expects a yes, and so says what it
// asks: "is it not madness to talk?"; -1 where there is none.
func (r *reader) expectsYes(c int) int {
	cl, sp := &r.clauses[c], &r.spans[c]
	if !cl.Asks || !r.in(cl.First, polarClass) {
		return -1
	}
	for h := sp.lo; h < sp.hi && r.hits[h].first <= cl.First+yesReach; h++ {
		switch x := r.hits[h].cat; {
		case x == negation, (x == cannot || x == willNot) && r.hits[h].first == cl.First:
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
	if !cl.Asks || lo == len(r.parts) {
		return
	}
	from := r.asksFrom(c)
	where := r.word(from, "where")
	if !where && !r.word(from, "what") {
		return
	}
	where = where && (r.word(cl.First, "did") || r.word(cl.First, "has") || r.word(cl.First, "have"))
	for t := from + 1; t < cl.Last; t++ {
		led := where && (r.word(t, "lead") || r.word(t, "led") || r.word(t, "take") || r.word(t, "taken")) || r.word(t, "done") && r.word(t+1, "for")
		if !led && !r.in(t, reapClass) {
			continue
		}
		for i := lo; i < len(r.parts); i++ {
			if p := &r.parts[i]; !p.void && !p.judged && p.noun >= 0 && r.names(p.noun) {
				p.value, p.head = -p.deedSign()*reapValue, max(p.head, p.noun)
			}
		}
		return
	}
}

// deedSign is the sign of what is done to the part's thing, whatever is denied of it: "leaving the deal".
func (p *part) deedSign() float64 {
	if p.negs%2 == 1 {
		return -p.sign
	}
	return p.sign
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
			sign *= x.sign
			break
		}
	}
	for p := asked.lo; p < asked.hi; p++ {
		r.parts[p].value = 0
	}
	r.parts = append(r.parts, part{clause: c, noun: -1, head: h, sign: sign, value: sign * replyValue, mods: answered})
}

// exceptBy reads a question whose answer stands behind "if not": "how can this end if not at the table?", "if not now, when should we
// talk?"
func (r *reader) exceptBy(c, lo int) {
	if !r.clauses[c].Asks || lo == len(r.parts) || !r.spans[c].kinds.has(mask) {
		return
	}
	at := int32(-1)
	for h := r.spans[c].lo; h < r.spans[c].hi && at < 0; h++ {
		if x := &r.hits[h]; x.cat == mask && r.word(x.first, "if") && r.word(x.last-1, "not") {
			at = x.last
		}
	}
	if at < 0 {
		return
	}
	comma, named := r.clauses[c].Last, false
	for t := at; t < comma; t++ {
		if r.comma(t) {
			comma = t
		}
	}
	for i := lo; i < len(r.parts); i++ {
		p := &r.parts[i]
		if p.noun < 0 || !r.names(p.noun) {
			p.value = 0
		} else if t := r.hits[p.noun].first; t >= at && t < comma {
			p.value, p.head, named = elseNothing, max(p.head, p.noun), true
		} else {
			p.value = 0
			if !named && t > comma {
				p.value, p.head = elseNothing*p.sign, max(p.head, p.noun)
			}
		}
	}
}

// belied reads a supposition, clause c, that the question of clause main holds against the facts: "if talks are so useful, why are we
// poor?"
func (r *reader) belied(c, main int, values []clauseValue) bool {
	if !r.clauses[main].Asks || values[main].named || values[main].mood.force != faulting && !r.word(r.clauses[main].First-1, "where") {
		return false
	}
	found := false
	for p := values[c].lo; p < values[c].hi; p++ {
		if x := &r.parts[p]; !x.void && x.judged && x.noun >= 0 && r.headCat(x) != fail {
			x.value, found = -x.sign*x.charge, true
		}
	}
	return found
}

// impatient reads a question that asks how much more it takes before clause c, which tells of the target: "how many more must die before
// they talk?"
func (r *reader) impatient(c int, values []clauseValue) bool {
	main := r.mainOf(c, values)
	if main < 0 || !r.clauses[main].Asks || values[main].named || r.word(r.asksFrom(main), "what") {
		return false
	}
	much := false
	for t := r.clauses[main].First; t < r.clauses[main].Last; t++ {
		much = much || r.word(t, "more") || r.word(t, "longer") || r.word(t, "must") || r.word(t, "another")
	}
	for p := values[c].lo; much && p < values[c].hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && r.names(x.noun) {
			x.value, x.head = x.sign*elseNothing, max(x.head, x.noun)
		}
	}
	return much
}

// noOther reads a question for what else there is, where the target is refused, clause c: "if you reject the deal, what is your plan?"
func (r *reader) noOther(c, main int, values []clauseValue) bool {
	if !r.clauses[main].Asks || values[main].named || !r.word(r.asksFrom(main), "what") || !r.wordIn(c, "you") && !r.wordIn(c, "we") {
		return false
	}
	found := false
	for p := values[c].lo; p < values[c].hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && r.names(x.noun) && x.sign < 0 && r.headCat(x).turns() {
			x.value, found = elseNothing, true
		}
	}
	return found
}
