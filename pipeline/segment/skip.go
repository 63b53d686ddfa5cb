package segment

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	ones = 0x0101010101010101 // times a byte: that byte eight times
	tops = utf8.RuneSelf * ones
)

// skip is the offset of the first byte from i on that is a, b or c or is not ASCII; end where there is none. It looks at
// eight bytes at once, since marks are rare: BenchmarkSkip has it at several times the speed of a loop over bytes.
func skip(text string, i, end int, a, b, c byte) int {
	as, bs, cs := uint64(a)*ones, uint64(b)*ones, uint64(c)*ones
	for ; i+8 <= end; i += 8 {
		s := text[i : i+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56 // one load to the compiler
		// x^as has a zero byte where x has an a; taking 1 away borrows from the high bit of the first such byte, and maybe
		// from those behind it
		if found := (x | ((x ^ as) - ones) | ((x ^ bs) - ones) | ((x ^ cs) - ones)) & tops; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for ; i < end; i++ {
		if t := text[i]; t == a || t == b || t == c || t >= utf8.RuneSelf {
			break
		}
	}
	return i
}

// letter is unicode.IsLetter, which searches its tables long for the quotation marks and dashes of U+2000 to U+206F.
func letter(r rune) bool { return (r < 0x2000 || r > 0x206f) && unicode.IsLetter(r) }
