package models

// fronted reads what comes of the thing that a phrase before clause c, in its sentence, names as a means or as lacking: "with this
// deal, we can lift the sanctions", "without a deal, we have no way to stop it".
func (r *reader) fronted(c int) {
	k := &r.spans[c].kinds
	if !k.meet(&ills) {
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
	}
}
