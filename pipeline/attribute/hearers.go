package attribute

// hearer reads "told NAME that", "accused NAME of", "urged NAME to", where whoever hears stands at item i.
func (r *reader) hearer(x *hit, i int) bool {
	e := r.hearersEnd(i)
	if e == i {
		return false
	}
	x.after = r.adjuncts(e)
	dashed := r.overDashes(x.after)
	if r.direct(x, e) || r.direct(x, x.after) || r.direct(x, dashed) {
		return true
	}
	if j := r.times(e); j > e && r.timeIs(x, e, j) {
		x.put(e, clause)
		return true
	}
	for _, k := range [3]int{e, x.after, dashed} {
		if k == e && r.times(e) > e {
			continue // "told the daily this morning"
		}
		if at, m := r.toldAt(x.cue, i, k); m != nothing {
			x.at, x.manner = at, m
			return true
		}
	}
	if x.cue.frames&fObject != 0 || x.cue.kind == stance {
		x.at, x.manner = i, object
		return true
	}
	return false
}

// hearersEnd is the end of those who hear, who stand at item i: "the crew and two reporters gathered at the quay"; i where nobody does.
func (r *reader) hearersEnd(i int) int {
	e := r.nounRight(i)
	if e == i || r.times(i) > i {
		return i
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
	return e
}

// toldAt is where the content of a cue starts whose hearers stand at item i and what they hear at item k, and how it stands to the
// cue; nothing where item k opens none.
func (r *reader) toldAt(c *cue, i, k int) (int, manner) {
	t := r.tagAt(k)
	if t == tNeg && r.tagAt(k+1) == tTo {
		t = tTo // "asked them not to go"
	}
	switch t {
	case tTo:
		switch {
		case c.frames&fTo == 0:
		case c.frames&fWh == 0:
			return i, object // "urged them to go", but "told them" and "asked them": what was said is "to go"
		default:
			return k, object
		}
	case tWh:
		if c.frames&(fWh|fThat) != 0 {
			return k, object
		}
	case tSub:
		if c.frames&fWh != 0 && r.items[k].is(cIf) {
			return k, object
		}
	case tPrep:
		if c.takes(r, k) || c.kind == stance {
			return i, object
		}
	case tSubj, tDet, tPoss, tName, tNum:
		if c.frames&fThat != 0 {
			return k, clause
		}
	}
	return -1, nothing
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
