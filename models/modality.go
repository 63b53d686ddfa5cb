package models

import (
	"strings"

	"parley/features"
)

// A mood is what the operators of a clause say of all that stands in it.
type mood struct {
	modal    int      // hit of the strongest modal; -1
	subject  category // self, other, sideA, sideB or noCategory
	hedges   int
	intense  int
	counter  bool
	pressure int // hit; -1
	direct   bool
	indirect bool
	first    int // hit; -1
	mutual   bool
	reported bool // another's words or wish
	asks     bool
	facts    bool
	irony    bool
	agent    category // who does what a passive says: "by the Arcadians"; noCategory
}

// moodOf reads the operators of clause c.
func (r *reader) moodOf(c int, s *setting) mood {
	m := mood{modal: -1, pressure: -1, first: -1}
	predicated := r.cleft(c)
	if predicated {
		m.subject = other
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; x {
		case must, will, would, can, cannot, habit, past:
			if m.modal < 0 || rank(x) > rank(r.hits[m.modal].cat) {
				m.modal = h
			}
		case hedge:
			m.hedges++
		case intensifier:
			m.intense++
		case counterfactual:
			m.counter = true
		case pressure:
			m.pressure = h
		case direct:
			m.direct = true
		case indirect:
			m.indirect = true
		case first:
			m.first = h
		case mutual:
			m.mutual = true
		case report:
			m.reported = m.reported || m.subject != self
		case asks:
			m.asks = true
		case fact:
			m.facts = true
		case irony:
			m.irony = true
		case self, other, person, third, sideA, sideB:
			switch {
			case r.governed(h):
				if x != self && x != other && r.byAgent(h) {
					m.agent = x
				}
			case m.subject == noCategory && !predicated:
				m.subject = x
			}
		}
		if x := r.hits[h].cat; x.predicate() || x == engage {
			predicated = true
		}
	}
	return m
}

// cleft says whether the clause opens with "it was ... who" or "that": it tells whose deed something was.
func (r *reader) cleft(c int) bool {
	sp := r.spans[c]
	for h := sp.lo; h+2 < sp.hi; h++ {
		switch x := r.hits[h]; {
		case x.cat == pronoun && r.hits[h+1].first == x.last && (r.hits[h+1].cat == past || r.hits[h+1].cat == be):
			for j := h + 2; j < sp.hi && r.hits[j].first <= x.last+cleftReach; j++ {
				if c := r.hits[j].cat; c == self || c == ours || c.predicate() || c.target() {
					return false
				} else if c == stops || c == this && j+1 < sp.hi {
					return true
				}
			}
			return false
		case x.cat != this && x.cat != preposition && !x.cat.noun():
			return false
		}
	}
	return false
}

// doer is the subject that stands nearest before the part's predicate.
func (r *reader) doer(p *part) category {
	for h := p.head - 1; h >= r.spans[p.clause].lo; h-- {
		switch c := r.hits[h].cat; c {
		case self, other, person, third, sideA, sideB, stops:
			return c
		case this:
			if h+1 < len(r.hits) && r.hits[h+1].cat == stops {
				return other
			}
		}
	}
	return self
}

// rank orders modals by how much they say.
func rank(c category) int {
	switch c {
	case must:
		return 6
	case will:
		return 5
	case would:
		return 4
	case can, cannot:
		return 3
	case habit:
		return 2
	}
	return 1
}

// governed says whether a preposition stands right before hit h, so that it is no subject.
func (r *reader) governed(h int) bool {
	at := r.hits[h].first
	for j := h - 1; j >= 0 && r.hits[j].last >= at-1; j-- {
		if r.hits[j].cat == preposition || r.hits[j].cat == among {
			return true
		}
		if r.hits[j].last < at-1 {
			break
		}
	}
	return false
}

// alien says whether the subject is not the speaker's side.
func (r *reader) alien(p *part, subject category, s *setting) bool {
	switch subject {
	case other:
		return true
	case person:
		return s.quoted
	case third:
		return s.quoted
	case sideA, sideB:
		return s.side != subject && (s.side != noCategory || p.head >= 0)
	}
	return false
}

// foreignTurn says whether a refusal is told of a party for which the speaker is not known to speak: in the speaker's own
// words "Arcadia refuses" blames; "we refuse" refuses.
func (r *reader) foreignTurn(p *part, subject category, s *setting) bool {
	if s.outsider && p.mods&(turned|negated) != 0 && (subject == sideA || subject == sideB) {
		return true
	}
	mild := p.head >= 0 && r.hits[p.head].cat.turns() && r.weight(p.head) <= mildTurn // "left the deal": a deed, not a position
	return (s.quoted || mild) && s.side == noCategory && (subject == sideA || subject == sideB) && p.mods&(turned|negated) != 0
}

