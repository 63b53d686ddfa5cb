package models

import "math/bits"

// A part is a thing with the predicates that govern it: the unit that takes a value.
type part struct {
	clause       int
	noun         int // hit; -1 where a pronoun or the context stands for it
	cat          category
	head         int // hit that carries the weight; -1
	sign         float64
	charge       float64 // 0: nothing said of it
	value        float64
	negs         int
	direct       bool // a negation stands right before the thing: "no talks"
	existence    bool // "there is no deal": a fact
	late         bool // "not now"
	void         bool
	doubt        bool // void, whatever it turns out to name
	hypothetical bool // a bad one, whichever, that would be refused
	fact         bool
	be           bool // a predicate after "is" speaks of it
	aim          bool // named as an aim
	verdict      bool // the outermost predicate is one: the speaker's own, whoever the subject is
	judged       bool // some predicate is a verdict
	blames       bool // a predicate blames whoever does it
	failing      bool // a predicate tells that it fails
	lacking      bool // "without" stands before the thing
	undoing      bool // what is judged is that the target is left or refused
	agents       bool // who stands for the target, not the target itself
	outer        category
	mods         modifier
}

// A modifier says what changed a hit's weight on its way to the score.
type modifier uint32

const (
	negated modifier = 1 << iota
	turned
	hedged
	intensified
	conditional
	counter
	inherited
	ofOther
	obliged
	pressed
	deferred
	answered
	format
	ironic
)

// Places in modifierNames.
const (
	negatedBit   = 0
	turnedBit    = 1
	inheritedBit = 6
)

var modifierNames = []string{"negated", "turned", "hedged", "intensified", "conditional",
	"counterfactual", "inherited", "of_other", "obliged", "under_pressure", "deferred", "reply", "format", "irony"}

// names appends the modifiers' names to dst.
func (m modifier) names(dst []string) []string {
	for ; m != 0; m &= m - 1 {
		dst = append(dst, modifierNames[bits.TrailingZeros32(uint32(m))])
	}
	return dst
}

// A unit is a predicate of a run with its own negations.
type unit struct {
	hit    int
	negs   int
	joined bool // by "and" or a comma to the one before
	be     bool // after "is", "be", "must": can speak of what stands on its left
	as     bool // after "as"
	to     bool // after a preposition: "want them to stop"
}

func (r *reader) weight(h int) float64 { return r.m.lines[r.hits[h].line].Weight }

// apply composes a run of predicates with the part, from the nearest on. Predicates joined by "and" count once.
func (r *reader) apply(p *part, units []unit) {
	n := len(units)
	p.undoing = n > 1 && r.hits[units[n-1].hit].cat.turns() || n > 0 && p.cat == refusal
	for i := len(units) - 1; i >= 0; i-- {
		u := units[i]
		cat := r.hits[u.hit].cat
		if r.teaches(u.hit) && i+1 < len(units) && units[i+1].be {
			continue // "experience tells us that this is poison"
		}
		if p.head >= 0 && u.hit > p.head && cat.judges() && r.teaches(p.head) {
			p.sign, p.charge, p.head, p.mods = -p.sign, 0, -1, p.mods&^turned // "experience shows that talks are useful"
		}
		p.be = p.be || u.be
		if i == 0 && p.outer == noCategory {
			p.outer = cat
		}
		told := r.headCat(p) == turn && r.ends(r.hits[p.head].end, "that") // "they doubt that a deal can be had"
		p.verdict = p.verdict || cat.judges() && i == 0 && !told
		p.judged = p.judged || cat.judges()
		if cat == blame && i+1 < len(units) && r.accuses(u, units[i+1]) {
			p.agents, p.charge, p.head = true, r.weight(u.hit), u.hit
		}
		if r.reports(p, u) {
			continue
		}
		if cat == contingent {
			p.aim, p.verdict = true, true
		}
		p.blames = p.blames || cat == sabotage
		p.failing = p.failing || cat == fail
		if !(u.joined && i > 0 && u.negs == 0 && alike(r.hits[units[i-1].hit].cat, cat)) {
			p.turn(u, cat)
		}
		if cat == friends || cat == foes {
			p.agents = true
			continue
		}
		if w := r.weight(u.hit); w > p.charge || p.head < 0 {
			p.charge, p.head = max(w, p.charge), u.hit
		}
	}
}

// reports says whether the predicate u reports or accuses, and so says nothing of what the thing is worth; it notes what that
// makes of the part.
func (r *reader) reports(p *part, u unit) bool {
	switch r.hits[u.hit].cat {
	case bow:
		return p.noun >= 0 && p.cat != position && p.cat != deal // nothing to bow to
	case fact:
		p.fact = true
		return true
	case blame:
		if !p.agents {
			p.void = p.void || !p.judged
			return true
		}
		p.sign = -p.sign
		if p.head < 0 {
			p.charge, p.head = r.weight(u.hit), u.hit
		}
		return true
	case deny:
		p.void = p.void || !p.judged || u.be && r.headCat(p) == fail // "the failure of the talks was their fault"
		return true
	}
	return false
}

// accuses says whether the accusation u is of who does what the predicate next to it tells: "accused those who favor talks".
func (r *reader) accuses(u, next unit) bool {
	for h := u.hit + 1; h < next.hit; h++ {
		if c := r.hits[h].cat; (c == stops || c == other) && r.word(r.hits[h].end-1, "who") {
			return true
		}
	}
	return false
}

// turn changes the part's sign as the predicate u, of category cat, and its negations do.
func (p *part) turn(u unit, cat category) {
	if cat.negative() {
		p.sign = -p.sign
		p.mods |= turned
	}
	if u.negs%2 == 1 {
		p.sign = -p.sign
		p.mods |= negated
		p.late = p.late || cat == now
	}
	p.late = p.late || cat == late && u.negs%2 == 0
	p.negs += u.negs
}

// alike says whether two predicates joined by "and" say the same: both for, or both against.
func alike(a, b category) bool {
	return a == b || a.negative() && b.negative()
}

// teaches says whether hit h is a verdict by experience, which a verdict in what it teaches outweighs.
func (r *reader) teaches(h int) bool {
	return r.hits[h].cat == bad && r.is(r.toks[r.hits[h].end-1].Word, teachClass)
}
