package features

import "math/bits"

// ends has the high bit of each of eight bytes that is no letter of ASCII. It looks at all eight at once, so that a word's length
// costs no branch that the processor guesses wrong.
func ends(x uint64) uint64 {
	lower := x&^tops | 0x20*ones // without the high bit, sums of bytes stay in their bytes
	return (^between8(lower, 'a', 'z') | x) & tops
}

// keyAt is the run of letters of ASCII that starts at text[i], cut off behind MaxKey bytes; of length 0 where none does. As many
// bytes must follow i. It has a bit for each upper-case letter: the high bits of their bytes, those behind the eighth beside
// those of the first eight.
func keyAt(text string, i int) (k Key, upper uint64) {
	first := load(text[i : i+8])
	if end := ends(first); end != 0 {
		word := (end - 1) &^ end >> 7                                                                  // the bytes before the first that ends the word
		return Key{first & word, 0, int32(bits.TrailingZeros64(end) / 8)}, word & tops &^ (first << 2) // 0x20 tells the cases apart
	}
	upper = tops &^ (first << 2)
	second := load(text[i+8 : i+MaxKey])
	end := ends(second)
	if end == 0 {
		return Key{first, second, MaxKey}, upper | (tops&^(second<<2))>>1
	}
	word := (end - 1) &^ end >> 7
	return Key{first, second & word, int32(8 + bits.TrailingZeros64(end)/8)}, upper | (word&tops&^(second<<2))>>1
}

// capitalsOf is what the upper-case letters of a word of n tell of its shape.
func capitalsOf(upper uint64, n int) (s Shape) {
	if upper&0x80 != 0 {
		s = Upper
	}
	if n > 1 && bits.OnesCount64(upper) == n {
		s |= AllCaps
	}
	return s
}
