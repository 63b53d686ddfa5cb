package resolve

import "parley/features"

// passedOn is the person whose words an outlet carries ("printed an analysis by X", "ran X's remarks"); -1.
func (p *page) passedOn(i int) int32 {
	_, a := p.sourceOf(i)
	if a == 0 {
		return -1
	}
	_, b := p.clauseOf(i)
	carries := false
	for k := max(0, a-1); k < b; k++ {
		pos := int(p.toks[k].Start)
		if p.inPieces(i, pos) {
			break
		}
		carries = carries || p.is(k, isCarry)
		if !carries || !p.is(k, isWords) {
			continue
		}
		for m := p.firstMention(max(a, k-6), min(b, k+10)); m >= 0 && m < len(p.mentions) && int(p.mentions[m].first) < k+10; m++ {
			x := p.mentions[m]
			if p.entities[x.ent].sp.Kind != "person" || p.inPieces(i, int(p.toks[x.first].Start)) {
				continue
			}
			if x.flags&inOwn != 0 && int(x.last) <= k || x.flags&oblique != 0 && int(x.first) > k {
				return x.ent
			}
		}
		if p.is(k+1, isPreposition) && k+2 < b && p.toks[k+2].Shape&features.Upper != 0 {
			if w := p.wordsIn(k+2, min(b, k+7)); len(w) > 1 && !w[0].taken {
				if first, last := p.nameAt(p.wordAt(k + 2)); last > first {
					return p.unknown(p.properName(first, last), "person", 0)
				}
			}
		}
	}
	return -1
}

// wordAt is the index of the first capitalised word at or after token k; there is one.
func (p *page) wordAt(k int) int32 {
	return int32(p.wordFrom(k))
}
