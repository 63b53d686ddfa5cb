package models

import (
	"parley/features"
)

// A hit is a lexicon line found at tokens [first, end). Hits of a text do not overlap, save that a phrase may hold the
// name of the target or its format ("give talks a chance"): then the phrase comes first, and its last is where the name begins.
type hit struct {
	first, last int32
	end         int32
	line        int32
	named       int32 // the last hit, up to this one, that names the target; -1
	cat         category
	away        bool // names talks that are not the target's
	inside      bool // stands in the content of some statement
}

// find resolves matches into hits: from the left, the longest at each place.
func (m *Model) find(toks []features.Token, matches []features.Match, dst []hit) ([]features.Match, []hit) {
	matches = m.phrases.Find(m.vocab, toks, matches[:0])
	end, inner := int32(0), int32(0)
	for _, x := range matches {
		c := m.cats[x.Entry]
		if x.First < end {
			if n := len(dst); (c.target() || c == direct || c == indirect) && dst[n-1].first != x.First && x.Last <= end && x.First >= inner && (dst[n-1].cat.predicate() || dst[n-1].cat == before || dst[n-1].cat == fact || dst[n-1].cat == deny || dst[n-1].cat == report || inner > 0) {
				if inner == 0 {
					dst[n-1].last = x.First
				}
				dst = append(dst, hit{first: x.First, last: x.Last, end: x.Last, line: x.Entry, cat: c})
				inner = x.Last
			}
			continue
		}
		dst = append(dst, hit{first: x.First, last: x.Last, end: x.Last, line: x.Entry, cat: c})
		end, inner = x.Last, 0
	}
	return matches, dst
}
