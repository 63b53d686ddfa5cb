package attribute

// How the content stands to its cue.
type manner uint8

const (
	nothing   manner = iota
	clause           // "that ...", or without "that"
	quotation        // a whole quotation
	colon            // words without quotation marks after a colon
	object           // a noun phrase, an infinitive, a wh-clause
	left             // what stands before "he said"
	alone            // the verb phrase itself
)

// A hit is a cue found in a sentence with what belongs to it, in items.
type hit struct {
	cue          *cue
	group        group
	sub          subject
	inverted     bool // the subject stands after the verb
	first, end   int  // cue items [first, end)
	at           int  // content's first item; -1
	manner       manner
	after        int     // first item after the attributing words (subject, adjuncts): where "he said" ends
	other        subject // where from: whose it is should no hit before it speak
	from         bool    // has no subject of its own: the one before it speaks
	quotedSource bool    // the source is the object of "quoted X as saying"
	in           int     // index of the hit in whose content it stands; -1
	rest         int     // of "he said," inside what he said: where the words go on; 0
	dead         bool    // another hit's content
	out          int     // index of its attribution; -1
}

// cueAt reads the cue whose verb is item h.
func (r *reader) cueAt(h int) (hit, bool) {
	it := &r.items[h]
	x := hit{group: r.group(h), other: nobody, at: -1, in: -1, out: -1}
	g := &x.group
	c := r.line(it.cue, h+1)
	if g.passive || it.tag == tNoun {
		switch {
		case it.adj != 0 && g.be:
			c = r.line(it.adj, h+1)
		case c != nil && c.frames&fReport != 0:
			x.cue = c
			return r.quotedBy(x)
		default:
			return x, false
		}
	}
	if c == nil {
		return x, false
	}
	x.cue = c
	if g.infinitive || g.modal || g.negated && (c.kind == say || c.frames&fPhrase != 0) {
		return x, false
	}
	x.first, x.end = g.first, h+1
	if g.participle {
		return r.participle(x)
	}
	x.sub = r.subjectOf(g.first)
	if s := x.sub.clause; s > 1 && x.sub.first == s && r.tagAt(s-1) == tThat && r.items[s-2].nominal() && r.items[s-2].cue == 0 && !r.items[s-2].is(cSpeech) {
		return x, false // "the letter that he says he has written"
	}
	if s := x.sub.clause; s > 0 && r.tagAt(s-1) == tSub && !r.items[s-1].is(cContrast) && (c.kind != say || r.items[s-1].is(cIf)) {
		return x, false // "because they support it", "if he says so"
	}
	if s := x.sub.clause; s > 0 && x.sub.first == s && r.tagAt(s-1) == tRel && r.tagAt(s-2) != tPrep && r.tagAt(s-2) != tTo {
		return x, false // "which he found unacceptable"
	}
	if x.sub.first < 0 {
		p := r.tagAt(g.first - 1)
		switch {
		case (p == tComma || p == tQuote || p == tDash) && c.frames&fQuote != 0:
			// "...", said NAME
			e := r.nounRight(h + 1)
			if e > h+1 && r.tagAt(h+1) != tNum {
				x.inverted = true
				x.sub = subject{h + 1, e, g.first, -1}
				x.after = r.adjuncts(e)
				if r.speaker(&x) {
					x.manner = left
					return x, true
				}
			}
			if p == tComma {
				x.from = true
			}
		case p == tConj || p == tComma:
			x.from = true
		}
		if !x.from {
			return x, false
		}
		if p == tConj {
			x.other = r.sharedSubject(g.first - 1)
		}
	} else if !r.speaker(&x) {
		if c.kind == say || r.items[x.sub.end-1].is(cThing) {
			return x, false
		}
		r.right(&x) // what "thinks that ..." can think
		return x, x.manner == clause && r.tagAt(x.at) == tThat
	}
	if s := x.sub.clause; s > 0 && r.tagAt(s-1) == tWh && r.tagAt(x.end) != tBe && c.frames&fName != 0 {
		return x, false // "what he called a trap"
	}
	if c.frames&fReport != 0 && r.quotes(&x) {
		return x, true
	}
	r.right(&x)
	return x, true
}

// sharedSubject is the subject of the finite verb before item i, which a second verb after "and" shares.
func (r *reader) sharedSubject(i int) subject {
	for i--; i >= 0; i-- {
		switch r.items[i].tag {
		case tFin, tBe, tHave, tModal, tDo:
			return r.subjectOf(r.group(i).first)
		case tStop, tQuote, tSemi:
			return nobody
		}
	}
	return nobody
}

// line is the line of a verb's that what follows at item i asks for: the one whose preposition stands there, else the one
// that needs none; nil where there is neither.
func (r *reader) line(at int16, i int) *cue {
	var plain *cue
	for ; at != 0; at = r.lex.cues[at].next {
		c := &r.lex.cues[at]
		if c.takes(r, i) {
			return c
		}
		if c.frames&fNeeds == 0 && plain == nil {
			plain = c
		}
	}
	return plain
}

// quotedBy reads "was quoted by NAME as saying that": the subject speaks.
func (r *reader) quotedBy(x hit) (hit, bool) {
	g := &x.group
	x.first, x.end = g.first, g.head+1
	x.sub = r.subjectOf(g.first)
	if x.sub.first < 0 || g.negated || g.modal {
		return x, false
	}
	i := r.adjuncts(x.end)
	x.after = i
	if j := r.saying(i); j > 0 {
		return x, r.asSaying(&x, j)
	}
	if i > x.end && r.tagAt(i-1) == tIng && r.items[i-1].cue != 0 {
		return x, r.asSaying(&x, i-1)
	}
	return x, r.direct(&x, i) || true
}

