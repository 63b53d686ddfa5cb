package models

import "parley/features"

// dropYields takes verdicts on what talks bring out of a run before a thing: they speak of the thing on the left, and "settle
// the dispute about the agreement" says nothing of the agreement. "It is possible to negotiate" does.
// It says whether what was dropped denies that the thing can be had: "it is not possible to reach a good deal".
func (q *scan) dropYields(h int) (denied bool) {
	r := q.r
	means := r.byAgent(h) || r.lacks(h) // "settle the quarrel by dialogue"
	kept := r.units[:0]
	var back []unit
	for _, u := range r.units {
		if r.hits[u.hit].cat.effect() && !means && !(u.be && r.hits[h].cat == engage) {
			back = append(back, u)
			denied = denied || u.negs%2 == 1 && u.be
		} else {
			kept = append(kept, u)
		}
	}
	r.units = kept
	if n := len(r.parts); len(back) > 0 && n > q.begin && !r.parts[n-1].void && r.parts[n-1].head < 0 && !r.othersEffect(&r.parts[n-1], back[0].hit) {
		r.apply(&r.parts[n-1], back)
	}
	return denied && len(kept) > 0
}

// othersEffect says whether what the effect tells of has a subject of its own after the thing: "before the talks they unleashed
// a war".
func (r *reader) othersEffect(p *part, effect int) bool {
	if p.noun < 0 || r.word(r.hits[p.noun].first, "under") { // "under the deal they gain"
		return false
	}
	for j := p.noun + 1; j < effect; j++ {
		switch c := r.hits[j].cat; c {
		case third, sideA, sideB:
			if !r.governed(j) && (r.hits[j].first > r.hits[p.noun].end+1 || r.commaBefore(j)) && (c == third || r.hits[effect].cat == costs) {
				return true
			}
		}
	}
	return false
}

// attribute drops a bad attribute right before a thing where the run condemns it already: "reject futile talks".
func (q *scan) attribute(at int32) {
	r := q.r
	for n := len(r.units); n >= 2; n-- {
		a, b := r.hits[r.units[n-1].hit], r.hits[r.units[n-2].hit]
		if a.cat != bad || a.end+1 < at || r.units[n-1].negs > 0 || r.units[n-2].negs > 0 || b.cat != bad && b.cat != late && !b.cat.turns() {
			return
		}
		r.units, at = r.units[:n-1], a.first // "a bad and dangerous deal"
	}
}

