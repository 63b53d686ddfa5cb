package models

import (
	"math"

	"parley/features"
)

// A part is a thing with the predicates that govern it: the unit that takes a value.
type part struct {
	clause  int
	noun    int // hit; -1 where a pronoun or the context stands for it
	cat     category
	head    int // hit that carries the weight; -1
	sign    float64
	charge  float64 // 0: nothing said of it
	value   float64
	negs    int
	direct  bool // a negation stands right before the thing: "no talks"
	late    bool // "not now"
	void    bool
	fact    bool
	aim     bool // named as an aim
	verdict bool // good, bad or must: the speaker's own, whoever the subject is
	mods    modifier
}

// A modifier says what changed a hit's weight on its way to the score.
type modifier uint32

const (
	negated modifier = 1 << iota
	turned
	hedged
	intensified
	conditional
	conceded
	questioned
	counter
	inherited
	ofOther
	obliged
	pressed
	deferred
	answered
	framed
	format
	ironic
)

var modifierNames = []string{"negated", "turned", "hedged", "intensified", "conditional", "conceded", "question",
	"counterfactual", "inherited", "of_other", "obliged", "under_pressure", "deferred", "reply", "attribution", "format", "irony"}

func (m modifier) names() []string {
	var out []string
	for i, n := range modifierNames {
		if m&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// A unit is a predicate of a run with its own negations.
type unit struct {
	hit    int
	negs   int
	joined bool // by "and" or a comma to the one before
	be     bool // after "is", "be", "must": can speak of what stands on its left
}

func (r *reader) weight(h int) float64 { return r.m.lines[r.hits[h].line].Weight }

// Reaches, in tokens: how far a predicate looks for the next one of its run, a negation for what it denies, "is" for its
// participle.
const (
	runReach    = 10
	denyReach   = 8
	beReach     = 4
	joinedReach = 4
	nearTerms   = 4
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
	adjunct    bool
	begin      int // first part of the clause
	negs       int
	denies     bool  // the last negation is "no" or the like
	negAt      int32 // last token of the last negation
	beAt       int32 // last token of the last "is" or modal
	relAt      int32 // first token of the last "who" or "that" after a thing; what follows describes
	again      bool  // a joiner came after a finished run: what follows adds, and turns nothing
	joined     bool
}

// compose reads clause c: runs of predicates, each with the thing it governs, the nearest to its right, else to its
// left. It says whether the clause names the target.
func (r *reader) compose(c int, s *setting, known bool) (named, pronominal bool) {
	sp := r.spans[c]
	q := scan{r: r, c: c, s: s, known: known, begin: len(r.parts), negAt: -1 << 20, beAt: -1 << 20, relAt: -1}
	r.units = r.units[:0]
	if o := r.clauses[c].Opener; o >= 0 && r.hits[o].cat == nor {
		q.negs, q.negAt = 1, r.hits[o].last
	}
	for h := sp.lo; h < sp.hi; h++ {
		q.hit(h)
	}
	q.leftover()
	return q.named, q.pronominal
}

func (q *scan) hit(h int) {
	r, x := q.r, q.r.hits[h]
	if q.negs > 0 && x.first > q.negAt+denyReach {
		q.negs = 0
	}
	switch c := x.cat; {
	case c == negation || c == cannot || c == asks || c == no:
		q.negs++
		q.negAt = x.last
		q.denies = c == no
	case c == joiner:
		q.joined = true
		q.again = true
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].end < x.first && r.toks[min(int(x.end), len(r.toks)-1)].Shape&features.Upper == 0 {
			q.object() // "condemn the crime and": the run has its own object
		} else if q.negs > 0 && q.negAt < x.first {
			q.negs = 0
		}
		return
	case c == pronoun || c == this && q.standsAlone(h) && !q.relative(h):
		q.pronominal = true
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].last == x.first && c == pronoun && len(r.parts) == q.begin {
			if r.hits[r.units[n-1].hit].cat == yields { // "solve it": the problem, not the target
				r.units = r.units[:n-1]
			} else {
				q.implicit()
			}
		}
	case c == be || c == past || c == must || c == will || c == would || c == can:
		q.beAt = x.last
	case c == stops || c == this && !q.standsAlone(h):
		q.relAt = x.first
	case c == trust || c == faith:
		q.partner(h)
		q.negs = 0
	case c.predicate() || c == fact || c == deny:
		if n := len(r.units); n > 0 && r.hits[r.units[n-1].hit].last+runReach < x.first {
			q.flush()
		}
		n := len(r.units)
		if n > 0 && c == bad && r.hits[r.units[n-1].hit].cat == good && r.hits[r.units[n-1].hit].end == x.first {
			q.negs += r.units[n-1].negs // "a great mistake"
			r.units, n = r.units[:n-1], n-1
		}
		joined := false
		if n > 0 {
			prev := r.hits[r.units[n-1].hit]
			joined = prev.end == x.first && (c == good || c == bad) || // "a dangerous illusion"
				prev.end+joinedReach >= x.first && (q.joined || r.commaBefore(h))
		}
		r.units = append(r.units, unit{h, q.negs, joined, q.beAt+beReach >= x.first})
		q.negs = 0
	case c.noun() && c != authority:
		q.noun(h)
	}
	q.joined = false
}

