package attribute

// maxEpithets is one more than the most words between "NAME's" and a noun of speech.
const maxEpithets = 3

// noun reads "NAME's claim that ...", "the warning by NAME that ..." at the noun of speech h.
func (r *reader) noun(h int) (hit, bool) {
	x := hit{cue: &r.lex.cues[0], other: nobody, at: -1, in: -1, out: -1}
	i := h + 1
	g := h - 1
	for g > h-maxEpithets && (r.tagAt(g) == tTime || r.tagAt(g) == tNoun) {
		g-- // "NAME's Friday announcement", "NAME's latest claim"
	}
	switch {
	case r.tagAt(g) == tGen:
		s := r.nounLeft(g)
		if s == g {
			return x, false
		}
		x.sub = subject{s, g, s, -1}
	case r.tagAt(h-1) == tPoss:
		x.sub = subject{h - 1, h, h - 1, -1}
	case r.tagAt(i) == tPrep && ((r.items[i].is(cBy) || r.items[i].is(cOf)) && r.tagAt(h-1) == tDet || r.items[i].is(cFrom)):
		e := r.nounRight(i + 1)
		if e == i+1 {
			return x, false
		}
		x.sub = subject{i + 1, e, h - 1, -1}
		i = e
	case r.tagAt(h-1) == tDet && h == 1 && r.items[h].is(cReply) && r.tagAt(i) == tBe:
		x.sub = subject{0, i, 0, -1} // "The answer was that ..."
		return r.message(x, h, i+1)
	default:
		return x, false
	}
	if !r.someone(x.sub.first, x.sub.end) && r.tagAt(x.sub.first) != tPoss {
		return x, false
	}
	if r.tagAt(i) == tBe {
		return r.message(x, h, i+1)
	}
	if j := r.times(i); r.tagAt(j) == tThat {
		i = j // "NAME's comments yesterday that ..."
	}
	if r.tagAt(i) != tThat {
		return x, false
	}
	x.first, x.end = h, h+1
	x.group = group{first: h, head: h}
	x.at, x.manner, x.after = i, object, i
	x.stop = r.clauseEnd(i, x.sub.clause)
	return x, true
}

// printed reads ""..." is the Courier's headline", ""..." was the title of a note in the Courier" at the noun of a text h.
func (r *reader) printed(h int) (hit, bool) {
	x := hit{cue: &r.lex.cues[0], other: nobody, at: -1, in: -1, out: -1, manner: left, sub: nobody}
	if !r.items[h].is(cSource) || r.nounRight(2) <= h {
		return x, false
	}
	for i := 3; i < h && x.sub.first < 0; i++ {
		if r.tagAt(i) == tGen {
			x.sub = subject{2, i, 1, -1}
		}
	}
	x.after = r.nounRight(2)
	for i := h + 1; i+1 < len(r.items) && x.sub.first < 0 && (r.tagAt(i) == tPrep || r.items[i].nominal() || r.tagAt(i) == tDet); i++ {
		if it := &r.items[i]; it.is(cOf | cIn | cOn) {
			e := r.nounRight(i + 1)
			x.sub, x.after = subject{i + 1, e, 1, -1}, e
			if !r.named(i+1, e) {
				x.sub = nobody
			}
		}
	}
	if x.sub.first < 0 || !r.named(x.sub.first, x.sub.end) {
		return x, false
	}
	x.first, x.end = h, h+1
	x.group = group{first: h, head: h}
	return x, true
}

// message reads "NAME's answer was that ...", "the view of NAME is: ..." from item i on, right after the form of "be".
func (r *reader) message(x hit, h, i int) (hit, bool) {
	for r.tagAt(i) == tAdv {
		i++
	}
	if r.tagAt(i) == tComma && r.tagAt(i+1) == tQuote {
		i++
	}
	if r.tagAt(i) == tNoun && r.tagAt(i+1) == tColon {
		i++ // "was clear: ..."
	}
	switch r.tagAt(i) {
	case tThat, tTo:
		x.manner = object
	case tQuote:
		x.manner = quotation
	case tColon:
		i++
		if x.manner = clause; r.tagAt(i) == tQuote {
			x.manner = quotation
		}
	default:
		return x, false
	}
	x.first, x.end = h, h+1
	x.group = group{first: h, head: h}
	x.at, x.after = i, i
	return x, i < len(r.items)
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
