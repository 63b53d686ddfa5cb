package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// brokenOff says whether words end with a dash: the speaker was interrupted.
func (p *page) brokenOff(s segment.Span) bool {
	return hasAnySuffix(strings.TrimRight(s.In(p.text), " \n\u00a0"), "—", "–", "--", "…", "...")
}

// pointsBack says whether the sentence at hand takes up the one before: "So that's the formula."
func (p *page) pointsBack() bool {
	i := 0
	for p.tagAt(i) == tConj || p.tagAt(i) == tSub || p.tagAt(i) == tAdv || p.tagAt(i) == tComma {
		i++
	}
	return i > 0 && i < len(p.items) && (p.tagAt(i) == tThat || p.items[i].is(cThat)) && p.tagAt(i+1) != tNoun
}

// turnsTo says whether the sentence turns to another question: "And on your second question, ...", "As for ...".
func (p *page) turnsTo() bool {
	for i := range p.items {
		it := &p.items[i]
		switch {
		case it.is(cTurn):
			return true
		case it.tag == tConj || it.tag == tAdv || it.tag == tComma:
			continue
		}
		return false
	}
	return false
}

// mostCourtesy is the number of items up to which a sentence can be mere courtesy ("Go ahead, Peter.").
const (
	mostCourtesy = 12
	mostFloor    = 20 // that gives the floor
	mostStart    = 2  // words, broken off, that say nothing yet
	leastSaid    = 3  // and that up to which it says nothing whatever its words ("Yes, sure.")
	// mostOpening is how many items of an answer's sentence are read: more than a courtesy's, and than the adverbs and
	// conjunctions that a sentence opens with, behind which it may turn or point back.
	mostOpening = 2 * mostCourtesy
)

// floor says whether the sentence at hand only gives the floor ("Andrew, Harbour Post.", "With that, I'll take your
// questions.") or says who speaks: "This is Mira Lund."
func (p *page) floor() bool {
	end := len(p.items)
	for end > 0 && p.tagAt(end-1) == tStop {
		end--
	}
	if end == 0 || end > mostFloor {
		return false
	}
	if p.items[end-1].is(cQuery) {
		for i := range end {
			if p.items[i].is(cTalk) {
				return true
			}
		}
	}
	first := 0
	if p.items[0].is(cDet) && p.tagAt(1) == tBe && end > 2 {
		first = 2 // "This is Mira Lund."
	}
	for i := first; i < end; i++ {
		if t := p.tagAt(i); t != tName && t != tComma {
			return false
		}
	}
	return true
}

// words is how many words the sentence at hand has, marks aside.
func (p *page) words() int {
	n := 0
	for i := range p.items {
		switch p.tagAt(i) {
		case tComma, tStop, tDash, tColon, tSemi, tParen:
		default:
			n++
		}
	}
	return n
}

// isSubject says whether item i may be a verb's subject.
func (p *page) isSubject(i int) bool {
	t := p.tagAt(i)
	return t == tSubj || t == tNoun || t == tName
}

// courtesy says whether the sentence at hand says nothing: thanks, giving the floor, excuses.
func (p *page) courtesy() bool {
	if len(p.items) == 0 {
		return true
	}
	if p.floor() {
		return true
	}
	if p.brokenOff(p.sent) && p.words() <= mostStart {
		return true // "But the --"
	}
	if p.courteous() {
		return true
	}
	if len(p.items) > mostCourtesy || p.tagAt(0) == tParen {
		return p.tagAt(0) == tParen && len(p.items) <= 2
	}
	for i := 0; i < len(p.items) && i < 3; i++ {
		if p.items[i].is(cCourtesy) && !(p.cueOf(i, stance) && p.isSubject(i-1)) {
			return true // but "We welcome the offer."
		}
	}
	if last := &p.items[len(p.items)-1]; last.tag == tStop && p.text[last.start] == '?' {
		return true // "Which one?"
	}
	return len(p.items) <= leastSaid && !p.holds(0, len(p.items), tNum) && !p.items[0].is(cQuant)
}
