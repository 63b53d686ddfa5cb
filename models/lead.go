package models

import (
	"sort"
	"strings"

	"parley/features"
)

const (
	leadTokens   = 60 // longest sentence that is looked at as a lead
	openingMarks = 3  // marks that may stand between a lead and the words of a quotation
)

// lead is the range of tokens of the sentence right before the statement and its attribution, in the same paragraph;
// empty where there is none.
func (r *reader) lead(st *Statement) (first, last int) {
	start := st.Spans[0].Start
	if st.Clause.Ok() && st.Clause.Start < start {
		start = st.Clause.Start
	}
	end := sort.Search(len(r.toks), func(i int) bool { return int(r.toks[i].Start) >= start })
	for least := end - openingMarks; end > max(0, least) && end < len(r.toks) && r.toks[end].Shape&features.Break == 0; end-- { // over an opening quotation mark
		c := r.text[r.toks[end-1].Start]
		if r.toks[end-1].Shape&features.Punct == 0 || c == '.' || c == '?' || c == '!' || c == ':' {
			break
		}
	}
	if end == 0 || end >= len(r.toks) || r.toks[end].Shape&features.Break != 0 || r.toks[end-1].Shape&features.Punct == 0 {
		return 0, 0
	}
	first = end - 1
	for first > 0 && end-first < leadTokens && !r.newParagraph(first) && !features.EndsSentence(r.text, r.toks, first-1, end) {
		first--
	}
	return first, end
}

// led says whether the lead names the target and is about the speaker, or asks.
func (r *reader) led(i int, first, last int) (topic, speaker, named bool) {
	st := &r.sts[i]
	if first >= last {
		return false, false, false
	}
	lo, hi := r.hitsIn(first, last)
	if !r.namesIn(lo, hi, false) {
		return false, false, false
	}
	text := r.text[r.toks[first].Start:r.toks[last-1].End]
	name := lastWord(st.Speaker)
	if name == "" && st.Source.Ok() {
		name = lastWord(r.text[st.Source.Start:st.Source.End])
	}
	speaker = len(name) >= 4 && strings.Contains(text, name)
	if p := r.sameSpeaker(i); !speaker && p >= 0 {
		at := r.sts[p].Spans[0].Start
		speaker = at >= int(r.toks[first].Start) && at < int(r.toks[last-1].End)
	}
	return strings.HasSuffix(text, "?"), speaker, true
}

// newParagraph says whether token t, not the first, stands after an empty line.
func (r *reader) newParagraph(t int) bool {
	if r.toks[t].Shape&features.Break == 0 {
		return false
	}
	return t == 0 || strings.Count(r.text[r.toks[t-1].End:r.toks[t].Start], "\n") > 1
}
