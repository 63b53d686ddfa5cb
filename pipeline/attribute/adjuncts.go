package attribute

// times skips adverbs and expressions of time: "again", "on Monday" without its preposition, "last month".
func (r *reader) times(i int) int {
	for {
		switch r.tagAt(i) {
		case tAdv, tTime:
			if r.tagAt(i+1) == tGen {
				return i // "said Monday's vote was fair"
			}
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
			if r.tagAt(i) == tNoun && r.items[i].is(cAdv) && r.tagAt(i+1) == tPrep {
				i++ // "back in May"
				continue
			}
			if r.items[i].is(cLast) && r.tagAt(i+1) == tPrep && r.tagAt(i+2) == tTime {
				i += 3 // "late on Friday"
				continue
			}
			if i+1 < len(r.items) && (r.tagAt(i) != tNoun || r.items[i].is(cLast|cQuant)) {
				j := i + 1
				if r.items[j].is(cLast) {
					j++
				}
				if r.tagAt(j) == tTime && r.tagAt(j+1) != tNoun && r.tagAt(j+1) != tGen {
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

// adjuncts skips what may stand between a cue and its content: adverbs, "on Monday", "in an interview with NAME". Where the last of
// them runs into the subject of a clause without "that", it ends before that: "said in Selane Arcadia would ...".
func (r *reader) adjuncts(i int) int {
	split := i
	for {
		j, s := r.adjunct(i)
		if j == i {
			break
		}
		i, split = j, max(split, s)
	}
	if t := r.tagAt(i); split > 0 && split < i && r.nominalAt(split) && verbal(t) && !(t == tFin && r.items[i].forms&vPart != 0 && r.tagAt(i+1) == tPrep) {
		return split
	}
	return i
}

// adjunct skips one adjunct at item i. The second item is where, inside it, the subject of what follows may start; 0 where none may.
func (r *reader) adjunct(i int) (int, int) {
	if j := r.times(i); j > i {
		return j, 0
	}
	switch r.tagAt(i) {
	case tParen, tRefl:
		return i + 1, 0
	case tPrep, tTo:
		return r.phraseAfter(i)
	}
	return i, 0
}

// phraseAfter is adjunct of the preposition at item i.
func (r *reader) phraseAfter(i int) (int, int) {
	if i+1 >= len(r.items) || r.tagAt(i+1) == tSubj && r.items[i].is(cSub) {
		return i, 0 // "before he left" is a clause
	}
	if r.tagAt(i+1) == tIng && (r.items[i].is(cSub) && !r.items[i].is(cAs) || r.items[i].is(cOn) || r.shown(&r.items[i]) == "upon" || r.shown(&r.items[i]) == "without") {
		return r.doing(i + 1)
	}
	e := max(r.nounRight(i+1), r.times(i+1))
	if r.tagAt(i+1) == tQuote {
		e = i + 2
	}
	if d := r.dayBefore(i+1, e); d > i+1 {
		return d, 0
	}
	if e == i+1 {
		return i, 0
	}
	split := r.runsInto(i, e)
	if split == 0 && r.items[i].is(cSub) && verbal(r.tagAt(e)) {
		return i, 0 // "before the talks began"
	}
	i = e
	if r.tagAt(i-1) == tTime && r.tagAt(i) == tConj && r.items[i].is(cAnd) && r.tagAt(i+1) == tTime {
		i += 2 // "in June and July"
	}
	if it := r.tagAt(i); it == tPart || it == tFin && r.items[i].forms&vPart != 0 {
		switch next := r.tagAt(i + 1); {
		case next == tPrep, next == tTime:
			i++ // "in an article released on Monday"
		case (next == tNoun || next == tAdv) && r.tagAt(i+2) == tPrep:
			i += 2 // "in remarks broadcast live on television"
		}
	}
	if r.tagAt(i) == tTo && r.tagAt(i+1) == tBe && r.tagAt(i+2) == tPart {
		i += 3 // "in an interview to be aired on Sunday"
	}
	return i, split
}

// doing skips the participle at item i with its object: "before leaving Selane", "without elaborating".
func (r *reader) doing(i int) (int, int) {
	e := r.nounRight(i + 1)
	if e == i+1 || verbal(r.tagAt(e)) && r.nounLeft(e) <= i+1 {
		return i + 1, 0 // "without elaborating the toll would ..."
	}
	return e, r.runsInto(i, e)
}

// runsInto is the item with which, in the noun phrase behind item p that ends before item e, another may start, as the subject of a
// clause: "in Selane | Arcadia", "on television | the toll", "to students | tolls"; 0 where none may.
func (r *reader) runsInto(p, e int) int {
	if e < p+3 {
		return 0
	}
	if s := r.nounLeft(e); s > p+1 && s < e && r.tagAt(s) != tGen && r.tagAt(s-1) != tGen {
		return s
	}
	last, before := &r.items[e-1], &r.items[e-2]
	switch {
	case before.tag == tTime && (last.tag == tName || last.tag == tNoun && r.plural(last)):
		return e - 1
	case r.holds(p+1, e, tGen):
	case last.tag == tName && before.tag == tName && r.tagAt(e-3) != tName && !before.is(cTitle) && r.items[p].tag == tPrep && (r.items[p].is(cIn|cOn|cFrom) || r.shown(&r.items[p]) == "via"):
		return e - 1
	case last.tag == tNoun && r.plural(last) && (before.tag == tName && !r.demonym(before) && e == p+3 || before.tag == tNoun && r.plural(before)):
		return e - 1
	}
	return 0
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
	if r.tagAt(i-1) == tPrep && r.items[i-1].is(cOn) && (r.tagAt(d) == tName || r.items[d].is(cSpeech) && r.items[d].tag == tNoun) {
		return d // "welcomed on Tuesday Arcadia's answer", "expressed on Tuesday hope that"
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
		if r.tagAt(i) == tPrep && r.items[i].is(cTopic) && r.times(i+1) == i+1 { // not "over the weekend"
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
