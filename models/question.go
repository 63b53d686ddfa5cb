package models

// A force is what a question does with what it asks.
type force uint8

const (
	asserting force = iota // none is asked, or it expects a yes: "is it not wise to talk?"
	seeking                // it wants to know, and says nothing: "when will they talk?"
	denying                // it expects no, nobody or nothing: "who believes in talks?"
	faulting               // it asks why, and finds fault with what is done: "why talk to them?"
	choosing               // it sets the target against what nobody wants: "do we want a war or a deal?"
)

// deniedHeld is the charge of a thing in a question that expects a no, where nothing else is said of it: "did any deal ever hold?"
const deniedHeld = 0.5

// askerReach is how far, in tokens, the subject of a question in the order of a statement stands from its start.
const askerReach = 5

// forced notes the force of clause c, of a question, and how far that reaches.
func (r *reader) forced(c int, m *mood) {
	at := r.asksFrom(c)
	m.force = r.forceOf(c, at, m)
	if m.force == asserting {
		return
	}
	m.asks = m.force == denying
	m.asked = r.askedUpTo(at+1, r.clauses[c].Last)
}

// asksFrom is the token that clause c, of a question, begins to ask with: behind the word that opens it, save "where".
func (r *reader) asksFrom(c int) int32 {
	at := r.clauses[c].First
	if r.word(at-1, "where") {
		return at - 1
	}
	if o := r.clauses[c].Opener; o >= 0 && r.hits[o].first == at {
		at = r.hits[o].last
	}
	for r.word(at, "so") || r.word(at, "then") || r.word(at, "and") || r.word(at, "but") || r.comma(at) {
		at++
	}
	return at
}

// askedUpTo is the first token among [from, to) that opens a relative clause or tells when: what follows is not asked. "Is there anyone
// who" asks.
func (r *reader) askedUpTo(from, to int32) int32 {
	anyone := false
	for t := from; t < to; t++ {
		switch {
		case r.word(t, "anyone"), r.word(t, "anybody"), r.word(t, "one"):
			anyone = true
		case r.word(t, "who"):
			if !anyone {
				return t
			}
		case r.word(t, "which"), r.word(t, "whose"), r.word(t, "when"), r.word(t, "what"):
			return t
		}
	}
	return to
}

// forceOf is the force of clause c, of a question, which asks from token at on.
func (r *reader) forceOf(c int, at int32, m *mood) force {
	sp := &r.spans[c]
	first := r.hitFrom(int(at))
	lined := first < sp.hi && r.hits[first].first == at && (predicates.has(r.hits[first].cat) || r.hits[first].cat == mask)
	switch {
	case lined || m.asks && (first >= sp.hi || r.hits[first].cat != can || !r.word(at, "how")): // a line holds the question
		return asserting
	case r.in(at, whyClass):
		if c+1 < len(r.clauses) && r.opener(c+1) == reason {
			return asserting // it gives its own answer
		}
		return faulting
	case r.in(at, polarClass):
		return r.polarForce(c, at)
	case r.word(at, "who") || r.word(at, "whom"):
		return r.whoForce(c, at)
	case r.word(at, "what"):
		return r.whatForce(c, at)
	case r.word(at, "how"):
		return r.howForce(c, at)
	case r.word(at, "where"):
		return r.whereForce(c)
	case r.word(at, "when"):
		switch {
		case r.doubting(c), r.word(at+1, "was") && r.word(at+3, "last"): // "when was the last time that they kept a deal?"
			return denying
		case r.word(at+1, "has") && r.spans[c].kinds.has(than):
			return asserting // "when has diplomacy had a better chance than today?"
		}
		return seeking
	case r.word(at, "which") && r.word(at+1, "of") && r.classIn(c, reapClass):
		return denying // "which of our troubles has the deal solved?"
	case r.word(at, "which") || r.word(at, "whose"):
		return seeking
	case r.tagged(c):
		r.clauses[c].Asks = false
	case r.disbelieves(c, at):
		return denying
	}
	return asserting
}

// tagTokens is the length up to which a clause is a tag: "shouldn't we?"
const tagTokens = 4

