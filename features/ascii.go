package features

import "math/bits"

// lettersOf is how many of eight bytes are letters of ASCII up to the first that is none, and which of those are upper-case:
// the high bits of their bytes. It looks at all eight at once, so that a word's length costs no branch that the processor
// guesses wrong.
func lettersOf(x uint64) (n int, upper uint64) {
	lower := x&^tops | 0x20*ones // without the high bit, sums of bytes stay in their bytes
	end := (^between8(lower, 'a', 'z') | x) & tops
	letters := (end - 1) &^ end & tops                        // those below the first of end; all where there is none
	return bits.TrailingZeros64(end) / 8, letters &^ (x << 2) // 0x20 tells the cases apart
}

// KeyAt is the run of letters of ASCII that starts at text[i], cut off behind MaxKey bytes; of length 0 where none does, or
// where text ends within MaxKey bytes.
func KeyAt(text string, i int) Key {
	if i+MaxKey > len(text) {
		return Key{}
	}
	k, _ := keyAt(text, i)
	return k
}

// keyAt is KeyAt in the middle of a text, with a bit for each upper-case letter.
func keyAt(text string, i int) (k Key, upper uint64) {
	k.lo = load(text[i : i+8])
	n, upper := lettersOf(k.lo)
	if n < 8 {
		return Key{k.lo & (1<<(8*n) - 1), 0, int32(n)}, upper
	}
	k.hi = load(text[i+8 : i+MaxKey])
	n, more := lettersOf(k.hi)
	// the bits of the later letters stand beside those of the first eight
	return Key{k.lo, k.hi & (1<<(8*n) - 1), int32(8 + n)}, upper | more>>1
}

// asciiWord reads the word at text[i], of at most MaxKey letters of ASCII and with a space or mark of ASCII behind it; ok is
// false where no such word stands there. text must go on for MaxKey bytes and one more.
func (v *Vocabulary) asciiWord(text string, i int) (end int, w Word, s Shape, ok bool) {
	k, upper := keyAt(text, i)
	end = i + int(k.n)
	if k.n == 0 || classes[text[end]]&(space|mark) == 0 {
		return 0, 0, 0, false
	}
	s = Plain
	if upper != 0 {
		if upper&0x80 != 0 {
			s |= Upper
		}
		if k.n > 1 && bits.OnesCount64(upper) == int(k.n) {
			s |= AllCaps
		}
	}
	if !v.keys.empty() {
		w = v.findKey(k, upper != 0)
	}
	return end, w, s, true
}