// byAgent says whether "by" stands right before hit h.
func (r *reader) byAgent(h int) bool {
	for t := r.hits[h].first - 1; t >= 0 && t >= r.hits[h].first-2; t-- {
		if k := r.toks[t]; r.text[k.Start:k.End] == "by" {
			return true
		}
	}
	return false
}

// mildTurn is the weight up to which a refusal is a deed that can be told of another.
const mildTurn = 0.5

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
	cleftReach  = 12 // from "it was" to "who"
)

// imperative says whether the part opens its clause as a bare verb: "talk to them", "never negotiate".
func (r *reader) imperative(p *part) bool {
	x := r.hits[p.noun]
	if x.first > r.clauses[p.clause].First+int32(p.negs) || r.clauses[p.clause].Opener >= 0 {
		return false
	}
	t := r.toks[x.first]
	w := r.text[t.Start:t.End]
	return !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "s") && t.Shape&features.Upper != 0 == (p.negs == 0)
}

// limited says whether a refusal to engage goes on with what about or how, not with whom: "we will not negotiate over that".
func (r *reader) limited(p *part) bool {
	if p.cat != engage || p.noun+1 >= len(r.hits) {
		return false
	}
	next := r.hits[p.noun+1]
	return next.cat == preposition && next.first == r.hits[p.noun].last && r.content(next.last)
}

// inPhrase says whether the noun h stands in a phrase with a preposition: "the team in the talks must", whose subject it is
// not.
func (r *reader) inPhrase(h int) bool {
	at := r.hits[h].first
	for j := h - 1; j >= 0 && r.hits[j].last >= at-phraseReach; j-- {
		if r.hits[j].cat == preposition || r.hits[j].cat == among {
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

// gerundOf says whether the part is a gerund after a preposition: "the art of negotiating" tells of no will.
func (r *reader) gerundOf(p *part) bool {
	if p.cat != engage || p.noun == 0 {
		return false
	}
	x, before := r.hits[p.noun], r.hits[p.noun-1]
	t := r.toks[x.first]
	return before.cat == preposition && before.last == x.first && strings.HasSuffix(r.text[t.Start:t.End], "ing")
}

// modalCharge is the charge of a part that no predicate governs.
func (r *reader) modalCharge(p *part, m *mood) float64 {
	if p.noun < 0 || p.cat == position || p.cat == anaphor && p.negs%2 == 0 {
		return 0
	}
	denied := p.negs%2 == 1
	if p.existence || p.agents || r.gerundOf(p) || denied && r.limited(p) {
		return 0
	}
	if m.asks {
		if denied {
			return asksWhy
		}
		return 0
	}
	cat := noCategory
	if m.modal >= 0 {
		x, n := r.hits[m.modal], r.hits[p.noun]
		cat = x.cat
		if cat == cannot {
			cat = can
		}
		near := x.last <= n.first && n.first-x.last <= modalBefore
		if p.cat != engage {
			near = n.last <= x.first && x.first-n.last <= modalAfter && !r.inPhrase(p.noun) || denied && near
		}
		if !near && cat != past {
			cat = noCategory
		}
	}
	if p.cat == engage {
		if cat == noCategory && m.subject == noCategory && r.imperative(p) {
			if denied {
				return mustNotHold
			}
			return mustHold
		}
		switch {
		case cat == must && !denied:
			return mustEngage
		case cat == will && !denied:
			return willEngage
		case (cat == can || cat == would) && !denied:
			return canEngage
		case cat == must:
			return mustNotEngage
		case cat == will && denied:
			return willNotEngage
		case (cat == can || cat == would) && denied:
			return cannotEngage
		case cat == habit && denied:
			return doNotEngage
		}
		return 0
	}
	switch {
	case p.cat == deal && !denied && m.subject == self && m.modal >= 0 && r.hits[m.modal].cat == will && r.hits[m.modal].last <= r.hits[p.noun].first && r.hits[p.noun].first-r.hits[m.modal].last <= wishReach:
		return canHold // "we will have a deal"
	case cat == must && !denied:
		return mustHold
	case cat == can && !denied:
		return canHold
	case (cat == must || cat == will) && denied:
		return mustNotHold
	case (cat == can || cat == would) && denied:
		return cannotHold
	case cat == noCategory && denied && p.direct:
		return noneHeld
	}
	return 0
}
