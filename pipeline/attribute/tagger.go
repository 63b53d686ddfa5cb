package attribute

// tagVerbs settles which of a sentence's words that could be verbs are verbs. It reads from left to right and looks one
// word back, over adverbs, and one ahead.
func (r *reader) tagVerbs() {
	for i := range r.items {
		it := &r.items[i]
		if it.forms == 0 || it.tag != tNoun && it.tag != tAdv {
			continue
		}
		it.tag = r.verb(i)
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

// verb is the tag of a word that may be a verb, at item i.
func (r *reader) verb(i int) tag {
	it := &r.items[i]
	f := it.forms
	if f == vAdj || r.tagAt(i+1) == tGen {
		return tNoun
	}
	p := r.before(i)
	pt := r.tagAt(p)
	finite := f&(vPast|vS) != 0
	ambiguous := it.is(cNoun)
	switch pt {
	case tTo:
		if f&vBase != 0 {
			return tBase
		}
	case tModal, tDo:
		if f&vBase != 0 {
			return tBase
		}
	case tHave:
		if f&vPart != 0 {
			return tPart
		}
	case tBe:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vPart != 0:
			return tPart
		}
	case tDet, tPoss, tGen:
		if pt == tDet && f&vIng != 0 && p == i-1 && p > 0 && r.items[p].is(cQuant) && r.items[p-1].is(cWith) {
			return tIng // "with some saying"
		}
		if pt == tDet && finite && !ambiguous && r.items[p].is(cQuant) && (p == 0 || r.items[p-1].nominal() || r.items[p-1].tag == tDash || r.items[p-1].tag == tComma) {
			return tFin // "all said", "the two sides both said"
		}
		if pt == tDet && finite && !ambiguous && p == i-1 && r.items[p].is(cQuant) && r.boundary(p) && r.opens(i+1) {
			return tFin // "On Monday some rejected the toll", "but others doubted it"
		}
		if pt == tDet && f&vS != 0 && !ambiguous && p == 0 && p == i-1 && !r.nominalAt(i+1) {
			return tFin // "This comes as ..."
		}
		if pt == tDet && f&vBase != 0 && p == 0 && p == i-1 && r.items[p].is(cQuant) && it.cue != 0 && r.tagAt(i+1) == tThat {
			return tFin // "All report that ..."
		}
		return tNoun
	case tNum, tObj, tRefl, tTime:
		switch {
		case f&vPart != 0 && !finite && pt == tTime && p > 1 && r.tagAt(p-1) == tPrep && r.tagAt(p-2) == tHave:
			return tPart // "had on Friday drawn"
		case f&vIng != 0:
			return tIng
		case finite && !ambiguous:
			return tFin
		case f&vBase != 0 && pt == tObj:
			return tBase
		}
		if finite && (r.governs(i) || pt == tNum && r.closesReport(i, p)) {
			return tFin
		}
	case tPrep:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vPart != 0 && r.haveSince(p):
			return tPart
		}
		return tNoun
	case tSubj:
		if finite {
			return tFin
		}
		if f&vBase != 0 {
			return tFin
		}
		if f&vPart != 0 {
			return tPart
		}
		return tIng
	case tRel, tThat, tWh:
		switch {
		case finite && (!ambiguous || pt == tRel || r.governs(i)):
			return tFin
		case f&vBase != 0 && (pt == tRel || pt == tThat && !ambiguous):
			return tFin
		case f&vIng != 0:
			return tIng
		}
	case tName, tNoun, tParen:
		return r.afterNoun(i, p, f, ambiguous)
	case tQuote:
		if finite {
			return tFin
		}
	case tComma, tDash, tSemi:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vS != 0 && (!ambiguous || r.governs(i)), f&vPast != 0:
			return tFin
		case f&vPart != 0:
			return tPart
		case f&vBase != 0 && !ambiguous:
			return tBase
		}
	case tConj:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vPast != 0, f&vS != 0 && (!ambiguous || r.governs(i)):
			return tFin
		case f&vBase != 0 && (!ambiguous || r.governs(i)):
			return tBase
		}
	case tStop, tColon:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vPart != 0:
			return tPart
		case f&vPast != 0:
			return tFin
		case f&vBase != 0 && !ambiguous && !(it.upper && r.nominalAt(i+1)):
			return tBase
		}
	case tFin, tPart, tBase, tIng:
		switch {
		case f&(vPast|vS) != 0 && (pt == tPart || pt == tFin) && !ambiguous && r.inRelative(i):
			return tFin
		case f&vIng != 0:
			return tIng
		case f&vPart != 0:
			return tPart
		}
	case tSub:
		switch {
		case f&vIng != 0:
			return tIng
		case f&vPart != 0:
			return tPart
		}
	}
	return tNoun
}

