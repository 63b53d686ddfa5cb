package models

import "parley/features"

// Reaches, in tokens: how far a predicate looks for the next one of its run, a negation for what it denies, "is" for its
// participle.
const (
	runReach    = 10
	denyReach   = 8
	beReach     = 4
	joinedReach = 4
	asReach     = 3
	wishReach   = 3 // past it, a denied wish is
	farDenial   = 5 // past it, what a negation denies is in doubt
	nearTerms   = 4
	objectReach = 1 // of an object without a preposition: "negotiate our missiles"
	chainReach  = 6 // from one name of the target to the next: "talks on an agreement"
	// topicReach is how many sentences a pronoun looks back.
	topicReach = 2
)

// A scan is the state of reading one clause.
type scan struct {
	r          *reader
	c          int
	s          *setting
	known      bool // the target was named in a clause just before
	named      bool // it is named in this one
	pronominal bool
	begin      int // first part of the clause
	negs       int
	asAt       int32 // last token of the last "as"
	raised     bool  // the negation denies what is said of the thing: "do not believe that talks ..."
	denies     bool  // the last negation is "no" or the like
	negAt      int32 // last token of the last negation
	negAux     bool  // the last negation follows an auxiliary: it denies the subject's verb
	beAt       int32 // last token of the last "is" or modal
	relAt      int32 // first token of the last "who" or "that" after a thing; what follows describes
	again      bool  // a joiner came after a finished run: what follows adds, and turns nothing
	joined     bool
}

// compose reads clause c: runs of predicates, each with the thing it governs, the nearest to its right, else to its
// left. It says whether the clause names the target.
func (r *reader) compose(c int, s *setting, known bool) (named, pronominal bool) {
	sp := r.spans[c]
	q := scan{r: r, c: c, s: s, known: known, begin: len(r.parts), negAt: -1 << 20, beAt: -1 << 20, relAt: -1, asAt: -1 << 20}
	r.units = r.units[:0]
	if o := r.clauses[c].Opener; o >= 0 && r.hits[o].cat == nor {
		q.negs, q.negAt = 1, r.hits[o].last
	}
	if r.clauses[c].Asks && r.doubted(c) {
		q.negs, q.negAt = 1, r.hits[sp.lo].last
	}
	if r.adverbial(c) {
		return false, false // it speaks of the clause after it
	}
	if c > 0 && r.adverbial(c-1) {
		r.units = append(r.units, unit{hit: r.spans[c-1].lo})
	}
	if h := r.thatBefore(c); h >= 0 {
		r.units = append(r.units, unit{hit: h})
	}
	for h := sp.lo; h < sp.hi; h++ {
		q.hit(h)
	}
	q.leftover()
	return q.named, q.pronominal
}

// adverbial says whether clause c is no more than an adverb that judges the clause after it: "unfortunately, they left".
func (r *reader) adverbial(c int) bool {
	cl, sp := r.clauses[c], r.spans[c]
	if sp.hi-sp.lo != 1 || cl.Last-cl.First != 1 || c+1 >= len(r.clauses) || r.clauses[c+1].Sentence != cl.Sentence {
		return false
	}
	return predicates.has(r.hits[sp.lo].cat) && r.adverb(cl.First)
}

