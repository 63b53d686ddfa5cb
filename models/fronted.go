package models

// fronted reads what comes of the thing that a phrase before clause c, in its sentence, names as a means or as lacking: "with this
// deal, we can lift the sanctions", "without a deal, we have no way to stop it".
func (r *reader) fronted(c int) {
	k := &r.spans[c].kinds
	if !k.meet(&ills) && !k.meet(&effects) {
		return
	}
	for i := len(r.parts) - 1; i >= 0 && r.parts[i].clause+maxClauses >= c && r.clauses[r.parts[i].clause].Sentence == r.clauses[c].Sentence; i-- {
		p := &r.parts[i]
		if p.clause == c || p.void || p.head >= 0 || p.noun < 0 || r.opener(p.clause) != noCategory {
			continue
		}
		if p.lacking {
			if ill := r.illAfter(c, r.spans[c].lo-1); ill >= 0 {
				p.charge, p.head, p.sign, p.negs, p.value = lackValue, ill, 1, 0, lackValue
			}
			return
		}
		if h := r.effectIn(c); h >= 0 && r.means(p) {
			p.charge, p.head, p.verdict, p.judged = r.weight(h), h, true, true
			if r.hits[h].cat == costs {
				p.sign, p.mods = -1, p.mods|turned
			}
			p.value = p.sign * p.charge
			return
		}
	}
}

// means says whether the part's clause is no more than the thing with a preposition that makes it a means: "with this deal".
func (r *reader) means(p *part) bool {
	at := r.clauses[p.clause].First
	return r.in(at, meansClass) && r.hits[p.noun].first <= at+phraseReach && p.sign > 0 && !r.spans[p.clause].kinds.meet(&auxiliaries)
}

// effectIn is the first effect in clause c that nothing denies, where no part of the clause says something already; -1.
func (r *reader) effectIn(c int) int {
	for p := len(r.parts) - 1; p >= 0 && r.parts[p].clause == c; p-- {
		if r.parts[p].value != 0 {
			return -1
		}
	}
	denied := false
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x == joiner:
			denied = false // "we stop nothing and start an arms race"
		case denials.has(x):
			denied = true
		case x.effect() && !denied:
			return h
		}
	}
	return -1
}