// inRelative says whether a relative clause without commas stands open before item i.
func (r *reader) inRelative(i int) bool {
	for i--; i >= 0; i-- {
		switch r.items[i].tag {
		case tRel:
			return true
		case tThat:
			return i > 0 && r.items[i-1].nominal()
		case tComma, tQuote, tStop, tConj:
			return false
		}
	}
	return false
}

// afterNoun tags a possible verb that follows a noun or name at p.
func (r *reader) afterNoun(i, p int, f form, ambiguous bool) tag {
	prev := &r.items[p]
	switch {
	case f&vIng != 0:
		if f == vIng {
			return tIng
		}
	case f&vPast != 0:
		if f&vPart != 0 && r.tagAt(i+1) == tPrep && r.items[i+1].is(cBy) {
			return tPart
		}
		return tFin
	case f&vPart != 0:
		return tPart
	case f&vS != 0:
		if !ambiguous || r.governs(i) && (prev.tag == tName && (r.claims(i) || !r.demonym(prev)) || prev.is(cSource|cTitle) || r.plural(prev) || r.nounAlone(p) && r.claims(i)) || r.closesReport(i, p) || r.proves(i) {
			return tFin
		}
	case f&vBase != 0:
		if r.plural(prev) && (!ambiguous || r.governs(i)) {
			return tFin
		}
		if (!ambiguous || r.claims(i)) && r.twoNamed(p) {
			return tFin // "Varo and Tessel think"
		}
		if it := &r.items[i]; it.cue != 0 && r.ofMany(p) && r.governs(i) {
			return tFin // "Officials in Selane say"
		}
	}
	return tNoun
}

// twoNamed says whether the name that ends at item i is the second of two: "Varo and Tessel", "Mr. Varo and Mrs. Tessel".
func (r *reader) twoNamed(i int) bool {
	if r.items[i].tag != tName {
		return false
	}
	s := i
	for s > 0 && r.tagAt(s-1) == tName {
		s--
	}
	return s > 1 && r.tagAt(s-1) == tConj && r.items[s-1].is(cAnd) && r.tagAt(s-2) == tName
}

// ofMany says whether the noun phrase that ends at item i belongs to several people by a preposition: "officials in Selane",
// "opponents of the toll", "many in Selane".
func (r *reader) ofMany(i int) bool {
	e := i + 1
	s := r.nounLeft(e)
	if s < 2 || s == e || r.tagAt(s-1) != tPrep || r.items[s-1].is(cSub) {
		return false
	}
	head := &r.items[s-2]
	if head.tag == tDet {
		return head.is(cQuant) && r.boundary(s-2) && r.plural(head)
	}
	return head.nominal() && r.plural(head) && (head.is(cSource) || r.items[s-1].is(cOf) && r.human(head)) && r.boundary(r.nounLeft(s-1))
}

// demonym says whether a name may be the adjective of a people or a side ("Western", "Arcadian").
func (r *reader) demonym(it *item) bool {
	return hasAnySuffix(r.shown(it), "ern", "ian", "ese", "ish", "can", "eli")
}
