package models

// dropYields takes verdicts on what talks bring out of a run before a thing: they speak of the thing on the left, and "settle
// the dispute about the agreement" says nothing of the agreement. "It is possible to negotiate" does.
// It says whether what was dropped denies that the thing can be had: "it is not possible to reach a good deal".
func (q *scan) dropYields(h int) (denied bool) {
	r := q.r
	if len(r.units) == 0 {
		return false
	}
	at := r.hits[h].first
	means := r.byAgent(h) || r.lacks(h) || r.word(at-1, "through") || q.measuring(h) || r.byAgent(r.units[len(r.units)-1].hit) // "settle the quarrel by dialogue", "hurt us by leaving the deal"
	kept := r.units[:0]
	var back []unit
	for _, u := range r.units {
		if r.hits[u.hit].cat.effect() && !means && !(u.be && r.hits[h].cat == engage) {
			back = append(back, u)
			denied = denied || u.negs%2 == 1 && u.be
		} else {
			kept = append(kept, u)
		}
	}
	r.units = kept
	if n := len(r.parts); len(back) > 0 && n > q.begin && !r.parts[n-1].void && r.parts[n-1].head < 0 {
		r.apply(&r.parts[n-1], back)
	}
	return denied && len(kept) > 0
}

// attribute drops a bad attribute right before a thing where the run condemns or refuses it already: "reject futile talks". What
// is denied of a verb in front of it is not denied of the attribute: "will not come back to futile talks". It says whether what is
// condemned is any deal that would be so: "we will not accept a bad deal".
func (q *scan) attribute(at int32) (whichever bool) {
	r := q.r
	for n := len(r.units); n >= 1; n-- {
		u := &r.units[n-1]
		a := &r.hits[u.hit]
		if a.cat != bad && (a.cat != fail || !r.ends(a.end, "ed")) || a.end+1 < at || r.in(a.end-1, lightClass) {
			return whichever // "harm that the deal has done"
		}
		if n == 1 {
			if u.negs%2 == 1 && q.negAt >= 0 && (r.contentIn(q.negAt, a.first) || r.setAgainst(q.negAt)) { // not "is not a bad deal"
				u.negs = 0
			}
			return whichever
		}
		if b := &r.hits[r.units[n-2].hit]; b.cat != bad && b.cat != late && !b.cat.turns() && r.units[n-2].negs%2 == 0 {
			return whichever
		}
		r.units, at = r.units[:n-1], a.first // "a bad and dangerous deal"
		whichever = r.in(at-1, indefiniteClass) || r.in(at, indefiniteClass)
	}
	return whichever
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

// beforeTerms lets a verdict that "is" governs, or an effect in a clause that goes on with its verb, speak of the subject, not
// of the terms that follow ("it is the best way to limit the program", "the deal, as it stands, will hurt our program").
func (q *scan) beforeTerms() {
	r := q.r
	for i, u := range r.units {
		c := r.hits[u.hit].cat
		goesOn := c.effect() && q.verbal() && q.goesOn()
		if goesOn {
			r.units = r.units[:i+1] // what stands behind is done to the terms
		} else if c < good || c > trust || c == regret {
			continue
		}
		if !q.backward() {
			q.implicit()
		}
		return
	}
}

// flush gives up a run whose object the lexicon does not know, save what can speak of the thing on its left.
func (q *scan) flush() {
	q.backward()
	q.r.units = q.r.units[:0]
	q.negs = 0
}

// endFailure gives up a failure that waits, where a comma ends its clause before hit h: it governs nothing.
func (q *scan) endFailure(h int) {
	r := q.r
	if u, v := r.waiting(); u != nil && v.cat == fail && !u.be && v.end < r.hits[h].first && r.comma(v.end) {
		r.giveUp()
	}
}

// leftover ends the clause: what governs nothing to its right speaks of the thing on its left, else of what a pronoun or
// the context stands for.
func (q *scan) leftover() {
	r := q.r
	if n := len(r.parts); n > q.begin {
		if p := &r.parts[n-1]; q.negs%2 == 1 && !q.raised && len(r.units) == 0 && (p.head < 0 && !(q.described(p) && q.negAt > q.relAt) || !q.again && q.relAt < q.r.hits[max(0, p.noun)].end && !(!q.negAux && p.noun >= 0 && r.hits[p.head].first < r.hits[p.noun].first && q.negAt > r.hits[p.noun].end+wishReach)) {
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
