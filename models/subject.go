package models

import "parley/features"

// cleftReach is how far, in tokens, "who" may stand from "it was".
const cleftReach = 12

// cleft says whether the clause opens with "it was ... who" or "that": it tells whose deed something was.
func (r *reader) cleft(c int) bool {
	sp := &r.spans[c]
	for h := sp.lo; h+2 < sp.hi; h++ {
		switch x := &r.hits[h]; {
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
		case third, sideA, sideB:
			if !r.governed(h) && !r.asked(h) {
				return c
			}
		case other:
			if h > r.spans[p.clause].lo && r.hits[h-1].cat == self && r.hits[h-1].end == r.hits[h].first {
				return self // "we lawmakers"
			}
			return c
		case self, person, stops:
			return c
		}
	}
	return self
}

// asked says whether the party h is the one of whom a wish right before it wants a deed: "urge Arcadia to reject the deal".
func (r *reader) asked(h int) bool {
	at := r.hits[h].end
	if h == 0 || !r.word(at, "to") && !r.word(at, "not") {
		return false
	}
	prev := &r.hits[h-1]
	return prev.cat == keep && (prev.end == r.hits[h].first || prev.end+1 == r.hits[h].first && r.word(prev.end, "the"))
}

// governed says whether a preposition or a verb of telling stands right before hit h, or before the party that it is joined
// to, so that it is no subject: "between Arcadia and them".
func (r *reader) governed(h int) bool {
	at := r.hits[h].first
	behind := at
	if r.word(at-1, "the") {
		behind--
	}
	if r.word(behind-1, "of") || r.word(behind-1, "with") || r.word(behind-1, "to") {
		return true // "the interests of the Arcadians", "bargaining with Arcadia"
	}
	if j := h - 1; j > 0 && partners.has(r.hits[h].cat) && r.hits[j].cat == joiner && r.hits[j].last == behind && partners.has(r.hits[j-1].cat) && r.hits[j-1].end == r.hits[j].first {
		return r.governed(j - 1) // "between Arcadia and the islands"
	}
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
func (r *reader) alien(p *part, subject category, m *mood, s *setting) bool {
	switch subject {
	case other:
		return true
	case person:
		return s.quoted // "the president-elect said that he wants a deal"
	case third:
		return s.party != third && (s.side != noCategory || s.watches)
	case sideA, sideB:
		if p.head < 0 && p.cat == engage && p.negs == 0 && r.modal(m) == can && s.side != noCategory && r.word(r.hits[m.modal].first, "can") {
			return false // who says that the other side can come back to the table leaves the door open
		}
		if p.head >= 0 && s.watches {
			return true // "the analyst said that Arcadia wanted a deal"
		}
		if s.side == noCategory && p.head >= 0 && r.namesPeople(p, subject) {
			return true
		}
		ready := (p.outer == ready || p.outer == keep || p.outer == turn) && p.sign > 0
		refuses := p.sign < 0 && (p.outer == turn && (r.modal(m) == will || r.modal(m) == would) || !s.quoted && wishes.has(p.outer))
		if s.side == noCategory && s.party != third && (r.sts[s.of].Source.Ok() || r.sts[s.of].Cue.Ok()) && (ready || refuses) {
			return false // who tells what a party is ready for, has no wish for or will refuse, and is known neither to be on another side nor of a third country, most often speaks for it
		}
		return s.side != subject && (s.side != noCategory || p.head >= 0)
	}
	return false
}

// ofNoun says whether the agent h is that of a noun, not of a verb: "the proposal by the Arcadians", "any move by them".
func (r *reader) ofNoun(h int) bool {
	at := r.hits[h].first - 1
	if r.word(at, "the") {
		at--
	}
	if r.word(at, "by") && r.content(at-1) && (r.in(at-2, indefiniteClass) || r.word(at-2, "the")) {
		return true
	}
	for j := h - 1; j >= 0 && r.hits[j].last+3 >= r.hits[h].first; j-- {
		if c := r.hits[j].cat; c.noun() {
			return r.word(r.hits[j].last, "by")
		}
	}
	return false
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

// ofParticiple says whether the agent h goes with a participle that the lexicon does not know: "a threat posed by them", or
// with a gerund: "by lifting their sanctions".
func (r *reader) ofParticiple(h int) bool {
	for t := r.hits[h].first - 1; t > 0; t-- {
		if r.word(t, "by") {
			return r.content(t-1) && r.ends(t, "ed")
		}
	}
	return false
}

// leadingDeed says whether the part opens its clause, or one with "that", with a refusal as its subject: "leaving the deal
// would be ...".
func (r *reader) leadingDeed(p *part) bool {
	if p.noun < 0 || p.head < 0 || p.sign > 0 || !r.hits[p.head].cat.turns() {
		return false
	}
	x := &r.hits[p.head]
	at := x.first
	if at > r.clauses[p.clause].First && r.ends(at, "ly") {
		at-- // "unilaterally leaving"
	}
	return (at == r.clauses[p.clause].First || r.word(at-1, "that")) && r.ends(x.first+1, "ing") && r.hits[p.noun].first > x.first
}

// leadingFailure says whether the part opens its clause, or one with "that", with a failure as its subject, of which no verdict
// follows: "failing to reach a deal would have its price", not "a collapse of the deal would be a disaster".
func (r *reader) leadingFailure(p *part) bool {
	if p.noun < 0 || p.head < 0 || r.hits[p.head].cat != fail {
		return false
	}
	at := r.hits[p.head].first
	return at == r.clauses[p.clause].First || r.word(at-1, "that")
}

// wishesIll says whether someone is told to want the part's thing to fail: "the hard-liners want the talks to fail".
func (r *reader) wishesIll(p *part, m *mood) bool {
	return p.failing && p.outer == keep && p.negs == 0 && p.head >= 0 && (m.subject == other || r.ownSubject(p.clause, p.head))
}

// agendaAt says whether the verb at token t, or behind the light words there, tells what is to be talked about: "must also cover".
func (r *reader) agendaAt(t int32) bool {
	for end := t + phraseReach; t < end && (r.in(t, lightClass) || r.word(t, "need")); t++ {
	}
	return r.in(t, agendaClass) || r.word(t, "take") && (r.word(t+1, "in") || r.word(t+1, "up"))
}

// goes says whether "go" at token t has nothing behind it: "the deal has to go", not "to go on".
func (r *reader) goes(t int32) bool {
	return r.word(t, "go") && (int(t)+1 >= len(r.toks) || r.toks[t+1].Shape&features.Punct != 0)
}

// subjectIn says whether one of the hits [lo, hi) is a subject: "contains clauses which we cannot sign" has a subject of its own.
func (r *reader) subjectIn(lo, hi int) bool {
	for h := lo; h < hi; h++ {
		if c := r.hits[h].cat; c == self || c == other || c == person {
			return true
		}
	}
	return false
}

// ofPeople says whether people, whom a pronoun behind the part's thing stands for, are what the verdict u is on: "sign a deal now, when
// they are weak".
func (r *reader) ofPeople(p *part, u unit) bool {
	v := u.hit
	if !u.be || p.noun < 0 || v < 2 || r.hits[v-1].cat != be || r.hits[v-1].last != r.hits[v].first || v-2 <= p.noun {
		return false
	}
	who := &r.hits[v-2]
	return who.last == r.hits[v-1].first && (who.cat == person || r.word(who.first, "they") && !r.pluralIn(p.noun))
}
