package attribute

// afterNoun tags a possible verb that follows a noun or name at p.
func (r *reader) afterNoun(i, p int) tag {
	it := &r.items[i]
	switch f := it.forms; {
	case f&vIng != 0:
		if f == vIng && !(it.is(cEvent) && !r.plural(&r.items[p]) && r.tagAt(r.nounLeft(i)) == tDet) { // but "a Senate hearing"
			return tIng
		}
	case f&vPast != 0:
		if f&vPart != 0 && r.tagAt(i+1) == tPrep && r.items[i+1].is(cBy) && !r.byMeans(i+2) {
			return tPart
		}
		return tFin
	case f&vPart != 0:
		return tPart
	case f&vS != 0 && (r.landsWords(i) || r.opensOn(i)):
		return tNoun // "over US demands that ..."
	case f&vS != 0:
		if !it.is(cNoun) || r.seeks(i, p) || r.governs(i) && r.agrees(i, p) || r.closesReport(i, p) || r.proves(i) {
			return tFin
		}
	case f&vBase != 0:
		switch {
		case r.postposed(i):
			return tNoun
		case r.plural(&r.items[p]) && r.certain(i):
			return tFin
		case (!it.is(cNoun) || r.claims(i)) && r.twoNamed(p):
			return tFin // "Varo and Tessel think"
		case it.cue != 0 && r.ofMany(p) && r.certain(i):
			return tFin // "Officials in Selane say"
		}
	}
	return tNoun
}

// landsWords says whether the word at item i is the noun for what a country says, whose name stands before it behind a preposition:
// "over US demands that", not "In Selane Varo demands that".
func (r *reader) landsWords(i int) bool {
	return r.items[i].is(cSpeech) && r.items[i].is(cNoun) && i > 3 && r.tagAt(i+1) == tThat && r.tagAt(i-1) == tName && !r.demonym(&r.items[i-1]) && r.tagAt(i-2) == tPrep && !r.boundary(i-2)
}

// opensOn says whether the word at item i is a noun behind a name that the sentence's first preposition governs: "On repeated Lund calls
// for talks, NAME said", not "In Selane Varo calls for talks".
func (r *reader) opensOn(i int) bool {
	p := i - 2
	if p > 0 && r.tagAt(p) == tNoun && r.items[p].forms&vPart != 0 {
		p-- // "repeated"
	}
	return p >= 0 && p <= 1 && r.items[i].is(cNoun) && r.tagAt(i-1) == tName && r.tagAt(p) == tPrep && !r.items[p].is(cSub|cIn|cAs) && (p == 0 || r.tagAt(0) == tConj || r.tagAt(0) == tAdv)
}

// byMeans says whether the noun at item i, behind "by", is the way in which something is said, not who does it: "said by phone".
func (r *reader) byMeans(i int) bool {
	if i >= len(r.items) || r.items[i].tag != tNoun {
		return false
	}
	it := &r.items[i]
	if it.forms&vIng != 0 {
		return it.cue != 0 // "responded by saying"
	}
	return (it.is(cOutlet) || !r.human(it)) && !r.plural(it) && !r.nominalAt(i+1)
}

// mostPostposed is the most items that an adjective behind its noun may have behind it.
const mostPostposed = 8

// postposed says whether the word at item i, behind a noun, is an adjective that could be a verb, since the noun's verb comes behind it:
// "sources close to the guild told ...".
func (r *reader) postposed(i int) bool {
	if t := r.tagAt(i + 1); t != tPrep && t != tTo {
		return false
	}
	for j := i + 2; j < len(r.items) && j < i+mostPostposed; j++ {
		switch it := &r.items[j]; {
		case it.cue != 0 && it.forms&vPast != 0 && it.tag == tNoun && !it.is(cNoun) && j > i+2,
			(it.tag == tHave || it.tag == tBe || it.tag == tModal) && j > i+2:
			return true
		case !it.nominal() && it.tag != tDet && it.tag != tPoss && it.tag != tGen:
			return false
		}
	}
	return false
}

// agrees says whether the word at item i, which may be a noun too, is rather what the noun or name at item p does than a second
// noun: "the crew claims that ...", not "the new claims that ...".
func (r *reader) agrees(i, p int) bool {
	subject := &r.items[p]
	switch {
	case subject.tag == tName && !r.demonym(subject), subject.is(cSource | cTitle), r.plural(subject):
		return true
	}
	return (subject.tag == tName || r.nounAlone(p)) && r.claims(i)
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
	return r.ends(it, ofDemonym)
}

// seeks says whether the word at item i, behind the name at item p, is a verb whose object are words to be had from somebody: "Selane
// demands guarantees from NAME".
func (r *reader) seeks(i, p int) bool {
	if p != i-1 || r.tagAt(p) != tName || r.items[i].cue == 0 || i+2 >= len(r.items) || !r.items[i+2].is(cFrom) {
		return false
	}
	next := &r.items[i+1]
	return next.tag == tNoun && next.is(cSpeech) && r.plural(next)
}
