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

// forced notes the force of clause c, of a question, and how far that reaches.
func (r *reader) forced(c int, m *mood) {
	at := r.asksFrom(c)
	m.force = r.forceOf(c, at, m)
	if m.force == asserting {
		return
	}
	m.asks = m.asks || m.force == denying
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
	return at
}

// askedUpTo is the first token among [from, to) that opens a relative clause or tells when: what follows is not asked. "Is there anyone
// who" asks.
func (r *reader) askedUpTo(from, to int32) int32 {
	for t := from; t < to; t++ {
		switch {
		case r.word(t, "who"):
			if r.in(t-1, doubtingClass) || r.word(t-1, "one") {
				continue
			}
			return t
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
	case m.asks || lined: // a line holds the question
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
		if r.doubting(c) {
			return denying
		}
		return seeking
	case r.word(at, "which") || r.word(at, "whose"):
		return seeking
	}
	return asserting
}

// doubting says whether a word in clause c says that its question expects a no: "ever", "a single".
func (r *reader) doubting(c int) bool {
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		if r.in(t, doubtingClass) {
			return true
		}
	}
	return false
}

// polarForce is that of a question which is answered by yes or no.
func (r *reader) polarForce(c int, at int32) force {
	if r.doubting(c) {
		return denying
	}
	sp := &r.spans[c]
	deliberates := r.deliberates(at + 1)
	switch {
	case r.alternatives(c):
		if deliberates {
			return choosing
		}
		return seeking
	case r.asPromised(c, at+1):
		return denying
	}
	for h := sp.lo; h < sp.hi; h++ {
		switch x := &r.hits[h]; {
		case x.cat == bad && r.word(x.first-1, "so") && r.word(x.end, "as"):
			return asserting // "are we so foolish as to trust them?"
		case x.cat == good && r.in(x.first, missClass):
			return asserting // "can we afford to miss this chance?"
		case x.cat == good || x.cat == bad || x.cat.effect():
			return denying // "is it wise to talk?"
		case x.cat.turns() && (deliberates || x.first <= at+2 && r.ends(x.first+1, "ing")):
			return denying // "should we leave the deal?", "did leaving the deal help us?"
		case (x.cat.predicate() || x.cat.target()) && deliberates && r.loaded(c, h):
			return denying // "should we talk to those who bomb us?"
		case x.cat.predicate() || x.cat.target() || x.cat == negation || x.cat == contrast:
			return seeking
		}
	}
	return seeking
}

// alternatives says whether "or" in clause c sets something that people shun against something else.
func (r *reader) alternatives(c int) bool {
	or, shunned := false, false
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		or = or || r.word(t, "or")
		shunned = shunned || r.in(t, baneClass)
	}
	return or && shunned
}

// asPromised says whether the question at token t, "this", holds the thing against what was said of it: "is this the deal that we were
// promised?"
func (r *reader) asPromised(c int, t int32) bool {
	if !r.word(t, "this") && !r.word(t, "that") {
		return false
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if x := &r.hits[h]; x.cat.target() {
			return x.end < r.clauses[c].Last && (r.word(x.end, "that") || r.word(x.end, "we") || r.word(x.end, "they") || r.word(x.end, "you"))
		}
	}
	return false
}

// deliberates says whether token t is who asks himself, or everybody, what to do: "should we", "can one".
func (r *reader) deliberates(t int32) bool {
	return r.word(t, "we") || r.word(t, "i") || r.word(t, "you") || r.word(t, "one")
}

// loaded says whether more is told of the thing of hit h, or of who it is done with, than who that is: "with those who bomb us", "with a
// knife at our throat".
func (r *reader) loaded(c, h int) bool {
	for ; h < r.spans[c].hi; h++ {
		if x := r.hits[h].cat; x == stops || x == bad || x == trust || x == pressure {
			return true
		}
		if r.hits[h].cat.target() && r.contentIn(r.hits[h].end, r.clauses[c].Last) {
			return true
		}
	}
	return false
}

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
	case p.cat == engage:
		p.charge = whyEngage
	}
	p.mods |= negated
	return -p.sign * p.charge
}
