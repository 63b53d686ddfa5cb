package attribute

// nounLeft returns the first item of the noun phrase that ends before e, without what hangs on it by a preposition; e
// where none ends there.
func (r *reader) nounLeft(e int) int {
	i := e
	for i > 0 {
		it := &r.items[i-1]
		switch {
		case it.tag == tParen && i == e && i-1 > 0 && r.items[i-2].nominal():
		case it.tag == tTime:
			// "the Sunday paper", but not "on Thursday officials"
			if i == e || i < 2 || r.items[i-2].tag != tDet {
				if i == e {
					return e
				}
				return i
			}
		case it.nominal():
			// a name after a common noun starts a phrase of its own, unless the noun is a title
			if i < e && it.tag == tNum && i > 1 && r.items[i-2].tag == tTime {
				return i
			}
			if i < e && r.items[i].tag == tName && it.tag == tNoun && !it.is(cTitle|cSource) && !r.describes(i-1) && !r.items[i].is(cTitle) &&
				!(i > 1 && (r.items[i-2].tag == tDet || r.items[i-2].tag == tAdv) && it.forms&(vIng|vPart) != 0) {
				return i
			}
		case it.tag == tAdv && i < e && i > 1 && (r.items[i-2].tag == tDet || r.items[i-2].tag == tPoss):
		case it.tag == tGen:
			if i == e || i < 2 {
				return i
			}
		case (it.tag == tIng || it.tag == tPart) && i < e && i > 1 && (r.items[i-2].tag == tDet || r.items[i-2].tag == tPoss):
		case it.tag == tDet || it.tag == tPoss:
			for i-1 > 0 && (r.items[i-2].tag == tDet || r.items[i-2].tag == tAdv && i-2 > 0 && r.items[i-2].is(cMeasure)) {
				i--
			}
			return i - 1
		default:
			return i
		}
		i--
	}
	return i
}

// describes says whether an unknown common noun may stand before a name as what its bearer is ("physicist", "activist").
func (r *reader) describes(i int) bool {
	s := r.text[r.items[i].start:r.items[i].end]
	return hasAnySuffix(s, "er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ic", "al", "an")
}

// nounRight returns the end of the noun phrase that starts at i; i where none does. "of ..." belongs to it.
func (r *reader) nounRight(i int) int {
	n := len(r.items)
	start := i
	for i < n {
		it := &r.items[i]
		switch {
		case it.tag == tDet || it.tag == tPoss:
			if i > start && r.items[i-1].tag != tDet && !(r.items[i-1].tag == tPrep || r.items[i-1].tag == tAdv) {
				return i
			}
		case it.tag == tSubj || it.tag == tObj || it.tag == tRefl:
			if i == start {
				return i + 1
			}
			return i
		case it.tag == tTime && i > start && r.items[i-1].tag != tDet:
			return i
		case it.nominal(), it.tag == tGen, it.tag == tParen && i > start:
		case it.tag == tAdv && i+1 < n && (r.items[i+1].nominal() || r.items[i+1].tag == tDet) && i > start && r.items[i-1].tag == tDet:
		case (it.tag == tIng || it.tag == tPart) && i > start && (r.items[i-1].tag == tDet || r.items[i-1].tag == tPoss) && i+1 < n && r.items[i+1].nominal():
		case it.tag == tPrep && it.is(cOf) && i > start && i+1 < n && (r.items[i+1].nominal() || r.items[i+1].tag == tDet || r.items[i+1].tag == tPoss || r.items[i+1].tag == tObj):
		default:
			return i
		}
		i++
	}
	return i
}

// boundary says whether a clause can start at item i: at the sentence's start, or after a comma, a conjunction ...
func (r *reader) boundary(i int) bool {
	if i <= 0 {
		return true
	}
	switch r.items[i-1].tag {
	case tComma, tColon, tSemi, tDash, tStop, tQuote, tConj, tSub, tThat, tWh, tRel, tTime:
		return true
	case tNum:
		return i > 1 && r.items[i-2].tag == tTime // "On February 7 A ..."
	}
	return r.items[i-1].is(cSub) || r.items[i-1].is(cBut)
}

// A subject is the noun phrase that a verb is said of.
type subject struct {
	first, end int // items [first, end); first < 0 where there is none
	clause     int // the item with which the clause starts, relative pronoun and apposition included
	rel        int // the relative pronoun between subject and verb; -1
}

var nobody = subject{first: -1, end: -1, clause: -1, rel: -1}

