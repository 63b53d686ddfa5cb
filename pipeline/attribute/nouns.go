package attribute

import "strings"

// mostGloss is the number of blanks in a bracket up to which it can stand inside a name's phrase: "the House (parliament)
// speaker NAME".
const mostGloss = 2

// gloss says whether a bracket is short enough to say only what the word before it means.
func (r *reader) gloss(it *item) bool {
	return strings.Count(r.shown(it), " ") <= mostGloss
}

// nounLeft returns the first item of the noun phrase that ends before e, without what hangs on it by a preposition; e
// where none ends there.
func (r *reader) nounLeft(e int) int {
	i := e
	for i > 0 {
		it := &r.items[i-1]
		switch {
		case it.tag == tParen && i-1 > 0 && r.items[i-2].nominal() && (i == e || r.items[i].tag == tName && r.gloss(it)):
		case it.tag == tTime:
			// "the Sunday paper", but not "on Thursday officials"
			if t := r.tagAt(i - 2); i == e || i < 2 || t != tDet && t != tPoss && t != tGen || t == tDet && r.items[i-2].is(cLast) {
				if i == e {
					return e
				}
				return i
			}
		case it.nominal():
			// a name after a common noun starts a phrase of its own, unless the noun is a title
			if i < e && it.tag == tNum && i > 1 && (r.items[i-2].tag == tTime || r.year(i-1)) {
				return i
			}
			if i < e && r.items[i].tag == tName && it.tag == tNoun && !it.is(cTitle|cSource|cQuant) && !r.describes(i-1) && !r.items[i].is(cTitle) && !(r.items[e-1].tag == tNoun && i > 1 && r.items[i-2].tag == tDet) &&
				!(i > 1 && (r.items[i-2].tag == tDet || r.items[i-2].tag == tAdv || r.items[i-2].tag == tGen) && it.forms&(vIng|vPart) != 0) {
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

// describes says whether an unknown common noun may stand before a name as what its bearer is ("physicist", "high-ranking").
func (r *reader) describes(i int) bool {
	it := &r.items[i]
	return r.ends(it, ofBearers) || strings.Contains(r.shown(it), "-")
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
		case it.tag == tTime && i > start && r.items[i-1].tag != tDet && r.items[i-1].tag != tPoss && r.items[i-1].tag != tGen && !it.quoted:
			return i
		case it.quoted && i > start && r.tagAt(i-1) == tGen && !r.items[i-1].quoted:
			for !it.last && i+1 < n && i < start+maxTitle {
				i++ // "told the Courier's "Meet the Guild""
				it = &r.items[i]
			}
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
		return i > 1 && r.items[i-2].tag == tTime || r.year(i-1) // "On February 7 A ...", "In 2015 A ..."
	}
	return r.items[i-1].is(cSub) || r.items[i-1].is(cBut)
}

// year says whether the number at item i is a year that tells when: "In 2015", "in early 2015".
func (r *reader) year(i int) bool {
	n := r.shown(&r.items[i])
	if len(n) != 4 || n < "1900" || n > "2099" {
		return false
	}
	return r.tagAt(i-1) == tPrep || r.tagAt(i-2) == tPrep && r.tagAt(i-1) != tDet
}

// head is the noun that a subject is about: "head" in "the head of the delegation".
func (r *reader) head(s subject) *item {
	for i := s.first; i < s.end-1; i++ {
		it, next := &r.items[i], r.items[i+1].tag
		switch {
		case next == tPrep && it.tag == tNoun && it.is(cQuant) && r.items[i+1].is(cOf):
			continue // "one of the pilots"
		case (next == tPrep || next == tTo) && it.tag == tNoun && i > s.first && !r.human(it) && r.human(&r.items[i-1]) && r.plural(&r.items[i-1]):
			return &r.items[i-1] // "people familiar with the toll"
		case (next == tPrep || next == tTo) && it.nominal() || next == tParen:
			return it
		}
	}
	return &r.items[s.end-1]
}
