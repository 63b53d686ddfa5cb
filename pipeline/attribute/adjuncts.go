package attribute

// times skips adverbs and expressions of time: "again", "on Monday" without its preposition, "last month".
func (r *reader) times(i int) int {
	for {
		switch r.tagAt(i) {
		case tAdv, tTime:
			i++
			continue
		case tSubj:
			if r.items[i].is(cThing) { // "said there on Monday", not "said there was"
				switch r.tagAt(i + 1) {
				case tComma, tStop, tTime, tPrep, tThat, tTo:
					i++
					continue
				}
			}
		case tDet, tNoun, tNum:
			if i+1 < len(r.items) && (r.tagAt(i) != tNoun || r.items[i].is(cLast)) {
				j := i + 1
				if r.items[j].is(cLast) {
					j++
				}
				if r.tagAt(j) == tTime && r.tagAt(j+1) != tNoun {
					i = j + 1
					continue
				}
			}
		}
		return i
	}
}

// day skips "on Friday", "Friday", "on Friday, March 3,".
func (r *reader) day(i int) int {
	j := i
	if r.tagAt(j) == tPrep && r.items[j].is(cOn) {
		j++
	}
	if r.tagAt(j) != tTime {
		return i
	}
	for j++; r.tagAt(j) == tTime || r.tagAt(j) == tNum || r.tagAt(j) == tParen; j++ {
	}
	return j
}

// adjuncts skips what may stand between a cue and its content: adverbs, "on Monday", "in an interview with NAME".
func (r *reader) adjuncts(i int) int {
	for {
		if j := r.times(i); j > i {
			i = j
			continue
		}
		switch r.tagAt(i) {
		case tParen, tRefl:
			i++
			continue
		case tPrep, tTo:
			if i+1 >= len(r.items) || r.tagAt(i+1) == tSubj && r.items[i].is(cSub) {
				return i // "before he left" is a clause
			}
			e := max(r.nounRight(i+1), r.times(i+1))
			if r.tagAt(i+1) == tQuote {
				e = i + 2
			}
			if d := r.dayBefore(i+1, e); d > i+1 {
				return d
			}
			if e > i+1 {
				i = e
				if r.tagAt(i-1) == tTime && r.tagAt(i) == tConj && r.items[i].is(cAnd) && r.tagAt(i+1) == tTime {
					i += 2 // "in June and July"
				}
				if it := r.tagAt(i); (it == tPart || it == tFin && r.items[i].forms&vPart != 0) && (r.tagAt(i+1) == tPrep || r.tagAt(i+1) == tTime) {
					i++ // "in an article released on Monday"
				}
				continue
			}
		}
		return i
	}
}

// dayBefore is the end of the day or month at item i, of a phrase that ends at e, where the rest of the phrase is the subject of what
// follows: "said on Tuesday Arcadia would ...", "said on May 5 Arcadia, Lund and Selane would ..."; i where it is not, as in "said on
// Sunday talk shows that ...".
func (r *reader) dayBefore(i, e int) int {
	if r.tagAt(i) != tTime {
		return i
	}
	d := i + 1
	for d < e && (r.tagAt(d) == tTime || r.tagAt(d) == tNum) {
		d++
	}
	if d == e {
		return i
	}
	for k := e; k < e+mostListed; k++ {
		switch t := r.tagAt(k); {
		case verbal(t) && r.tagAt(k+1) != tThat:
			return d
		case t != tName && t != tComma && t != tConj:
			return i
		}
	}
	return i
}

// mostListed is the most items that a list of names goes on for behind its first.
const mostListed = 8

// anothers says whether the adjuncts [i, e) end with another's words ("in answer to NAME's announcement"): a "that" after
// them tells those.
func (r *reader) anothers(i, e int) bool {
	if e <= i || !r.items[e-1].is(cSpeech) {
		return false
	}
	for ; i < e; i++ {
		if r.tagAt(i) == tGen && r.tagAt(i-1) != tTime { // "at today's sermon" is the speaker's own
			return true
		}
	}
	return false
}

// topic says whether the adjuncts [i, e) say what is spoken about: a "that" after them belongs to their noun.
func (r *reader) topic(i, e int) bool {
	for ; i < e; i++ {
		if r.tagAt(i) == tPrep && r.items[i].is(cTopic) {
			return true
		}
	}
	return false
}

// whereSaid says whether the noun behind a preposition that ends at item i is where something is said, and what is said comes
// behind it: "reported on television that ...".
func (r *reader) whereSaid(i int) bool {
	e := r.nounRight(i)
	return r.items[i-1].is(cOn|cIn) && e > i && r.tagAt(e) == tThat && r.head(subject{i, e, i, -1}).is(cOutlet|cEvent)
}