func (q *scan) hit(h int) {
	r, x := q.r, q.r.hits[h]
	if q.negs > 0 && x.first > q.negAt+denyReach {
		q.negs = 0
	}
	switch c := x.cat; {
	case c == negation && r.lacksElse(h):
	case denials.has(c):
		q.standard()
		q.negs++
		q.negAt, q.raised = x.last, c == doubts
		q.negAux = c == cannot || c == willNot || h > 0 && r.hits[h-1].end == x.first && (rank(r.hits[h-1].cat) > 1 || r.hits[h-1].cat == be || r.hits[h-1].cat == past)
		q.denies = c == no
	case c == joiner:
		q.joined = true
		defer func() { q.again = true }()
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].end < x.first && r.toks[min(int(x.end), len(r.toks)-1)].Shape&features.Upper == 0 && !r.agentsBetween(r.units[n-1].hit, h) {
			q.object() // "condemn the crime and": the run has its own object
		} else if n > 0 && r.units[n-1].be && len(r.parts) == q.begin && r.ownSubject(q.c, r.units[n-1].hit) {
			r.units = r.units[:0] // "the strike is over and"
		} else if q.negs > 0 && q.negAt < x.first && x.first > q.negAt+joinedReach {
			q.negs = 0
		}
		return
	case c == pronoun || c == this && q.standsAlone(h) && !q.relative(h):
		q.pronominal = true
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].last == x.first && c == pronoun && len(r.parts) == q.begin && r.hits[r.units[n-1].hit].cat != deny && r.hits[r.units[n-1].hit].cat != blame {
			if r.hits[r.units[n-1].hit].cat.effect() { // "solve it": the problem, not the target
				r.units = r.units[:n-1]
			} else {
				q.implicit()
			}
		}
	case (c == direct || c == indirect) && !(h+1 < len(r.hits) && r.hits[h+1].first == x.last && r.hits[h+1].cat.noun()):
		q.pronominal = true // "the indirect kind"
	case auxiliaries.has(c):
		q.beAt = x.last
	case c == as:
		q.asAt = x.last
	case c == stops || c == this && (!q.standsAlone(h) || q.relative(h)) && !q.determines(h):
		q.relAt = x.first
	case c == trust || c == faith:
		q.partner(h)
		q.negs = 0
	case predicates.has(c) || c == fact || c == deny:
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].last+runReach < x.first && r.hits[r.units[n-1].hit].cat != regret {
			q.flush()
		}
		n := len(r.units)
		if n > 0 && c == bad && r.hits[r.units[n-1].hit].cat == good && r.hits[r.units[n-1].hit].end == x.first {
			q.negs += r.units[n-1].negs // "a great mistake"
			r.units, n = r.units[:n-1], n-1
		}
		if n > 0 && c == bad && r.hits[r.units[n-1].hit].cat.turns() && r.units[n-1].negs == 0 && r.hits[r.units[n-1].hit].end+1 >= x.first && q.beAt+beReach < x.first {
			r.units, n = r.units[:n-1], n-1 // "stop appeasing them", "reject the futile"
		}
		joined := false
		if n > 0 {
			prev := r.hits[r.units[n-1].hit]
			joined = prev.end == x.first && (c == good || c == bad) || // "a dangerous illusion"
				prev.end+joinedReach >= x.first && (q.joined || r.commaBefore(h)) ||
				c == bad && prev.cat == bad && prev.end+joinedReach >= x.first && r.commaBetween(r.units[n-1].hit, h) || // "very bad, much worse"
				r.units[n-1].be && q.beAt+beReach >= x.first && q.beAt > prev.end && r.units[n-1].negs == 0 && (c == good || c == bad) // "are bad and ... are worse"
		}
		r.units = append(r.units, unit{h, q.negs, joined, q.beAt+beReach >= x.first, q.asAt+asReach >= x.first, h > 0 && r.hits[h-1].cat == preposition && r.hits[h-1].last == x.first})
		q.negs = 0
	case c.noun() && c != authority:
		q.noun(h)
	}
	if x.cat != preposition { // "of this and of that"
		q.joined = false
	}
}

// partner makes a part of a verdict on the partner: it says what talks are worth, whatever else the clause says of them.
func (q *scan) partner(h int) {
	r := q.r
	ok := q.known || q.named || !q.s.silent || q.s.before || q.s.frame || q.s.question || q.s.reply >= 0
	own := h > 0 && r.hits[h-1].end == r.hits[h].first && r.hits[h-1].cat == q.s.side && q.s.side != noCategory // "they say that we cannot be trusted"
	p := part{clause: q.c, noun: -1, head: -1, sign: 1, mods: inherited, void: !ok || own}
	r.apply(&p, []unit{{hit: h, negs: q.negs}})
	if n := len(r.parts); n > q.begin { // stays before the part that the clause goes on with
		r.parts = append(r.parts, r.parts[n-1])
		r.parts[n-1] = p
		return
	}
	r.parts = append(r.parts, p)
	q.begin++
}

// standsAlone says whether "this" is the whole subject or object: a verb or nothing follows.
func (q *scan) standsAlone(h int) bool {
	r := q.r
	if h+1 >= r.spans[q.c].hi {
		return r.hits[h].last == r.clauses[q.c].Last
	}
	n := r.hits[h+1]
	return n.first == r.hits[h].last && (n.cat == be || n.cat == past || n.cat == must || n.cat == will || n.cat == would ||
		n.cat == can || n.cat == cannot || n.cat == willNot || n.cat == negation)
}

// determines says whether "those" or "this" stands after a preposition: "with those fanatics".
func (q *scan) determines(h int) bool {
	r := q.r
	return h > 0 && r.hits[h-1].end == r.hits[h].first && (r.hits[h-1].cat == preposition || r.hits[h-1].cat == among)
}

// relative says whether "that" follows a noun ("a position that is"): neither the clause's first word nor after a hit.
func (q *scan) relative(h int) bool {
	x := q.r.hits[h]
	if h > 0 && q.r.hits[h-1].end == x.first && (q.r.hits[h-1].cat.noun() || q.r.hits[h-1].cat == third) {
		return true
	}
	return x.first > q.r.clauses[q.c].First && (h == 0 || q.r.hits[h-1].end < x.first) && q.r.toks[x.first-1].Shape&features.Punct == 0
}

func (r *reader) commaBefore(h int) bool {
	t := r.hits[h].first
	return t > 0 && r.text[r.toks[t-1].Start] == ','
}

// agentsBetween says whether a party stands right after the predicate a and before the joiner b, so that who is to act goes on:
// "time for Arcadia and the others to talk".
func (r *reader) agentsBetween(a, b int) bool {
	if a+1 >= b || r.hits[a+1].first != r.hits[a].end || r.hits[a+1].end != r.hits[b].first {
		return false
	}
	switch r.hits[a+1].cat {
	case sideA, sideB, third, other, person:
		return true
	}
	return false
}
