package attribute

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
		if r.tagAt(i) == tComma && i+1 < len(r.items) && r.items[i+1].quoted && c.frames&(fThat|fMarked) == fThat {
			x.at, x.manner, x.after = i+1, clause, i
			return true // "said, "it is safer" by sea": too short for a quotation of its own
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

// plain takes the content that starts at item j without a mark: an object, an infinitive, a clause without "that".
func (r *reader) plain(x *hit, j int) bool {
	c := x.cue
	ok := false
	switch r.tagAt(j) {
	case tWh, tRel:
		ok = c.frames&(fWh|fThat) != 0 || c.frames&fObject != 0 && c.kind == stance
	case tSub, tPrep:
		ok = c.frames&fWh != 0 && r.items[j].is(cIf)
		if c.kind == say && c.frames&(fThat|fMarked) == fThat && r.condition(j) && r.mainClause(j) > 0 {
			x.put(j, clause) // "said when the ice was gone, the bridge would open"
			return true
		}
	case tTo:
		ok = c.frames&fTo != 0
	case tIng:
		if ok = c.frames&fObject != 0; !ok && c.frames&(fThat|fMarked) == fThat {
			x.put(j, clause) // "said talking to them would solve nothing"
			return true
		}
	case tFin, tPart:
		if r.items[j].forms&vPart == 0 || r.tagAt(j+1) != tNoun {
			break
		}
		if c.frames&(fThat|fMarked) == fThat {
			x.put(j, clause) // "said renewed talks were useless"
			return true
		}
		ok = c.frames&fObject != 0 // "rejected renewed talks"
	case tSubj, tDet, tPoss, tName, tNoun, tNum, tObj, tRefl, tNeg:
		if c.frames&(fThat|fMarked) == fThat {
			x.put(j, clause)
			return true
		}
		ok = c.frames&(fObject|fName|fAs) != 0 && !(c.frames&(fObject|fName) == fName && r.rings(j))
	}
	if ok {
		x.put(j, object)
	}
	return ok
}

// condition says whether a clause of time or condition starts at item j: "when ...", "once ...", "as long as ...".
func (r *reader) condition(j int) bool {
	switch {
	case r.tagAt(j+1) == tIng || r.tagAt(j+1) == tPart:
		return false // "said when asked, ..."
	case r.items[j].is(cAs) && r.tagAt(j+1) == tAdv && j+2 < len(r.items) && r.items[j+2].is(cAs):
		return true
	}
	return r.tagAt(j) == tSub && !r.items[j].is(cContrast)
}

// rings says whether items from j on name somebody and nothing that he is called: "called President NAME on Sunday".
func (r *reader) rings(j int) bool {
	e := r.nounRight(j)
	if e == j {
		return false
	}
	for i := j; i < e; i++ {
		if it := &r.items[i]; it.tag != tDet && it.tag != tGen && it.tag != tName && !it.is(cTitle) {
			return false
		}
	}
	switch r.tagAt(e) {
	case tComma, tStop, tTime, tSub, tTo, tParen, tConj:
	case tPrep:
		return !r.items[e].is(cOf)
	default:
		return e == len(r.items)
	}
	return r.items[e-1].tag == tName || r.items[e-1].is(cTitle)
}
