package attribute

// afterPause tags a possible verb behind a comma, a dash or a semicolon.
func (r *reader) afterPause(i int) tag {
	if p := r.overAside(i); p > 0 {
		return r.afterNoun(i, p)
	}
	f := r.items[i].forms
	switch t := r.afterBreak(i); {
	case t == tFin && r.askedBetween(i):
		return tPart
	case t != tNoun:
		return t
	case f&vPart != 0:
		return tPart
	case f&vBase != 0 && r.sayMany(i):
		return tFin
	case f&vBase != 0 && !r.items[i].is(cNoun):
		return tBase
	}
	return tNoun
}

// sayMany says whether the word at item i, behind a comma, is a verb of speech with the many behind it who say what stands before:
// "The toll is fair, say lawmakers in Selane."
func (r *reader) sayMany(i int) bool {
	if i < 3 || r.items[i].is(cNoun) || !r.cueOf(i, say) || r.frames(i)&fQuote == 0 {
		return false
	}
	e := r.nounRight(i + 1)
	if e == i+1 || r.tagAt(i+1) == tSubj || r.tagAt(i+1) == tObj {
		return false
	}
	head := r.head(subject{i + 1, e, i + 1, -1})
	return head.tag != tName && r.plural(head) && r.human(head) && r.verbed(0, i-1)
}

// afterConjunction tags a possible verb behind "and".
func (r *reader) afterConjunction(i int) tag {
	t := r.afterBreak(i)
	if t == tNoun && r.items[i].forms&vBase != 0 && r.certain(i) {
		return tBase
	}
	return t
}

// afterBreak tags a possible verb that goes on behind a mark or "and" by its form alone; else tNoun.
func (r *reader) afterBreak(i int) tag {
	switch f := r.items[i].forms; {
	case f&vIng != 0:
		return tIng
	case f&vPast != 0, f&vS != 0 && r.certain(i):
		return tFin
	}
	return tNoun
}

// opensClause tags a possible verb with which a sentence starts, or what stands behind a colon.
func (r *reader) opensClause(i int) tag {
	it := &r.items[i]
	switch f := it.forms; {
	case f&(vIng|vPart) != 0:
		return f.nonfinite()
	case f&vPast != 0:
		return tFin
	case f&vBase != 0 && !it.is(cNoun) && !(it.upper && r.nominalAt(i+1)):
		return tBase
	}
	return tNoun
}

// mostAside is how many words an aside may have over which a verb in the plural is told by its subject.
const mostAside = 4

// overAside is the noun before the aside between commas behind which item i stands, where item i is a verb only in the plural: "the
// pilots, however, hold that ...", "the pilots, on the other hand, hold that ..."; 0 where there is none.
func (r *reader) overAside(i int) int {
	if f := r.items[i].forms; f&vBase == 0 || f&(vPast|vS|vIng) != 0 || r.tagAt(i-1) != tComma {
		return 0
	}
	for p := i - 2; p > 0 && p >= i-2-mostAside; p-- {
		switch r.tagAt(p) {
		case tNoun, tDet, tPoss, tAdv, tPrep:
		case tComma:
			if t := r.tagAt(p + 1); p < i-2 && (t == tAdv && p == i-3 || t == tPrep) && r.items[p-1].nominal() {
				return p - 1
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// timeIs says whether the time at items [i, j), with the verb behind it, opens a clause that hit x says: "insisted now was the time",
// "told reporters next week was too late".
func (r *reader) timeIs(x *hit, i, j int) bool {
	if !verbal(r.tagAt(j)) || j > i+2 || j == i+2 && !(r.tagAt(i+1) == tTime && r.items[i].is(cLast)) {
		return false
	}
	s := x.sub.clause
	return x.cue.kind == say && x.cue.frames&(fThat|fMarked) == fThat && x.sub.first >= 0 && !x.inverted && r.tagAt(s-1) != tWh && r.tagAt(s-1) != tRel &&
		(r.tagAt(j-1) == tTime || r.tagAt(i) == tAdv && r.shown(&r.items[i]) == "now")
}

// verdict says whether nothing but an adjective or the like stands at item i, before a mark: "what he says is true".
func (r *reader) verdict(i int) bool {
	if r.tagAt(i) == tNeg {
		i++
	}
	if r.tagAt(i) != tNoun || r.plural(&r.items[i]) {
		return false
	}
	t := r.tagAt(i + 1)
	return t == tStop || t == tComma
}
