// Package features turns text into tokens and finds phrases, scopes and lexical counts in them.
package features

import (
	"slices"
	"unicode/utf8"
)

// A Shape is what can be told of a token without knowing the word.
type Shape uint8

// The bits of a Shape.
const (
	Punct   Shape = 1 << iota // one punctuation mark
	Digit                     // starts with a digit
	Upper                     // starts with an upper-case letter
	AllCaps                   // two or more letters, all upper-case
	Glued                     // no white space before it
	Break                     // a line break before it, or the text's start
	Plain                     // letters of ASCII alone; not all such words have it
	Apart                     // white space of ASCII behind it; of Plain words alone
)

// A Token is a word or a mark, with the boundaries of BertPreTokenizer: white space parts, each punctuation mark stands
// alone. Punctuation is Unicode's class P with ASCII's symbols, so "don't" is three tokens and "give–take" is three. White
// space is Unicode's, and direction marks: to the library by itself a no-break space is a letter, see blank.
type Token struct {
	Start, End int32 // bytes into the text, which must be shorter than 2 GiB
	Word       Word
	Shape      Shape
}

// A class is what a byte can be in a token.
type class uint8

const (
	space class = 1 << iota // 1, see Apart
	mark
	lowerCase
	upperCase
	digit
	high // first or later byte of a character that is not ASCII
)

var classes = classTable()

func classTable() (t [256]class) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = high
		case c == ' ' || c >= '\t' && c <= '\r':
			t[c] = space
		case c >= 'a' && c <= 'z':
			t[c] = lowerCase
		case c >= 'A' && c <= 'Z':
			t[c] = upperCase
		case c >= '0' && c <= '9':
			t[c] = digit
		case c > ' ' && c < 0x7f:
			t[c] = mark
		}
	}
	return t
}

// bytesPerToken is about what English news has, white space included; it sizes the first allocation only.
const bytesPerToken = 5

// Scan appends the tokens of text to dst, in order. It changes no letter: a token is text[Start:End]. With a nil
// Vocabulary all words are 0. Any bytes are accepted: an invalid one is part of a word.
func Scan(text string, v *Vocabulary, dst []Token) []Token {
	if v == nil {
		v = &Vocabulary{}
	}
	known := !v.keys.empty()
	dst = slices.Grow(dst, len(text)/bytesPerToken+1)
	shape := Glued | Break // what stands before the next token
	for i := 0; i < len(text); {
		c := classes[text[i]]
		if c&space != 0 {
			shape &^= Glued
			if text[i] == '\n' {
				shape |= Break
			}
			i++
			continue
		}
		if c&mark != 0 {
			dst = append(dst, Token{int32(i), int32(i + 1), v.marks[text[i]], shape | Punct})
			i++
			shape = Glued
			continue
		}
		if c&(lowerCase|upperCase) != 0 && i+MaxKey < len(text) {
			k, upper := keyAt(text, i)
			end := i + k.Len()
			if after := classes[text[end]]; after&(space|mark) != 0 { // as most words end
				shape |= Plain | Apart*Shape(after&space)
				if upper != 0 {
					shape |= capitalsOf(upper, k.Len())
				}
				t := Token{int32(i), int32(end), 0, shape}
				if known {
					t.Word = v.findKey(k, upper != 0)
				}
				dst = append(dst, t)
				i = end
				shape = Glued
				continue
			}
		}
		t, ok := v.rare(text, i, shape)
		i = int(t.End)
		if !ok {
			shape &^= Glued
			continue
		}
		dst = append(dst, t)
		shape = Glued
	}
	return dst
}
