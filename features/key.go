package features

import "math/bits"

// A key is a word of at most 16 ASCII bytes, as two little-endian numbers padded with zeros, and its length.
type key struct {
	lo, hi uint64
	n      int32
}

const maxKey = 16

// keyOf packs text[i:j], which is ASCII and at most maxKey long. It may read, never use, bytes after j.
func keyOf(text string, i, j int) key {
	n := j - i
	if n <= 8 {
		if i+8 <= len(text) {
			return key{load(text[i:i+8]) & mask(n), 0, int32(n)}
		}
	} else if i+maxKey <= len(text) {
		return key{load(text[i : i+8]), load(text[i+8:i+16]) & mask(n-8), int32(n)}
	}
	k := key{n: int32(n)}
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

// lower folds the key's letters.
func (k key) lower() key { return key{lower8(k.lo), lower8(k.hi), k.n} }

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
func (k key) hash(shift uint) uint64 {
	return (k.lo ^ bits.RotateLeft64(k.hi*0x9e3779b97f4a7c15, 31)) * 0xd6e8feb86659fd93 >> shift
}
