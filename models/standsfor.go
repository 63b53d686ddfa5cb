package models

// pronouns are the hits that may stand for the target as subjects: it, this, they.
var pronouns = kindsOf(pronoun, this, other)

// standsFor says whether the pronoun h is the subject of its clause, for the one thing that the attribution or the question
// names: "“It will not last,” he said of the deal", "asked about the talks, he said they should end".
func (q *scan) standsFor(h int) bool {
	r, s := q.r, q.s
	x := &r.hits[h]
	if x.end != x.first+1 || s.reply >= 0 || len(r.parts) > q.begin {
		return false
	}
	opens := len(r.units) == 0 && q.negs == 0 && r.opensClause(q.c, h)
	if !opens && !(s.silent && r.isCalled(h)) || !s.silent && !r.word(x.first, "it") { // where more is named, "they" are mostly people
		return false
	}
	named := q.antecedent()
	if named < 0 {
		return false
	}
	switch plural := r.pluralIn(named); {
	case r.word(x.first, "they"), r.word(x.first, "them"), r.word(x.first, "these"), r.word(x.first, "those"):
		return plural && q.verbBehind(h)
	case r.word(x.first, "it"), r.word(x.first, "this"), r.word(x.first, "that"):
		return !plural && q.verbBehind(h) && !q.expletive(h) && !q.behindCondition()
	}
	return false
}

// behindCondition says whether the clause hangs on the condition before it, which does not name the target: "it" is what that tells of, as
// in "if they bomb us, it will be terrible".
func (q *scan) behindCondition() bool {
	r, b := q.r, q.c-1
	return b >= 0 && r.clauses[b].Sentence == r.clauses[q.c].Sentence && r.opener(b).conditional() && !r.namedAt[b]
}

// clausesBack is how many clauses back a pronoun looks for what it stands for.
const clausesBack = 8

// antecedent is the hit that names the target for the clause's pronouns: the last one in the sentence before, where the statement has
// named it, else that of the attribution or question; -1.
func (q *scan) antecedent() int {
	r, s := q.r, q.s
	if s.silent {
		switch {
		case s.remark && !s.contrary:
			return s.latest
		case s.contrary:
			return -1
		case s.named < 0 && s.beside && (s.led || s.before) && r.clauses[q.c].Sentence == 0:
			return s.latest
		}
		return s.named
	}
	for b := q.c - 1; b >= max(0, q.c-clausesBack) && r.clauses[b].Sentence >= r.clauses[q.c].Sentence-1; b-- {
		if h := r.lastNamed(r.spans[b].lo, r.spans[b].hi); h >= 0 {
			return h
		}
	}
	return -1
}

// isCalled says whether hit h stands behind a verb that says what it is, or wants it to be: "she sees them as a start", "wants it
// ended".
func (r *reader) isCalled(h int) bool { return r.in(r.hits[h].first-1, callClass|wishClass) }

// pluralIn says whether a word of hit h ends as plurals do: "talks with Arcadia", "the negotiations".
func (r *reader) pluralIn(h int) bool {
	for t := r.hits[h].first; t < r.hits[h].last; t++ {
		if r.ends(t+1, "s") && !r.in(t, lightClass) {
			return true
		}
	}
	return false
}

// opensClause says whether hit h is the first word of clause c, its opener, adverbs and "that" aside.
func (r *reader) opensClause(c, h int) bool {
	at := r.clauses[c].First
	if o := r.clauses[c].Opener; o >= 0 {
		at = max(at, r.hits[o].last)
	}
	for t := at; t < r.hits[h].first; t++ {
		if t > at+1 || !r.in(t, lightClass) {
			return false
		}
	}
	return r.hits[h].first >= at
}

// verbBehind says whether a verb may stand right behind the pronoun h: no noun of which it is the demonstrative.
func (q *scan) verbBehind(h int) bool {
	r := q.r
	if r.hits[h].cat == this {
		return q.standsAlone(h)
	}
	return r.hits[h].end < r.clauses[q.c].Last
}

// expletiveReach is how far behind "it is" the "that" or "to" may stand that tells what it is: "it is far too early to".
const expletiveReach = 7

// expletive says whether "it", hit h, stands for what the clause goes on to say: "it is wrong to", "it is clear that".
func (q *scan) expletive(h int) bool {
	r := q.r
	from := r.hits[h].end
	if r.word(from+1, "the") {
		return false // "it is the best way to"
	}
	for t := from + 1; t < min(from+expletiveReach, r.clauses[q.c].Last); t++ {
		if r.word(t, "that") || r.word(t, "to") && !r.word(t+1, "a") && !r.word(t+1, "the") {
			return true
		}
	}
	return false
}

// boundBack is how many tokens back in its clause a pronoun finds what it stands for.
const boundBack = 40

// outward says whether the pronoun h can stand for what was told before the statement: "it" and "them" not where their clause names a party
// before them, nor in "it is late to": "the islanders sold what they had of it".
func (q *scan) outward(h int) bool {
	r, x := q.r, &q.r.hits[h]
	if x.cat != pronoun {
		return true
	}
	if t := x.end + 2; h+1 < len(r.hits) && r.hits[h+1].cat == be && (r.word(t, "that") || r.word(t, "to")) {
		return false
	}
	for j := h - 1; j >= r.spans[q.c].lo && r.hits[j].first+boundBack >= x.first; j-- {
		if bearers.has(r.hits[j].cat) && !q.ofSource(j) {
			return false
		}
	}
	return true
}

// ofSource says whether hit j stands in the name of who speaks.
func (q *scan) ofSource(j int) bool {
	src := q.r.sts[q.s.of].Source
	return int(q.r.hits[j].at) >= src.Start && int(q.r.hits[j].at) < src.End
}

// bearers are the hits that "it" may stand for, and are not the target.
var bearers = kindsOf(third, sideA, sideB, terms)

// stand makes a part of the pronoun h, which stands for the target.
func (q *scan) stand(h int) {
	r := q.r
	q.pronominal, q.s.outward = true, true
	p := part{clause: q.c, noun: h, cat: r.hits[q.antecedent()].cat, head: -1, sign: 1, mods: inherited}
	q.denied(&p)
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// stands says whether the part's noun is such a pronoun.
func (r *reader) stands(p *part) bool {
	return p.noun >= 0 && pronouns.has(r.hits[p.noun].cat)
}
