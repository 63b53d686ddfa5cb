package models

import (
	"strings"

	"parley/features"
)

const (
	leadTokens   = 60 // longest sentence that is looked at as a lead
	openingMarks = 3  // marks that may stand between a lead and the words of a quotation
)

// leadOf is the range of tokens of the sentence right before the statement and its attribution, in the same paragraph;
// empty where there is none.
func (r *reader) leadOf(i int) (first, last int) {
	st := &r.sts[i]
	x := &r.said(i)[0]
	hit, end := x.hits.lo, x.tokens.lo
	if st.Clause.Ok() && st.Clause.Start < st.Spans[0].Start {
		hit = r.hitAt(st.Clause.Start)
		end = r.tokenBehind(hit, st.Clause.Start)
	}
	if !r.namedBefore(hit, end-openingMarks) {
		return 0, 0 // whatever there is, it does not lead to the target
	}
	for least := end - openingMarks; end > max(0, least) && end < len(r.toks) && r.toks[end].Shape&features.Break == 0; end-- { // over an opening quotation mark
		c := r.text[r.toks[end-1].Start]
		if r.toks[end-1].Shape&features.Punct == 0 || c == '.' || c == '?' || c == '!' || c == ':' {
			break
		}
	}
	if end == 0 || end >= len(r.toks) || r.toks[end].Shape&features.Break != 0 || r.toks[end-1].Shape&features.Punct == 0 {
		return 0, 0
	}
	if !r.namedBefore(r.hitFrom(end), end) {
		return 0, 0
	}
	first = end - 1
	for first > 0 && end-first < leadTokens && !r.newParagraph(first) && !(r.toks[first-1].Shape&features.Punct != 0 && r.passage.EndsSentence(first-1, end)) {
		first--
	}
	return first, end
}

// namedBefore says whether the target is named before hit h, so close before token end that a lead can hold it.
func (r *reader) namedBefore(h, end int) bool {
	h = r.lastNamed(0, h)
	return h >= 0 && int(r.hits[h].first) >= end-leadTokens
}

// led says whether the lead of st, tokens [first, last), names the target, and is about the speaker. same is the
// speaker's statement before; -1.
func (r *reader) led(st *Statement, same, first, last int) (speaker, named bool) {
	if first >= last {
		return false, false
	}
	lo, hi := r.hitsIn(first, last)
	if !r.namesIn(lo, hi) {
		return false, false
	}
	speaker = r.namesSpeaker(st, first, last)
	if !speaker && same >= 0 {
		at := r.sts[same].Spans[0].Start
		speaker = at >= int(r.toks[first].Start) && at < int(r.toks[last-1].End)
	}
	return speaker, true
}

// namesSpeaker says whether the tokens [first, last) hold the name of who speaks in st.
func (r *reader) namesSpeaker(st *Statement, first, last int) bool {
	name := lastWord(st.Speaker)
	if name == "" && st.Source.Ok() {
		name = lastWord(r.text[st.Source.Start:st.Source.End])
	}
	return len(name) >= 4 && strings.Contains(r.text[r.toks[first].Start:r.toks[last-1].End], name)
}

// newParagraph says whether token t, not the first, stands after an empty line.
func (r *reader) newParagraph(t int) bool {
	return r.toks[t].Shape&features.Break != 0 && r.afterEmptyLine(t)
}

// afterEmptyLine says so of a token that a line break stands before.
func (r *reader) afterEmptyLine(t int) bool {
	return t == 0 || strings.Count(r.text[r.toks[t-1].End:r.toks[t].Start], "\n") > 1
}
