package models

import (
	"strings"

	"parley/features"
)

// How far, in tokens, the name of a partner may stand behind its preposition, and that of the second behind the first.
const (
	partnerGap  = 3
	partnerPair = 9
	shortName   = 2 // bytes of "P5" and of "U", which no stop follows
)

// withUnknown says whether a partner that the lexicon does not know is named behind hit i, and no party of the target there: "talks with
// Velmar Gas", "an agreement between Velmar and Tehran".
func (r *reader) withUnknown(i int) bool {
	x := &r.hits[i]
	t := x.end - 1
	if !r.partnerWord(t) {
		for t++; r.quoteMark(t); t++ {
		}
		if !r.partnerWord(t) {
			return false
		}
	}
	if i > 0 && r.hits[i-1].end > t {
		return false // a phrase that holds the partner, too: "make talks with the Arcadians impossible"
	}
	if r.word(t, "with") && x.cat != deal && r.outsiders(t+1) {
		return !r.partyUpTo(i, t, t+partnerPair)
	}
	first := r.nameFrom(t+1, t+1+partnerGap)
	if r.word(t, "with") || r.unknown(first) {
		return r.unknown(first) && !r.partyUpTo(i, t, t+partnerPair)
	}
	for and := t + 2; and < min(t+partnerPair, int32(len(r.toks))) && !r.endsAt(int(and)); and++ {
		if r.word(and, "and") {
			second := r.nameFrom(and+1, and+1+partnerGap)
			return r.unknown(second) && !r.partyUpTo(i, t, second+2)
		}
	}
	return false
}

// outsiders says whether token t begins partners who are named by what they are: "countries", "some of these groups", "the world".
func (r *reader) outsiders(t int32) bool {
	for end := t + partnerGap; t < end; t++ {
		if r.in(t, stateClass) {
			return r.ends(t+1, "s") || r.ends(t+1, "d")
		}
		if !r.in(t, lightClass|indefiniteClass|definiteClass) && !r.word(t, "certain") && !r.word(t, "each") && !r.quoteMark(t) {
			return false
		}
	}
	return false
}

// partnerWord says whether token t names the partners of talks behind it.
func (r *reader) partnerWord(t int32) bool { return r.word(t, "with") || r.word(t, "between") }

// quoteMark says whether token t is a quotation mark: "a “historic deal” with".
func (r *reader) quoteMark(t int32) bool {
	if int(t) >= len(r.toks) || r.toks[t].Shape&features.Punct == 0 {
		return false
	}
	mark := r.text[r.toks[t].Start:r.toks[t].End]
	return mark == "”" || mark == "’" || strings.Contains(features.OverMarks, mark)
}

// nameFrom is the first token of [t, end) that is in upper case, before any mark or preposition; -1.
func (r *reader) nameFrom(t, end int32) int32 {
	for ; t < min(end, int32(len(r.toks))); t++ {
		switch x := &r.toks[t]; {
		case x.Shape&features.Upper != 0:
			return t
		case x.Shape&features.Punct != 0 || r.word(t, "in") || r.word(t, "on") || r.word(t, "to") || r.word(t, "and"):
			return -1
		}
	}
	return -1
}

// unknown says whether the name that begins at token t is another's: no word of it is a party's, or stands for some powers ("the P5",
// "the West").
func (r *reader) unknown(t int32) bool {
	if t < 0 {
		return false
	}
	h := r.hitFrom(int(t))
	for ; int(t) < len(r.toks) && r.toks[t].Shape&features.Upper != 0; t++ {
		for h < len(r.hits) && r.hits[h].end <= t {
			h++
		}
		held := h < len(r.hits) && r.hits[h].first <= t && r.hits[h].cat != third
		if held || r.toks[t].End-r.toks[t].Start <= shortName || r.in(t, rankClass|topicClass) {
			return false
		}
	}
	return true
}

// partyUpTo says whether a party is named behind hit i, in the tokens [from, to) of its sentence.
func (r *reader) partyUpTo(i int, from, to int32) bool {
	for j := i + 1; j < len(r.hits) && r.hits[j].first < to && r.sameSentence(i, j); j++ {
		if r.hits[j].first >= from && r.hits[j].cat == sideA {
			return true
		}
	}
	return false
}

// unquoted is token t, or the one behind it where t is a quotation mark: "an “unwise” man".
func (r *reader) unquoted(t int32) int32 {
	if r.quoteMark(t) {
		return t + 1
	}
	return t
}
