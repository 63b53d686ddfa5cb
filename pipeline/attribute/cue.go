package attribute

// cueAt reads the cue whose verb is item h.
func (r *reader) cueAt(h int) (hit, bool) {
	it := &r.items[h]
	c := r.line(it.cue, h+1)
	if c == nil && (it.adj == 0 || r.line(it.adj, h+1) == nil) {
		return hit{}, false
	}
	x := hit{group: r.group(h), other: nobody, at: -1, in: -1, out: -1}
	g := &x.group
	if g.passive || it.tag == tNoun || it.tag == tPrep || it.tag == tPart && it.adj != 0 && g.be {
		switch {
		case it.adj != 0 && g.be:
			c = r.line(it.adj, h+1)
		case c != nil && c.frames&fReport != 0:
			x.cue = c
			return r.quotedBy(x)
		case g.passive:
			x.cue = c
			return r.byAgent(x)
		default:
			return x, false
		}
	}
	if c == nil {
		return x, false
	}
	x.cue = c
	if g.infinitive && r.purpose(g.first-1) {
		if x, ok := r.inOrderTo(x); ok {
			return x, true
		}
	}
	if g.infinitive || g.modal || g.would && !(c.kind == mind && c.frames&(fTo|fObject) == fTo|fObject && !g.perfect) || g.negated && (c.kind == say || c.frames&fPhrase != 0) {
		return x, false
	}
	x.first, x.end = g.first, h+1
	if g.participle {
		return r.participle(x)
	}
	x.sub = r.subjectOf(g.first)
	if s := x.sub.first; s > 0 && x.sub.end == h && r.gathered(h) && r.items[s-1].cue != 0 && r.lex.cues[r.items[s-1].cue].frames&(fHearer|fThat) == fHearer|fThat {
		return x, false // "told reporters gathered at the quay that ..."
	}
	if s := x.sub.clause; s > 1 && x.sub.first == s && r.tagAt(s-1) == tThat && r.items[s-2].nominal() && (r.items[s-2].cue == 0 || c.kind == mind) && !r.items[s-2].is(cSpeech) {
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
		case (p == tComma || p == tQuote || p == tDash) && (c.frames&fQuote != 0 || c.frames&fWork != 0 && r.names(h+1, r.nounRight(h+1))):
			// "...", said NAME
			e := r.nounRight(h + 1)
			if t := r.tagAt(h + 1); e > h+1 && t != tNum && t != tSubj && t != tObj {
				x.inverted = true
				x.sub = subject{h + 1, e, g.first, -1}
				x.after = r.adjuncts(e)
				if head := r.head(x.sub); r.speaker(&x) && (!head.is(cSpeech) || head.is(cSource)) {
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
	} else if s := &x.sub; s.end-s.first > 2 && r.head(*s).tag == tTime && r.tagAt(s.end-1) == tName && r.tagAt(s.end-2) == tName && c.kind == say {
		s.first, s.clause = s.end-1, s.end-1 // "After nine hours in Selane Varo said"
		r.right(&x)
		return x, x.manner != nothing
	} else if r.inferred(&x, h) {
		return x, false
	} else if !r.speaker(&x) {
		if c.kind == say || r.items[x.sub.end-1].is(cThing) {
			return x, false
		}
		r.right(&x) // what "thinks that ..." can think
		return x, x.manner == clause && r.tagAt(x.at) == tThat
	}
	if s := &x.sub; s.first >= 0 && s.rel == s.end && c.kind != say && !r.reported(s.first) && (!r.named(s.first, s.end) || r.items[s.end-1].is(cOutlet) && r.tagAt(s.end-1) == tNoun) {
		return x, false // "those who want it", "a council resolution that welcomed it": nobody in particular
	}
	if s := x.sub.clause; s > 0 && r.tagAt(s-1) == tWh && r.tagAt(x.end) != tBe && c.frames&fName != 0 {
		return x, false // "what he called a trap"
	}
	if c.frames&fReport != 0 {
		if r.quotes(&x) {
			return x, true
		}
		if e := r.nounRight(h + 1); e > h+1 && r.tagAt(e-1) == tName && !r.items[e-1].quoted && (r.tagAt(e) == tStop || r.tagAt(e) == tDash || r.tagAt(e) == tComma) {
			return x, false // "quoted NAME." only says whose words are to come
		} else if e > h+1 && r.tagAt(e) == tRel && r.items[e].is(cSubj) {
			return x, false // "quoted an official who called it ...": his words are to come
		}
	}
	r.right(&x)
	if s := x.sub.clause; s > 0 && x.at > 0 && r.items[s-1].is(cSub) && r.opening(s-1) {
		x.stop = r.mainClause(x.at)
	}
	if x.manner == nothing && c.frames&fMarked != 0 && !r.closes(max(x.after, x.end)) {
		return x, false // "the letter, she thinks, holds more than a threat"
	}
	return x, true
}

// reported says whether the noun phrase that starts at item i is of one who is quoted: "quoted an official who called it ...".
func (r *reader) reported(i int) bool {
	if i < 1 || r.tagAt(i-1) != tFin {
		return false
	}
	c := r.items[i-1].cue
	return c != 0 && r.lex.cues[c].frames&fReport != 0
}

// opening says whether nothing but adverbs, conjunctions, commas and an expression of time ("During the past week,") stands
// before item i.
func (r *reader) opening(i int) bool {
	first := 0
	if r.tagAt(0) == tPrep {
		if e := r.times(1); e > 1 {
			first = e
		}
	} else if len(r.items) > 0 && hasAnySuffix(r.text[r.items[0].start:r.items[0].end], "ing") {
		first = 1 // "Speaking while NAME announced ..., "
	}
	for i--; i >= first; i-- {
		switch r.tagAt(i) {
		case tAdv, tConj, tComma, tQuote, tTime:
		default:
			return false
		}
	}
	return true
}

// mainClause is the comma behind item i after which a sentence that "While NAME wants ..." opens comes to its own subject and
// verb; 0 where there is none.
func (r *reader) mainClause(i int) int {
	for i++; i+2 < len(r.items); i++ {
		if r.tagAt(i) != tComma || r.items[i].quoted && !r.items[i].last {
			continue
		}
		e := r.nounRight(i + 1)
		for r.tagAt(e) == tAdv && e > i+1 {
			e++
		}
		if t := r.tagAt(e); e > i+1 && (t == tFin || t == tBe || t == tHave || t == tModal || t == tDo) {
			return i
		}
	}
	return 0
}

// closes says whether what stands at item i closes a "he holds".
func (r *reader) closes(i int) bool {
	t := r.tagAt(i)
	return t == tComma || t == tStop || t == tQuote || t == tDash
}

// line is the line of a verb's that what follows at item i asks for: the one whose preposition stands there, else the one
// that needs none; nil where there is neither.
func (r *reader) line(at int16, i int) *cue {
	var plain *cue
	for ; at != 0; at = r.lex.cues[at].next {
		c := &r.lex.cues[at]
		if c.frames&fNeeds != 0 {
			if d := r.day(i); d > i && c.taken(r, d) > d {
				return c
			}
		}
		if e := c.taken(r, i); e > i && (c.frames&(fMarked|fThat) != fMarked || r.closes(e)) || c.apart(r, i) > 0 {
			return c
		}
		if c.frames&fNeeds == 0 && plain == nil {
			plain = c
		}
	}
	return plain
}

// opener reads "Noting that ..., NAME said": the subject of the main clause speaks.
func (r *reader) opener(x hit) (hit, bool) {
	r.right(&x)
	if x.manner == nothing || x.manner == alone || x.cue.frames&fTopic != 0 && r.tagAt(x.at) != tWh && r.tagAt(x.at) != tThat {
		return x, false // "Highlighting the toll, NAME said" only names the topic
	}
	c := r.mainClause(x.at)
	if c == 0 {
		return x, false
	}
	e := r.nounRight(c + 1)
	x.stop, x.other = c, subject{c + 1, e, c + 1, -1}
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
		return !head.is(cIt) || x.cue.kind != mind
	case head.tag == tName, head.tag == tDet && head.is(cQuant):
		return true
	case head.tag == tTime || head.tag == tNum:
		return false
	case head.is(cSource), head.is(cTitle):
		return true
	case x.cue.kind == say || x.cue.kind == show:
		if s.first < s.end-1 && r.tagAt(s.first) == tDet && r.items[s.first].is(cThing) && !head.is(cOutlet|cWork) && !r.human(head) {
			return false // "This remark shows that ..." is the page's own word
		}
		return head.tag == tNoun || head.tag == tDet
	}
	s0 := r.text[head.start:head.end]
	return hasAnySuffix(s0, "ers", "ors", "ists", "ians", "men", "women", "er", "or", "ist", "ian", "man", "woman", "crats", "ees")
}
