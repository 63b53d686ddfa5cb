package attribute

// sharedSubject is the subject of the finite verb before item i, which a second verb after "and" shares.
func (r *reader) sharedSubject(i int) subject {
	outer := i > 1 && r.tagAt(i-1) == tComma && r.items[i].is(cBut)
	for i--; i >= 0; i-- {
		switch r.items[i].tag {
		case tFin, tBe, tHave, tModal, tDo:
			if hasAnySuffix(r.shown(&r.items[i]), "ing", "been") {
				continue // "not being settled"
			}
			s := r.subjectOf(r.group(i).first)
			if c := s.clause; outer && c > 0 && (r.tagAt(c-1) == tWh || r.tagAt(c-1) == tThat || r.tagAt(c-1) == tSub) {
				i = c - 1
				continue // "demurred when asked whether others would agree, but said"
			}
			return s
		case tStop, tQuote, tSemi:
			return nobody
		}
	}
	return nobody
}

// mainSubject is the sharedSubject before item i, that of a relative clause without commas aside: "NAME spoke of kings who
// fought the guild, adding ...".
func (r *reader) mainSubject(i int) subject {
	s := r.sharedSubject(i)
	for s.rel > 0 && s.first > 1 && r.tagAt(s.rel-1) != tComma {
		up := r.sharedSubject(s.first)
		if up.first < 0 {
			return s
		}
		s = up
	}
	return s
}

// quotedBy reads "was quoted by NAME as saying that": the subject speaks.
func (r *reader) quotedBy(x *hit) bool {
	g := &x.group
	x.first, x.end = g.first, g.head+1
	x.sub = r.subjectOf(g.first)
	if x.sub.first < 0 || g.negated || g.modal || g.would {
		return false
	}
	i := r.adjuncts(x.end)
	x.after = i
	if j := r.saying(i); j > 0 {
		r.asSaying(x, j)
	} else if i > x.end && r.tagAt(i-1) == tIng && r.items[i-1].cue != 0 {
		r.asSaying(x, i-1)
	} else {
		r.direct(x, i)
	}
	return true
}

// saying is the index of the participle in "as saying", ", saying" at item i; 0 where there is none.
func (r *reader) saying(i int) int {
	for ; i < len(r.items); i++ {
		switch it := &r.items[i]; {
		case it.tag == tIng && r.frames(i)&fQuote != 0:
			return i
		case it.is(cAs), it.tag == tComma, it.tag == tAdv, it.is(cHave):
			continue
		case it.tag == tPart && r.items[i-1].is(cHave) && r.frames(i)&fQuote != 0:
			return i // "as having said"
		}
		return 0
	}
	return 0
}

// asSaying takes the content of the participle at item j for hit x.
func (r *reader) asSaying(x *hit, j int) {
	y := hit{cue: &r.lex.cues[r.items[j].cue], end: j + 1}
	r.right(&y)
	x.at, x.manner, x.after = y.at, y.manner, max(j+1, y.after)
}

// mostApposition is the most items between who is quoted and "as saying".
const mostApposition = 25

// quotes reads "quoted NAME, the head of ..., as saying that": the object speaks.
func (r *reader) quotes(x *hit) bool {
	e := r.nounRight(x.end)
	if e == x.end {
		return false
	}
	rel := false
	for i := e; i < len(r.items) && i < e+mostApposition; i++ {
		switch {
		case r.tagAt(i) == tRel:
			rel = true
		case r.items[i].is(cAs) && r.saying(i) > 0:
			x.sub = subject{x.end, e, x.sub.clause, -1}
			x.inverted = true
			r.asSaying(x, r.saying(i))
			return true
		case r.tagAt(i) == tColon && r.tagAt(i+1) == tQuote:
			x.sub = subject{x.end, e, x.group.first, -1}
			x.inverted = true
			x.at, x.manner, x.after = i+1, quotation, i
			return true
		case r.tagAt(i) == tFin && !rel || r.tagAt(i) == tStop:
			return false
		}
	}
	return false
}

// reported says whether the noun phrase that starts at item i is of one who is quoted: "quoted an official who called it ...".
func (r *reader) reported(i int) bool {
	return i > 0 && r.tagAt(i-1) == tFin && r.frames(i-1)&fReport != 0
}
