package models

// Entries of an index: one for so many bytes or tokens. What is left is walked.
const (
	bytesPerEntry  = 32
	tokensPerEntry = 4
)

// An index says where in a text to begin to look for a token by its byte, and for a hit by its token: statements ask for
// dozens of places each, and a search for every one would take longer than all that is found there.
type index struct {
	tokens []int32 // by byte: a token before or at the first that starts in the entry's bytes or after them
	hits   []int32 // by token: the first hit that begins in the entry's tokens or after them
}

// indexTokens makes the index of tokens.
func (r *reader) indexTokens() {
	ts := r.places.tokens[:0]
	for i := 0; i < len(r.toks); i += tokensPerEntry {
		for int32(len(ts))*bytesPerEntry <= r.toks[i].Start {
			ts = append(ts, int32(max(0, i-tokensPerEntry)))
		}
	}
	last := int32(max(0, len(r.toks)-tokensPerEntry))
	for len(ts) <= len(r.text)/bytesPerEntry {
		ts = append(ts, last)
	}
	r.places.tokens = ts
}

// indexHits makes the index of hits.
func (r *reader) indexHits() {
	hs := r.places.hits[:0]
	for i := range r.hits {
		for int32(len(hs))*tokensPerEntry <= r.hits[i].first {
			hs = append(hs, int32(i))
		}
	}
	for len(hs) <= len(r.toks)/tokensPerEntry {
		hs = append(hs, int32(len(r.hits)))
	}
	r.places.hits = hs
}

// tokenFrom is the first token that starts at the byte or after it.
func (r *reader) tokenFrom(at int) int {
	if at >= len(r.text) {
		return len(r.toks)
	}
	i := int(r.places.tokens[at/bytesPerEntry])
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
	i := int(r.places.hits[token/tokensPerEntry])
	for i < len(r.hits) && int(r.hits[i].first) < token {
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
	return r.hitsIn(r.tokensIn(s))
}
