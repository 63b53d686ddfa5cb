package models

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
