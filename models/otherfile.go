package models

import "parley/features"

// How far, in tokens, what a name of the target is bound to may stand behind its preposition.
const (
	fileReach = 3 // "an agreement on the new railway"
	lossReach = 8 // "the collapse of what was left of the talks"

	dealReach = 5 // "negotiate a new and lasting agreement"
)

// onOtherFile says whether hit i, which by its words names the target, is bound to something else by those beside it: "the grain deal", "talks
// on grain", "the collapse of the bridge".
func (r *reader) onOtherFile(i int) bool {
	x := &r.hits[i]
	if x.cat == refusal {
		return r.lossOfElse(i)
	}
	return x.cat != team && x.cat != adjunct && (r.in(x.first-1, fileClass) || r.fileBehind(i) || r.objectElse(i) || r.sundry(i))
}

// sundry says whether the deals that hit i names are any there may be, in the plural: "agreements were reached", not "no agreements" nor
// "agreements with Arcadia".
func (r *reader) sundry(i int) bool {
	x := &r.hits[i]
	if x.cat != deal || x.end != x.first+1 || !r.ends(x.end, "s") || r.in(x.first-1, indefiniteClass|definiteClass) || r.word(x.first-1, "no") {
		return false
	}
	for j := i + 1; j < len(r.hits) && r.hits[j].first <= x.end+partnerGap; j++ {
		if parties.has(r.hits[j].cat) {
			return false
		}
	}
	return true
}

// objectElse says whether the deed that hit i names has another deal for its object: "to sign a grain deal", "honor our pledges under the
// grain deal".
func (r *reader) objectElse(i int) bool {
	if r.hits[i].cat != engage || i+1 >= len(r.hits) {
		return false
	}
	for j := i + 1; j < min(i+3, len(r.hits)) && r.hits[j].first <= r.hits[i].end+dealReach && r.sameSentence(i, j); j++ {
		switch y := &r.hits[j]; {
		case y.cat == foreign:
			return r.in(y.end-1, pactClass)
		case y.cat == deal:
			party, other := r.partnersOf(j)
			return other && !party || r.withUnknown(j) || r.in(y.first-1, fileClass) || r.fileBehind(j)
		case y.cat.target():
			return false
		}
	}
	return false
}

// thatDeal says whether hit i means the deal told just before, hit d, which is another: "the grain deal was signed. The deal will last."
func (r *reader) thatDeal(i, d int) bool {
	x := &r.hits[i]
	return d >= 0 && x.cat == deal && x.end == x.first+1 && r.in(x.first-1, definiteClass) && x.at-r.hits[d].at < nearBytes && r.sameParagraph(d, i)
}

// bilateral says whether the two sides of what hit i names are others: "an agreement between the two countries" behind the name of a third
// one, with none of the target's first side since. party is its last token.
func (r *reader) bilateral(i int, party int32, thirds []int32) bool {
	t := r.hits[i].end
	if !r.partnerWord(t) {
		return false
	}
	if t++; r.word(t, "the") || r.word(t, "our") {
		t++
	}
	if !r.word(t, "two") && !r.word(t, "both") || !r.in(t+1, stateClass) {
		return false
	}
	return len(thirds) > 0 && int(thirds[0]) < i && r.hits[thirds[0]].first > party && int(r.hits[thirds[0]].at) > int(r.hits[i].at)-nearBytes
}

// fileBehind says whether another file or another partner's affairs follow hit i, behind "on" or the like.
func (r *reader) fileBehind(i int) bool {
	t := r.hits[i].end
	if r.partnerWord(t) || r.partnerWord(t-1) {
		t = r.nounEnd(t + 1) // "talks with Arcadia on grain"
	}
	switch {
	case r.word(t, "on"), r.word(t, "over"), r.word(t, "about"), r.word(t, "regarding"), r.word(t, "concerning"), r.word(t, "for"):
	case r.word(t, "in") && r.hits[i].cat == deal:
	default:
		return false
	}
	end := min(t+1+fileReach, int32(len(r.toks)))
	for j := i + 1; j < len(r.hits) && r.hits[j].first < end; j++ {
		switch r.hits[j].cat {
		case third:
			return r.hits[j].end == r.nounEnd(t+1)
		case sideA, sideB, terms:
			return false
		}
	}
	for t++; t < end && r.toks[t].Shape&features.Punct == 0; t++ {
		if r.in(t, fileClass) {
			return true
		}
	}
	return false
}

// nounEnd is behind the noun that begins at token t, its article and its words in upper case.
func (r *reader) nounEnd(t int32) int32 {
	if r.word(t, "the") {
		t++
	}
	for int(t) < len(r.toks) && r.toks[t].Shape&features.Upper != 0 {
		t++
	}
	return t
}

// lossOfElse says whether what hit i tells the end of is named behind it, and is not the target: "withdrawal from the marshes", "the
// failure of the harvest", not "the failure of it".
func (r *reader) lossOfElse(i int) bool {
	x := &r.hits[i]
	t := x.end
	if !r.word(t-1, "of") && !r.word(t-1, "from") {
		if !r.word(t, "of") && !r.word(t, "from") {
			return false
		}
		t++
	}
	h := i + 1
	for end := min(t+lossReach, int32(len(r.toks))); t < end; t++ {
		for ; h < len(r.hits) && r.hits[h].first <= t; h++ {
			switch c := r.hits[h].cat; {
			case c.target(), c == pronoun, c == this, c == anaphor, c == encounter, c == act, c == position:
				return false
			}
		}
		if r.endsAt(int(t) + 1) {
			break
		}
	}
	return true
}
