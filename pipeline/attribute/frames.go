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
