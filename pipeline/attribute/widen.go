package attribute

// widen takes in what the noun phrase [s, e) hangs on: "the head of", "officials in", "A and".
func (r *reader) widen(s, e int) subject {
	best := s
	for s > 1 {
		it := &r.items[s-1]
		if (it.tag == tPrep || it.tag == tTo) && !r.items[s-2].is(cAccord) && (r.items[s-2].nominal() || r.tagAt(s-2) == tDet && r.items[s-2].is(cQuant) && r.boundary(s-2)) && !(it.is(cSub) && s > 1 && r.items[s-2].tag == tTime) {
			t := r.nounLeft(s - 1)
			if t == s-1 {
				break
			}
			if it.is(cOf) {
				s, best = t, t
				continue
			}
			s = t
			if r.boundary(s) || s == 1 && r.tagAt(0) == tPart {
				best = s // also "Elected officials from ..."
			}
			continue
		}
		if it.is(cOf) && (r.items[s-2].tag == tDet || r.items[s-2].tag == tAdv) && r.items[s-2].is(cQuant) {
			s, best = s-2, s-2 // "all of the papers"
			continue
		}
		if it.tag == tConj && it.is(cAnd) && (r.items[s-2].nominal() || r.items[s-2].tag == tComma || r.items[s-2].tag == tParen) {
			x := s - 1
			if r.items[x-1].tag == tComma {
				x--
			}
			t := r.nounLeft(x)
			if t < x {
				w := t
				// what stands left of the first noun must open a clause, else it is the object of another verb
				for w > 1 && r.items[w-1].tag == tPrep && r.items[w-2].nominal() {
					w = r.nounLeft(w - 1)
				}
				// and a comma before "and" wants a list: "A, B, and C"
				list := x == s-1 || w > 0 && r.items[w-1].tag == tComma
				if list && r.boundary(w) && !(w > 0 && r.items[w-1].tag == tComma && r.afterVerb(w)) {
					for w > 1 && r.items[w-1].tag == tComma {
						t := r.nounLeft(w - 1) // "A, B and C"
						for t > 1 && r.items[t-1].tag == tPrep && r.items[t-1].is(cOf) && r.items[t-2].nominal() {
							t = r.nounLeft(t - 1) // "A of X, B of Y and C"
						}
						if t == w-1 || !r.boundary(t) || r.items[t].tag != r.items[w].tag && r.tagAt(t) != tDet && !(r.tagAt(t) == tName && r.tagAt(w) == tDet) {
							break
						}
						w = t
					}
					s, best = w, w
					continue
				}
			}
		}
		break
	}
	if best > 1 && r.items[best-1].is(cThan) && r.items[best].tag == tNum {
		best -= 2
	}
	if best > 0 && r.items[best-1].tag == tAdv && r.items[best-1].is(cMeasure) {
		best--
	}
	return subject{best, e, best, -1}
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
