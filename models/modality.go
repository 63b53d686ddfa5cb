package models

import "parley/features"

// What a modal alone says of the target. A bare statement of fact says nothing.
const (
	mustEngage    = 0.75
	willEngage    = 0.5
	canEngage     = 0.25
	mustNotEngage = 1
	willNotEngage = 0.9
	cannotEngage  = 0.75
	doNotEngage   = 0.5
	mustHold      = 0.5 // talks must be held
	mustNotHold   = 0.75
	canHold       = 0.25
	cannotHold    = 0.5
	noneHeld      = 0.5
	asksWhy       = 0.75 // why should we
)

// Windows, in tokens, between a modal and the thing it speaks of.
const (
	modalBefore = 9
	modalAfter  = 7
	phraseReach = 3
)

// inPhrase says whether the noun h stands in a phrase with a preposition: "the team in the talks must", whose subject it is
// not.
func (r *reader) inPhrase(h int) bool {
	at := r.hits[h].first
	for j := h - 1; j >= 0 && r.hits[j].last >= at-phraseReach; j-- {
		if c := r.hits[j].cat; c == preposition || c == among || c == purpose {
			for t := r.hits[j].last; t < at; t++ {
				if r.toks[t].Shape&features.Punct != 0 {
					return false
				}
			}
			return true
		}
	}
	return false
}

// limited says whether a refusal to engage goes on with what about, not with whom: "we will not negotiate over that", "we do not
// negotiate our missiles".
func (r *reader) limited(p *part) bool {
	h, at := p.noun+1, r.hits[p.noun].last
	switch {
	case p.cat != engage:
		return false
	case r.word(r.hits[p.noun].first-1, "be"):
		return true // "will not be discussed with them"
	case r.word(at-1, "negotiate") && r.content(at+1) && (r.word(at, "our") || r.word(at, "its") || r.word(at, "their")):
		return true // "will not negotiate our honour with anybody"
	case h >= len(r.hits):
		return false
	}
	if r.word(at, "again") || r.word(at, "further") {
		at++ // "will not negotiate again on any of its chapters"
	}
	about := r.word(at, "about") || r.word(at, "over") || r.word(at, "on")
	if about || r.hits[h].cat == preposition && r.hits[h].first == at {
		if at++; r.in(at, lightClass) {
			at++
		}
		return r.content(at) || r.termsAt(p.clause, h, at)
	}
	return r.termsAt(p.clause, h, at)
}

// ruledOut says whether the part is denied for good: "talks will never take place".
func (r *reader) ruledOut(p *part, m *mood) bool { return p.negs%2 == 1 && r.modal(m) == will }

// A charge is what a modal says of a thing that no predicate governs: affirmed, and denied.
type charge struct{ affirmed, denied float64 }

func (c charge) of(denied bool) float64 {
	if denied {
		return c.denied
	}
	return c.affirmed
}

// engages and holds are the charges of a deed ("negotiate") and of what is held or reached ("talks"), by modal.
var (
	engages = [nCategories]charge{must: {mustEngage, mustNotEngage}, will: {willEngage, willNotEngage},
		can: {canEngage, cannotEngage}, would: {canEngage, cannotEngage}, habit: {0, doNotEngage}}
	holds = [nCategories]charge{must: {mustHold, mustNotHold}, will: {0, mustNotHold},
		can: {canHold, cannotHold}, would: {0, cannotHold}}
)

// modalCharge is the charge of a part that no predicate governs.
func (r *reader) modalCharge(p *part, m *mood) float64 {
	if p.noun < 0 || p.cat == position {
		return 0
	}
	denied := p.negs%2 == 1
	switch {
	case p.existence || p.agents || p.lacking || denied && r.limited(p):
		return 0
	case m.asks:
		return charge{affirmed: asksWhy * float64(min(1, p.negs)), denied: asksWhy}.of(denied)
	case r.clauses[p.clause].Asks:
		return 0 // "shall we negotiate with them?"
	case p.cat == engage:
		return r.deedCharge(p, m, denied)
	}
	return r.heldCharge(p, m, denied)
}

// deedCharge is the charge of a deed.
func (r *reader) deedCharge(p *part, m *mood, denied bool) float64 {
	modal := r.modalOf(p, m)
	switch {
	case modal == habit && denied && r.word(r.hits[p.noun].first, "have"):
		return 0 // "we do not have any talks with them": a fact
	case modal == noCategory && denied && (r.notTo(p.noun) || r.nobodyDoes(p, m) || r.in(r.hits[p.noun].first, movingClass)):
		return doNotEngage // "we are not going back to the table", not "we are not negotiating"
	case denied && r.notTo(p.noun) && r.hits[m.modal].last < r.toAt(p.noun)-1 && rank(modal) > 2:
		return 0 // "it would be odd not to talk to them"
	case modal == can && !denied && m.subject != self && r.perhaps(m.modal):
		return 0 // "the envoys may meet"
	case modal == noCategory && !denied && r.imperative(p):
		return willEngage // "sit down with them"
	}
	return engages[modal].of(denied)
}

