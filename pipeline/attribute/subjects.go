package attribute

// A subject is the noun phrase that a verb is said of.
type subject struct {
	first, end int // items [first, end); first < 0 where there is none
	clause     int // the item with which the clause starts, relative pronoun and apposition included
	rel        int // the relative pronoun between subject and verb; -1
}

var nobody = subject{first: -1, end: -1, clause: -1, rel: -1}

// subjectOf finds the subject of the verb group that starts at g, to its left.
func (r *reader) subjectOf(g int) subject {
	i := r.overAdverbials(g)
	if i == 0 {
		return nobody
	}
	switch r.items[i-1].tag {
	case tSubj:
		return subject{i - 1, i, i - 1, -1}
	case tRel, tThat:
		return r.antecedent(i - 1)
	case tComma, tDash:
		s := r.acrossCommas(i - 1)
		if s.first < 0 && i == g-1 && r.tagAt(i) == tDet {
			return subject{i, g, i, -1} // "However, some rejected": no "all" of those before the comma
		}
		return s
	}
	if s := r.nounLeft(i); s < i {
		if sub := r.noObject(r.unclosed(r.widen(s, i))); sub.first >= 0 {
			return r.untilManner(sub)
		}
	}
	if i > 2 && r.tagAt(i-1) == tObj && r.items[i-2].is(cOf) && r.items[i-3].is(cQuant) {
		return subject{i - 3, i, i - 3, -1} // "All of them said"
	}
	return r.modified(i)
}

// overAdverbials is the item behind the subject, or what else stands there, of the verb group that starts at g: adverbs, times and
// the like may part the two.
func (r *reader) overAdverbials(g int) int {
	i := g
	for i > 0 {
		switch t := r.items[i-1].tag; {
		case t == tAdv, t == tRefl:
			i--
		case t == tDet && r.items[i-1].is(cQuant) && i > 1 && r.floats(i-1):
			i-- // "A and B all said"
		case t == tParen && r.tagAt(i-2) == tTime:
			i-- // "NAME today (7 May) said"
		case t == tTime && i > 1:
			over := r.overTime(i)
			if over == i {
				return i
			}
			i = over
		default:
			return i
		}
	}
	return i
}

// overTime is overAdverbials over one time, which ends before item i; i where the time does not stand between subject and verb.
// "The minister Tuesday said" is rare; "who on Thursday said" is common.
func (r *reader) overTime(i int) int {
	t := i - 1
	if r.items[t-1].tag == tPrep {
		return t - 1
	}
	if t > 1 && r.items[t-1].is(cLast) && (r.items[t-2].nominal() || r.tagAt(t-2) == tConj) {
		t-- // "NAME this week said"
	}
	switch before := r.tagAt(t - 1); {
	case before == tConj && r.items[t].is(cLast):
		return t // "signed it and last month closed the quay"
	case before == tAdv && t > 1 && r.items[t-2].nominal():
		return t - 1 // "the minister here today said"
	case r.items[t-1].nominal(), before == tSubj, before == tRel, before == tParen, before == tComma && r.items[i-1].is(cAdv):
		return t // "Varo (Selane) today issued", "Varo, the mayor, today issued"
	}
	return i
}

// noObject is sub, or what is left of it, where a verb or a preposition stands before it that may have it for an object; nobody
// where it is one.
func (r *reader) noObject(sub subject) subject {
	if sub.first == 0 {
		return sub
	}
	switch before := &r.items[sub.first-1]; before.tag {
	case tPrep, tTo:
		return r.afterPreposition(sub)
	case tThat:
		k := sub.first + 1
		if r.tagAt(k) == tParen {
			k++
		}
		if p := sub.first - 2; p >= 0 && r.tagAt(p) == tPrep && r.boundary(p) && r.tagAt(sub.first) == tNoun && k < sub.end && r.tagAt(k) == tName {
			return subject{k, sub.end, k, -1} // "On that point NAME said", "on that day (May 8) NAME said"
		}
	case tFin, tBase, tIng, tPart:
		if sub.first == 1 && (before.tag == tPart || before.tag == tIng && before.cue == 0) {
			sub.first, sub.clause = 0, 0
			return sub // "Elected officials said"
		}
		if r.frames(sub.first-1)&(fThat|fQuote) == 0 || before.tag == tPart && r.tagAt(sub.first-2) == tPrep {
			return nobody
		}
	case tConj:
		if r.inRelative(sub.first - 1) {
			return nobody // "ministers who served Arcadia and the mainland told": the second object of a verb
		}
	}
	return sub
}

