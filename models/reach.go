package models

import (
	"math"
	"strings"

	"parley/features"
)

// dropYields takes verdicts on what talks bring out of a run before a thing: they speak of the thing on the left, and "settle
// the dispute about the agreement" says nothing of the agreement.
func (q *scan) dropYields(h int) {
	r := q.r
	means := r.byAgent(h) // "settle the quarrel by dialogue"
	kept := r.units[:0]
	var back []unit
	for _, u := range r.units {
		if r.hits[u.hit].cat.effect() && !means {
			back = append(back, u)
		} else {
			kept = append(kept, u)
		}
	}
	r.units = kept
	if n := len(r.parts); len(back) > 0 && n > q.begin && !r.parts[n-1].void && r.parts[n-1].head < 0 {
		r.apply(&r.parts[n-1], back)
	}
}

// attribute drops a bad attribute right before a thing where the run condemns it already: "reject futile talks".
func (q *scan) attribute(at int32) {
	r := q.r
	n := len(r.units)
	if n < 2 {
		return
	}
	a, b := r.hits[r.units[n-1].hit], r.hits[r.units[n-2].hit]
	if a.cat == bad && a.end+1 >= at && r.units[n-1].negs == 0 && r.units[n-2].negs == 0 && (b.cat == bad || b.cat.turns()) {
		r.units = r.units[:n-1]
	}
}

// object gives up the predicates of a run that have found an object of their own; verdicts go on ("it is wrong to ... and").
func (q *scan) object() {
	r := q.r
	q.backward()
	kept := r.units[:0]
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; c == good || c == bad || c == regret || c == bow {
			kept = append(kept, u)
		}
	}
	r.units = kept
	q.negs = 0
}

// beforeTerms lets a verdict that "is" governs speak of the subject, not of the terms that follow ("it is the best way to
// limit the program").
func (q *scan) beforeTerms() {
	r := q.r
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; (u.be || len(r.parts) > q.begin) && c >= good && c <= trust && c != regret {
			if !q.backward() {
				q.implicit()
			}
			return
		}
	}
}

// flush gives up a run whose object the lexicon does not know, save what can speak of the thing on its left.
func (q *scan) flush() {
	q.backward()
	q.r.units = q.r.units[:0]
	q.negs = 0
}

// backward applies the run to the last part of the clause, as far as it can speak of it: verdicts, and what "is" governs.
func (q *scan) backward() bool {
	r := q.r
	n := len(r.parts)
	if n == q.begin || len(r.units) == 0 {
		return false
	}
	var kept []unit
	p := &r.parts[n-1]
	if p.existence { // "to negotiate so is no diplomacy but a surrender"
		p.existence, p.negs, p.sign = false, 0, 1
	}
	if p.noun >= 0 && p.head >= 0 && p.be && r.hits[p.head].first > r.hits[p.noun].first && r.judges() { // "talks are bad and ... are worse"
		again := part{clause: q.c, noun: p.noun, cat: p.cat, head: -1, sign: 1, void: p.void, mods: p.mods & deferred}
		for _, u := range r.units {
			if c := r.hits[u.hit].cat; u.be && (c == good || c == bad) {
				r.apply(&again, []unit{u})
			}
		}
		r.units = r.units[:0]
		if again.head >= 0 {
			r.parts = append(r.parts, again)
		}
		return true
	}
	if q.kind(p) {
		p.void = true
	}
	for _, u := range r.units {
		x := r.hits[u.hit]
		if p.head >= 0 && x.cat == bad && u.as && u.negs == 0 && (r.hits[p.head].cat.turns() || r.hits[p.head].cat == regret) {
			continue // "dismissed it as useless"
		}
		if p.head >= 0 && r.hits[p.head].cat == bad && (x.cat == bad && u.be && u.negs == 0 || x.cat == good && u.negs%2 == 1) && p.mods&turned != 0 && p.sign < 0 {
			continue // "appeasing them never works": condemned twice
		}
		if (x.cat == good || x.cat == bad) && !u.be && !u.as && r.content(x.end) {
			continue // "blocked assets": an attribute of its own noun
		}
		if r.ends(x, "ing") && q.ownObject(u.hit) {
			continue // "is our hope of stopping the rain"
		}
		if p.head >= 0 && (q.again && (!u.be || p.be) || p.noun >= 0 && q.relAt >= r.hits[p.noun].end && x.first > q.relAt) {
			continue
		}
		switch r.hits[u.hit].cat {
		case keep, turn, halt, sabotage, ready, now, bow, friends, foes:
			if !u.be && !(u.to && x.cat.turns() && p.head >= 0 && r.hits[p.head].cat == keep && (p.noun < 0 || x.first <= r.hits[p.noun].end+wishReach)) {
				continue
			}
		}
		kept = append(kept, u)
	}
	r.apply(p, kept)
	r.units = r.units[:0]
	return true
}

