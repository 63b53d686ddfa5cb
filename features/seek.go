package features

// Seek is the index of the first token that starts at or after the offset, len(toks) where none does. It looks from token from
// on, which is near where offsets are asked for in the order of the text; the answer is the same from anywhere.
func Seek(toks []Token, from, offset int) int {
	lo, hi := from, len(toks)
	if lo >= hi || int(toks[lo].Start) > offset {
		lo = 0
	}
	for step := 1; lo+step < hi; step *= 2 {
		if int(toks[lo+step].Start) >= offset {
			hi = lo + step
			break
		}
	}
	for lo < hi {
		m := (lo + hi) / 2
		if int(toks[m].Start) < offset {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
