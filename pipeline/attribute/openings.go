package attribute

// direct takes "that ...", a quotation or a colon at item i as the content's start.
func (r *reader) direct(x *hit, i int) bool {
	at, m := r.directly(x.cue, i)
	if m == nothing {
		if r.tagAt(i) == tColon && x.cue.frames&fQuote != 0 {
			x.after = i // what it announces stands below
		}
		return false
	}
	x.at, x.manner, x.after = at, m, i
	return true
}

// directly is where the content of a cue starts that "that ...", a quotation or a mark at item i gives, and how it stands to
// the cue; nothing where none of them does.
func (r *reader) directly(c *cue, i int) (int, manner) {
	next := r.tagAt(i + 1)
	switch t := r.tagAt(i); {
	case t == tThat && next == tTime && (r.tagAt(i+2) == tStop || r.tagAt(i+2) == tComma):
		return -1, nothing // "what he had said that week"
	case t == tThat && c.frames&fThat != 0:
		return i, clause
	case t == tQuote && c.frames&(fQuote|fThat) != 0:
		return i, quotation
	case t == tPrep && next == tQuote && c.frames&fQuote != 0 && c.kind == say:
		return i + 1, quotation // "wrote of "a bridge that nobody needs. It has ...""
	case t != tColon && t != tComma || c.frames&fQuote == 0:
		return -1, nothing
	case next == tQuote:
		return i + 1, quotation
	case t == tColon && i+1 < len(r.items):
		return i + 1, colon
	case t == tComma && i+1 < len(r.items) && r.items[i+1].quoted && c.frames&(fThat|fMarked) == fThat:
		return i + 1, clause // "said, "it is safer" by sea": too short for a quotation of its own
	case t == tComma && next == tThat && c.frames&fThat != 0:
		return i + 1, clause
	}
	return -1, nothing
}

// plain takes the content that starts at item j without a mark: an object, an infinitive, a clause without "that".
func (r *reader) plain(x *hit, j int) bool {
	c := x.cue
	if j < len(r.items) && r.items[j].is(cAccord) && r.afterQuote(x) {
		return false // ""...," he said according to a translation"
	}
	ok := false
	switch r.tagAt(j) {
	case tWh, tRel:
		ok = c.frames&(fWh|fThat) != 0 || c.frames&fObject != 0 && c.kind == stance
	case tSub, tPrep:
		if c.frames&(fThat|fMarked) == fThat && r.items[j].is(cMeasure) && r.tagAt(j+1) == tNum && r.tagAt(j+2) != tTime {
			x.put(j, clause) // "said about twenty bridges were lost"
			return true
		}
		if c.frames&(fThat|fMarked) == fThat && r.items[j].is(cThan) && r.tagAt(j-1) == tAdv {
			x.put(j-1, clause) // "said more than talks was needed"
			return true
		}
		if c.kind == say && c.frames&(fThat|fMarked) == fThat && !x.group.negated && !x.group.infinitive && !r.afterQuote(x) && r.shown(&r.items[j]) == "if" {
			x.put(j, clause) // "said if the mainland pays and signs it can take part", not "would not say if it pays"
			return true
		}
		ok = c.frames&fWh != 0 && r.items[j].is(cIf)
		if c.kind == say && c.frames&(fThat|fMarked) == fThat && r.condition(j) && r.mainClause(j) > 0 {
			x.put(j, clause) // "said when the ice was gone, the bridge would open"
			return true
		}
		if at := r.phraseFirst(x, j); at > 0 {
			x.put(at, clause)
			return true
		}
	case tTo:
		ok = c.frames&fTo != 0
	case tIng:
		if c.kind == say && r.afterQuote(x) {
			return false // ""...," NAME announced on Friday opening the bridge"
		}
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
	case tTime:
		if r.tagAt(j+1) != tGen {
			break
		}
		if c.kind == say && c.frames&(fThat|fMarked) == fThat {
			x.put(j, clause) // "said Monday's vote was fair"
			return true
		}
		ok = c.frames&fObject != 0 // "rejected Monday's vote"
	case tSubj, tDet, tPoss, tName, tNoun, tNum, tObj, tRefl, tNeg:
		if c.kind == say && r.nothingAbout(j) {
			return false
		}
		if c.frames&(fThat|fMarked) == fThat && (c.frames&fObject == 0 || !r.onlyObject(j)) {
			if j > x.end && r.stressed(j-1) {
				j-- // "said only a fool would pay"
			}
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

// onlyObject says whether what starts at item j is a noun phrase behind which the cue's subject does something else, and no clause
// without "that": "claimed great wealth and said ...".
func (r *reader) onlyObject(j int) bool {
	for i := j; i < len(r.items); i++ {
		switch it := &r.items[i]; it.tag {
		case tConj:
			v := i + 1
			for r.tagAt(v) == tAdv {
				v++
			}
			if r.tagAt(v) == tFin && r.items[v].cue != 0 && r.items[v].forms&vPast != 0 && !r.items[v].quoted {
				return true
			}
		case tFin, tBe, tHave, tModal, tDo, tThat, tRel, tWh, tSub, tSemi, tColon, tQuote, tStop:
			return false
		}
	}
	return false
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
