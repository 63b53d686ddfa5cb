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
// It notes at each hit which one names the target last, and which hits tell a question.
func (r *reader) partners() {
	last, named := -1, -1
	r.askings = r.askings[:0]
	for i := range r.hits {
		x := &r.hits[i]
		if x.cat == encounter {
			x.cat = anaphor
			if r.meets(i) {
				x.cat = talks
			}
		}
		x.named = int32(named)
		if x.cat == asking {
			r.askings = append(r.askings, int32(i))
		}
		if !x.cat.target() {
			continue
		}
		isDeal := x.cat == deal
		party, other := r.partnersOf(i)
		switch {
		case other && !party:
			x.away = true
		case !party && !isDeal && last >= 0 && int(r.toks[x.first].Start-r.toks[r.hits[last].first].Start) < nearBytes && r.sameParagraph(last, i):
			x.away = r.hits[last].away
		}
		if !x.away {
			named = i
			x.named = int32(i)
		}
		if !isDeal {
			last = i
		}
	}
}

// partnersOf says whether the first party of the target, and another partner, are named beside hit i.
func (r *reader) partnersOf(i int) (party, other bool) {
	h := r.hits[i]
	for j := i - 1; j >= 0 && r.hits[j].last >= h.first-partnerBefore; j-- {
		x := r.hits[j]
		if x.cat != sideA && x.cat != third {
			continue
		}
		if !r.sameSentence(j, i) {
			break
		}
		party = party || x.cat == sideA
		other = other || x.cat == third && h.cat != deal && x.last >= h.first-1 // "European talks"
	}
	for j := i + 1; j < len(r.hits) && r.hits[j].first <= h.last+partnerAfter; j++ {
		x := r.hits[j]
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
	h, next := r.hits[i], r.hits[i+1]
	if h.cat == deal && (next.cat != among || next.first != h.last) {
		return false
	}
	return r.partner(j) || h.cat == engage && j == i+1 && r.hits[j].first <= h.last+2 // "engage the Europeans", not "engage unless the Europeans"
}

// meets says whether the meeting i is one with a party of the target: "a meeting with", "the Arcadians' visit". The first
// party must stand by it: the other meets many.
func (r *reader) meets(i int) bool {
	h := r.hits[i]
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
		if r.hits[j].cat == among || r.hits[j].cat == joiner {
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
