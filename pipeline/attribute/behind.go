package attribute

// afterAdjunct takes the content at item k, after an adjunct [j, k): "said in Selane on Monday that ...".
func (r *reader) afterAdjunct(x *hit, j, k int) bool {
	if !(r.tagAt(k) == tThat && (r.topic(j, k) || r.anothers(j, k) || r.tagAt(k-1) == tNoun && verbal(r.tagAt(k+1)))) && r.direct(x, k) {
		return true
	}
	switch r.tagAt(k) {
	case tSubj, tDet, tPoss, tName, tNoun, tNum:
		if x.cue.frames&(fThat|fMarked) == fThat && x.cue.kind == say {
			x.put(k, clause)
			return true
		}
		if x.cue.frames&(fObject|fReport) == fObject && !r.afterQuote(x) && (r.day(j) == k || r.tagAt(k) == tDet || r.tagAt(k) == tPoss) {
			x.put(k, object) // "ruled out on Monday any talks"
			return true
		}
	case tIng:
		if x.cue.frames&fObject != 0 && !r.afterQuote(x) {
			x.put(k, object) // "denied on Tuesday seeking a toll"
			return true
		}
	case tTo, tNeg:
		if x.cue.frames&fTo != 0 && (r.tagAt(k) == tTo && r.tagAt(k+1) == tBase || r.tagAt(k) == tNeg && r.tagAt(k+1) == tTo) {
			x.put(k, object) // "vowed in Selane to pay no toll"
			return true
		}
	case tSub:
		if x.cue.frames&fWh != 0 && r.items[k].is(cIf) && !r.afterQuote(x) {
			x.put(k, object) // "asked in Selane whether"
			return true
		}
	case tWh:
		if x.cue.frames&fWh != 0 && (x.cue.frames&fNeeds != 0 || x.cue.kind == say) {
			x.put(k, object) // "set out for its readers why"
			return true
		}
	}
	return false
}

// afterWhen reads "told reporters before he left that ...".
func (r *reader) afterWhen(x *hit, k int) bool {
	n := len(r.items)
	if k >= n || r.tagAt(k) != tSub && !r.items[k].is(cSub) || r.items[k].is(cIf) || x.cue.frames&fThat == 0 || r.afterQuote(x) {
		return false
	}
	for m := k + 1; m < n && m < k+maxWhen && r.tagAt(m) != tComma && r.tagAt(m) != tQuote; m++ {
		if r.tagAt(m) == tThat && m > k+2 {
			return r.direct(x, m)
		}
	}
	return false
}

// afterAside reads "said, citing NAME, that ...".
func (r *reader) afterAside(x *hit, k int) bool {
	if r.tagAt(k) != tComma {
		return false
	}
	c := x.cue
	for m := k + 1; m < len(r.items) && m < k+maxAside; m++ {
		switch t := r.tagAt(m); {
		case t == tComma && (r.tagAt(m+1) == tThat && c.frames&fThat != 0 || r.tagAt(m+1) == tQuote && c.frames&fQuote != 0):
			return r.direct(x, m+1)
		case t == tColon && c.frames&fQuote != 0:
			return r.direct(x, m)
		case t == tIng && r.frames(m)&(fThat|fQuote) == fThat|fQuote:
			return false // "said, adding, "...""
		case t == tQuote, verbal(t) && !(m == k+1 && r.items[m].forms&vPart != 0 && (r.tagAt(m+1) == tTo || r.items[m].cue == 0 && r.tagAt(m) != tBe && r.tagAt(m) != tHave)) && r.tagAt(k+1) != tSub && !r.items[k+1].is(cSub) && !r.inRelative(m):
			return false
		}
	}
	return false
}

// The most items that an aside, or a clause of time, between a cue and its content may have.
const (
	maxAside = 30
	maxWhen  = 14
	maxTitle = 6 // between a text and its title
)

// shortAside is the noun phrase behind the second of two commas, of which the first is item i, with a phrase of a few words between them;
// i where none stands there.
func (r *reader) shortAside(i int) int {
	if r.tagAt(i+1) != tPrep && r.tagAt(i+1) != tAdv {
		return i
	}
	for j := i + 2; j < len(r.items) && j <= i+maxTitle; j++ {
		switch t := r.tagAt(j); {
		case t == tComma && r.nounRight(j+1) > j+1:
			return j + 1
		case t != tPrep && t != tDet && t != tAdv && !r.items[j].nominal():
			return i
		}
	}
	return i
}
