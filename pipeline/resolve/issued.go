package resolve

import "parley/features"

// How far back the text is looked for that "the statement" takes up, and how many words may stand before those who gave it out.
const (
	farIssued  = 120
	mostIssuer = 6
)

// issued is who gave out the text that the noun at token n of "the statement", which starts at token a, takes up: "A hundred activists
// made a joint statement public. ... The statement urges ..."; -1 where the page does not tell.
func (p *page) issued(a, n int) int32 {
	k := a - 1
	for ; k > 0 && k > a-farIssued; k-- {
		if p.toks[k].Word == p.toks[n].Word && p.newThing(k) && !p.inContent(k) {
			break
		}
	}
	if k <= 0 || k <= a-farIssued {
		return -1
	}
	pos := int(p.toks[k].Start)
	from := p.at(p.sentence(p.block(pos), pos).Start)
	if ent, strong := p.inSentence(from, k, want{person: true, outlet: true, group: true, role: -1}); strong {
		return ent
	}
	for j := k - 1; j >= from; j-- {
		if !p.is(j, isPerson|isGroup) || p.is(j, isAct|isOutlet) || p.possessive(j+1) > 0 {
			continue
		}
		first := j
		for first > from && j-first < mostIssuer && p.toks[first-1].Shape&(features.Upper|features.Punct) == 0 && !p.is(first-1, isPreposition|isDefinite|isRelative) {
			first--
		}
		return p.groupNamed(p.description(p.skipCount(first, j+1), j+1))
	}
	return -1
}

// newThing says whether an indefinite article stands before the noun at token k, behind a word or two: "a joint statement".
func (p *page) newThing(k int) bool {
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if p.is(j, isIndefinite) {
			return true
		}
		if p.toks[j].Shape&features.Punct != 0 || p.is(j, isDefinite|isPossessive) {
			return false
		}
	}
	return false
}
