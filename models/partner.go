package models

import (
	"parley/features"
)

// Windows, in tokens, in which a partner named beside the target says whose talks they are.
const (
	partnerBefore = 5
	partnerAfter  = 7
	meetBefore    = 2 // of a meeting
)

// partners tells talks with others from the target: by a partner beside them, else as the talks named just before.
// It notes at each hit which one names the target last.
func (r *reader) partners() {
	last, named, thirds := -1, int32(-1), r.thirds
	other := -1 // the deal told last, where it is another
	about := topicReader{last: far, sideA: far, sideB: far}
	hits := r.hits
	for i := range hits {
		x := &hits[i]
		x.named = named
		about.hears(x)
		if x.cat == foreign && r.in(x.end-1, pactClass) {
			other = i
		}
		if !x.cat.target() && x.cat != encounter {
			continue
		}
		meeting := x.cat == encounter
		if meeting {
			if x.cat = r.encounter(i); x.cat != talks && x.cat != engage {
				continue
			}
		}
		if !r.onTopic(i, &about) {
			x.away = true
			if meeting {
				x.cat = anaphor
			}
			continue
		}
		for len(thirds) > 1 && int(thirds[1]) < i {
			thirds = thirds[1:]
		}
		since := last // the talks told last, where the sentence does not name the target after them
		if int(named) > last && r.sameSentence(int(named), i) {
			since = -1
		}
		if x.away = r.thatDeal(i, other) || r.bilateral(i, about.sideA, thirds) || r.away(i, since, thirds); !x.away {
			named = int32(i)
			x.named = named
		}
		if x.cat != deal {
			last = i
		} else if other = -1; x.away {
			other = i
		}
	}
}

// away says whether hit i names talks with others. last is the hit before it that names talks, whose they may be; -1. thirds
// are other partners, from the last one before i on.
func (r *reader) away(i, last int, thirds []int32) bool {
	x := &r.hits[i]
	if r.withUnknown(i) || r.onOtherFile(i) {
		return true
	}
	beside := false
	for _, j := range thirds[:min(2, len(thirds))] {
		y := &r.hits[j]
		beside = beside || y.last >= x.first-partnerBefore && y.first <= x.last+partnerAfter
	}
	goesOn := last >= 0 && r.hits[last].away && x.cat != deal && x.at-r.hits[last].at < nearBytes && r.sameParagraph(last, i)
	if !beside && !goesOn {
		return false
	}
	party, other := r.partnersOf(i)
	return !party && (other || goesOn)
}

// partnersOf says whether the first party of the target, and another partner, are named beside hit i.
func (r *reader) partnersOf(i int) (party, other bool) {
	h := &r.hits[i]
	for j := i - 1; j >= 0 && r.hits[j].last >= h.first-partnerBefore; j-- {
		x := &r.hits[j]
		if x.cat != sideA && x.cat != third {
			continue
		}
		if !r.sameSentence(j, i) {
			break
		}
		party = party || x.cat == sideA
		other = other || x.cat == third && h.cat != deal && h.cat != engage && x.last >= h.first-1 // "European talks", not "Europe must return to the deal"
	}
	for j := i + 1; j < len(r.hits) && r.hits[j].first <= h.last+partnerAfter; j++ {
		x := &r.hits[j]
		if x.cat != sideA && x.cat != third {
			continue
		}
		if !r.sameSentence(i, j) || h.inside && !x.inside { // who said so is no partner
			break
		}
		party = party || x.cat == sideA
		other = other || x.cat == third && r.dealtWith(i, j)
	}
	return party, other
}

// dealtWith says whether the partner j behind hit i is whom it is with: "talks with the Europeans". A deal must have its "with"
// right behind it.
func (r *reader) dealtWith(i, j int) bool {
	h, next := &r.hits[i], &r.hits[i+1]
	if h.cat == deal && (next.cat != among || next.first != h.last) {
		return false
	}
	return r.partner(j) || r.word(h.end-1, "with") && r.hits[j].first <= h.end+1 ||
		h.cat == engage && j == i+1 && r.hits[j].first <= h.last+2 && !r.comma(h.last) && !r.in(h.end-1, pactClass|owedClass) // "engage the Europeans", not "engage unless the Europeans", "keep the deal the Europeans"
}

// encounter is what the encounter i is: the target, a deed, or a noun that may stand for it.
func (r *reader) encounter(i int) category {
	x := &r.hits[i]
	switch {
	case !r.word(x.first, "talk"):
	case i > 0 && r.hits[i-1].end == x.first && verbBefore.has(r.hits[i-1].cat) && !r.content(x.end) && !r.word(x.end, "about") && !r.word(x.end, "of"):
		return engage // "we should talk"
	default:
		return mask // "talk is cheap"
	}
	if r.meets(i) {
		return talks
	}
	return anaphor
}

// meets says whether the meeting i is one with a party of the target: "a meeting with", "the Arcadians' visit". The first
// party must stand by it: the other meets many.
func (r *reader) meets(i int) bool {
	h := &r.hits[i]
	second := false
	for j := i - 1; j >= 0 && r.hits[j].last >= h.first-meetBefore && r.sameSentence(j, i); j-- {
		if r.hits[j].cat == sideA {
			return true
		}
		second = second || r.hits[j].cat == sideB
	}
	for j := i + 1; j < len(r.hits) && r.hits[j].first <= h.last+partnerAfter && r.sameSentence(i, j); j++ {
		if r.hits[j].cat == sideA {
			return true
		}
		second = second || r.hits[j].cat == sideB
	}
	if second { // "the envoy of the first told reporters that a meeting with the second ..."
		for j := i - 1; j >= 0 && r.hits[j].last >= h.first-leadTokens && r.sameSentence(j, i); j-- {
			if r.hits[j].cat == sideA {
				return true
			}
		}
	}
	return false
}

// partner says whether a preposition stands up to three tokens before hit h: "with the three Arcadian envoys".
func (r *reader) partner(h int) bool {
	for j := h - 1; j >= 0 && r.hits[j].last+3 > r.hits[h].first; j-- {
		if r.hits[j].cat == among {
			return true
		}
	}
	return false
}

func (r *reader) sameSentence(i, j int) bool {
	for t := r.hits[i].last; t < r.hits[j].first; t++ {
		if c := r.text[r.toks[t].Start]; (c == '.' || c == '?' || c == '!') && r.toks[t+1].Shape&features.Glued == 0 {
			return false
		}
	}
	return true
}

func (r *reader) sameParagraph(i, j int) bool {
	for t := r.hits[i].last; t <= r.hits[j].first; t++ {
		if r.toks[t].Shape&features.Break != 0 {
			return false
		}
	}
	return true
}