// saying is the index of the participle in "as saying", ", saying" at item i; 0 where there is none.
func (r *reader) saying(i int) int {
	for ; i < len(r.items); i++ {
		switch it := &r.items[i]; {
		case it.tag == tIng && it.cue != 0 && r.lex.cues[it.cue].frames&fQuote != 0:
			return i
		case it.is(cAs), it.tag == tComma, it.tag == tAdv:
			continue
		}
		return 0
	}
	return 0
}

// asSaying takes the content of the participle at item j for hit x.
func (r *reader) asSaying(x *hit, j int) bool {
	y := hit{cue: &r.lex.cues[r.items[j].cue], end: j + 1}
	r.right(&y)
	x.at, x.manner, x.after = y.at, y.manner, max(j+1, y.after)
	return true
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
			return r.asSaying(x, r.saying(i))
		case r.tagAt(i) == tColon && r.tagAt(i+1) == tQuote && i <= e+1:
			x.sub = subject{x.end, e, x.group.first, -1}
			x.inverted = true
			return r.direct(x, i)
		case r.tagAt(i) == tFin && !rel || r.tagAt(i) == tStop:
			return false
		}
	}
	return false
}

// participle reads ", adding that", "in remarks saying", "as saying".
func (r *reader) participle(x hit) (hit, bool) {
	if r.items[x.group.head].tag != tIng || x.cue.frames == fNeeds || x.cue.frames&fReport != 0 {
		return x, false // "referring to", "citing": an aside, no speech
	}
	p := x.first - 1
	switch r.tagAt(p) {
	case tComma, tDash, tStop, tQuote, tConj:
		x.from = true
		x.sub = nobody
		if r.tagAt(p) == tComma {
			x.other = r.sharedSubject(p)
		}
	case tSub:
		// ", while stressing that"
		if !r.items[p].is(cContrast) || r.tagAt(p-1) != tComma {
			return x, false
		}
		x.from, x.sub, x.first = true, nobody, p
		x.other = r.sharedSubject(p)
		r.right(&x)
		x.first = x.group.first
		return x, x.manner == clause || x.manner == quotation
	case tPrep:
		// "began by saying that"
		if !r.items[p].is(cBy) || x.cue.kind != say {
			return x, false
		}
		if x.sub = r.sharedSubject(p); x.sub.first < 0 || !r.speaker(&x) {
			return x, false
		}
		x.sub.clause = p
		r.right(&x)
		return x, x.manner == clause || x.manner == quotation
	default:
		return x, false
	}
	if r.tagAt(p) == tConj && r.tagAt(p-1) != tComma {
		return x, false
	}
	r.right(&x)
	if x.manner == nothing || x.manner == alone {
		return x, false
	}
	if x.cue.kind == mind || (x.manner == object || x.manner == clause && r.tagAt(x.at) != tThat) && x.end == x.group.head+1 {
		x.other = nobody
	}
	return x, true
}

// speaker says whether the subject can be one who speaks or thinks.
func (r *reader) speaker(x *hit) bool {
	s := &x.sub
	if s.first < 0 || s.end <= s.first {
		return false
	}
	head := r.head(*s)
	switch {
	case head.is(cThing):
		return false
	case head.tag == tSubj || head.tag == tObj:
		if w := r.text[head.start:head.end]; (w == "it" || w == "It") && x.cue.kind == mind {
			return false
		}
		return true
	case head.tag == tName, head.tag == tDet && head.is(cQuant):
		return true
	case head.tag == tTime || head.tag == tNum:
		return false
	case head.is(cSource), head.is(cTitle):
		return true
	case x.cue.kind == say || x.cue.kind == show:
		return head.tag == tNoun || head.tag == tDet
	}
	s0 := r.text[head.start:head.end]
	return hasAnySuffix(s0, "ers", "ors", "ists", "ians", "men", "women", "er", "or", "ist", "ian", "man", "woman", "crats", "ees")
}

// takes says whether the cue's own prepositions hold the word of item i.
func (c *cue) takes(r *reader, i int) bool {
	if c.frames&fNeeds != 0 && r.tagAt(i) == tSubj && i+1 < len(r.items) && r.items[i+1].tag == tNoun {
		i++ // "made it clear"
	}
	if i >= len(r.items) || r.items[i].word == 0 {
		return false
	}
	for _, p := range c.prepID {
		if p == r.items[i].word {
			return true
		}
	}
	return false
}

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
			if i+1 >= len(r.items) {
				return i
			}
			e := max(r.nounRight(i+1), r.times(i+1))
			if r.tagAt(i+1) == tQuote {
				e = i + 2
			}
			if e > i+1 {
				i = e
				if it := r.tagAt(i); (it == tPart || it == tFin && r.items[i].forms&vPart != 0) && (r.tagAt(i+1) == tPrep || r.tagAt(i+1) == tTime) {
					i++ // "in an article released on Monday"
				}
				continue
			}
		}
		return i
	}
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
		if !particle && (r.tagAt(i-1) == tPrep || r.tagAt(i-1) == tTo) {
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
		if c.frames&(fWh|fThat) != 0 {
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
			if r.tagAt(m) == tQuote || r.tagAt(m) == tFin && r.tagAt(k+1) != tSub && !r.items[k+1].is(cSub) {
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
	if e == i {
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
