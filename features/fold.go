package features

import (
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
		case Unseen(r):
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

// Unseen says whether r is a format character that pages put into words and names: soft hyphen, zero-width space and
// joiners, direction marks, word joiner, byte order mark.
func Unseen(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200d' || r == '\u2060' || r == '\ufeff' || Directs(r)
}

// Directs says whether r is a mark that sets the direction of the text about it.
func Directs(r rune) bool {
	return r == '\u200e' || r == '\u200f' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
