package attribute

// right finds the content to the right of the cue.
func (r *reader) right(x *hit) {
	c := x.cue
	i := x.end
	n := len(r.items)
	x.manner, x.at = nothing, -1
	if c.frames&fPhrase != 0 {
		if c.takes(r, i) {
			x.end = i + 1
		}
		x.at, x.manner, x.after = x.first, object, x.end
		return
	}
	if c.takes(r, i) {
		if r.tagAt(i) == tSubj {
			i++
		}
		x.end = i + 1
		i++
		particle := c.frames&fNeeds != 0 && c.frames != fNeeds // "point out that": the frames say what follows
		if r.times(i) > i && r.tagAt(i-1) == tPrep {
			x.end, i = i-1, i-1 // "reported on Monday": a date is no topic
		} else if !particle && (r.tagAt(i-1) == tPrep || r.tagAt(i-1) == tTo) {
			switch r.tagAt(i) {
			case tComma, tStop, tColon:
			case tThat:
				x.at, x.manner, x.after = i, clause, i
				return
			case tQuote:
				x.at, x.manner, x.after = i, quotation, i
				return
			default:
				if i < n {
					x.at, x.manner, x.after = i, object, i
					if c.frames&fHearer != 0 && c.frames&fThat == 0 {
						x.at = i
					}
					return
				}
			}
		}
	} else if c.frames&fNeeds != 0 {
		return
	}
	if c.frames&fWork != 0 {
		r.work(x, i)
		return
	}
	if c.frames&fHearer != 0 {
		if r.hearer(x, i) {
			return
		}
		if x.after > i && c.frames&fObject == 0 {
			i = x.after
		}
	}
	j := r.times(i)
	if r.direct(x, j) {
		return
	}
	switch r.tagAt(j) {
	case tWh, tRel:
		if c.frames&(fWh|fThat) != 0 || c.frames&fObject != 0 && c.kind == stance {
			x.at, x.manner, x.after = j, object, j
			return
		}
	case tSub:
		if c.frames&fWh != 0 && r.items[j].is(cIf) {
			x.at, x.manner, x.after = j, object, j
			return
		}
	case tTo:
		if c.frames&fTo != 0 {
			x.at, x.manner, x.after = j, object, j
			return
		}
	case tIng:
		if c.frames&fObject != 0 {
			x.at, x.manner, x.after = j, object, j
			return
		}
	case tSubj, tDet, tPoss, tName, tNoun, tNum, tObj, tRefl, tNeg:
		if c.frames&(fThat|fObject|fName|fAs) != 0 {
			x.at, x.manner, x.after = j, object, j
			if c.frames&fThat != 0 {
				x.manner = clause
			}
			return
		}
	}
	// an adjunct between cue and content
	k := r.adjuncts(j)
	if k > j {
		if !(r.tagAt(k) == tThat && r.topic(j, k)) && r.direct(x, k) {
			return
		}
		switch r.tagAt(k) {
		case tSubj, tDet, tPoss, tName, tNoun, tNum:
			if c.frames&fThat != 0 && c.kind == say {
				x.at, x.manner, x.after = k, clause, k
				return
			}
		}
	}
	// "told reporters before he left that ..."
	if k < n && (r.tagAt(k) == tSub || r.items[k].is(cSub)) && !r.items[k].is(cIf) && c.frames&fThat != 0 {
		for m := k + 1; m < n && m < k+maxWhen && r.tagAt(m) != tComma && r.tagAt(m) != tQuote; m++ {
			if r.tagAt(m) == tThat && m > k+2 {
				r.direct(x, m)
				return
			}
		}
	}
	// "said, citing NAME, that ..."
	if r.tagAt(k) == tComma {
		for m := k + 1; m < n && m < k+maxAside; m++ {
			if r.tagAt(m) == tComma && (r.tagAt(m+1) == tThat && c.frames&fThat != 0 || r.tagAt(m+1) == tQuote && c.frames&fQuote != 0) {
				if r.direct(x, m+1) {
					return
				}
			}
			if r.tagAt(m) == tColon && c.frames&fQuote != 0 && r.direct(x, m) {
				return
			}
			if r.tagAt(m) == tQuote || verbal(r.tagAt(m)) && r.tagAt(k+1) != tSub && !r.items[k+1].is(cSub) && !r.inRelative(m) {
				break
			}
		}
	}
	// "what he demands is ..."
	if x.sub.first > 0 && r.tagAt(x.sub.first-1) == tWh && r.tagAt(i) == tBe && c.frames&(fObject|fThat) != 0 {
		x.at, x.manner, x.after = i+1, object, i+1
		return
	}
	x.after = max(x.after, k)
	if c.frames&fAlone != 0 && k > x.end {
		x.manner = alone
	}
}

// work reads "published an editorial under the title "..."", "issued a statement saying that", "ran a note calling for".
func (r *reader) work(x *hit, i int) {
	e := r.nounRight(i)
	named := false
	for j := i; j < e; j++ {
		named = named || r.items[j].is(cWork)
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

// The most items that an aside, or a clause of time, between a cue and its content may have.
const (
	maxAside = 30
	maxWhen  = 14
	maxTitle = 6 // between a text and its title
)

// direct takes "that ...", a quotation or a colon at item i as the content's start.
func (r *reader) direct(x *hit, i int) bool {
	c := x.cue
	switch r.tagAt(i) {
	case tThat:
		if c.frames&fThat != 0 {
			x.at, x.manner, x.after = i, clause, i
			return true
		}
	case tQuote:
		if c.frames&(fQuote|fThat) != 0 {
			x.at, x.manner, x.after = i, quotation, i
			return true
		}
	case tColon, tComma:
		if c.frames&fQuote == 0 {
			return false
		}
		if r.tagAt(i+1) == tQuote {
			x.at, x.manner, x.after = i+1, quotation, i
			return true
		}
		if r.tagAt(i) == tColon && i+1 < len(r.items) {
			x.at, x.manner, x.after = i+1, colon, i
			return true
		}
		if r.tagAt(i) == tComma && r.tagAt(i+1) == tThat && c.frames&fThat != 0 {
			x.at, x.manner, x.after = i+1, clause, i
			return true
		}
		if r.tagAt(i) == tColon {
			x.after = i
		}
	}
	return false
}

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
	x.after = r.adjuncts(e)
	for _, k := range [2]int{e, x.after} {
		if r.direct(x, k) {
			return true
		}
		switch r.tagAt(k) {
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
