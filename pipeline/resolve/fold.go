package resolve

import (
	"unicode"
	"unicode/utf8"
)

// Fold is the content as two statements are compared: words in lower case parted by one space, without marks.
func Fold(content string) string { return string(fold(make([]byte, 0, len(content)), content)) }

// What foldByte says of bytes that are no letters or digits of ASCII; it gives those in lower case.
const (
	foldGap  = iota // parts words
	foldNone        // an apostrophe
	foldWide        // begins a longer character
	foldWord        // from here on: the byte to write
)

var foldByte = func() (t [256]byte) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			t[c] = byte(c)
		case c >= 'A' && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		case c == '\'':
			t[c] = foldNone
		case c >= utf8.RuneSelf:
			t[c] = foldWide
		}
	}
	return t
}()

// fold appends the folded content to out, which ends in no word.
func fold(out []byte, content string) []byte {
	gap := false
	for i := 0; i < len(content); {
		f := foldByte[content[i]]
		if f < foldWide {
			gap = gap || f == foldGap
			i++
			continue
		}
		r, n := rune(f), 1
		if f == foldWide {
			r, n = utf8.DecodeRuneInString(content[i:])
			switch {
			case r == '’' || r == '‘':
				i += n
				continue
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				r = unicode.ToLower(r)
			default:
				gap = true
				i += n
				continue
			}
		}
		if gap && len(out) > 0 {
			out = append(out, ' ')
		}
		gap = false
		i += n
		if f == foldWide {
			out = utf8.AppendRune(out, r)
			continue
		}
		out = append(out, f)
		for ; i < len(content) && foldByte[content[i]] >= foldWord; i++ {
			out = append(out, foldByte[content[i]])
		}
	}
	return out
}
