package attribute

// maxEpithets is one more than the most words between "NAME's" and a noun of speech.
const maxEpithets = 3

// noun reads "NAME's claim that ...", "the warning by NAME that ..." at the noun of speech h.
func (r *reader) noun(x *hit, h int) bool {
	var sub subject
	i := h + 1
	g := h - 1
	for g > h-maxEpithets && (r.tagAt(g) == tTime || r.tagAt(g) == tNoun) {
		g-- // "NAME's Friday announcement", "NAME's latest claim"
	}
	switch {
	case r.tagAt(g) == tGen:
		s := r.nounLeft(g)
		if s == g {
			return false
		}
		sub = subject{s, g, s, -1}
	case r.tagAt(h-1) == tPoss:
		sub = subject{h - 1, h, h - 1, -1}
	case r.tagAt(i) == tPrep && ((r.items[i].is(cBy) || r.items[i].is(cOf)) && r.tagAt(h-1) == tDet || r.items[i].is(cFrom)):
		e := r.nounRight(i + 1)
		if e == i+1 || r.items[i].is(cFrom) && r.sought(h) {
			return false
		}
		sub = subject{i + 1, e, h - 1, -1}
		i = e
	case r.landsWords(h):
		sub = subject{h - 1, h, h - 1, -1}
	case r.tagAt(h-1) == tDet && h == 1 && r.items[h].is(cReply) && r.tagAt(i) == tBe:
		return r.message(x, h, i+1, subject{0, i, 0, -1}) // "The answer was that ..."
	default:
		return false
	}
	if !r.someone(sub.first, sub.end) && r.tagAt(sub.first) != tPoss {
		return false
	}
	if r.tagAt(i) == tBe {
		return r.message(x, h, i+1, sub)
	}
	if j := r.times(i); r.tagAt(j) == tThat {
		i = j // "NAME's comments yesterday that ..."
	}
	if r.tagAt(i) != tThat {
		return false
	}
	r.verbless(x, h, h, h+1, sub)
	x.put(i, object)
	x.stop = r.clauseEnd(i, sub.clause)
	return true
}

// headlined reads "used the headline, "..."", "gave the speech the headline "..."" at the noun of a text h: whoever does it says
// what closes the sentence.
func (r *reader) headlined(x *hit, h int) bool {
	q := h + 1
	if t := r.tagAt(q); t == tComma || t == tColon {
		q++
	}
	if r.tagAt(q) != tQuote || r.tagAt(q+1) != tStop || h < 3 || r.tagAt(h-1) != tDet || r.tagAt(h-2) == tPrep || r.items[h-2].cue != 0 {
		return false
	}
	sub := r.sharedSubject(h)
	if sub.first < 0 || !r.someone(sub.first, sub.end) {
		return false
	}
	r.verbless(x, h, h, h+1, sub)
	x.put(q, quotation)
	return true
}

// printed reads ""..." is the Courier's headline", ""..." was the title of a note in the Courier" at the noun of a text h.
func (r *reader) printed(x *hit, h int) bool {
	if !r.items[h].is(cSource) || r.nounRight(2) <= h {
		return false
	}
	sub := nobody
	for i := 3; i < h && sub.first < 0; i++ {
		if r.tagAt(i) == tGen {
			sub = subject{2, i, 1, -1}
		}
	}
	after := r.nounRight(2)
	for i := h + 1; i+1 < len(r.items) && sub.first < 0 && (r.tagAt(i) == tPrep || r.items[i].nominal() || r.tagAt(i) == tDet); i++ {
		if it := &r.items[i]; it.is(cOf | cIn | cOn) {
			e := r.nounRight(i + 1)
			sub, after = subject{i + 1, e, 1, -1}, e
			if !r.named(i+1, e) {
				sub = nobody
			}
		}
	}
	if sub.first < 0 || !r.named(sub.first, sub.end) {
		return false
	}
	r.verbless(x, h, h, h+1, sub)
	x.manner, x.after = left, after
	return true
}

// message reads "NAME's answer was that ...", "the view of NAME is: ..." from item i on, right after the form of "be".
func (r *reader) message(x *hit, h, i int, sub subject) bool {
	for r.tagAt(i) == tAdv {
		i++
	}
	if r.tagAt(i) == tComma && r.tagAt(i+1) == tQuote {
		i++
	}
	if r.tagAt(i) == tNoun && r.tagAt(i+1) == tColon {
		i++ // "was clear: ..."
	}
	var m manner
	switch r.tagAt(i) {
	case tThat, tTo:
		m = object
	case tQuote:
		m = quotation
	case tColon:
		i++
		if m = clause; r.tagAt(i) == tQuote {
			m = quotation
		}
	default:
		return false
	}
	r.verbless(x, h, h, h+1, sub)
	x.put(i, m)
	return i < len(r.items)
}

// clauseEnd is where the clause that starts at item i ends when the noun it belongs to, whose phrase starts at item s, is
// the subject of a verb further on: before that verb. It is the sentence's end where no such verb comes.
func (r *reader) clauseEnd(i, s int) int {
	n := len(r.items)
	if !r.boundary(s) {
		return n
	}
	verbs := 0
	for j := i + 1; j < n; j++ {
		t := r.tagAt(j)
		switch {
		case t == tSemi || t == tColon:
			return j
		case t == tComma && (verbs > 0 || r.tagAt(j+1) == tIng || r.tagAt(j+1) == tAdv && r.tagAt(j+2) == tIng):
			return j
		case !verbal(t):
			continue
		}
		p := r.tagAt(r.before(j))
		if verbs > 0 && p != tConj && p != tRel && p != tThat && p != tSubj && p != tWh && !verbal(p) && p != tTo {
			return j
		}
		if !verbal(p) {
			verbs++
		}
	}
	return n
}

// mostSought is how many items may stand between a verb and what it seeks.
const mostSought = 12

// sought says whether the noun at item h is of words that are yet to be had, behind a verb that demands them: "wants guarantees from
// NAME that ...", "demands an end to the toll, and firm assurances from NAME that ...".
func (r *reader) sought(h int) bool {
	if !r.items[h].is(cSpeech) || !r.plural(&r.items[h]) || r.tagAt(r.nounLeft(h+1)) == tDet {
		return false
	}
	for i := h - 1; i >= 0 && i > h-mostSought; i-- {
		it := &r.items[i]
		switch it.tag {
		case tFin, tBase, tIng, tPart:
			if it.cue == 0 {
				return false
			}
			c := &r.lex.cues[it.cue]
			return c.kind != show && c.frames&fTo != 0 && (c.frames&fObject != 0 || r.tagAt(i+1) == tPrep)
		case tThat, tRel, tStop, tQuote, tSubj:
			return false
		}
	}
	return false
}
