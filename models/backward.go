package models

// backward applies the run to the last part of the clause, as far as it can speak of it: verdicts, and what "is" governs.
func (q *scan) backward() bool {
	r := q.r
	n := len(r.parts)
	if n == q.begin || len(r.units) == 0 {
		return false
	}
	p := &r.parts[n-1]
	if !q.lacked(p) && !q.deniedKind(p) && !q.judgedAgain(p) {
		if q.kind(p) {
			p.void, p.hypothetical = true, true
		}
		r.apply(p, q.spoken(p))
	}
	r.units = r.units[:0]
	return true
}

// spoken are the predicates of the waiting run that speak of the part.
func (q *scan) spoken(p *part) []unit {
	r := q.r
	kept := r.units[:0]
	before := unit{hit: -1}
	for _, u := range r.units {
		aimed := before.hit >= 0 && r.aimedAt(before, u)
		before = u
		if n := len(kept); aimed || n > 0 && (r.hasSubject(kept[n-1], u) || r.explains(kept[n-1], u)) || q.speaksElse(p, u) {
			continue
		}
		if sign := r.givenUp(p, u); sign != 0 {
			p.sign, p.verdict, p.judged = sign, true, true
			continue
		}
		if q.furtherOn(p, u) || q.otherDoing(p, u) {
			continue
		}
		if n := len(kept); n > 0 && u.negs == 0 && r.bothIll(kept[n-1], u) {
			u.joined = true
		}
		kept = append(kept, u)
	}
	return kept
}

// lacked reads what comes of it that the thing is not there: "without talks the economy will collapse".
func (q *scan) lacked(p *part) bool {
	if !p.lacking || p.head >= 0 {
		return false
	}
	ill := q.r.illAfter(q.c, p.noun)
	if ill < 0 {
		return false
	}
	p.charge, p.head, p.sign, p.negs = lackValue, ill, 1, 0
	return true
}

// deniedKind says whether a thing that is not there is described: "there is no deal in which we get nothing". Any other
// verdict is on the thing: "to negotiate so is no diplomacy but a surrender".
func (q *scan) deniedKind(p *part) bool {
	if !p.existence {
		return false
	}
	if q.described(p) {
		return true
	}
	p.existence, p.negs, p.sign = false, 0, 1
	return false
}

// judgedAgain makes a part of its own of a second verdict on the thing: "talks are bad and ... are worse".
func (q *scan) judgedAgain(p *part) bool {
	r := q.r
	if p.noun < 0 || p.head < 0 || !p.be || r.hits[p.head].first <= r.hits[p.noun].first || !r.judges() {
		return false
	}
	again := part{clause: q.c, noun: p.noun, cat: p.cat, head: -1, sign: 1, void: p.void, mods: p.mods & deferred}
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; u.be && (c == good || c == bad) {
			r.apply(&again, []unit{u})
		}
	}
	if again.head >= 0 {
		r.parts = append(r.parts, again)
	}
	return true
}

// kind says whether the waiting run speaks ill of a kind of deal, "any deal that ...", not of the one at hand.
func (q *scan) kind(p *part) bool {
	r := q.r
	if p.cat == engage || !q.described(p) {
		return false
	}
	if p.head >= 0 && (r.hits[p.head].cat == turn || r.hits[p.head].cat == halt) && r.weight(p.head) <= mildTurn {
		return false // "they left a deal that harmed us": one deal
	}
	ill := false
	for _, u := range r.units {
		ill = ill || r.hits[u.hit].cat.negative() != (u.negs%2 == 1) && r.hits[u.hit].first > q.relAt
	}
	return ill && r.whichever(p.noun)
}

// whichever says whether "any" or the like stands before the thing h, with a word between at most: "a lasting deal".
func (r *reader) whichever(h int) bool {
	at := r.hits[h].first
	return r.in(at-1, indefiniteClass) || r.in(at-2, indefiniteClass)
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

// described says whether a relative clause stands right behind the part's thing.
func (q *scan) described(p *part) bool {
	return p.noun >= 0 && q.relAt >= q.r.hits[p.noun].end && q.relAt <= q.r.hits[p.noun].end+1
}
