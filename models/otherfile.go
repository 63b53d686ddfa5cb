package models

import "parley/features"

// How far, in tokens, what a name of the target is bound to may stand behind its preposition.
const (
	fileReach = 3 // "an agreement on the new railway"
	lossReach = 8 // "the collapse of what was left of the talks"
)

// onOtherFile says whether hit i, which by its words names the target, is bound to something else by those beside it: "the grain deal", "talks
// on grain", "the collapse of the bridge".
func (r *reader) onOtherFile(i int) bool {
	x := &r.hits[i]
	if x.cat == refusal {
		return r.lossOfElse(i)
	}
	return x.cat != team && x.cat != adjunct && (r.in(x.first-1, fileClass) || r.fileBehind(i))
}

// fileBehind says whether another file or another partner's affairs follow hit i, behind "on" or the like.
func (r *reader) fileBehind(i int) bool {
	t := r.hits[i].end
	switch {
	case r.word(t, "on"), r.word(t, "over"), r.word(t, "about"), r.word(t, "regarding"), r.word(t, "concerning"):
	case r.word(t, "for") && r.hits[i].cat == deal:
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