// hypothetical says whether the run will or would refuse what is bad, whichever it is: "we would walk away from a bad deal".
func (q *scan) hypothetical(at int32) bool {
	r := q.r
	n := len(r.units)
	if n < 2 {
		return false
	}
	ill, deed := r.hits[r.units[n-1].hit], r.hits[r.units[n-2].hit]
	if ill.cat != bad || ill.end != at || r.units[n-1].negs > 0 || (deed.cat == keep) != (r.units[n-2].negs%2 == 1) || deed.cat != turn && deed.cat != keep || ill.first < 2 || !r.m.indefinite[r.toks[ill.first-1].Word] && !(r.toks[ill.first-1].Shape&features.Punct != 0 && r.m.indefinite[r.toks[ill.first-2].Word]) {
		return false
	}
	for h := r.spans[q.c].lo; h < r.units[n-2].hit; h++ {
		if c := r.hits[h].cat; c == will || c == would {
			return true
		}
	}
	return false
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
	if p.lacking && p.head < 0 {
		if ill := r.illAfter(q.c, p.noun); ill >= 0 { // "without talks the economy will collapse"
			p.charge, p.head, p.sign, p.negs = lackValue, ill, 1, 0
			r.units = r.units[:0]
			return true
		}
	}
	if p.existence && q.relAt >= r.hits[p.noun].end && q.relAt <= r.hits[p.noun].end+1 { // "there is no deal in which we get nothing"
		r.units = r.units[:0]
		return true
	}
	if p.existence { // "to negotiate so is no diplomacy but a surrender"
		p.existence, p.negs, p.sign = false, 0, 1
	}
	if p.noun >= 0 && p.head >= 0 && p.be && r.hits[p.head].first > r.hits[p.noun].first && r.judges() { // "talks are bad and ... are worse"
		again := part{clause: q.c, noun: p.noun, cat: p.cat, head: -1, sign: 1, void: p.void, mods: p.mods & deferred}
		for _, u := range r.units {
			if c := r.hits[u.hit].cat; u.be && (c == good || c == bad) {
				r.apply(&again, []unit{u})
			}
		}
		r.units = r.units[:0]
		if again.head >= 0 {
			r.parts = append(r.parts, again)
		}
		return true
	}
	if q.kind(p) {
		p.void, p.hypothetical = true, true
	}
	for _, u := range r.units {
		x := r.hits[u.hit]
		if n := len(kept); n > 0 && kept[n-1].be && u.be && (x.cat == halt || x.cat == turn) && r.subjectBetween(kept[n-1].hit, u.hit) {
			continue // "talks are the only place where the quarrel can end"
		}
		if p.head >= 0 && x.cat == bad && (u.as || r.reasonBetween(p.head, u.hit)) && u.negs == 0 && (r.hits[p.head].cat.turns() || r.hits[p.head].cat == regret) {
			continue // "dismissed it as useless", "because they were"
		}
		if p.head >= 0 && r.hits[p.head].cat == regret && r.condemns(u) {
			continue // "unfortunately, the deal fails to stop them"
		}
		if p.head >= 0 && r.hits[p.head].cat == bad && (x.cat == bad && u.be && u.negs == 0 || x.cat == good && u.negs%2 == 1) && p.mods&turned != 0 && p.sign < 0 {
			continue // "appeasing them never works": condemned twice
		}
		if x.cat.effect() && r.othersEffect(p, u.hit) {
			continue
		}
		if x.cat.effect() && u.to && p.head >= 0 && r.hits[p.head].cat == keep {
			continue // "they want talks to restore their standing": an aim, no verdict
		}
		if x.cat == deny && p.head >= 0 && r.commaBetween(p.head, u.hit) {
			continue // "close to a deal, with details to be worked out"
		}
		if (x.cat == good || x.cat == bad) && (!u.be && !u.as && r.content(x.end) || r.ofTerms(u.hit)) {
			continue // "blocked assets": an attribute of its own noun
		}
		if r.ends(x, "ing") && q.ownObject(u.hit) {
			continue // "is our hope of stopping the rain"
		}
		if x.cat.effect() && p.noun >= 0 && q.relAt > r.hits[p.noun].end+1 && x.first > q.relAt && r.content(q.relAt-1) {
			continue // "the talks and a quarrel that will weaken us"
		}
		if q.describes(p, u) && r.refusedAfter(u) {
			continue // "an agreement that harms us is rejected": it is refused once
		}
		if v := r.givenUp(p, u); v != 0 {
			p.sign, p.verdict, p.judged = v, true, true
			continue
		}
		if p.head >= 0 && p.noun >= 0 && q.relAt >= r.hits[p.noun].end && x.first > q.relAt {
			continue
		}
		if p.head >= 0 && q.again && (!u.be || p.be) {
			continue
		}
		switch r.hits[u.hit].cat {
		case keep, turn, halt, sabotage, ready, now, bow, friends, foes:
			if x.cat == ready && q.ownObject(u.hit) {
				p.void = p.void || u.negs%2 == 1 && p.head < 0
				continue // "must not leave us open to attack"
			}
			if !u.be && !(r.word(x.first-1, "to") && x.cat.turns() && p.head >= 0 && r.hits[p.head].cat == keep && (p.noun < 0 || x.first <= r.hits[p.noun].end+wishReach)) {
				continue
			}
		}
		if n := len(kept); n > 0 && u.negs == 0 && r.bothIll(kept[n-1], u) {
			u.joined = true
		}
		kept = append(kept, u)
	}
	r.apply(p, kept)
	r.units = r.units[:0]
	return true
}