// partner makes a part of a verdict on the partner: it says what talks are worth, whatever else the clause says of them.
func (q *scan) partner(h int) {
	r := q.r
	ok := q.known || q.named || q.s.before || q.s.frame || q.s.question || q.s.reply >= 0
	p := part{clause: q.c, noun: -1, head: -1, sign: 1, mods: inherited, void: !ok}
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
		n.cat == can || n.cat == cannot || n.cat == negation)
}

// dropYields takes verdicts on what talks bring out of a run before a thing: they speak of the thing on the left, and "settle
// the dispute about the agreement" says nothing of the agreement.
func (q *scan) dropYields() {
	r := q.r
	kept := r.units[:0]
	var back []unit
	for _, u := range r.units {
		if r.hits[u.hit].cat == yields {
			back = append(back, u)
		} else {
			kept = append(kept, u)
		}
	}
	r.units = kept
	if n := len(r.parts); len(back) > 0 && n > q.begin && !r.parts[n-1].void && r.parts[n-1].head < 0 {
		r.apply(&r.parts[n-1], back)
	}
}

// attribute drops a bad attribute right before a thing where the run condemns it already: "reject futile talks".
func (q *scan) attribute(at int32) {
	r := q.r
	n := len(r.units)
	if n < 2 {
		return
	}
	a, b := r.hits[r.units[n-1].hit], r.hits[r.units[n-2].hit]
	if a.cat == bad && a.end == at && r.units[n-1].negs == 0 && r.units[n-2].negs == 0 && (b.cat == bad || b.cat == turn) {
		r.units = r.units[:n-1]
	}
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

// noun makes a part of hit h and applies the waiting run to it.
func (q *scan) noun(h int) {
	r, x := q.r, q.r.hits[h]
	names := r.names(h)
	q.named = q.named || names
	if x.cat == adjunct {
		q.flush()
		if len(r.parts) > q.begin {
			return
		}
	}
	p := part{clause: q.c, noun: h, cat: x.cat, head: -1, sign: 1}
	switch {
	case x.cat.target():
		p.void = !names
		if x.cat == refusal {
			p.sign = -1
		}
	case x.cat == anaphor:
		p.void = !(q.known || q.named || q.s.topical())
	case x.cat == act:
		p.sign, p.mods = r.deed, deferred
		p.void = r.deed == 0 || !(q.known || q.named || q.s.topical())
	case x.cat == position:
		p.sign, p.mods = q.s.stance, deferred
		p.void = q.s.stance == 0
	case x.cat == terms:
		p.void = true
	}
	if x.cat == terms {
		q.beforeTerms()
	}
	if n := len(r.parts); n > q.begin && len(r.units) == 0 && (q.negs == 0 || x.cat == terms) {
		last := &r.parts[n-1]
		switch {
		case q.negs > 0: // "without bombs"
			q.negs = 0
			return
		case last.cat == position: // "his stance on negotiations"
			return
		case last.cat == anaphor && names: // "the offer of talks"
			last.cat, last.noun, last.void = x.cat, h, false
			return
		case !last.void && x.cat == engage:
			last.cat = engage
			return
		case !last.void && (x.first <= r.hits[max(0, last.noun)].end+chainReach || x.cat == terms) || p.void: // "negotiations on an agreement", "talks about sanctions": one thing
			if x.cat == terms && last.direct && r.hits[h-1].cat == preposition && x.first <= r.hits[max(0, last.noun)].end+nearTerms {
				last.void = true // "no negotiation on our missiles"
			}
			if x.cat == terms && last.direct && q.relAt >= r.hits[last.noun].end {
				last.void = true // "no agreement that takes our rights away"
			}
			if last.cat == engage && x.cat == terms && last.negs%2 == 1 && x.first <= r.hits[last.noun].last+denyReach {
				last.void = true // "we do not negotiate over our missiles"
			}
			return
		}
	}
	if x.cat == engage && h > 0 && r.hits[h-1].cat == purpose && r.hits[h-1].last == x.first {
		p.charge, p.head, p.late, p.aim = canEngage, h-1, true, true
	}
	q.dropYields()
	q.attribute(x.first)
	p.negs = q.negs
	p.direct = q.denies && q.negs > 0 && x.first-q.negAt <= 3
	if q.negs%2 == 1 {
		p.sign = -p.sign
		p.mods |= negated
	}
	q.negs = 0
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// object gives up the predicates of a run that have found an object of their own; verdicts go on ("it is wrong to ... and").
func (q *scan) object() {
	r := q.r
	q.backward()
	kept := r.units[:0]
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; c == good || c == bad || c == regret || c == bow {
			kept = append(kept, u)
		}
	}
	r.units = kept
	q.negs = 0
}

// beforeTerms lets a verdict that "is" governs speak of the subject, not of the terms that follow ("it is the best way to
// limit the program").
func (q *scan) beforeTerms() {
	r := q.r
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; (u.be || len(r.parts) > q.begin) && c >= good && c <= trust && c != regret {
			if !q.backward() {
				q.implicit()
			}
			return
		}
	}
}