// kind says whether the waiting run speaks ill of a kind of deal, "any deal that ...", not of the one at hand.
func (q *scan) kind(p *part) bool {
	r := q.r
	if p.noun < 0 || p.cat == engage || q.relAt < r.hits[p.noun].end || q.relAt > r.hits[p.noun].end+1 {
		return false
	}
	ill := false
	for _, u := range r.units {
		ill = ill || r.hits[u.hit].cat.negative() != (u.negs%2 == 1) && r.hits[u.hit].first > q.relAt
	}
	at := r.hits[p.noun].first
	return ill && (at > 0 && r.m.indefinite[r.toks[at-1].Word] || at > 1 && r.m.indefinite[r.toks[at-2].Word])
}

// leftover ends the clause: what governs nothing to its right speaks of the thing on its left, else of what a pronoun or
// the context stands for.
func (q *scan) leftover() {
	r := q.r
	if n := len(r.parts); n > q.begin {
		if p := &r.parts[n-1]; q.negs%2 == 1 && !q.raised && len(r.units) == 0 && (p.head < 0 || !q.again && q.relAt < q.r.hits[max(0, p.noun)].end && !(!q.negAux && p.noun >= 0 && r.hits[p.head].first < r.hits[p.noun].first && q.negAt > r.hits[p.noun].end+wishReach)) {
			p.sign = -p.sign
			p.negs += q.negs
			p.mods |= negated
		}
		q.backward()
		return
	}
	if len(r.units) > 0 {
		q.implicit()
	}
}

// implicit applies the run to the target as a pronoun, the sentence or the setting names it.
func (q *scan) implicit() {
	r := q.r
	q.dropAttributes()
	cl := r.clauses[q.c]
	given := q.s.frame || q.s.question || q.s.reply >= 0
	fragment := (q.s.near && !q.s.quoted || q.s.led && r.onlyJudges()) && cl.Sentence == 0
	ok := q.pronominal && (q.known || given || fragment || q.s.before && q.c == 0) || given && cl.Sentence == 0
	if q.s.silent && !ok {
		ok = given || fragment && q.s.pure && cl.Last-cl.First <= fragmentTokens && r.judges()
	}
	goesOn := q.c > 0 && r.namedAt[q.c-1] && (r.clauses[q.c-1].Sentence == cl.Sentence || cl.Last-cl.First <= goesOnTokens)
	sign := 1.0
	if d := q.s.reply; d >= 0 && !q.known { // a verdict on what is answered
		sign = math.Copysign(1, r.done[d].score)
		ok = ok && r.done[d].score != 0
	} else if q.s.comments && q.s.stance != 0 && !q.known {
		sign = q.s.stance
	}
	own := r.onlyVerdicts() && r.ownSubject(q.c, r.units[0].hit) || len(r.units) > 0 && q.ownObject(r.units[len(r.units)-1].hit)
	for _, u := range r.units {
		switch r.hits[u.hit].cat {
		case trust, faith:
			ok = ok || q.known || q.s.before || q.s.frame
		case good, bad, yields, costs, fail, late, now:
			ok = ok || goesOn
		case turn, keep, halt:
			ok = ok || goesOn && u.be
		case regret: // of what was done
			if r.deed != 0 && !q.known {
				sign = r.deed
			}
		case bow:
			sign, ok = q.s.stance, q.s.stance != 0
		}
	}
	p := part{clause: q.c, noun: -1, head: -1, sign: sign, mods: inherited, void: !ok || own}
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// onlyVerdicts says whether the waiting run holds nothing but verdicts.
func (r *reader) onlyVerdicts() bool {
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; c != good && c != bad && !c.effect() && c != fail && c != late {
			return false
		}
	}
	return len(r.units) > 0
}