// subjectOf finds the subject of the verb group that starts at g, to its left.
func (r *reader) subjectOf(g int) subject {
	i := g
	for i > 0 {
		switch t := r.items[i-1].tag; {
		case t == tAdv || t == tRefl:
			i--
			continue
		case t == tTime && i < g+1 && i > 1:
			// "the minister Tuesday said": rare; "who on Thursday said" is common
			j := i - 1
			if r.items[j-1].tag == tPrep {
				i = j - 1
				continue
			}
			if r.items[j-1].nominal() || r.items[j-1].tag == tSubj || r.items[j-1].tag == tRel {
				i = j
				continue
			}
		}
		break
	}
	if i == 0 {
		return nobody
	}
	switch it := &r.items[i-1]; {
	case it.tag == tSubj:
		return subject{i - 1, i, i - 1, -1}
	case it.tag == tRel || it.tag == tThat:
		return r.antecedent(i - 1)
	case it.tag == tComma || it.tag == tDash:
		return r.acrossCommas(i - 1)
	}
	if s := r.nounLeft(i); s < i {
		sub := r.unclosed(r.widen(s, i))
		if sub.first == 0 {
			return sub
		}
		switch p := &r.items[sub.first-1]; p.tag {
		case tPrep, tTo:
			if p.is(cSub) {
				return sub
			}
			// "In Selane Joren Tessel says": the first name is where, not who
			if sub.first == 1 && r.items[1].tag == tName && sub.end > 2 && r.items[2].tag == tName {
				sub.first, sub.clause = 2, 2
				return sub
			}
			// the object of a preposition
		case tFin, tBase, tIng, tPart:
			if p.cue != 0 && r.lex.cues[p.cue].frames&(fThat|fQuote) != 0 {
				return sub
			}
			// the object of a verb
		default:
			return sub
		}
	}
	return r.modified(i)
}

// unclosed takes the name for its apposition where the comma after that is missing: "A B, a lawmaker said".
func (r *reader) unclosed(s subject) subject {
	c := s.first - 1
	if c < 1 || r.tagAt(c) != tComma || r.tagAt(s.first) != tDet || !r.head(s).is(cTitle|cSource) {
		return s
	}
	n := c
	for n > 0 && r.items[n-1].tag == tName {
		n--
	}
	if c-n < 2 || !r.boundary(n) {
		return s
	}
	return subject{n, c, n, -1}
}

// The most items that a relative clause or a participle may put between a subject and its verb.
const (
	mostModifier = 24
	mostRelative = 8 // items between a relative pronoun and its verb
)

// modified finds the subject of a verb at e that a relative clause or a participle without commas parts from it: "a man who
// asked not to be named said", "the poll released on Friday shows".
func (r *reader) modified(e int) subject {
	switch r.items[e-1].tag {
	case tNoun, tName, tNum, tTime, tPart, tFin, tBase, tObj, tSubj, tParen:
	default:
		return nobody
	}
	for k := e - 1; k > 0 && k > e-mostModifier; k-- {
		switch it := &r.items[k]; {
		case it.tag == tComma, it.tag == tQuote, it.tag == tStop, it.tag == tColon, it.tag == tSemi, it.tag == tDash:
			return nobody
		case it.tag == tRel && r.items[k-1].nominal():
			s := r.nounLeft(k)
			if s == k {
				return nobody
			}
			return r.widen(s, k)
		case (it.tag == tPart || it.tag == tIng || it.tag == tFin && it.forms&vPart != 0) && r.items[k-1].nominal():
			if it.cue != 0 && r.lex.cues[it.cue].frames&(fThat|fQuote) != 0 {
				return nobody
			}
			s := r.nounLeft(k)
			if s == k {
				return nobody
			}
			w := r.widen(s, k)
			if !r.boundary(w.first) {
				return nobody
			}
			w.end = e
			return w
		case it.tag == tFin, it.tag == tBe:
			// a finite verb must stand in a relative clause
			j := k - 1
			for j > 0 && j > k-mostRelative && r.items[j].tag != tRel && r.items[j].tag != tThat && r.items[j].tag != tComma {
				j--
			}
			if t := r.tagAt(j); j <= 0 || t != tRel && t != tThat || !r.items[j-1].nominal() {
				return nobody
			}
			s := r.nounLeft(j)
			return r.widen(s, j)
		}
	}
	return nobody
}

