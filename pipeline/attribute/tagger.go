package attribute

// tagVerbs settles which of a sentence's words that could be verbs are verbs. It reads from left to right and looks one
// word back, over adverbs, and one ahead.
func (r *reader) tagVerbs() {
	for i := range r.items {
		it := &r.items[i]
		if it.forms == 0 || it.tag != tNoun && it.tag != tAdv {
			continue
		}
		it.tag = r.verbTag(i)
	}
}

// before is the index of the item before i that is no adverb; -1 at the start.
func (r *reader) before(i int) int {
	for i--; i >= 0 && (r.items[i].tag == tAdv || r.items[i].tag == tNeg); i-- {
	}
	return i
}

func (r *reader) tagAt(i int) tag {
	if i < 0 || i >= len(r.items) {
		return tStop
	}
	return r.items[i].tag
}

func (r *reader) nominalAt(i int) bool { return i < len(r.items) && r.items[i].nominal() }

// verbTag is the tag of the word at item i, which may be a verb: the word before it decides.
func (r *reader) verbTag(i int) tag {
	f := r.items[i].forms
	if f == vAdj || r.tagAt(i+1) == tGen {
		return tNoun
	}
	p := r.before(i)
	if t := r.tagAt(p - 1); r.tagAt(p) == tDet && r.items[p].is(cQuant) && (t == tHave || t == tBe) && r.items[i].forms&(vPart|vIng) != 0 && r.has(p, apiece) {
		p-- // "have both said"
	}
	if r.attributive(i, p) {
		return tNoun
	}
	switch prev := r.tagAt(p); prev {
	case tTo, tModal, tDo, tHave, tBe:
		return f.afterAuxiliary(prev)
	case tDet:
		return r.afterDeterminer(i, p)
	case tNum, tObj, tRefl, tTime:
		return r.afterObject(i, p)
	case tPrep:
		if f&vIng != 0 || r.haveSince(p) {
			return f.nonfinite()
		}
	case tSubj:
		return f.afterPronoun()
	case tRel, tThat, tWh:
		return r.afterRelative(i, prev)
	case tName, tNoun, tParen:
		return r.afterNoun(i, p)
	case tQuote:
		if f&vFinite != 0 {
			return tFin
		}
		if f&vIng != 0 && p > 0 {
			return tIng // "told them, "...," adding, "...""
		}
	case tComma, tDash, tSemi:
		return r.afterPause(i)
	case tConj:
		return r.afterConjunction(i)
	case tStop, tColon:
		return r.opensClause(i)
	case tFin, tPart, tBase, tIng:
		if f&vFinite != 0 && (prev == tPart || prev == tFin) && !r.items[i].is(cNoun) && r.inRelative(i) {
			return tFin
		}
		return f.nonfinite()
	case tSub:
		return f.nonfinite()
	}
	return tNoun
}

// attributive says whether the participle at item i tells what someone is who is named behind it: "said retired general NAME",
// '"No," jailed activist NAME said'.
func (r *reader) attributive(i, p int) bool {
	it := &r.items[i]
	if it.forms&vPart == 0 || it.cue != 0 || p != i-1 || r.tagAt(i+2) != tName || !r.items[i+1].is(cTitle|cSource) {
		return false
	}
	switch r.tagAt(p) {
	case tQuote, tFin, tPrep:
		return true
	}
	return false
}

// nonfinite is the tag of a word of the forms f where no finite verb can stand.
func (f form) nonfinite() tag {
	switch {
	case f&vIng != 0:
		return tIng
	case f&vPart != 0:
		return tPart
	}
	return tNoun
}

// afterAuxiliary is the tag of a word of the forms f behind "to", a modal verb, "do", "have" or "be": the one form that it takes.
func (f form) afterAuxiliary(auxiliary tag) tag {
	switch {
	case auxiliary == tBe:
		return f.nonfinite()
	case auxiliary == tHave:
		if f&vPart != 0 {
			return tPart
		}
	case f&vBase != 0:
		return tBase
	}
	return tNoun
}

// afterPronoun is the tag of a word of the forms f behind "he", "they".
func (f form) afterPronoun() tag {
	switch {
	case f&(vFinite|vBase) != 0:
		return tFin
	case f&vPart != 0:
		return tPart
	}
	return tIng
}

// certain says whether the word at item i is a verb wherever a verb may stand: it is no noun too, or governs what follows.
func (r *reader) certain(i int) bool { return !r.items[i].is(cNoun) || r.governs(i) }

// afterDeterminer tags a possible verb behind the determiner p, which mostly has a noun behind it, but may be a subject itself.
func (r *reader) afterDeterminer(i, p int) tag {
	it, det := &r.items[i], &r.items[p]
	f, next := it.forms, p == i-1
	if !det.is(cQuant) {
		if f&vS != 0 && !it.is(cNoun) && p == 0 && next && !r.nominalAt(i+1) {
			return tFin // "This comes as ..."
		}
		return tNoun
	}
	switch {
	case f&vIng != 0 && next && p > 0 && r.items[p-1].is(cWith):
		return tIng // "with some saying"
	case f&vFinite != 0 && !it.is(cNoun) && r.floats(p):
		return tFin // "all said", "the two sides both said"
	case f&vFinite != 0 && !it.is(cNoun) && next && r.boundary(p) && r.opens(i+1):
		return tFin // "On Monday some rejected the toll", "but others doubted it"
	case f&vBase != 0 && p == 0 && next && it.cue != 0 && r.tagAt(i+1) == tThat:
		return tFin // "All report that ..."
	}
	return tNoun
}

// floats says whether the quantifier at item p may belong to a subject before it, or be one: "the two sides both", "A and B, all".
func (r *reader) floats(p int) bool {
	return p == 0 || r.nominalAt(p-1) || r.tagAt(p-1) == tDash || r.tagAt(p-1) == tComma
}

// afterObject tags a possible verb behind item p, a number, a pronoun that is an object, or a time.
func (r *reader) afterObject(i, p int) tag {
	it, prev := &r.items[i], r.tagAt(p)
	f, finite := it.forms, it.forms&vFinite != 0
	switch {
	case f&vPart != 0 && prev == tTime && p > 1 && r.items[p-1].is(cLast) && r.tagAt(p-2) == tHave:
		return tPart // "had last week drawn"
	case f&vPart != 0 && !finite && prev == tTime && p > 1 && r.tagAt(p-1) == tPrep && r.tagAt(p-2) == tHave:
		return tPart // "had on Friday drawn"
	case f&vIng != 0:
		return tIng
	case finite && !it.is(cNoun):
		return tFin
	case f&vBase != 0 && prev == tObj:
		return tBase
	case finite && (r.governs(i) || prev == tNum && r.closesReport(i, p)):
		return tFin
	}
	return tNoun
}

// afterRelative tags a possible verb behind "who", "that" or "what".
func (r *reader) afterRelative(i int, prev tag) tag {
	f := r.items[i].forms
	switch {
	case f&vFinite != 0 && (prev == tRel || r.certain(i)):
		return tFin
	case f&vBase != 0 && (prev == tRel || prev == tThat && !r.items[i].is(cNoun)):
		return tFin
	case f&vIng != 0:
		return tIng
	}
	return tNoun
}
