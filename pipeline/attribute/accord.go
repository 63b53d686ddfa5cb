package attribute

// accord reads "according to NAME", "in NAME's view", "in the words of NAME" at item h.
func (r *reader) accord(x *hit, h int) bool {
	if r.tagAt(h+1) != tTo {
		return false
	}
	t := h - 1
	if r.tagAt(t) == tComma {
		t--
	}
	if r.tagAt(t) == tThat && t > 0 && r.items[t-1].cue != 0 {
		return false // "said that, according to the office, the bridge was safe" is all the one's who said it
	}
	e := r.sourceEnd(h + 2)
	if e == h+2 || r.voiceless(subject{h + 2, e, h, -1}) {
		return false
	}
	if last := &r.items[e-1]; last.tag == tNoun && !last.is(cSource|cTitle|cOutlet|cWork|cSpeech|cView) && !r.human(last) && r.holds(h+2, e, tGen) {
		return false // "acts according to the islanders' needs"
	}
	r.verbless(x, h, h, h+2, subject{h + 2, e, h, -1})
	x.after = e
	r.around(x)
	return x.manner != nothing
}

// view reads "in NAME's view", "in the paper's opinion", "in his words" with its preposition at item h.
func (r *reader) view(x *hit, h int) bool {
	i := h + 1
	for i < len(r.items) && i < h+8 && !r.items[i].is(cView) {
		if t := r.tagAt(i); t != tDet && t != tPoss && t != tGen && !r.items[i].nominal() {
			return false
		}
		i++
	}
	if i >= len(r.items) || !r.items[i].is(cView) || i == h+1 {
		return false
	}
	var sub subject
	switch {
	case r.tagAt(i-1) == tGen:
		sub = subject{h + 1, i - 1, h, -1}
	case r.tagAt(i-1) == tPoss && i == h+2:
		sub = subject{h + 1, i, h, -1}
		i--
	case r.tagAt(i-1) == tDet && i == h+2 && r.tagAt(i+1) == tPrep && r.items[i+1].is(cOf):
		e := r.sourceEnd(i + 2)
		if e == i+2 || !r.someone(i+2, e) || r.tagAt(e) != tComma && !(h > 0 && r.tagAt(e) == tStop) {
			return false
		}
		r.verbless(x, h, i, i+2, subject{i + 2, e, h, -1}) // "in the eyes of NAME"
		x.after = e
		r.around(x)
		return x.manner != nothing
	default:
		return false
	}
	for i < len(r.items) && !r.items[i].is(cView) {
		i++
	}
	if t := r.tagAt(i + 1); t != tComma && t != tStop && i+1 < len(r.items) && h > 0 {
		return false
	}
	first := h
	if sub.end <= i {
		first = i
	}
	r.verbless(x, h, first, i+1, sub)
	x.after = i + 1
	r.around(x)
	return x.manner != nothing
}

// around finds the content of a phrase that attributes: after the comma where the phrase opens the clause, else before it.
func (r *reader) around(x *hit) {
	h := x.group.first
	if !(h == 0 || r.tagAt(h-1) == tStop || r.tagAt(h-1) == tColon || r.tagAt(h-1) == tConj && h == 1 || r.tagAt(h-1) == tSub) {
		x.manner = left
		return
	}
	c := x.after
	if t := r.tagAt(c); t == tDet || t == tName || t == tSubj || t == tNoun {
		c-- // "In the paper's opinion the price will rise"
	}
	for c+1 > x.after && c < len(r.items) && r.tagAt(c) != tComma && r.tagAt(c) != tColon {
		c++
	}
	if r.tagAt(c) == tComma {
		c = r.pastAside(x, c)
	}
	if c+1 < len(r.items) {
		x.at, x.manner = c+1, clause
		if r.tagAt(c+1) == tQuote {
			x.manner = quotation
		}
	}
}

// pastAside is the comma that closes what stands about the source behind the comma c: "according to NAME, who left on Friday,
// ...", "according to NAME, the head of the guild, ...". It is c where nothing does. In "according to the minister, NAME, ..." the
// name is the source.
func (r *reader) pastAside(x *hit, c int) int {
	e := c + 1
	for e < len(r.items) && e < c+maxAside && (r.tagAt(e) != tComma || r.items[e].quoted && !r.items[e].last) {
		e++
	}
	if r.tagAt(e) != tComma || r.tagAt(e+1) == tConj || !r.verbed(e+1, len(r.items)) {
		return c
	}
	if t := r.tagAt(c + 1); t == tRel || (t == tIng || t == tAdv && r.tagAt(c+2) == tIng) && !r.verbed(c+1, e) {
		return e // "according to NAME, speaking in Selane, ..."
	}
	n := r.nounRight(c + 1)
	if n == c+1 || !r.aside(c+1, e) {
		return c
	}
	head, source := r.head(subject{c + 1, n, c + 1, -1}), r.head(x.sub)
	switch {
	case head.tag == tNoun && source.tag == tName && r.human(head) && !r.plural(head):
		return e
	case n == e && head.tag == tName && source.tag == tNoun && r.human(source) && !r.plural(source):
		x.sub.first, x.sub.end = c+1, e
		return e
	}
	return c
}

// mostSource is the most items that the source of "according to" may have.
const mostSource = 16

// sourceEnd is the end of the noun phrase at i with all that hangs on it, up to the next mark.
func (r *reader) sourceEnd(i int) int {
	e := r.nounRight(i)
	for j := e; j < len(r.items) && j < i+mostSource; j++ {
		switch r.tagAt(j) {
		case tComma, tStop, tSemi, tDash, tColon:
			return j
		case tPrep, tDet, tName, tNoun, tNum, tTime, tPart, tGen, tPoss, tConj, tTo, tFin, tParen:
			if j == len(r.items)-1 {
				return j + 1
			}
		default:
			return e
		}
	}
	return e
}