// widen takes in what the noun phrase [s, e) hangs on: "the head of", "officials in", "A and".
func (r *reader) widen(s, e int) subject {
	best := s
	for s > 1 {
		it := &r.items[s-1]
		if (it.tag == tPrep || it.tag == tTo) && (r.items[s-2].nominal()) {
			t := r.nounLeft(s - 1)
			if t == s-1 {
				break
			}
			if it.is(cOf) {
				s, best = t, t
				continue
			}
			s = t
			if r.boundary(s) {
				best = s
			}
			continue
		}
		if it.tag == tConj && it.is(cAnd) && (r.items[s-2].nominal() || r.items[s-2].tag == tComma) {
			x := s - 1
			if r.items[x-1].tag == tComma {
				x--
			}
			t := r.nounLeft(x)
			if t < x {
				w := t
				// what stands left of the first noun must open a clause, else it is the object of another verb
				for w > 1 && r.items[w-1].tag == tPrep && r.items[w-2].nominal() {
					w = r.nounLeft(w - 1)
				}
				// and a comma before "and" wants a list: "A, B, and C"
				list := x == s-1 || w > 0 && r.items[w-1].tag == tComma
				if list && r.boundary(w) && !(w > 0 && r.items[w-1].tag == tComma && r.afterVerb(w)) {
					s, best = w, w
					continue
				}
			}
		}
		break
	}
	if best > 1 && r.items[best-1].is(cThan) && r.items[best].tag == tNum {
		best -= 2
	}
	if best > 0 && r.items[best-1].tag == tAdv && r.items[best-1].is(cMeasure) {
		best--
	}
	return subject{best, e, best, -1}
}

// afterVerb says whether a finite verb stands before item i in its sentence.
func (r *reader) afterVerb(i int) bool {
	for i--; i >= 0; i-- {
		if t := r.items[i].tag; t == tFin || t == tBe || t == tHave || t == tModal {
			return true
		}
		if r.items[i].tag == tStop {
			return false
		}
	}
	return false
}

// antecedent is the noun phrase that the relative pronoun at i takes up.
func (r *reader) antecedent(i int) subject {
	j := i
	if j > 0 && r.items[j-1].tag == tComma {
		j--
	}
	s := r.nounLeft(j)
	if s == j {
		return subject{i, i + 1, i, i}
	}
	sub := r.widen(s, j)
	sub.rel = i
	return sub
}

// mostCommas is how many commas to the left are tried for the subject of a verb that follows a comma.
const mostCommas = 8

// acrossCommas finds the subject of a verb that the comma at c parts from it: "A, the head of B, said".
func (r *reader) acrossCommas(c int) subject {
	found := nobody
	tries := 0
	for j := c - 1; j >= 0 && tries < mostCommas; j-- {
		t := r.items[j].tag
		if t == tQuote || t == tStop || t == tColon || t == tSemi {
			break
		}
		if t != tComma && t != tDash && t != tParen {
			continue
		}
		tries++
		if !r.aside(j+1, c) {
			break
		}
		s := r.nounLeft(j)
		if s == j {
			if t := r.tagAt(j - 1); t == tSubj {
				return subject{j - 1, j, j - 1, -1}
			}
			continue
		}
		w := r.widen(s, j)
		if r.asked && w.first == 0 && w.end == 1 && found.first >= 0 {
			break // "Elin, the leader of the opposition said ...": who is asked is named first
		}
		if r.boundary(w.first) {
			found = w
		}
	}
	return r.called(found, c)
}

// head is the noun that a subject is about: "head" in "the head of the delegation".
func (r *reader) head(s subject) *item {
	for i := s.first; i < s.end-1; i++ {
		if r.items[i+1].tag == tPrep && r.items[i].nominal() || r.items[i+1].tag == tParen {
			return &r.items[i]
		}
	}
	return &r.items[s.end-1]
}

// called prefers the name to the office in "A's adviser, NAME, said": the apposition up to the comma at c, where it is a name.
func (r *reader) called(s subject, c int) subject {
	if s.first < 0 || r.tagAt(s.end) != tComma {
		return s
	}
	for i := s.first; i < s.end; i++ {
		if r.items[i].tag == tConj {
			return s
		}
	}
	if h := r.head(s); h.tag == tName && !h.is(cTitle) || !h.is(cTitle|cSource) {
		return s
	}
	for i := s.end + 1; i < c; i++ {
		if r.items[i].tag != tName {
			return s
		}
	}
	if s.end+1 < c {
		s.first, s.end = s.end+1, c
	}
	return s
}

// aside says whether items [i, e) can stand between commas after a subject: an apposition, a relative clause, "speaking
// to ...", "in an interview", an age.
func (r *reader) aside(i, e int) bool {
	if i >= e {
		return false
	}
	switch t := r.items[i].tag; {
	case t == tRel, t == tIng, t == tPart, t == tPrep, t == tWh, t == tNum, r.items[i].is(cSub):
		return true
	case t == tAdv:
		return r.aside(i+1, e) || i+1 == e
	case t == tSubj, t == tConj && r.items[i].is(cBut):
		return false
	}
	for ; i < e; i++ {
		switch it := &r.items[i]; it.tag {
		case tRel, tWh:
			return true
		case tFin:
			// "a paper aligned with the party" holds a participle, no verb of its own
			if p := r.before(i); it.forms&vPart == 0 || p < 0 || !r.items[p].nominal() {
				return false
			}
		case tBe, tModal, tHave:
			return false
		}
	}
	return true
}