// describes says whether the unit stands in the relative clause right behind the part's thing.
func (q *scan) describes(p *part, u unit) bool {
	return p.noun >= 0 && q.relAt >= q.r.hits[p.noun].end && q.relAt <= q.r.hits[p.noun].end+1 && q.r.hits[u.hit].first > q.relAt
}

// refusedAfter says whether a refusal in the passive ends the waiting run, behind the ill word u.
func (r *reader) refusedAfter(u unit) bool {
	last := r.units[len(r.units)-1]
	return r.hits[u.hit].cat.negative() && last.hit > u.hit && last.be && last.negs == 0 && r.hits[last.hit].cat == turn
}

// ofTerms says whether the verdict h stands right before what is bargained over: "the illegal sanctions".
func (r *reader) ofTerms(h int) bool {
	return h+1 < len(r.hits) && r.hits[h+1].first == r.hits[h].end && r.hits[h+1].cat == terms
}

// kind says whether the waiting run speaks ill of a kind of deal, "any deal that ...", not of the one at hand.
func (q *scan) kind(p *part) bool {
	r := q.r
	if p.noun < 0 || p.cat == engage || q.relAt < r.hits[p.noun].end || q.relAt > r.hits[p.noun].end+1 {
		return false
	}
	if p.head >= 0 && (r.hits[p.head].cat == turn || r.hits[p.head].cat == halt) && r.weight(p.head) <= mildTurn {
		return false // "they left a deal that harmed us": one deal
	}
	ill := false
	for _, u := range r.units {
		ill = ill || r.hits[u.hit].cat.negative() != (u.negs%2 == 1) && r.hits[u.hit].first > q.relAt
	}
	at := r.hits[p.noun].first
	return ill && (at > 0 && r.m.indefinite[r.toks[at-1].Word] || at > 1 && r.m.indefinite[r.toks[at-2].Word])
}

// standard marks the refusal of a kind of deal, where the relative clause behind the deal begins to deny: "we oppose an
// agreement that does not ..." leaves room for one that does.
func (q *scan) standard() {
	r := q.r
	n := len(r.parts)
	if n == q.begin {
		return
	}
	p := &r.parts[n-1]
	if p.noun < 0 || p.cat != deal || p.sign > 0 || p.head < 0 || r.hits[p.head].first > r.hits[p.noun].first || q.relAt < r.hits[p.noun].end || q.relAt > r.hits[p.noun].end+1 {
		return
	}
	if at := r.hits[p.noun].first; at > 0 && r.m.indefinite[r.toks[at-1].Word] || at > 1 && r.m.indefinite[r.toks[at-2].Word] {
		p.kind, p.late = true, true
	}
}

// leftover ends the clause: what governs nothing to its right speaks of the thing on its left, else of what a pronoun or
// the context stands for.
func (q *scan) leftover() {
	r := q.r
	if n := len(r.parts); n > q.begin {
		if p := &r.parts[n-1]; q.negs%2 == 1 && !q.raised && len(r.units) == 0 && (p.head < 0 || !q.again && q.relAt < q.r.hits[max(0, p.noun)].end && !(!q.negAux && p.noun >= 0 && r.hits[p.head].first < r.hits[p.noun].first && q.negAt > r.hits[p.noun].end+wishReach)) {
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

// givenUp is the sign of the part where it tells that what the predicate u describes was given up: + in "they walked away
// from a deal that worked", - in "from one that harmed us"; 0 where it does not.
func (r *reader) givenUp(p *part, u unit) float64 {
	if p.head < 0 || p.noun < 0 || p.noun+1 >= len(r.hits) || r.hits[p.noun+1].first != r.hits[p.noun].end {
		return 0
	}
	if c := r.hits[p.noun+1].cat; p.noun+1 != u.hit && c != stops && c != this {
		return 0
	}
	deed := r.hits[p.head].cat
	if deed != p.outer || deed != turn && deed != halt || r.weight(p.head) > mildTurn || p.negs > 0 || u.negs > 0 {
		return 0
	}
	switch r.hits[u.hit].cat {
	case good, yields:
		return 1
	case bad, costs:
		return -1
	}
	return 0
}
