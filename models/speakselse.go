package models

// speaksElse says whether the predicate u of the waiting run, which stands behind the part, says nothing of it.
func (q *scan) speaksElse(p *part, u unit) bool {
	r := q.r
	return r.intended(p, u) || r.ofConduct(p, u) || r.givesReason(p, u) || r.regrets(p, u) || r.condemnsTwice(p, u) || q.failsElse(p, u) || r.aims(p, u) ||
		r.attributes(p, u) || q.hasObject(u) || q.besideThing(p, u) || r.ofPeople(p, u) || r.ofClaim(p, u) || r.doneDuring(p, u) || q.doneBeside(p, u)
}

// ofClaim says whether the verdict u is on what someone claims of the thing: "reports that the talks have ended are absurd".
func (r *reader) ofClaim(p *part, u unit) bool {
	if !u.be || p.noun < 0 || r.hits[u.hit].cat != bad {
		return false
	}
	at := r.clauses[p.clause].First
	if !r.in(at, rumorClass) {
		at++ // "the reports"
	}
	return r.in(at, rumorClass) && (r.word(at+1, "that") || r.word(at+1, "of") || r.word(at+1, "about"))
}

// doneDuring says whether the verdict u is on what is done, or goes on, while talks last: "threatening us during the talks is wrong".
func (r *reader) doneDuring(p *part, u unit) bool {
	if p.noun < 0 || p.cat != adjunct || p.head >= 0 || !u.be && !r.hits[u.hit].cat.effect() || r.word(r.hits[p.noun].first, "under") {
		return false
	}
	if at := r.hits[p.noun].end - 1; !r.word(at, "talks") && !r.word(at, "negotiations") && !r.word(at, "diplomacy") {
		return false // "life under the deal was better"
	}
	for t := r.clauses[p.clause].First; t < r.hits[p.noun].first; t++ {
		if r.content(t) || r.in(t, pressureClass) {
			p.hypothetical = true
			return true
		}
	}
	return false
}

// doneBeside says whether the effect u is a deed of who only talks of the thing: "they speak of diplomacy and cause another war".
func (q *scan) doneBeside(p *part, u unit) bool {
	r := q.r
	return !u.be && r.hits[u.hit].cat.effect() && p.noun >= 0 && r.in(r.hits[u.hit].first-1, joinClass) &&
		(r.word(r.hits[p.noun].first-1, "about") || r.word(r.hits[p.noun].first-1, "of"))
}

// headCat is the category of the predicate that carries the part's weight; noCategory where none does.
func (r *reader) headCat(p *part) category {
	if p.head < 0 {
		return noCategory
	}
	return r.hits[p.head].cat
}

// givesReason says whether u tells why the thing was refused: "dismissed it as useless", "because they were".
func (r *reader) givesReason(p *part, u unit) bool {
	head := r.headCat(p)
	return head.turns() && r.hits[u.hit].cat == bad && u.negs == 0 && (u.as || r.hits[u.hit-1].cat == among && r.hits[u.hit-1].last+1 >= r.hits[u.hit].first || r.reasonBetween(p.head, u.hit))
}

// regrets says whether u condemns what is regretted already: "unfortunately, the deal does not stop them". A failure is regretted.
func (r *reader) regrets(p *part, u unit) bool {
	if r.headCat(p) != regret {
		return false
	}
	switch r.hits[u.hit].cat {
	case bad, costs:
		return u.negs%2 == 0
	case good, yields:
		return u.negs%2 == 1
	}
	return false
}

// condemnsTwice says whether u condemns what a bad name in front condemns already: "without guarantees, talks are useless".
func (r *reader) condemnsTwice(p *part, u unit) bool {
	if p.agents && r.headCat(p) == blame {
		return r.hits[u.hit].cat == bad // "accused the friends of the talks of treason"
	}
	if r.headCat(p) != bad || p.mods&turned == 0 || p.sign >= 0 && p.cat != refusal {
		return false
	}
	c := r.hits[u.hit].cat
	if p.cat == refusal {
		return p.sign > 0 && p.negs == 0 && u.negs == 0 && c.negative() // "the illegal withdrawal has hurt us"
	}
	return c == bad && u.be && u.negs == 0 || c == good && u.negs%2 == 1
}

// failsElse says whether the failure u has a subject of its own right before it: "talks go on after other attempts failed".
func (q *scan) failsElse(p *part, u unit) bool {
	r := q.r
	x := &r.hits[u.hit]
	return x.cat == fail && !u.be && p.noun >= 0 && x.first > r.hits[p.noun].end && r.content(x.first-1)
}

// isOpened says whether u stands in what the predicate right before it in the run opens, a reason, a place or a guise: "are forbidden
// because of the harm they do", "the only place where the quarrel can end", "a surrender dressed up as wisdom".
func (r *reader) isOpened(before, u unit) bool {
	x := &r.hits[before.hit]
	if u.as && before.negs == 0 && (x.cat == good && r.hits[u.hit].cat == bad || x.cat == bad && r.hits[u.hit].cat == good) {
		return true
	}
	return x.cat.turns() && r.hits[u.hit].cat == bad && r.reasonBetween(before.hit, u.hit) || r.word(x.end-1, "where")
}

