package models

import (
	"slices"

	"parley/features"
)

// bytesPerEntry is how many bytes of a text share an entry of its index. What is left is walked.
const bytesPerEntry = 32

// An index says which is the first hit that starts in so many bytes of a text or behind them: statements ask for dozens of places
// each, and a search for every one would take longer than all that is found there.
type index []int32

// indexHits makes the index of hits, notes where they begin, and lists those that are looked for.
func (r *reader) indexHits() {
	n := len(r.text)/bytesPerEntry + 2
	places := slices.Grow(r.places[:0], n)[:n]
	clear(places)
	r.askings, r.thirds = r.askings[:0], r.thirds[:0]
	hits, toks := r.hits, r.toks
	for i := range hits {
		x := &hits[i]
		x.at = toks[x.first].Start
		places[uint32(x.at)/bytesPerEntry+1] = int32(i + 1)
		switch x.cat {
		case asking:
			r.askings = append(r.askings, int32(i))
		case third:
			r.thirds = append(r.thirds, int32(i))
		}
	}
	last := int32(0)
	for i := range places {
		last = max(last, places[i])
		places[i] = last
	}
	r.places = places
}

// tokenFrom is the first token that starts at the byte or after it.
func (r *reader) tokenFrom(at int) int { return r.tokenBehind(r.hitAt(at), at) }

// tokenBehind is tokenFrom where h is the first hit from there on. It looks from the hit before that on: seldom is one far.
func (r *reader) tokenBehind(h, at int) int {
	switch {
	case at >= len(r.text):
		return len(r.toks)
	case h > 0:
		return r.tokenAfter(int(r.hits[h-1].first), at)
	}
	return r.tokenAfter(0, at)
}

// nearTokens is how many tokens are walked before the rest is searched.
const nearTokens = 12

// shortSpan is the length in bytes up to which the end of a span is walked to from its start.
const shortSpan = 40

// tokenAfter is the first token from t on, which is not far behind it, that starts at the byte or after it.
func (r *reader) tokenAfter(t, at int) int {
	for near := min(t+nearTokens, len(r.toks)); t < near; t++ {
		if int(r.toks[t].Start) >= at {
			return t
		}
	}
	return features.Seek(r.toks, t, at)
}

// tokensIn is the range of tokens that lie inside the span.
func (r *reader) tokensIn(s Span) (first, last int) {
	if !s.Ok() {
		return 0, 0
	}
	first = r.tokenFrom(s.Start)
	if s.End-s.Start < shortSpan {
		return first, r.tokensTo(first, r.tokenAfter(first, s.End), s.End)
	}
	return first, r.tokensTo(first, r.tokenFrom(s.End), s.End)
}

// tokensTo is last, or the token before it where that reaches over the byte end: tokens do not overlap, so one at most does.
func (r *reader) tokensTo(first, last, end int) int {
	if last > first && int(r.toks[last-1].End) > end {
		last--
	}
	return last
}

// pieceOf is the piece that the span holds.
func (r *reader) pieceOf(s Span) (x piece) {
	if !s.Ok() {
		return x
	}
	x.hits.lo, x.hits.hi = r.hitAt(s.Start), r.hitAt(s.End)
	x.tokens.lo = r.tokenBehind(x.hits.lo, s.Start)
	x.tokens.hi = r.tokensTo(x.tokens.lo, r.tokenBehind(x.hits.hi, s.End), s.End)
	for x.hits.hi > x.hits.lo && int(r.hits[x.hits.hi-1].last) > x.tokens.hi {
		x.hits.hi--
	}
	return x
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
	i := int(r.places[at/bytesPerEntry])
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
	return lo, max(lo, r.hitsTo(hi, s.End))
}

// hitsTo is hi, or the hit before it where that reaches over the byte end.
func (r *reader) hitsTo(hi, end int) int {
	if hi > 0 && int(r.toks[r.hits[hi-1].last-1].End) > end {
		hi--
	}
	return hi
}