// ownObject says whether the predicate h is a deed done to something that the lexicon does not know ("stop
// the rain"), or to what is none of the target's.
func (q *scan) ownObject(h int) bool {
	r := q.r
	switch r.hits[h].cat {
	case keep, turn, halt, sabotage, ready:
	default:
		return false
	}
	for at, end := r.hits[h].end, r.clauses[q.c].Last; at < end; at++ {
		if r.toks[at].Shape&features.Punct != 0 {
			return false
		}
		if h+1 < len(r.hits) && r.hits[h+1].first == at {
			switch c := r.hits[h+1].cat; c {
			case terms, foreign, third, sideA, sideB:
				return true
			case ours, this:
				at = r.hits[h+1].end - 1
				h++
				continue
			}
			return false
		}
		if r.content(at) {
			return true
		}
		if !r.m.light[r.toks[at].Word] {
			return false
		}
	}
	return false
}

// ownSubject says whether words that the lexicon does not know, or a party, stand before the verdict v: then it
// is on what they name ("the harvest was poor"), not on what the text is about.
func (r *reader) ownSubject(c, v int) bool {
	h := r.spans[c].lo
	at := r.clauses[c].First
	if o := r.clauses[c].Opener; o >= 0 {
		at = max(at, r.hits[o].last)
	}
	for end := r.hits[v].first; at < end; {
		for h < r.spans[c].hi && r.hits[h].first < at {
			h++
		}
		if h < r.spans[c].hi && r.hits[h].first == at {
			switch r.hits[h].cat {
			case sideA, sideB, third, terms, foreign:
				return true
			}
			at = r.hits[h].end
			continue
		}
		if k := r.toks[at]; k.Shape&features.Punct == 0 && k.Shape&features.Digit == 0 && !r.m.light[k.Word] && !strings.HasSuffix(r.text[k.Start:k.End], "ly") {
			return true
		}
		at++
	}
	return false
}

// goesOnTokens is the length up to which a sentence goes on with the one before: "Only not with them."
const goesOnTokens = 8

// fragmentTokens is the length up to which a reported clause without a topic of its own is taken to be on the text's.
const fragmentTokens = 16

// judges says whether the waiting run holds a verdict.
func (r *reader) judges() bool {
	for _, u := range r.units {
		switch r.hits[u.hit].cat {
		case good, bad, regret:
			return true
		}
	}
	return false
}

// onlyJudges says whether the waiting run holds verdicts only, and none that is an attribute of a thing denied.
func (r *reader) onlyJudges() bool {
	for _, u := range r.units {
		if c := r.hits[u.hit].cat; c != good && c != bad && c != fail && c != late || !u.be && u.negs > 0 && c == bad {
			return false
		}
	}
	return len(r.units) > 0
}

// dropAttributes takes out of a run that has no thing the praise of something that the lexicon does not know: "hurt a great
// people".
func (q *scan) dropAttributes() {
	r := q.r
	kept, denied := r.units[:0], false
	for _, u := range r.units {
		x := r.hits[u.hit]
		denied = denied || u.negs > 0
		if x.cat == good && !u.be && !u.as && x.end < r.clauses[q.c].Last && r.toks[x.end].Shape&features.Punct == 0 &&
			(u.hit+1 >= len(r.hits) || r.hits[u.hit+1].first > x.end) && denied {
			continue
		}
		kept = append(kept, u)
	}
	r.units = kept
}

// ends says whether the last word of the hit ends so.
func (r *reader) ends(x hit, suffix string) bool {
	k := r.toks[x.end-1]
	return strings.HasSuffix(r.text[k.Start:k.End], suffix)
}
