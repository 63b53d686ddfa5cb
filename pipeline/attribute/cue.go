package attribute

// cueAt reads the cue whose verb is item h into x. It says whether somebody says something with it.
func (r *reader) cueAt(x *hit, h int) bool {
	it := &r.items[h]
	c, adj := r.line(it.cue, h+1), r.line(it.adj, h+1)
	if c == nil && adj == nil {
		return false
	}
	x.begin(c)
	x.group = r.group(h)
	g := &x.group
	alone := g.passive || it.tag == tNoun || it.tag == tPrep // no verb of an active clause
	switch {
	case g.be && it.adj != 0 && (alone || it.tag == tPart):
		x.cue = adj // "was uneasy"
	case alone && c != nil && c.frames&fReport != 0:
		return r.quotedBy(x)
	case alone:
		return g.passive && (r.byAgent(x) || r.toldBy(x))
	}
	switch {
	case x.cue == nil:
		return false
	case g.infinitive:
		return r.purpose(g.first-1) && r.inOrderTo(x)
	case r.unsaid(x):
		return false
	}
	x.first, x.end = g.first, h+1
	if g.participle {
		return r.participle(x)
	}
	return r.clauseCue(x, h)
}

// clauseCue reads hit x, whose finite verb is item h: who speaks in its clause, and what.
func (r *reader) clauseCue(x *hit, h int) bool {
	x.sub = r.subjectOf(x.group.first)
	if r.subordinate(x, h) {
		return false
	}
	switch {
	case x.sub.first < 0:
		if r.subjectBehind(x, h) {
			return true
		}
		if !r.carryOn(x) {
			return false
		}
	case r.dropTime(x):
		r.right(x)
		return x.manner != nothing
	case r.inferred(x, h):
		return false
	case !r.speaker(x):
		if x.cue.kind == say || r.items[x.sub.end-1].is(cThing) {
			return false
		}
		r.right(x) // what "thinks that ..." can think
		return x.manner == clause && r.tagAt(x.at) == tThat
	}
	if r.indefinite(x) {
		return false
	}
	if r.glosses(x) || r.reduced(x, h) {
		return false
	}
	if x.cue.frames&fReport != 0 {
		if r.quotes(x) {
			return true
		}
		if r.quotesNext(h + 1) {
			return false
		}
	}
	r.right(x)
	if r.doneTogether(x) || r.behaves(x) {
		return false
	}
	if s := x.sub.clause; s > 0 && x.at > 0 && r.items[s-1].is(cSub) && r.opening(s-1) {
		x.stop = r.mainClause(x.at)
	}
	// "the letter, she thinks, holds more than a threat"
	return x.manner != nothing || x.cue.frames&fMarked == 0 || r.closes(max(x.after, x.end))
}

// doneTogether says whether hit x only tells what several people do with each other: "the two discussed the dam".
func (r *reader) doneTogether(x *hit) bool {
	if x.cue.frames&fJoint == 0 || x.manner != object {
		return false
	}
	if x.from && x.sub.first < 0 {
		return r.several(x.other)
	}
	return r.several(x.sub)
}

// unsaid says whether the verb group of hit x says that nobody does what the cue tells, or only that somebody might.
func (r *reader) unsaid(x *hit) bool {
	c, g := x.cue, &x.group
	wishes := c.kind == mind && !g.perfect && (c.frames&(fTo|fObject) == fTo|fObject || g.be && c.frames&fTo != 0) // "would like to", "would be ready to"
	return g.modal || g.would && !wishes || g.negated && (c.kind == say || c.frames&fPhrase != 0)
}

// subordinate says whether hit x, with its cue at item h, stands in a clause that says nothing for its subject.
func (r *reader) subordinate(x *hit, h int) bool {
	c, sub, s := x.cue, &x.sub, x.sub.clause
	if f := sub.first; f > 0 && sub.end == h && r.gathered(h) && r.frames(f-1)&(fHearer|fThat) == fHearer|fThat {
		return true // "told reporters gathered at the quay that ..."
	}
	if s < 0 {
		return false
	}
	if r.insideAside(x, h) {
		return true
	}
	if s < 1 {
		return false
	}
	opens := sub.first == s // the clause starts with its subject
	switch before := &r.items[s-1]; before.tag {
	case tThat:
		if s > 1 && opens {
			noun := &r.items[s-2]
			if noun.tag == tBase && c.kind != say && r.tagAt(s-3) == tTo {
				return true // "this led many to guess that officials were ready"
			}
			return noun.nominal() && noun.tag != tTime && (noun.cue == 0 || c.kind == mind) && !noun.is(cSpeech) // "the letter that he says he has written"
		}
	case tSub:
		return !before.is(cContrast) && (c.kind != say || before.is(cIf)) // "because they support it", "if he says so"
	case tModal, tHave:
		return opens && s == 1 // "Should they reject it, ..."
	case tRel:
		return opens && r.tagAt(s-2) != tPrep && r.tagAt(s-2) != tTo && !r.saysOf(x) // "which he found unacceptable"
	}
	return false
}