// afterPreposition parts a subject from what the preposition before sub takes; nobody where that is all of sub.
func (r *reader) afterPreposition(sub subject) subject {
	first := sub.first
	if r.items[first-1].is(cSub) {
		return sub
	}
	if r.placeFirst(sub) {
		sub.first, sub.clause = first+1, first-1
		return sub
	}
	if first == 1 || r.boundary(first-1) {
		for i := first + 1; i < sub.end; i++ {
			if noun := &r.items[i-1]; r.items[i].tag == tName && noun.forms&vPart == 0 && (noun.tag == tNoun && (!noun.is(cTitle|cSource) || noun.is(cOutlet)) || i == first+1 && noun.tag == tDet && noun.is(cThing)) {
				sub.first, sub.clause = i, i
				return sub // "On television Ayatollah A. says", "On this A. says": the noun belongs to the preposition, the name does not
			}
		}
	}
	if s := r.afterOpener(sub); s.first >= 0 {
		return s
	}
	return r.beforeOccasion(sub)
}

// placeFirst says whether the first name that the subject holds is where and not who: "In Selane Joren Tessel says", "In Selane
// fifty members say", "In Selane lawmakers say", "while in Selane Joren Tessel says".
func (r *reader) placeFirst(sub subject) bool {
	at := sub.first
	if r.tagAt(at) != tName || at+1 >= sub.end {
		return false
	}
	if next := &r.items[at+1]; at == 1 {
		return next.tag == tName || next.tag == tNum || next.is(cQuant) || next.tag == tNoun && next.is(cSource) && r.plural(next)
	}
	return r.tagAt(at-2) == tSub && at+2 < sub.end && r.tagAt(at+1) == tName && r.tagAt(at+2) == tName
}

// inOffice is the end of the noun phrase that ends before item e, with that for which somebody speaks: "a spokesman for the guild".
func (r *reader) inOffice(e int) int {
	if r.tagAt(e) != tPrep || r.shown(&r.items[e]) != "for" || r.tagAt(e-1) != tNoun || !r.items[e-1].is(cTitle|cSource) {
		return e
	}
	return max(e, r.nounRight(e+1))
}

// afterOpener parts the speaker from the place before in "After nine hours in Selane Varo said", "Late in May in Selane Minister
// Elin Varo said": sub is the object of a preposition, and nothing but such phrases stands before it.
func (r *reader) afterOpener(sub subject) subject {
	for i := range sub.first {
		switch r.tagAt(i) {
		case tPrep, tTo, tNoun, tNum, tTime, tDet, tPoss, tName, tAdv, tGen:
		default:
			return nobody
		}
	}
	if !r.items[0].is(cPrep | cSub | cAdv) {
		return nobody
	}
	if last := sub.end - 1; r.tagAt(sub.first) == tDet {
		for i := sub.first + 2; i <= last; i++ {
			if it := &r.items[i-1]; r.tagAt(i) == tName && it.tag == tNoun && it.is(cOutlet) {
				return subject{i, sub.end, i, -1} // "In an interview with the Post newspaper Varo said"
			}
		}
	}
	if r.tagAt(sub.first) != tName || r.items[sub.first].is(cTitle) {
		return nobody
	}
	i := sub.first + 1
	if n := sub.end - sub.first; n > 2 && r.tagAt(sub.first-1) == tTo {
		for k := i + 1; k < sub.end; k++ {
			if r.items[k].is(cTitle) && r.items[k].tag == tName || n == 4 && k == i+1 && r.tagAt(k) == tName {
				return subject{k, sub.end, k, -1} // "In a reply to Joren Tessel Mayor Varo said"
			}
		}
	}
	for ; i < sub.end; i++ {
		if it := &r.items[i]; it.tag == tName || it.is(cTitle) {
			return subject{i, sub.end, i, -1}
		}
	}
	return nobody
}

// beforeOccasion is who speaks in "NAME, at a news conference said", where the second comma is missing; sub is the occasion.
func (r *reader) beforeOccasion(sub subject) subject {
	c := sub.first - 2
	if c < 1 || r.tagAt(c) != tComma || !r.head(sub).is(cEvent|cWork) {
		return nobody
	}
	s := r.nounLeft(c)
	if s == c || !r.named(s, c) || !r.boundary(s) {
		return nobody
	}
	return subject{s, c, s, -1}
}
