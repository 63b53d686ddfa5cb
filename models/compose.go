package models

import "parley/features"

// A part is a thing with the predicates that govern it: the unit that takes a value.
type part struct {
	clause int
	noun   int // hit; -1 where a pronoun or the context stands for it
	cat    category
	head   int // hit that carries the weight; -1
	sign   float64
	charge float64 // 0: nothing said of it
	value  float64
	negs   int
	late   bool // "not now"
	void   bool
	mods   modifier
}

// A modifier says what changed a hit's weight on its way to the score.
type modifier uint32

const (
	negated modifier = 1 << iota
	turned
	hedged
	intensified
	conditional
	conceded
	questioned
	counter
	inherited
	ofOther
	obliged
	pressed
	deferred
	answered
	framed
	format
)

var modifierNames = []string{"negated", "turned", "hedged", "intensified", "conditional", "conceded", "question",
	"counterfactual", "inherited", "of_other", "obliged", "under_pressure", "deferred", "reply", "attribution", "format"}

func (m modifier) names() []string {
	var out []string
	for i, n := range modifierNames {
		if m&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// A unit is a predicate of a run with its own negations.
type unit struct {
	hit    int
	negs   int
	joined bool // by "and" or a comma to the one before
}

func (r *reader) weight(h int) float64 { return r.m.lines[r.hits[h].line].Weight }

// joinedTokens is how many tokens may lie between two predicates that a joiner joins.
const joinedTokens = 4

// compose reads clause c: runs of predicates, each with the thing it governs, the nearest to its right, else to its left.
func (r *reader) compose(c int, s *setting, known bool) (named bool) {
	cl, sp := r.clauses[c], r.spans[c]
	begin := len(r.parts)
	r.units = r.units[:0]
	negs, joined := 0, false
	if cl.Opener >= 0 && r.hits[cl.Opener].cat == nor {
		negs = 1
	}
	pronominal := false
	for h := sp.lo; h < sp.hi; h++ {
		x := r.hits[h]
		switch {
		case x.cat == negation || x.cat == asks:
			negs++
		case x.cat == joiner:
			joined = true
			continue
		case x.cat == pronoun:
			pronominal = true
		case x.cat.predicate():
			if n := len(r.units); n == 0 || r.hits[r.units[n-1].hit].last+joinedTokens < x.first {
				joined = false
			}
			r.units = append(r.units, unit{h, negs, joined || r.commaBefore(h)})
			negs = 0
		case x.cat.noun() && x.cat != authority:
			named = r.noun(c, h, s, known, begin, &negs) || named
		}
		joined = false
	}
	if len(r.units) > 0 || negs > 0 {
		r.leftover(c, s, known || named, pronominal, begin, negs)
	}
	return named
}

func (r *reader) commaBefore(h int) bool {
	t := r.hits[h].first
	return t > 0 && r.text[r.toks[t-1].Start] == ','
}

// noun makes a part of hit h and applies the waiting run to it. It says whether h names the target.
func (r *reader) noun(c, h int, s *setting, known bool, begin int, negs *int) bool {
	x := r.hits[h]
	p := part{clause: c, noun: h, cat: x.cat, head: -1, sign: 1}
	names := r.names(h)
	switch {
	case x.cat.target():
		p.void = !names
	case x.cat == anaphor:
		p.void = !(known || s.topical())
	case x.cat == position:
		p.sign, p.mods = s.stance, deferred
		p.void = s.stance == 0
	case x.cat == terms:
		p.void = true
	}
	if n := len(r.parts); n > begin && len(r.units) == 0 && *negs == 0 {
		last := &r.parts[n-1]
		if !last.void || p.void { // "negotiations on an agreement", "talks about sanctions": one thing
			if last.cat == anaphor && names {
				last.cat, last.noun = x.cat, h
			}
			if x.cat == engage && !last.void {
				last.cat = engage
			}
			return names
		}
	}
	if n := len(r.parts); n > begin && p.void && x.cat == terms && len(r.units) == 0 {
		return names
	}
	p.negs = *negs
	if *negs%2 == 1 {
		p.sign = -p.sign
		p.mods |= negated
	}
	*negs = 0
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
	return names
}

// leftover applies a run that governs nothing to its right: to the thing on its left, else to what the context names.
func (r *reader) leftover(c int, s *setting, known, pronominal bool, begin, negs int) {
	if n := len(r.parts); n > begin {
		p := &r.parts[n-1]
		r.apply(p, r.units)
		if negs%2 == 1 && len(r.units) == 0 {
			p.sign = -p.sign
			p.negs += negs
			p.mods |= negated
		}
		r.units = r.units[:0]
		return
	}
	if len(r.units) == 0 {
		return
	}
	p := part{clause: c, noun: -1, head: -1, sign: 1, mods: inherited}
	p.void = !(known || s.frame || s.question || s.before || s.reply >= 0)
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// apply composes a run of predicates with the part, from the nearest on. Predicates joined by "and" count once.
func (r *reader) apply(p *part, units []unit) {
	signOf := func(u unit) (float64, int) {
		sign := 1.0
		switch r.hits[u.hit].cat {
		case turn, bad, trust:
			sign = -1
		}
		if u.negs%2 == 1 {
			sign = -sign
		}
		return sign, u.negs
	}
	for i := len(units) - 1; i >= 0; i-- {
		u := units[i]
		cat := r.hits[u.hit].cat
		if cat == fact {
			p.void = true
			p.mods |= 0
			continue
		}
		if u.joined && i > 0 && u.negs == 0 && r.hits[units[i-1].hit].cat == cat {
			// counted with the one it is joined to
		} else {
			sign, n := signOf(u)
			p.sign *= sign
			if n > 0 {
				p.mods |= negated
				p.negs += n
				if cat == now && n%2 == 1 {
					p.late = true
				}
			}
			if cat == turn {
				p.mods |= turned
			}
		}
		if w := r.weight(u.hit); w > p.charge || p.head < 0 {
			p.charge, p.head = max(w, p.charge), u.hit
		}
	}
}

// clausesOf cuts the tokens [first, last) into clauses and lists their hits.
func (r *reader) clausesOf(first, last int, sentence int32) int32 {
	lo, hi := hitsIn(r.hits, first, last)
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	base := len(r.clauses)
	for h := lo; h < hi; h++ {
		if role := r.hits[h].cat.role(); role != features.Inside {
			r.marks = append(r.marks, features.Mark{First: r.hits[h].first, Last: r.hits[h].last, Role: role})
			r.markHit = append(r.markHit, int32(h))
		}
	}
	r.clauses = features.Clauses(r.text, r.toks, first, last, r.marks, sentence, r.clauses)
	for i := base; i < len(r.clauses); i++ {
		c := &r.clauses[i]
		a, b := hitsIn(r.hits[lo:hi], int(c.First), int(c.Last))
		r.spans = append(r.spans, span{lo + a, lo + b})
		if c.Opener >= 0 {
			c.Opener = r.markHit[c.Opener] // from here on a hit
		}
		sentence = c.Sentence + 1
	}
	return sentence
}
