package models

import (
	"sort"
	"strings"

	"parley/features"
)

// content says whether token t is a word that says something, and that no hit holds.
func (r *reader) content(t int32) bool {
	if t < 0 || int(t) >= len(r.toks) {
		return false
	}
	k := r.toks[t]
	if k.Shape&(features.Punct|features.Digit|features.Upper) != 0 || r.is(k.Word, lightClass) || strings.HasSuffix(r.text[k.Start:k.End], "ly") {
		return false
	}
	h := sort.Search(len(r.hits), func(i int) bool { return r.hits[i].end > t })
	return h == len(r.hits) || r.hits[h].first > t
}

// contentIn says whether a word that the lexicon does not know stands among the tokens [from, to).
func (r *reader) contentIn(from, to int32) bool {
	for t := from; t < to; t++ {
		if r.content(t) {
			return true
		}
	}
	return false
}
