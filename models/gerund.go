package models

// gerundReach is how many words may stand between "are" and the deed that is being done: "are they still negotiating with".
const gerundReach = 2

// doneNow says whether the name of the target in hit h is a deed that someone is at, or is not: "we should be negotiating with them",
// "is squeezing them, not negotiating with them".
func (r *reader) doneNow(h int) bool {
	x := &r.hits[h]
	if x.cat != talks || h == 0 || !r.ends(x.first+1, "ing") || x.end == x.first+1 {
		return false
	}
	for j := h - 1; j >= 0 && r.hits[j].last+gerundReach >= x.first; j-- {
		switch r.hits[j].cat {
		case be:
			return true
		case negation:
			return r.commaBefore(j) || r.in(r.hits[j].first-1, joinClass)
		case self, other, person:
		default:
			return false
		}
	}
	return false
}

// setAgainst says whether the negation that ends before token t opens what is set against another thing: "pressure, not a bad deal".
func (r *reader) setAgainst(t int32) bool { return t >= 2 && r.comma(t-2) && r.in(t-1, denyClass) }

// doesNot says whether clause c tells what is not to be done besides, with "not" and a deed: "we should be squeezing them, not
// negotiating with them".
func (r *reader) doesNot(c int) bool {
	h := r.spans[c].lo
	if h < r.spans[c].hi && r.hits[h].cat == joiner {
		h++
	}
	return h+1 < r.spans[c].hi && r.in(r.hits[h].first, denyClass) && r.hits[h].first <= r.clauses[c].First+1 && r.hits[h+1].first == r.hits[h].end && r.ends(r.hits[h+1].first+1, "ing")
}
