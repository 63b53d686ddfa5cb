package models

import (
	"parley/features"
)

// A hit is a lexicon line found at tokens [first, end). Hits of a text do not overlap, save that a phrase may hold the
// name of the target or its format ("give talks a chance"), or end in what begins a deed ("nothing to discuss with them"): then
// the phrase comes first, and its last is where the name begins.
type hit struct {
	first, last int32
	end         int32
	line        int32
	at          int32 // its first byte
	named       int32 // the last hit, up to this one, that names the target; -1
	cat         category
	away        bool // names talks that are not the target's
	inside      bool // stands in the content of some statement
}

// find resolves the matches in toks into hits: from the left, the longest at each place. The first of toks is the text's
// token number from.
func (m *Model) find(toks []features.Token, from int32, matches []features.Match, dst []hit) ([]features.Match, []hit) {
	matches = m.phrases.Find(m.vocab, toks, matches[:0])
	end, inner := int32(0), int32(0)
	for _, x := range matches {
		c := m.cats[x.Entry]
		first, last := from+x.First, from+x.Last
		if first < end {
			if n := len(dst); last > end && toks[x.First].Word == m.contracted && dst[n-1].first+1 == first && denials.has(dst[n-1].cat) {
				dst[n-1] = hit{first: dst[n-1].first, last: last, end: last, line: x.Entry, cat: c} // "don't care" as "not care"
				end, inner = last, 0
				continue
			}
			if n := len(dst); c == act && first == end-1 && first > dst[n-1].first && inner == 0 && dst[n-1].cat.turns() {
				dst[n-1].last, dst[n-1].end = first, first // "attacked the" ends in the first word of "the step"
				dst = append(dst, hit{first: first, last: last, end: last, line: x.Entry, cat: c})
				end = last
				continue
			}
			if n := len(dst); (c.target() && c != refusal || c == direct || c == indirect) && dst[n-1].first != first && (last <= end || c == engage) && first >= inner && (dst[n-1].cat.predicate() || dst[n-1].cat == before || dst[n-1].cat == fact || dst[n-1].cat == deny || inner > 0) {
				if inner == 0 {
					dst[n-1].last = first
				}
				dst = append(dst, hit{first: first, last: last, end: last, line: x.Entry, cat: c})
				inner, end = last, max(end, last)
			}
			continue
		}
		dst = append(dst, hit{first: first, last: last, end: last, line: x.Entry, cat: c})
		end, inner = last, 0
	}
	return matches, dst
}