// nobodyDoes says whether nobody does the deed, as a rule: "no Arcadian sits with them", not "nobody is negotiating".
func (r *reader) nobodyDoes(p *part, m *mood) bool {
	at := r.hits[p.noun].first
	if r.word(at-1, "has") || r.word(at-1, "have") {
		return false
	}
	for h := p.noun - 1; m.modal < 0 && h >= r.spans[p.clause].lo && r.hits[h].last+phraseReach >= at; h-- {
		switch {
		case r.hits[h].cat == be:
			return false
		case r.hits[h].cat == no, r.word(r.hits[h].first, "nobody"):
			return true
		}
	}
	return false
}

// imperative says whether the deed opens its sentence: "sit down with them", not "sitting down with them", nor what would come of
// it: "sit down with them and you lose".
func (r *reader) imperative(p *part) bool {
	c := p.clause
	at := r.hits[p.noun].first
	return at == r.clauses[c].First && r.in(at, demandClass) && !r.in(r.clauses[c].Last, joinClass) && (c == 0 || r.clauses[c-1].Sentence < r.clauses[c].Sentence)
}

// heldCharge is the charge of what is held or reached.
func (r *reader) heldCharge(p *part, m *mood, denied bool) float64 {
	modal := r.modalOf(p, m)
	switch {
	case modal == noCategory && denied && p.direct && p.cat != anaphor:
		return noneHeld
	case modal == must && p.cat == talks && r.agendaAt(r.hits[m.modal].last), modal == can && !denied && r.doesElse(p, m.modal):
		return 0
	case modal == must && p.cat != engage && r.goes(r.hits[m.modal].last):
		return -mustHold
	}
	return holds[modal].of(denied)
}

// modalOf is the modal that speaks of the part, with its denial taken off; noCategory where none does.
func (r *reader) modalOf(p *part, m *mood) category {
	if m.modal < 0 {
		return noCategory
	}
	x, n := &r.hits[m.modal], &r.hits[p.noun]
	denied := p.negs%2 == 1
	near := x.last <= n.first && n.first-x.last <= modalBefore && !r.spent(m.modal, p)
	if p.cat != engage {
		near = n.last <= x.first && x.first-n.last <= modalAfter && !r.inPhrase(p.noun) && !r.subjectIn(p.noun+1, m.modal) || (denied || r.word(x.last-1, "that")) && near // "demanded that talks be held"
	}
	if x.cat != past && (!near || denied && (p.cat != engage || r.word(n.first, "at")) && r.otherVerb(p, x)) {
		return noCategory
	}
	switch x.cat {
	case cannot:
		return can
	case willNot:
		return will
	}
	return x.cat
}

// spent says whether the modal belongs to a verb before the part: another subject stands between them ("must know with whom
// they negotiate"), or a denial that is not the part's ("will not lift the ban to bring them to the table").
func (r *reader) spent(modal int, p *part) bool {
	at, h := r.hits[modal].last, modal+1
	if p.negs == 0 && h < p.noun && r.hits[h].cat == negation && r.hits[h].first == at && r.hits[h+1].cat == self && r.hits[modal].first == r.clauses[p.clause].First {
		at = r.hits[h].last // a question that expects a yes: "shouldn't we talk"
		h++
	}
	if to := r.toAt(p.noun); r.word(to, "to") && (r.word(to-1, "how") || r.word(to-1, "whether") || r.word(to-1, "when")) {
		return true // "must know how to negotiate"
	}
	for ; h < p.noun; h++ {
		switch x := &r.hits[h]; x.cat {
		case self, other, person:
			if x.first > at { // else a question: "must we talk"
				return true
			}
		case negation, cannot, willNot:
			if p.negs == 0 {
				return true
			}
		}
	}
	return false
}

// otherVerb says whether the modal x denies what the lexicon does not know of the part: "should not be let drag the talks
// out", "the talks will not get any easier". One word alone is taken to be of the talks' being: "will not happen".
func (r *reader) otherVerb(p *part, x *hit) bool {
	n := &r.hits[p.noun]
	if x.last <= n.first {
		whole := r.in(n.first-1, indefiniteClass) // "will not hold any talks"
		for t := x.last; t < n.first; t++ {
			if r.content(t) && !(whole && r.is(r.toks[t].Word, happenClass)) {
				return true
			}
		}
		return false
	}
	words := 0
	for t := x.last; t < r.clauses[p.clause].Last; t++ {
		if r.content(t) {
			words++
		}
	}
	return words > 1
}
