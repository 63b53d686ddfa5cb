package attribute

// widen takes in what the noun phrase [s, e) hangs on: "the head of", "officials in", "A and".
func (r *reader) widen(s, e int) subject {
	best := s
loop:
	for s > 1 {
		it, before := &r.items[s-1], &r.items[s-2]
		switch {
		case r.hangs(s):
			t := r.nounLeft(s - 1)
			if t == s-1 {
				break loop
			}
			if s = t; it.is(cOf) || r.boundary(s) || r.opened(s) || s == 1 && r.tagAt(0) == tPart {
				best = s // also "Elected officials from ..."
			}
		case it.is(cOf) && (before.tag == tDet || before.tag == tAdv) && before.is(cQuant):
			s, best = s-2, s-2 // "all of the papers"
		case it.tag == tConj && it.is(cAnd):
			first := r.firstOfSeveral(s - 1)
			if first == s-1 {
				break loop
			}
			s, best = first, first
		default:
			break loop
		}
	}
	if best > 1 && r.items[best-1].is(cThan) && (r.items[best].tag == tNum || r.items[best].is(cQuant)) {
		best -= 2
	}
	if best > 0 && r.items[best-1].tag == tAdv && r.items[best-1].is(cMeasure) {
		best--
	}
	return subject{best, e, best, -1}
}

// through says whether the preposition at item i has a go-between behind it: "through a spokesman".
func (r *reader) through(i int) bool {
	return r.shown(&r.items[i]) == "through" || r.shown(&r.items[i]) == "via"
}

// untilManner is subject s, of somebody, without the text, the occasion or the go-between that its end tells: "NAME in a speech",
// "NAME through a spokesman".
func (r *reader) untilManner(s subject) subject {
	for i := s.first + 1; i+1 < s.end; i++ {
		it, by := &r.items[i], &r.items[i-1]
		if it.tag != tPrep || by.tag != tName && !by.is(cSource) {
			continue
		}
		e := r.nounRight(i + 1)
		if head := r.head(subject{i + 1, e, i + 1, -1}); e > i+1 && e <= s.end && (r.through(i) && head.is(cSource|cTitle|cEvent) || it.is(cIn) && r.tagAt(i+1) != tName && head.is(cWork|cEvent) && by.tag != tTime && !by.is(cOutlet|cWork)) {
			s.end = i
			return s
		}
	}
	return s
}

// opened says whether a clause may start at item s behind an adverb, or a place that opens the sentence: "Later a pilot from Selane",
// "In Selane a pilot of the guild".
func (r *reader) opened(s int) bool {
	if r.tagAt(s) != tDet && r.tagAt(s) != tNum {
		return false
	}
	if r.tagAt(s-1) == tAdv {
		return r.boundary(s - 1)
	}
	t := r.nounLeft(s)
	return t > 0 && t < s && r.tagAt(t-1) == tPrep && r.items[t-1].is(cIn|cOn) && r.boundary(t-1)
}

// hangs says whether the noun phrase that starts at item s hangs by a preposition on the noun before that, or on a "many" that opens
// the clause.
func (r *reader) hangs(s int) bool {
	it, before := &r.items[s-1], &r.items[s-2]
	if it.tag != tPrep && it.tag != tTo || before.is(cAccord) || it.is(cSub) && before.tag == tTime {
		return false
	}
	return before.nominal() || before.tag == tDet && before.is(cQuant) && r.boundary(s-2)
}

// firstOfSeveral is the start of the first noun phrase of those that the "and" at item c closes: "A and B", "A, B and C", "A of X, B of
// Y and C"; c where it does not join nouns that open a clause.
func (r *reader) firstOfSeveral(c int) int {
	before := &r.items[c-1]
	if !before.nominal() && before.tag != tComma && before.tag != tParen {
		return c
	}
	end := c
	if before.tag == tComma {
		end--
	}
	w := r.nounLeft(end)
	if w == end {
		return c
	}
	// what stands left of the noun must open a clause, else it is the object of another verb
	for w > 1 && (r.items[w-1].tag == tPrep || r.items[w-1].tag == tTo) && r.items[w-2].nominal() {
		w = r.nounLeft(w - 1)
	}
	// and a comma before "and" wants a list: "A, B, and C"
	listed := r.tagAt(w-1) == tComma
	if end < c && !listed || !r.boundary(w) || listed && r.afterVerb(w) {
		return c
	}
	for w > 1 && r.items[w-1].tag == tComma {
		t := r.nounLeft(w - 1) // "A, B and C"
		for t > 1 && r.items[t-1].tag == tPrep && r.items[t-1].is(cOf) && r.items[t-2].nominal() {
			t = r.nounLeft(t - 1) // "A of X, B of Y and C"
		}
		if t == w-1 || !r.boundary(t) || r.items[t].tag != r.items[w].tag && r.tagAt(t) != tDet && !(r.tagAt(t) == tName && r.tagAt(w) == tDet) && !(w == 2 && r.plural(&r.items[0])) {
			break
		}
		w = t
	}
	return w
}

// afterVerb says whether a finite verb stands before item i in its sentence, that of a clause like "Though it rained," aside.
func (r *reader) afterVerb(i int) bool {
	comma := false
	for i--; i >= 0; i-- {
		switch t := r.items[i].tag; {
		case t == tComma:
			comma = true
		case t == tThat:
			return false // the clause that is said starts here
		case t == tFin || t == tBe || t == tHave || t == tModal:
			return !(comma && r.tagAt(0) == tSub && !r.holds(1, i, tComma))
		}
		if t := r.items[i].tag; t == tStop || t == tColon {
			return false
		}
	}
	return false
}
