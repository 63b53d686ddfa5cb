package models

// Reaches, in tokens: how far a predicate looks for the next one of its run, a negation for what it denies, "is" for its
// participle.
const (
	runReach    = 10
	denyReach   = 8
	beReach     = 4
	joinedReach = 4
	assertReach = 2 // from a modal to the "no" that it puts in force
	asReach     = 3
	wishReach   = 3 // past it, a denied wish is
	farDenial   = 5 // past it, what a negation denies is in doubt
	objectReach = 1 // of an object without a preposition: "negotiate our missiles"
	calledReach = 5 // from "call" to what is called so: "call the men who negotiate"
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
	againAt    int32 // first token of the first such joiner
	joined     bool
	expected   int   // the negation of a question that expects a yes, which denies nothing; -1
	thanAt     int32 // last token of the last "than"
	standard   bool  // what follows is only what the thing before "than" is measured by
}

// compose reads clause c: runs of predicates, each with the thing it governs, the nearest to its right, else to its
// left. It says whether the clause names the target.
func (r *reader) compose(c int, s *setting, known bool) (named, pronominal bool) {
	sp := &r.spans[c]
	q := scan{r: r, c: c, s: s, known: known, begin: len(r.parts), negAt: -1 << 20, beAt: -1 << 20, relAt: -1, asAt: -1 << 20, thanAt: -1 << 20}
	r.units = r.units[:0]
	r.openHow(c)
	if q.expected = r.expectsYes(c); q.expected >= 0 {
		r.clauses[c].Asks = false
	}
	if o := r.clauses[c].Opener; o >= 0 && r.hits[o].cat == nor {
		q.negs, q.negAt = 1, r.hits[o].last
	}
	if h := r.thatBefore(c); h >= 0 {
		r.units = append(r.units, unit{hit: h})
	}
	if r.adverbial(c) {
		return false, false // it speaks of the clause after it
	}
	if c > 0 && r.adverbial(c-1) {
		r.units = append(r.units, unit{hit: r.spans[c-1].lo})
	}
	for h := sp.lo; h < sp.hi; h++ {
		q.hit(h)
	}
	q.leftover()
	return q.named, q.pronominal
}

// adverbial says whether clause c is no more than an adverb that judges the clause after it: "unfortunately, they left".
func (r *reader) adverbial(c int) bool {
	cl, sp := &r.clauses[c], &r.spans[c]
	if sp.hi-sp.lo != 1 || cl.Last-cl.First != 1 || c+1 >= len(r.clauses) || r.clauses[c+1].Sentence != cl.Sentence {
		return false
	}
	return predicates.has(r.hits[sp.lo].cat) && r.ends(cl.Last, "ly")
}

// hit takes up the next hit of the clause.
func (q *scan) hit(h int) {
	x := &q.r.hits[h]
	if q.negs > 0 && x.first > q.negAt+denyReach {
		q.negs = 0
	}
	q.endFailure(h)
	if h == q.expected || q.lackBehind(h) {
		return
	}
	if pronouns.has(x.cat) && q.standsFor(h) {
		q.stand(h)
		return
	}
	switch moves[x.cat] {
	case aims:
		q.aimed(h)
	case denies:
		if !q.r.lacksElse(h) {
			q.deny(h)
		}
	case joins:
		q.join(h)
		return
	case refers:
		q.pronoun(h)
	case points:
		q.demonstrative(h)
	case formats:
		q.pronominal, q.s.outward = true, true // "the indirect kind"
	case helps:
		q.endRelative(x.first)
		q.beAt = x.last
	case compares:
		q.equal(h)
	case relates:
		q.relAt = x.first
	case measures:
		q.than(h)
	case distrusts:
		q.partner(h)
		q.negs = 0
	case judges:
		q.predicate(h)
	case names:
		q.noun(h)
	}
	if x.cat != preposition { // "of this and of that"
		q.joined = false
	}
}

// partner makes a part of a verdict on the partner: it says what talks are worth, whatever else the clause says of them.
func (q *scan) partner(h int) {
	r := q.r
	ok := !q.s.silent || q.s.before || q.s.frame || q.s.question || q.s.reply >= 0
	own := h > 0 && r.hits[h-1].end == r.hits[h].first && r.hits[h-1].cat == q.s.side && q.s.side != noCategory // "they say that we cannot be trusted"
	p := part{clause: q.c, noun: -1, head: -1, sign: 1, mods: inherited, void: !ok || own || r.spans[q.c].kinds.has(pronoun) && r.cleft(q.c)}
	r.apply(&p, []unit{{hit: h, negs: q.negs}})
	if n := len(r.parts); n > q.begin { // stays before the part that the clause goes on with
		r.parts = append(r.parts, r.parts[n-1])
		r.parts[n-1] = p
		return
	}
	r.parts = append(r.parts, p)
	q.begin++
}
