package attribute

// hearer reads "told NAME that", "accused NAME of", "urged NAME to".
func (r *reader) hearer(x *hit, i int) bool {
	e := r.nounRight(i)
	if e == i || r.times(i) > i {
		return false
	}
	for r.tagAt(e) == tConj && r.items[e].is(cAnd) {
		f := r.nounRight(e + 1)
		if f == e+1 || r.tagAt(f) == tFin {
			break
		}
		e = f
	}
	if r.gathered(e) {
		e++ // "told reporters gathered at the quay"
	}
	x.after = r.adjuncts(e)
	if r.direct(x, e) || r.direct(x, x.after) {
		return true
	}
	if j := r.times(e); j > e && r.timeIs(x, e, j) {
		x.put(e, clause)
		return true
	}
	for _, k := range [2]int{e, x.after} {
		if k == e && r.times(e) > e {
			continue // "told the daily this morning"
		}
		t := r.tagAt(k)
		if t == tNeg && r.tagAt(k+1) == tTo {
			t = tTo // "asked them not to go"
		}
		switch t {
		case tTo:
			if x.cue.frames&fTo != 0 {
				x.at, x.manner = k, object
				if x.cue.frames&fWh == 0 {
					x.at = i // "urged them to go", but "told them" and "asked them": what was said is "to go"
				}
				return true
			}
		case tWh:
			if x.cue.frames&(fWh|fThat) != 0 {
				x.at, x.manner = k, object
				return true
			}
		case tSub:
			if x.cue.frames&fWh != 0 && r.items[k].is(cIf) {
				x.at, x.manner = k, object
				return true
			}
		case tPrep:
			if x.cue.takes(r, k) || x.cue.kind == stance {
				x.at, x.manner = i, object
				return true
			}
		case tSubj, tDet, tPoss, tName, tNum:
			if x.cue.frames&fThat != 0 {
				x.at, x.manner = k, clause
				return true
			}
		}
	}
	if x.cue.frames&fObject != 0 || x.cue.kind == stance {
		x.at, x.manner = i, object
		return true
	}
	return false
}

// gathered says whether the word at item i is a participle behind who hears, which says where they are: "reporters gathered
// at the quay".
func (r *reader) gathered(i int) bool {
	t := r.tagAt(i)
	return (t == tFin || t == tPart) && r.items[i].forms&vPart != 0 && r.items[i-1].tag == tNoun && (r.tagAt(i+1) == tPrep || r.tagAt(i+1) == tTime)
}

// work reads "published an editorial under the title "..."", "issued a statement saying that", "ran a note calling for".
func (r *reader) work(x *hit, i int) {
	e := r.nounRight(i)
	named := false
	for j := i; j < e; j++ {
		if named && r.items[j].quoted {
			x.put(j, object) // "headlined its front page "Nothing""
			return
		}
		named = named || r.items[j].is(cWork) && !(j+1 < e && r.tagAt(j+1) == tNoun && !r.items[j+1].quoted) // no "front-page photo"
	}
	if !named {
		return
	}
	x.after = r.adjuncts(e)
	for j := e; j < len(r.items) && j <= e+maxTitle; j++ {
		if t := r.tagAt(j); t != tPrep && t != tDet && !r.items[j].nominal() && !r.items[j].quoted {
			break
		}
		if r.items[j].quoted {
			x.at, x.manner = j, object
			return
		}
	}
	switch t := r.tagAt(x.after); {
	case t == tQuote:
		x.at, x.manner = x.after, quotation
	case t == tColon && r.tagAt(x.after+1) == tQuote:
		x.at, x.manner = x.after+1, quotation
	case t == tThat && x.after == e:
		x.at, x.manner = e, clause
	case t == tIng && x.after == e && r.items[e].cue != 0:
		y := hit{cue: r.line(r.items[e].cue, e+1), end: e + 1}
		if y.cue != nil {
			r.right(&y)
			x.at, x.manner = y.at, y.manner
		}
	case t == tIng && x.after == e:
		x.at, x.manner = e, object
	}
}
