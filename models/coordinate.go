package models

const (
	coordinateHits   = 5  // hits looked at behind "and" for the thing that it adds
	coordinateTokens = 6  // and tokens
	coordinateVerb   = 12 // hits behind that thing among which a verb of its own is looked for
	hearerTokens     = 10 // tokens behind who is asked for something up to what is asked for
)

// besideThing are the hits that may stand between "and" and the thing that it adds to the object before it.
var besideThing = kindsOf(good, direct, indirect, intensifier, ours, sideA, sideB, preposition, this)

// coordinated is the thing that "and", hit h, adds to the object of the run at work: "call for calm and a return to dialogue"; -1 where
// it adds a verb or a clause.
func (q *scan) coordinated(h int) int {
	r := q.r
	behind := r.hits[h].last
	for j := h + 1; j < min(r.spans[q.c].hi, h+coordinateHits); j++ {
		x := &r.hits[j]
		switch {
		case x.first > behind+coordinateTokens:
			return -1
		case x.cat == talks || x.cat == deal:
			if r.names(j) && !q.ownVerb(j) {
				return j
			}
			return -1
		case x.cat == anaphor && r.word(x.end-1, "one"), x.cat == engage && r.in(x.first-1, indefiniteClass): // "a new and better one", "and a return to talks"
			return j
		case doings.has(x.cat) && (r.word(x.first-1, "the") || r.in(x.first-1, indefiniteClass)): // "and an end to the talks"
		case !besideThing.has(x.cat):
			return -1
		}
	}
	return -1
}

// ownVerb says whether a verb follows thing h of which it is the subject: "and the talks will go on".
func (q *scan) ownVerb(h int) bool {
	r := q.r
	for t := r.hits[h].end; t < min(r.clauses[q.c].Last, r.hits[h].end+coordinateTokens); t++ {
		if r.in(t, happenClass) && !r.word(t-1, "to") {
			return true // "and the talks with them go on"
		}
	}
	for j := h + 1; j < min(r.spans[q.c].hi, h+coordinateVerb); j++ {
		switch c := r.hits[j].cat; {
		case c == stops, r.word(r.hits[j].first-1, "that"):
			return false
		case auxiliaries.has(c):
			return true
		}
	}
	return false
}

// newVerb says whether "and", hit h, joins another verb to one whose object is the ill or good word before it: "condemn the crime and
// urge".
func (q *scan) newVerb(h int, u *unit) bool {
	r := q.r
	x := &r.hits[u.hit]
	return (x.cat == good || x.cat == bad) && !u.be && x.end == r.hits[h].first && r.word(x.first-1, "the") &&
		h+1 < r.spans[q.c].hi && r.hits[h+1].first == r.hits[h].last && doings.has(r.hits[h+1].cat)
}

// asksMore says whether "and", hit h, adds another deed to what someone is asked for: "urge them to free the crew and return to the talks".
func (q *scan) asksMore(h int) bool {
	r := q.r
	first := &r.hits[r.units[0].hit]
	if first.cat != keep || r.units[0].negs > 0 || !r.in(first.first, requestClass) || h+1 >= r.spans[q.c].hi {
		return false
	}
	next := &r.hits[h+1]
	return next.first == r.hits[h].last && (next.cat == engage || doings.has(next.cat))
}

// hears says whether thing h only tells who is asked for a deed, which follows: "urge the parties to the deal to end the siege".
func (q *scan) hears(h int) bool {
	r := q.r
	u, verb := r.waiting()
	if u == nil || len(r.units) > 1 || u.negs > 0 || !r.in(verb.first, requestClass) || r.word(verb.end-1, "for") || r.word(verb.end-1, "to") && !r.word(verb.first, "appealed") {
		return false
	}
	for j := h + 1; j < min(r.spans[q.c].hi, h+coordinateVerb) && r.hits[j].first <= r.hits[h].end+hearerTokens; j++ {
		if y := &r.hits[j]; (y.cat.predicate() || y.cat == engage) && r.word(y.first-1, "to") {
			return true
		}
	}
	return false
}
