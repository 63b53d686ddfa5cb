package models

import "slices"

// bytesPerEntry is how many bytes of a text share an entry of its index. What is left is walked.
const bytesPerEntry = 32

// An index says where in a text to begin to look for the token or the hit at a byte: statements ask for dozens of places
// each, and a search for every one would take longer than all that is found there.
type index []struct {
	token, hit int32 // the first that starts in the entry's bytes or behind them
}

// indexTokens makes the index of tokens.
func (r *reader) indexTokens() {
	n := len(r.text)/bytesPerEntry + 2
	places := slices.Grow(r.places[:0], n)[:n]
	clear(places)
	toks := r.toks
	for i := range toks {
		places[uint32(toks[i].Start)/bytesPerEntry+1].token = int32(i + 1)
	}
	last := int32(0)
	for i := range places {
		last = max(last, places[i].token)
		places[i].token = last
	}
	r.places = places
}

// indexHits makes the index of hits, and notes where they begin.
func (r *reader) indexHits() {
	toks, hits, places := r.toks, r.hits, r.places
	for i := range hits {
		at := toks[hits[i].first].Start
		hits[i].at = at
		places[uint32(at)/bytesPerEntry+1].hit = int32(i + 1)
	}
	last := int32(0)
	for i := range places {
		last = max(last, places[i].hit)
		places[i].hit = last
	}
}

// tokenFrom is the first token that starts at the byte or after it.
func (r *reader) tokenFrom(at int) int {
	if at >= len(r.text) {
		return len(r.toks)
	}
	i := int(r.places[at/bytesPerEntry].token)
	for i < len(r.toks) && int(r.toks[i].Start) < at {
		i++
	}
	return i
}

// tokensIn is the range of tokens that lie inside the span.
func (r *reader) tokensIn(s Span) (first, last int) {
	if !s.Ok() {
		return 0, 0
	}
	first, last = r.tokenFrom(s.Start), r.tokenFrom(s.End)
	if last > first && int(r.toks[last-1].End) > s.End {
		last-- // tokens do not overlap: one at most reaches over the end
	}
	return first, last
}

// hitFrom is the first hit that begins at the token or after it.
func (r *reader) hitFrom(token int) int {
	if token >= len(r.toks) {
		return len(r.hits)
	}
	return r.hitAt(int(r.toks[token].Start))
}

// hitAt is the first hit that begins at the byte or after it.
func (r *reader) hitAt(at int) int {
	if at >= len(r.text) {
		return len(r.hits)
	}
	i := int(r.places[at/bytesPerEntry].hit)
	for i < len(r.hits) && int(r.hits[i].at) < at {
		i++
	}
	return i
}

// hitsIn is the range of hits that lie inside the tokens [first, last).
func (r *reader) hitsIn(first, last int) (lo, hi int) {
	lo, hi = r.hitFrom(first), r.hitFrom(last)
	if hi > lo && int(r.hits[hi-1].last) > last {
		hi--
	}
	return lo, max(lo, hi)
}

// hitsOf is the range of hits that lie inside the span.
func (r *reader) hitsOf(s Span) (lo, hi int) {
	if !s.Ok() {
		return 0, 0
	}
	lo, hi = r.hitAt(s.Start), r.hitAt(s.End)
	if hi > lo && int(r.toks[r.hits[hi-1].last-1].End) > s.End {
		hi--
	}
	return lo, hi
}
