package models

import (
	"math"
)

const (
	leadFactor  = 0.5  // what the lead says of the speaker, taken over by words that say nothing themselves
	leastLead   = 0.6  // a lead that says less says nothing of the words that follow
	leadContent = 40   // longest statement, in tokens, that goes on with its lead
	cueValue    = 0.25 // the verb of speech, or verdicts that the grammar has tied to nothing
)

// Hits that decide what a statement inherits.
var (
	turning = kindsOf(negation, cannot, willNot, no, ifThat, unless, until, only, asLong, while) // they may turn what the lead says
	sided   = kindsOf(good, bad)

	mainTargets = kindsOf(talks, engage, deal, team, refusal, anaphor, act) // not named in passing
)

// inherit takes the sense of words that say nothing of the target from the lead that tells of the same speaker, else from
// what the speaker said just before.
func (r *reader) inherit(out *Stance, i int, s *setting, known bool) {
	if len(out.Evidence) > 0 || !out.About && (!s.ledBySpeaker || r.sts[i].Form == "indirect") {
		return
	}
	denied := s.holds.meet(&turning)
	tokens, asks := int32(0), true
	for _, c := range r.clauses {
		tokens += c.Last - c.First
		asks = asks && c.Asks
	}
	if asks || tokens > leadContent {
		return
	}
	gist, sign := r.gist(s) // before the lead is read in the statement's stead
	if r.attributing(out, i, s) {
		return
	}
	if s.ledBySpeaker && !denied && r.take(out, s) {
		return
	}
	r.cued(out, &r.sts[i], known || s.pronominal)
	if len(out.Evidence) == 0 && out.About && sign != 0 {
		p := part{noun: gist, head: gist, mods: inherited}
		out.add(r, &p, sign*cueValue, false)
	}
}

// take adds half of what the lead, which tells of the speaker, says of the target.
func (r *reader) take(out *Stance, s *setting) bool {
	return s.leadFirst < s.leadLast && r.takeFrom(out, s, s.leadFirst, s.leadLast, leastLead, leadFactor)
}

// takeFrom adds what the tokens [first, last), not of the statement's, say of the target, times the factor, where that is least
// or more.
func (r *reader) takeFrom(out *Stance, s *setting, first, last int, least, factor float64) bool {
	r.clear()
	r.clauses, r.spans = r.lead.clauses[:0], r.lead.spans[:0]
	lo, hi := r.hitsIn(first, last)
	r.clausesOf(first, last, lo, hi, 0)
	r.lead = cuts{r.clauses, r.spans}
	said := *s
	said.silent, said.quoted = false, false
	values, _ := r.evaluate(&said)
	lead := Stance{Evidence: r.leads[:0]}
	r.sum(&lead, values, r.conditions(values, s.side))
	r.leads = lead.Evidence
	if math.Abs(lead.Score) < least {
		return false
	}
	for _, e := range lead.Evidence {
		e.Contribution *= factor
		out.Score += e.Contribution
		out.Evidence = append(out.Evidence, e)
	}
	out.About = out.About || len(lead.Evidence) > 0
	return len(lead.Evidence) > 0
}

// cued takes the sign of the verb of speech: "rejoiced", "mocked". Where the words are told, ofIt says that they speak of the target.
func (r *reader) cued(out *Stance, st *Statement, ofIt bool) {
	if !out.About || !st.Cue.Ok() {
		return
	}
	lo, hi := r.hitsOf(st.Cue)
	for h := lo; h < hi; h++ {
		sign := 0.0
		switch r.hits[h].cat {
		case keep, good:
			if st.Form == "indirect" && (!ofIt || r.in(r.hits[h].first, requestClass) || r.tellsDeed(st)) {
				continue // what is asked for, or wished, is told in the content
			}
			sign = 1
		case turn, halt, bad:
			if st.Form == "direct" { // else it may have an object of its own
				sign = -1
			}
		}
		if sign != 0 {
			p := part{noun: h, head: h, mods: inherited}
			out.add(r, &p, sign*cueValue, false)
			return
		}
	}
}

// tellsDeed says whether the words are a clause, of what is done or is so, and not the object of their verb of speech: "seek to mend the
// roof before the talks", not "welcomed the talks".
func (r *reader) tellsDeed(st *Statement) bool {
	at := int32(r.tokenFrom(st.Spans[0].Start))
	return r.word(at, "to") || r.word(at, "that")
}

// gist is the sign of the verdicts in a statement that is about the target, where the grammar has tied none to it, and the
// last of them; 0 where they say nothing.
func (r *reader) gist(s *setting) (last int, sign float64) {
	if !s.holds.meet(&sided) || s.holds.has(adjunct) && !s.holds.meet(&mainTargets) {
		return 0, 0 // "the harvest was good under the deal"
	}
	for i := range r.parts {
		if r.parts[i].hypothetical {
			return 0, 0
		}
	}
	sum := 0.0
	for c, sp := range r.spans {
		lo, hi := sp.lo, sp.hi
		for h := lo; h < hi && r.hits[h].cat != report; h++ { // what others claim is not the speaker's
			sign := 0.0
			switch r.hits[h].cat {
			case good:
				if !r.in(r.hits[h].first, weightyClass) {
					sign = 1
				}
			case bad:
				sign = -1
			case yields, costs, fact, deny, terms, foreign, ifThat, unless, until, third:
				return 0, 0
			}
			if sign == 0 || !(c < len(r.namedAt) && r.namedAt[c]) && r.ownSubject(c, h) {
				continue
			}
			for j := h - 1; j >= lo && r.hits[j].end+3 >= r.hits[h].first; j-- {
				if c := r.hits[j].cat; c == negation || c == no || c == cannot || c == willNot || c.turns() {
					sign = -sign
				}
			}
			sum += sign
			last = h
		}
	}
	if sum != 0 {
		sum = math.Copysign(1, sum)
	}
	return last, sum
}