// condemnsAgain says whether u condemns what the verdict before it has condemned: "talks that amount to surrender are
// unacceptable". An end that is bad is another matter: "a collapse would be a disaster".
func (r *reader) condemnsAgain(before, u unit) bool {
	ill := r.hits[before.hit].cat
	if before.negs > 0 || ill != bad && ill != costs {
		return false
	}
	switch r.hits[u.hit].cat {
	case bad, costs:
		return true
	case turn, halt:
		return u.be
	}
	return false
}

// calledSo says whether the part's thing is what someone is told to call so, and the first verdict on it theirs: "to call the
// negotiators traitors is a sin".
func (r *reader) calledSo(p *part) bool {
	if p.noun < 0 {
		return false
	}
	at := r.hits[p.noun].first
	for t := at - 1; t >= 0 && t >= at-calledReach; t-- {
		if r.in(t, callClass) {
			return r.ends(t+1, "ing") || r.word(t-1, "to") || r.word(t-1, "who")
		}
	}
	return false
}

// aims says whether u is an effect that is wanted, not told: "they want talks to restore their standing", or that tells what the
// thing is for: "held talks to restore the trade".
func (r *reader) aims(p *part, u unit) bool {
	return u.to && r.hits[u.hit].cat.effect() && (r.headCat(p) == keep || r.inName(u.hit))
}

// inName says whether predicate h stands in a preposition's phrase right behind a name of the target, as a part of that name:
// "talks on reviving the deal".
func (r *reader) inName(h int) bool {
	return h > 1 && r.hits[h-1].cat == preposition && r.hits[h-1].last == r.hits[h].first && r.names(h-2) && r.hits[h-2].cat != team && r.hits[h-2].end == r.hits[h-1].first
}

// attributes says whether the verdict u is an attribute of a noun of its own: "blocked assets". Right behind the part's thing it is a
// verb, and so is one that ends with a preposition: "the deal rewards theft", "brought us more than talk".
func (r *reader) attributes(p *part, u unit) bool {
	x := &r.hits[u.hit]
	if p.noun >= 0 && x.first == r.hits[p.noun].end && r.ends(x.first+1, "s") || x.end > x.first+1 && r.in(x.end-1, lightClass) {
		return false
	}
	return (x.cat == good || x.cat == bad) && (!u.be && !u.as && (r.content(r.unquoted(x.end)) || r.in(x.end, conductClass)) && !r.ends(x.end+1, "ed") || r.ofTerms(u.hit))
}

// besideThing says whether the effect u is another's deed, or describes what is named beside the thing: "the talks and a quarrel that will
// weaken us".
func (q *scan) besideThing(p *part, u unit) bool {
	r := q.r
	x := &r.hits[u.hit]
	if !x.cat.effect() || p.noun < 0 || u.hit == 0 {
		return false
	}
	before := &r.hits[u.hit-1]
	if before.cat == joiner && before.last == x.first && r.partyBefore(q.c, p.noun) {
		return true // "they talk of a deal and bring us misery"
	}
	if u.hit-1 > p.noun && before.last == x.first && (before.cat == other || before.cat == self || before.cat == person) {
		return true // "they speak of a deal and at the same time they harm us"
	}
	return q.relAt > r.hits[p.noun].end+1 && x.first > q.relAt && r.content(q.relAt-1)
}

// furtherOn says whether u stands in a relative clause, or in what "and" adds, behind a thing that something is said of
// already.
func (q *scan) furtherOn(p *part, u unit) bool {
	r := q.r
	if p.head < 0 {
		return false
	}
	x := r.hits[u.hit].first
	return p.noun >= 0 && q.relAt >= r.hits[p.noun].end && q.relAt < x || q.again && x > q.againAt && (!u.be || p.be)
}

// ofTerms says whether the verdict h stands right before what is bargained over: "the illegal sanctions".
func (r *reader) ofTerms(h int) bool {
	return h+1 < len(r.hits) && r.hits[h+1].first == r.hits[h].end && r.hits[h+1].cat == terms
}

// hasObject says whether u is a gerund or an infinitive with an object of its own: "is our hope of stopping the rain", "is the best
// way to stop the rain".
func (q *scan) hasObject(u unit) bool {
	return (u.to || q.r.ends(q.r.hits[u.hit].end, "ing")) && q.ownObject(u.hit)
}

// partyBefore says whether a party is the subject of clause c, whose verb stands before the thing h.
func (r *reader) partyBefore(c, h int) bool {
	lo := r.spans[c].lo
	if lo >= h || !parties.has(r.hits[lo].cat) && r.hits[lo].cat != other && r.hits[lo].cat != third || r.attributive(lo) {
		return false
	}
	return r.hits[lo].first <= r.clauses[c].First+1
}
