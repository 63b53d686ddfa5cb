package features

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// maxWord is the longest word, in bytes, that a table may hold; a longer one in a text is looked at no further than that.
const maxWord = 128

// Fold is how words are compared: lower case, a typographic apostrophe as ', a short dash or a typographic hyphen as -,
// without characters that cannot be seen (soft hyphen, zero-width joiners, byte order mark).
func Fold(word string) string {
	return string(fold(make([]byte, 0, len(word)), word))
}

// fold appends word, folded, to dst. It stops before dst would hold more than maxWord bytes and a letter.
func fold(dst []byte, word string) []byte {
	for i := 0; i < len(word) && len(dst) <= maxWord; {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		switch {
		case r == utf8.RuneError && n == 1: // an invalid byte is equal to itself only
			dst = append(dst, word[i])
		case unseen(r):
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(plain(r)))
		}
		i += n
	}
	return dst
}

// plain is the ASCII mark that stands for a typographic one. The em dash is no hyphen: it parts clauses.
func plain(r rune) rune {
	switch r {
	case '’':
		return '\''
	case '‐', '‑', '–': // hyphen, no-break hyphen, en dash
		return '-'
	}
	return r
}

// unseen says whether r is a format character that pages put into words: soft hyphen, zero-width space and joiners,
// direction marks, word joiner, byte order mark.
func unseen(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

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

// lower8 folds eight ASCII bytes at once: a byte from 'A' to 'Z' sets its high bit in exactly one of the two sums.
func lower8(x uint64) uint64 {
	const ones = 0x0101010101010101
	upper := (x + (0x80-'A')*ones) ^ (x + (0x7f-'Z')*ones)
	return x | upper&(0x80*ones)>>2
}

// hash spreads keys over 1<<(64-shift) slots.
func (k key) hash(shift uint) uint64 {
	return (k.lo ^ bits.RotateLeft64(k.hi*0x9e3779b97f4a7c15, 31)) * 0xd6e8feb86659fd93 >> shift
}