// flush gives up a run whose object the lexicon does not know, save what can speak of the thing on its left.
func (q *scan) flush() {
	q.backward()
	q.r.units = q.r.units[:0]
	q.negs = 0
}

// backward applies the run to the last part of the clause, as far as it can speak of it: verdicts, and what "is" governs.
func (q *scan) backward() bool {
	r := q.r
	n := len(r.parts)
	if n == q.begin || len(r.units) == 0 {
		return false
	}
	var kept []unit
	p := &r.parts[n-1]
	for _, u := range r.units {
		x := r.hits[u.hit]
		if p.head >= 0 && x.cat == bad && !u.be && u.negs == 0 && (r.hits[p.head].cat == turn || r.hits[p.head].cat == regret) {
			continue // "dismissed it as useless"
		}
		if p.head >= 0 && (q.again || p.noun >= 0 && q.relAt >= r.hits[p.noun].end && x.first > q.relAt) {
			continue
		}
		switch r.hits[u.hit].cat {
		case keep, turn, ready, now, bow:
			if !u.be {
				continue
			}
		}
		kept = append(kept, u)
	}
	r.apply(p, kept)
	r.units = r.units[:0]
	return true
}

// leftover ends the clause: what governs nothing to its right speaks of the thing on its left, else of what a pronoun or
// the context stands for.
func (q *scan) leftover() {
	r := q.r
	if n := len(r.parts); n > q.begin {
		if p := &r.parts[n-1]; q.negs%2 == 1 && len(r.units) == 0 && (p.head < 0 || !q.again && q.relAt < q.r.hits[max(0, p.noun)].end) {
			p.sign = -p.sign
			p.negs += q.negs
			p.mods |= negated
		}
		q.backward()
		return
	}
	if len(r.units) > 0 {
		q.implicit()
	}
}

