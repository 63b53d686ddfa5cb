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
	after        int  // first item after the attributing words (subject, adjuncts): where "he said" ends
	from         bool // has no subject of its own: the one before it speaks
	quotedSource bool // the source is the object of "quoted X as saying"
	in           int  // index of the hit in whose content it stands; -1
	out          int  // index of its attribution; -1
}

// cueAt reads the cue whose verb is item h.
func (r *reader) cueAt(h int) (hit, bool) {
	it := &r.items[h]
	c := &r.lex.cues[it.cue]
	x := hit{cue: c, group: r.group(h), at: -1, in: -1, out: -1}
	g := &x.group
	if g.infinitive || g.modal || g.negated && c.kind == say {
		return x, false
	}
	x.first, x.end = g.first, h+1
	if g.passive {
		return x, false
	}
	if g.participle {
		return r.participle(x)
	}
	x.sub = r.subjectOf(g.first)
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
	} else if !r.speaker(&x) {
		return x, false
	}
	r.right(&x)
	return x, true
}

// participle reads ", adding that", "in remarks saying", "as saying".
func (r *reader) participle(x hit) (hit, bool) {
	if r.items[x.group.head].tag != tIng {
		return x, false
	}
	p := x.first - 1
	switch r.tagAt(p) {
	case tComma, tDash, tStop, tQuote, tConj:
		x.from = true
		x.sub = nobody
	case tPrep:
		return x, false
	default:
		return x, false
	}
	r.right(&x)
	if x.manner == nothing || x.manner == alone {
		return x, false
	}
	return x, true
}

// speaker says whether the subject can be one who speaks or thinks.
func (r *reader) speaker(x *hit) bool {
	s := &x.sub
	if s.first < 0 || s.end <= s.first {
		return false
	}
	head := &r.items[s.end-1]
	for i := s.first; i < s.end-1; i++ {
		if r.items[i+1].tag == tPrep && r.items[i].nominal() || r.items[i+1].tag == tParen {
			head = &r.items[i]
			break
		}
	}
	switch {
	case head.tag == tSubj || head.tag == tObj:
		if w := r.text[head.start:head.end]; (w == "it" || w == "It") && x.cue.kind == mind {
			return false
		}
		return true
	case head.tag == tName:
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

// adjuncts skips what may stand between a cue and its content: adverbs, "on Monday", "in an interview with NAME".
func (r *reader) adjuncts(i int) int {
	for {
		switch r.tagAt(i) {
		case tAdv, tTime, tParen, tRefl:
			i++
			continue
		case tDet:
			if r.tagAt(i+1) == tTime || r.tagAt(i+2) == tTime && r.items[i+1].is(cLast) {
				i += 2
				continue
			}
		case tNoun:
			if r.items[i].is(cLast) && r.tagAt(i+1) == tTime {
				i += 2
				continue
			}
		case tPrep:
			if i+1 < len(r.items) && r.items[i].is(cPrep) {
				e := r.nounRight(i + 1)
				if r.tagAt(i+1) == tTime {
					e = max(e, i+2)
				}
				if r.tagAt(i+1) == tQuote {
					e = i + 2
				}
				if e > i+1 {
					i = e
					continue
				}
			}
		}
		return i
	}
}

// right finds the content to the right of the cue.
func (r *reader) right(x *hit) {
	c := x.cue
	i := x.end
	n := len(r.items)
	x.manner, x.at = nothing, -1
	if c.takes(r, i) {
		x.end = i + 1
		i++
		if r.tagAt(i-1) == tPrep || r.tagAt(i-1) == tTo {
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
	if c.frames&fHearer != 0 && r.hearer(x, i) {
		return
	}
	j := i
	for r.tagAt(j) == tAdv || r.tagAt(j) == tTime {
		j++
	}
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
		if r.direct(x, k) {
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
	x.after = k
	if c.frames&fAlone != 0 && k > x.end {
		x.manner = alone
	}
}

// maxAside is the most items that an aside between a cue and its content may have.
const maxAside = 30

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
	x.after = r.adjuncts(e)
	for _, k := range [2]int{e, x.after} {
		if r.direct(x, k) {
			return true
		}
		switch r.tagAt(k) {
		case tTo:
			if x.cue.frames&fTo != 0 {
				x.at, x.manner = k, object
				if x.cue.kind != say || r.tagAt(i) == tObj || r.tagAt(i) == tName {
					x.at = i
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
