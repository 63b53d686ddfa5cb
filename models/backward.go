package models

// backward applies the run to the last part of the clause, as far as it can speak of it: verdicts, and what "is" governs.
func (q *scan) backward() bool {
	r := q.r
	n := len(r.parts)
	if n == q.begin || len(r.units) == 0 {
		return false
	}
	p := &r.parts[n-1]
	if p.existence { // "to negotiate so is no diplomacy but a surrender": the verdict is on the thing
		p.existence, p.negs, p.sign = false, 0, 1
	}
	if q.kind(p) {
		p.void, p.hypothetical = true, true
	}
	if q.gainsaid(p) {
		p.void, p.sign, p.negs, p.mods = false, -p.sign, p.negs+1, p.mods|negated
	}
	r.grantIll(p)
	r.apply(p, q.spoken(p))
	r.units = r.units[:0]
	return true
}

// grantIll takes back an ill word right before the part's thing that the waiting run grants, since it says that the thing is better than
// another: "a flawed deal is better than a war".
func (r *reader) grantIll(p *part) {
	u, prev := r.waiting()
	if r.headCat(p) != bad || p.negs > 0 || r.hits[p.head].end != r.hits[max(p.noun, 0)].first || len(r.units) != 1 || prev.cat != good || u.negs > 0 {
		return
	}
	if r.word(prev.end-2, "than") || r.word(prev.end-2, "to") || r.word(prev.end-3, "than") || r.word(prev.end-3, "to") || r.word(prev.first, "beats") {
		p.grant()
	}
}

// grant takes back what an ill word says of the part.
func (p *part) grant() { p.sign, p.charge, p.head, p.mods = -p.sign, 0, -1, p.mods&^turned }

// hitsBack is how many hits back what a clause denies of a thing is looked for.
const hitsBack = 12

// gainsaid says whether the waiting run is what the clause denies of the part's thing: "denied that the deal was a surrender".
func (q *scan) gainsaid(p *part) bool {
	r := q.r
	if !p.void || p.outer != deny || p.noun < 0 || !r.onlyVerdicts() {
		return false
	}
	for h := p.noun - 1; h >= max(r.spans[q.c].lo, p.noun-hitsBack); h-- {
		if r.hits[h].cat == deny {
			return r.in(r.hits[h].first, gainsayClass)
		}
	}
	return false
}

// spoken are the predicates of the waiting run that speak of the part.
func (q *scan) spoken(p *part) []unit {
	r := q.r
	kept, alone := r.units[:0], len(r.units) == 1
	for _, u := range r.units {
		if p.noun >= 0 && p.head < 0 && u.negs%2 == 1 && (r.goesOn(u) || alone && r.hits[u.hit].cat == fact) { // not "will not be held on Monday"
			p.sign, p.negs, p.mods = -p.sign, p.negs+u.negs, p.mods|negated
			continue
		}
		if r.letGoBy(p.head) && r.hits[u.hit].cat.negative() && u.negs == 0 || q.withWhom(p, u) || q.speaksElse(p, u) || q.furtherOn(p, u) || q.otherDoing(p, u) {
			continue
		}
		if n := len(kept); n > 0 && u.negs == 0 {
			if r.isOpened(kept[n-1], u) {
				continue
			}
			u.joined = u.joined || !r.calledSo(p) && r.condemnsAgain(kept[n-1], u)
		}
		kept = append(kept, u)
	}
	return kept
}

// withWhom says whether the verdict u only calls names whom one refuses to deal with: "we will not negotiate with liars".
func (q *scan) withWhom(p *part, u unit) bool {
	r, x := q.r, &q.r.hits[u.hit]
	if x.cat != bad || p.sign > 0 || u.negs > 0 {
		return false
	}
	return r.word(x.first-1, "with") || r.word(x.first-2, "with") && r.in(x.first-1, lightClass)
}

// goesOn says whether the predicate u, of the thing before it, only says that it goes on: "talks cannot continue".
func (r *reader) goesOn(u unit) bool {
	x := &r.hits[u.hit]
	return !u.be && (x.cat == keep || x.cat == yields) && r.in(x.first, happenClass)
}

// kind says whether the waiting run speaks ill of a kind of deal, "any deal that ...", not of the one at hand.
func (q *scan) kind(p *part) bool {
	r := q.r
	if !q.described(p) || r.headCat(p) == halt { // "abandoned a deal that": who did knew which
		return false
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

// described says whether a relative clause stands right behind the part's thing.
func (q *scan) described(p *part) bool {
	return p.noun >= 0 && q.relAt >= q.r.hits[p.noun].end
}

// letGoBy says whether hit h tells that a chance is let go by, which is deplored; what speaks ill of that does no more: "it is a mistake to
// miss this chance for talks".
func (r *reader) letGoBy(h int) bool {
	return h >= 0 && r.hits[h].cat == good && r.in(r.hits[h].first, missClass)
}
