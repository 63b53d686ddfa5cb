package features

import "math/bits"

// A Key is a word of at most MaxKey bytes, as two little-endian numbers padded with zeros, and its length: made to be
// compared and hashed.
type Key struct {
	lo, hi uint64
	n      int32
}

// MaxKey is the length in bytes of the longest word that is a Key.
const MaxKey = 16

// KeyOf packs text[i:j], which must not be longer than MaxKey. It may read, never use, bytes after j.
func KeyOf(text string, i, j int) Key {
	n := j - i
	if n <= 8 {
		if i+8 <= len(text) {
			return Key{load(text[i:i+8]) & mask(n), 0, int32(n)}
		}
	} else if i+MaxKey <= len(text) {
		return Key{load(text[i : i+8]), load(text[i+8:i+16]) & mask(n-8), int32(n)}
	}
	k := Key{n: int32(n)}
	for p := n - 1; p >= 0; p-- { // the last words of a text
		k.hi = k.hi<<8 | k.lo>>56
		k.lo = k.lo<<8 | uint64(text[i+p])
	}
	return k
}

// load reads eight bytes; the compiler makes it one instruction.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// mask keeps the first n of eight bytes, n from 1 to 8.
func mask(n int) uint64 { return ^uint64(0) >> ((64 - 8*uint(n)) & 63) }

// Len is the length of the word in bytes.
func (k Key) Len() int { return int(k.n) }

// lower folds the letters of a key of ASCII.
func (k Key) lower() Key { return Key{lower8(k.lo), lower8(k.hi), k.n} }

const (
	ones = 0x0101010101010101 // times a byte: that byte eight times
	tops = 0x80 * ones        // the high bits
)

// between8 has the high bit of each of eight ASCII bytes that is at least from and at most to.
func between8(x, from, to uint64) uint64 {
	return (x + (0x80-from)*ones) &^ (x + (0x7f-to)*ones) & tops
}

// lower8 folds eight ASCII bytes at once.
func lower8(x uint64) uint64 { return x | between8(x, 'A', 'Z')>>2 }

// hash spreads keys over 1<<(64-shift) slots.
func (k Key) hash(shift uint) uint64 {
	return (k.lo ^ bits.RotateLeft64(k.hi*0x9e3779b97f4a7c15, 31)) * 0xd6e8feb86659fd93 >> (shift & 63)
}
