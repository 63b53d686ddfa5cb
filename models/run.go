package models

import "parley/features"

// waiting is the last predicate of the waiting run, and its hit; nil where none waits.
func (r *reader) waiting() (*unit, *hit) {
	n := len(r.units)
	if n == 0 {
		return nil, nil
	}
	u := &r.units[n-1]
	return u, &r.hits[u.hit]
}

// giveUp takes the last predicate out of the waiting run.
func (r *reader) giveUp() { r.units = r.units[:len(r.units)-1] }

// deny counts the negation h.
func (q *scan) deny(h int) {
	r, x := q.r, &q.r.hits[h]
	if q.standard || q.takesUp(h) || q.ofPhrase(h) {
		return // "better than none"
	}
	if n := len(r.parts); x.cat == no && n > q.begin && r.parts[n-1].negs%2 == 1 && len(r.units) == 0 && r.commaBefore(h) {
		return // "we will not meet them, neither here nor there"
	}
	if x.cat == no && h > 0 && r.hits[h-1].cat == joiner && r.hits[h-1].last == x.first {
		q.negs = 0 // "no relief and no deal"
	}
	q.negs++
	q.negAt, q.raised, q.denies = x.last, x.cat == doubts, x.cat == no
	q.negAux = x.cat == cannot || x.cat == willNot
	if h > 0 && r.hits[h-1].end == x.first {
		c := r.hits[h-1].cat
		q.negAux = q.negAux || rank(c) > 1 || c == be || c == past
	}
}

// takesUp says whether the negation h only takes up the denial of the thing before it: "we do not negotiate, neither now nor later".
func (q *scan) takesUp(h int) bool {
	r := q.r
	n := len(r.parts)
	return n > q.begin && r.parts[n-1].negs%2 == 1 && r.word(r.hits[h].first, "neither")
}

// denialReach is how far behind "and not" and its preposition a thing may stand that is denied.
const denialReach = 6

// ofPhrase says whether the negation h only denies a circumstance: "if they act in fact and not on paper".
func (q *scan) ofPhrase(h int) bool {
	r, x := q.r, &q.r.hits[h]
	if h == 0 || r.hits[h-1].cat != joiner || r.hits[h-1].last != x.first || h+1 >= len(r.hits) || r.hits[h+1].cat != preposition || r.hits[h+1].first != x.last {
		return false
	}
	lo, hi := r.hitsIn(int(x.last), int(min(x.last+denialReach, r.clauses[q.c].Last)))
	return !r.namesIn(lo, hi)
}

// endRelative gives up what the subject's relative clause tells of something else, where the main verb follows at token t: "a man who
// broke the vase is not fit to negotiate".
func (q *scan) endRelative(t int32) {
	r := q.r
	u, verb := r.waiting()
	if u == nil || !doings.has(verb.cat) || r.ends(verb.first+1, "ing") || !r.contentIn(verb.end, t) {
		return
	}
	if at := verb.first - 1; (r.word(at, "who") || r.word(at, "which") || r.word(at, "that")) && q.ownObject(u.hit) {
		r.giveUp()
		q.negs = 0
	}
}

// join ends what stands before "and", as far as that has its own object or subject.
func (q *scan) join(h int) {
	r, x := q.r, &q.r.hits[h]
	if q.standard = false; r.joinsParties(q.c, h) {
		return
	}
	q.joined = true
	switch u, prev := r.waiting(); {
	case u != nil && prev.end < x.first && r.toks[min(int(x.end), len(r.toks)-1)].Shape&features.Upper == 0:
		if !doings.has(prev.cat) || q.coordinated(h) < 0 { // "call for calm and talks"
			if q.asksMore(h) {
				r.units = r.units[:1]
			} else {
				q.object() // "condemn the crime and": the run has its own object
			}
		}
	case u != nil && prev.cat == deny && prev.end == x.first && h+1 < r.spans[q.c].hi && r.hits[h+1].cat == engage && r.hits[h+1].first == x.last:
		r.units = r.units[:0] // "should show good will and come back to the deal"
	case u != nil && q.newVerb(h, u):
		r.units, q.negs = r.units[:0], 0
	case u != nil && (u.be || r.word(prev.first, "is") || r.word(prev.first, "are")) && len(r.parts) == q.begin && r.ownSubject(q.c, u.hit), u != nil && prev.end == x.first && q.failedElse(u.hit):
		r.units = r.units[:0] // "the strike is over and"
	}
	if !q.again {
		q.again, q.againAt = true, x.first
	}
}

// pronoun takes the pronoun h for the target, and applies the run to it where that governs it.
func (q *scan) pronoun(h int) {
	r, x := q.r, &q.r.hits[h]
	q.pronominal = true
	q.s.outward = q.s.outward || q.outward(h)
	u, prev := r.waiting()
	if u == nil || x.cat != pronoun || prev.last != x.first || len(r.parts) > q.begin || prev.cat == deny || prev.cat == blame {
		return
	}
	q.implicit()
}