// implicit applies the run to the target as a pronoun, the sentence or the setting names it.
func (q *scan) implicit() {
	r := q.r
	cl := r.clauses[q.c]
	given := q.s.frame || q.s.question || q.s.reply >= 0
	fragment := q.s.near && !q.s.quoted && cl.Sentence == 0
	ok := q.pronominal && (q.known || given || fragment || q.s.before && q.c == 0) || given && cl.Sentence == 0
	if q.s.silent && !ok {
		ok = given || fragment && q.s.pure && cl.Last-cl.First <= fragmentTokens && r.judges()
	}
	goesOn := q.c > 0 && r.clauses[q.c-1].Sentence == cl.Sentence && r.namedAt[q.c-1]
	sign := 1.0
	if d := q.s.reply; d >= 0 && !q.known { // a verdict on what is answered
		sign = math.Copysign(1, r.done[d].score)
		ok = ok && r.done[d].score != 0
	} else if q.s.comments && q.s.stance != 0 && !q.known {
		sign = q.s.stance
	}
	for _, u := range r.units {
		switch r.hits[u.hit].cat {
		case trust, faith:
			ok = ok || q.known || q.s.before || q.s.frame
		case good, bad, yields, fail, late, now:
			ok = ok || goesOn
		case regret: // of what was done
			if r.deed != 0 && !q.known {
				sign = r.deed
			}
		case bow:
			sign, ok = q.s.stance, q.s.stance != 0
		}
	}
	p := part{clause: q.c, noun: -1, head: -1, sign: sign, mods: inherited, void: !ok}
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// fragmentTokens is the length up to which a reported clause without a topic of its own is taken to be on the text's.
const fragmentTokens = 12

// judges says whether the waiting run holds a verdict.
func (r *reader) judges() bool {
	for _, u := range r.units {
		switch r.hits[u.hit].cat {
		case good, bad, regret:
			return true
		}
	}
	return false
}

// apply composes a run of predicates with the part, from the nearest on. Predicates joined by "and" count once.
func (r *reader) apply(p *part, units []unit) {
	for i := len(units) - 1; i >= 0; i-- {
		u := units[i]
		cat := r.hits[u.hit].cat
		switch cat {
		case bow:
			if p.noun >= 0 && p.cat != position {
				continue // nothing to bow to
			}
		case fact:
			p.fact = true
			continue
		case deny:
			p.void = true
			continue
		case contingent:
			p.aim, p.verdict = true, true
		case good, bad, yields, regret, fail, late, trust, faith:
			p.verdict = true
		}
		if !(u.joined && i > 0 && u.negs == 0 && r.hits[units[i-1].hit].cat == cat) {
			if cat == turn || cat == regret || cat == bad || cat == fail || cat == trust || cat == late {
				p.sign = -p.sign
				p.mods |= turned
			}
			if u.negs%2 == 1 {
				p.sign = -p.sign
				p.mods |= negated
				p.late = p.late || cat == now
			}
			p.late = p.late || cat == late && u.negs%2 == 0
			p.negs += u.negs
		}
		if w := r.weight(u.hit); w > p.charge || p.head < 0 {
			p.charge, p.head = max(w, p.charge), u.hit
		}
	}
}

// clausesOf cuts the tokens [first, last) into clauses and lists their hits.
func (r *reader) clausesOf(first, last int, sentence int32) int32 {
	lo, hi := hitsIn(r.hits, first, last)
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	base := len(r.clauses)
	for h := lo; h < hi; h++ {
		role := r.hits[h].cat.role()
		if r.hits[h].cat == before && h+1 < hi && r.hits[h+1].first == r.hits[h].last && r.hits[h+1].cat.role() == features.Auxiliary {
			role = features.Inside // "as before is ..."
		}
		if r.hits[h].cat == reason && h+1 < hi && r.hits[h+1].first == r.hits[h].last && (r.hits[h+1].cat == other || r.hits[h+1].cat == person) {
			role = features.Inside // "attacked them because they ..."
		}
		if role != features.Inside {
			r.marks = append(r.marks, features.Mark{First: r.hits[h].first, Last: r.hits[h].last, Role: role})
			r.markHit = append(r.markHit, int32(h))
		}
	}
	r.clauses = features.Clauses(r.text, r.toks, first, last, r.marks, sentence, r.clauses)
	for i := base; i < len(r.clauses); i++ {
		c := &r.clauses[i]
		a, b := hitsIn(r.hits[lo:hi], int(c.First), int(c.Last))
		r.spans = append(r.spans, span{lo + a, lo + b})
		if c.Opener >= 0 {
			c.Opener = r.markHit[c.Opener] // from here on a hit
		}
		sentence = c.Sentence
	}
	return sentence
}