// tagged says whether a tag stands behind clause c, which only asks for assent: "we should talk, shouldn't we?"
func (r *reader) tagged(c int) bool {
	if c+1 >= len(r.clauses) || r.clauses[c+1].Sentence != r.clauses[c].Sentence {
		return false
	}
	tag := &r.clauses[c+1]
	return tag.Last-tag.First <= tagTokens && r.in(tag.First, polarClass)
}

// disbelieves says whether clause c, in the order of a statement, tells of a plan that its speaker cannot believe: "and you still want to
// negotiate?" With a tag behind it, it asserts: "we should talk, shouldn't we?"
func (r *reader) disbelieves(c int, at int32) bool {
	k := &r.spans[c].kinds
	if !k.has(must) && !k.has(keep) || k.has(hedge) || c+1 < len(r.clauses) && r.clauses[c+1].Sentence == r.clauses[c].Sentence {
		return false
	}
	for t := at; t < min(at+askerReach, r.clauses[c].Last); t++ {
		if r.deliberates(t) {
			return !r.word(r.clauses[c].Last-1, "right") && !r.word(r.clauses[c].Last-1, "no")
		}
	}
	return false
}

// doubting says whether a word in clause c says that its question expects a no: "ever", "a single".
func (r *reader) doubting(c int) bool { return r.classIn(c, doubtingClass) }

// foremost is the token where what is said of the part begins.
func (r *reader) foremost(p *part) int32 {
	switch {
	case p.noun < 0 && p.head < 0:
		return 0
	case p.noun < 0:
		return r.hits[p.head].first
	case p.head < 0:
		return r.hits[p.noun].first
	}
	return min(r.hits[p.head].first, r.hits[p.noun].first)
}

// expected is the value of a part of a question, by the answer that its speaker expects.
func (r *reader) expected(p *part, m *mood) float64 {
	switch {
	case m.force == seeking:
		return 0
	case m.force == choosing:
		if p.noun < 0 || !r.names(p.noun) || p.void {
			return 0
		}
		return elseNothing
	case p.head >= 0:
	case p.noun < 0 || !r.names(p.noun) || p.existence:
		return 0
	case m.force == denying:
		p.charge = asksWhy
		if p.cat != engage {
			p.charge = deniedHeld
		}
	case p.cat == engage, p.cat == talks && r.ends(r.hits[p.noun].first+1, "ing"):
		p.charge = whyEngage // "why are we still negotiating with them?"
	case r.in(r.hits[p.noun].first-1, whyClass), r.in(r.hits[p.noun].first-2, whyClass):
		p.charge = deniedHeld // "why a deal now?"
	}
	switch {
	case r.headCat(p) == fail && m.force == faulting:
		return 0 // "why did the talks fail?"
	case r.illAnyway(p):
		return p.sign * p.charge
	}
	p.mods |= negated
	return -p.sign * p.charge
}

// illAnyway says whether the ill word on the part is none that a question puts in doubt: on the partner, or an attribute of the thing or of
// who it is done with: "who would sign this bad deal?", "why sit with liars?"
func (r *reader) illAnyway(p *part) bool {
	head := r.headCat(p)
	if head == trust || p.outer == bad && p.noun >= 0 && p.head > p.noun && r.word(r.hits[p.head].first-1, "with") {
		return true
	}
	if head != bad && head != costs || p.sign > 0 {
		return false
	}
	attribute := p.outer == bad && p.noun >= 0 && p.cat != engage && r.hits[p.head].end == r.hits[p.noun].first
	return attribute || p.outer == keep || p.outer == ready
}

// asksInWords says whether statement i, whose words begin at token at, is a question that its attribution tells: "asked what the talks had
// brought".
func (r *reader) asksInWords(i, at int) bool {
	cue := r.contents[i].cue
	t := int32(at)
	if cue.lo == cue.hi || !r.in(t, whyClass) && !r.word(t, "what") && !r.word(t, "who") && !r.word(t, "how") && !r.word(t, "which") {
		return false
	}
	for k := int32(cue.lo); k < int32(cue.hi); k++ {
		if r.in(k, queryClass) {
			return true
		}
	}
	return false
}