// saysOf says whether hit x, in a relative clause, tells what its subject says of that clause's noun: "which he says is safe".
func (r *reader) saysOf(x *hit) bool {
	return x.cue.kind == say && x.cue.frames&(fThat|fMarked) == fThat && verbal(r.tagAt(x.end))
}

// subjectBehind gives hit x, whose verb h has no subject before it, the one behind the verb: ""...", said NAME".
func (r *reader) subjectBehind(x *hit, h int) bool {
	p := r.tagAt(x.first - 1)
	if p != tComma && p != tQuote && p != tDash || p == tComma && x.cue.kind == stance && x.cue.frames&fHearer != 0 {
		return false // "doubted it, accused NAME of ..."
	}
	e := r.nounRight(h + 1)
	if x.cue.frames&fQuote == 0 && (x.cue.frames&fWork == 0 || !r.names(h+1, e)) {
		return false
	}
	e = r.inOffice(r.inOffice(e)) // "said a spokesman for the envoy for the dam"
	if t := r.tagAt(h + 1); e == h+1 || t == tNum || t == tSubj || t == tObj || r.items[e-1].quoted {
		return false
	}
	if p != tQuote && verbal(r.tagAt(e)) {
		return false // "In a letter to A, who left, said the talks had failed"
	}
	x.inverted = true
	x.sub = subject{h + 1, e, x.first, -1}
	x.after = r.adjuncts(e)
	if head := r.head(x.sub); !r.speaker(x) || head.is(cSpeech) && !head.is(cSource) {
		return false
	}
	if !r.afterOpening(x) {
		x.manner = left
	}
	return true
}

// carryOn lets hit x, which has no subject of its own, go on with the one before: "..., and said", "..., said". It says whether it can.
func (r *reader) carryOn(x *hit) bool {
	p := x.group.first - 1
	if o := r.overAdverbials(x.group.first); o > 0 && r.tagAt(o-1) == tConj && r.tagAt(p) == tTime {
		p = o - 1 // "and last month called ..."
	}
	switch r.tagAt(p) {
	case tConj:
		x.other = r.sharedSubject(p)
	case tComma:
	default:
		return false
	}
	x.from = true
	return true
}

// dropTime takes the name alone for the subject where a stretch of time and a place stand before it: "After nine hours in
// Selane Varo said". It says whether it did.
func (r *reader) dropTime(x *hit) bool {
	s := &x.sub
	if x.cue.kind != say || s.end-s.first < 3 || r.head(*s).tag != tTime || r.tagAt(s.end-1) != tName || r.tagAt(s.end-2) != tName {
		return false
	}
	s.first, s.clause = s.end-1, s.end-1
	return true
}

// indefinite says whether hit x is nobody's in particular, or only tells what something is called.
func (r *reader) indefinite(x *hit) bool {
	s := &x.sub
	if s.first >= 0 && s.rel == s.end && x.cue.kind != say && !r.reported(s.first) && (!r.named(s.first, s.end) || r.items[s.end-1].is(cOutlet) && r.tagAt(s.end-1) == tNoun) {
		return true // "those who want it", "a council resolution that welcomed it"
	}
	return s.clause > 0 && r.tagAt(s.clause-1) == tWh && r.tagAt(x.end) != tBe && x.cue.frames&fName != 0 // "what he called a trap"
}

// quotesNext says whether what stands at item i behind "quoted" only says whose words are to come: "quoted NAME.", "quoted an
// official who called it ...".
func (r *reader) quotesNext(i int) bool {
	e := r.nounRight(i)
	if e == i {
		return false
	}
	t := r.tagAt(e)
	name := r.tagAt(e-1) == tName && !r.items[e-1].quoted
	return name && (t == tStop || t == tDash || t == tComma) || t == tRel && r.items[e].is(cSubj)
}

// closes says whether what stands at item i closes a "he holds".
func (r *reader) closes(i int) bool {
	t := r.tagAt(i)
	return t == tComma || t == tStop || t == tQuote || t == tDash
}