// predicate adds the predicate h to the waiting run.
func (q *scan) predicate(h int) {
	r, x := q.r, &q.r.hits[h]
	if q.standard || q.onlyDescribes(h) {
		return // "is worse than refusing it"
	}
	if q.denies && q.negs > 0 && x.first == q.negAt && verdicts.has(x.cat) && q.ofSubject(h) {
		return // "no wise state would talk to them"
	}
	u, prev := r.waiting()
	if u != nil && prev.last+runReach < x.first && prev.cat != regret {
		q.flush()
		u, prev = r.waiting()
	}
	if q.negs > 0 && r.excepted(x.first) {
		q.negs = 0
	}
	if u != nil && verdicts.has(prev.cat) && (r.word(prev.first-1, "too") || r.word(prev.first, "too")) && (r.word(x.first-1, "to") || r.word(x.first-2, "to")) {
		return // "too good to be thrown away"
	}
	if verdicts.has(x.cat) && (r.word(x.first-1, "least") || r.word(x.first-1, "less")) {
		q.negs++ // "the least dangerous"
	}
	if u != nil && (x.cat == bad || x.cat == good && q.negs%2 == 1) && prev.cat.turns() && u.negs == 0 && q.beAt+beReach < x.first {
		r.giveUp() // "stop appeasing them", "reject the futile", "dismissed them as not worthy"
		u, _ = r.waiting()
	}
	if u != nil && prev.cat.negative() && u.negs == 0 && r.letGoBy(h) {
		r.giveUp()
		u, _ = r.waiting()
	}
	r.units = append(r.units, unit{
		hit:    h,
		negs:   q.negs,
		joined: u != nil && q.joins(u, h),
		be:     q.beAt+beReach >= x.first,
		as:     q.asAt+asReach >= x.first && !r.commaIn(q.asAt, x.first),
		to:     h > 0 && r.hits[h-1].cat == preposition && r.hits[h-1].last == x.first,
	})
	q.negs = 0
}

// ofSubject says whether the adjective h describes who is the subject: a noun that the lexicon does not know and a modal follow.
func (q *scan) ofSubject(h int) bool {
	r, x := q.r, &q.r.hits[h]
	return r.content(x.end) && h+1 < r.spans[q.c].hi && r.hits[h+1].first == x.end+1 && rank(r.hits[h+1].cat) > 1
}

// excepted says whether token t stands behind words that except it from what is denied: "no result other than defeat".
func (r *reader) excepted(t int32) bool {
	if r.in(t-1, indefiniteClass) || r.word(t-1, "the") {
		t--
	}
	return r.word(t-1, "than") && r.word(t-2, "other") || r.word(t-1, "except") || r.word(t-1, "but")
}

// joins says whether the predicate h only adds to u, which stands before it in the run.
func (q *scan) joins(u *unit, h int) bool {
	r, x, prev := q.r, &q.r.hits[h], &q.r.hits[u.hit]
	verdict, near := x.cat == good || x.cat == bad, prev.end+joinedReach >= x.first
	return verdict && (prev.end == x.first || verdicts.has(prev.cat) && prev.end+1 == x.first && r.word(prev.end, "of")) || // "a dangerous illusion", "a tomb of hope"
		near && (q.joined || r.commaBefore(h) && !(verdicts.has(prev.cat) && r.ends(x.first+1, "ing"))) || // not "an error, leaving the deal"
		near && x.cat == bad && prev.cat == bad && r.commaBetween(u.hit, h) || // "very bad, much worse"
		verdict && u.be && u.negs == 0 && q.beAt > prev.end && q.beAt+beReach >= x.first // "are bad and ... are worse"
}

// commaBefore says whether a comma stands right before hit h.
func (r *reader) commaBefore(h int) bool {
	t := r.hits[h].first
	return t > 0 && r.comma(t-1)
}

// joinsParties says whether "and", hit h of clause c, stands between the names of two parties of which nothing is told apart: "urge
// Arcadia and the islands to talk", not "a deal with Arcadia, and the islands must ...".
func (r *reader) joinsParties(c, h int) bool {
	sp := &r.spans[c]
	if h == sp.lo || h+1 >= sp.hi || !partners.has(r.hits[h-1].cat) || !partners.has(r.hits[h+1].cat) {
		return false
	}
	at := r.hits[h].last
	if r.word(at, "the") {
		at++
	}
	if r.hits[h-1].end != r.hits[h].first || r.hits[h+1].first != at {
		return false
	}
	between := h-1 > sp.lo && r.hits[h-2].cat == among && r.hits[h-2].last+1 >= r.hits[h-1].first
	return between || h+2 >= sp.hi || r.hits[h+2].first > r.hits[h+1].end || !auxiliaries.has(r.hits[h+2].cat)
}

// aimed gives up a deed that is done to an object of its own where the purpose h is told, not the wish before it: "urged them to stop the
// raids in order to".
func (q *scan) aimed(h int) {
	r := q.r
	for u, prev := r.waiting(); u != nil && doings.has(prev.cat) && r.contentIn(prev.end, r.hits[h].first); u, prev = r.waiting() {
		if prev.cat == keep && u.negs == 0 {
			return
		}
		r.giveUp()
	}
}

// failedElse says whether hit h tells that something else failed: "the raids failed and they must negotiate".
func (q *scan) failedElse(h int) bool {
	r := q.r
	return r.hits[h].cat == fail && !q.leftNamed() && (len(r.parts) > q.begin || r.ownSubject(q.c, h))
}
