// Package features turns text into tokens and finds phrases, scopes and lexical counts in them.
package features

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is a word's number in a Vocabulary; 0 is any word that no table holds.
type Word int32

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
)

// A Token is a word or a mark, with the boundaries of BertPreTokenizer: white space parts, each punctuation mark stands
// alone.
type Token struct {
	Start, End int32 // bytes into the text
	Word       Word
	Shape      Shape
}

// Scan appends the tokens of text to dst. It changes no letter: a token is text[Start:End].
func Scan(text string, v *Vocabulary, dst []Token) []Token {
	i, shape := 0, Glued|Break
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSpace(r):
			shape &^= Glued
			if r == '\n' {
				shape |= Break
			}
			i += n
			continue
		case isPunct(r):
			dst = append(dst, Token{int32(i), int32(i + n), v.Lookup(text[i : i+n]), shape | Punct})
			i += n
		default:
			j := i + n
			letters, upper := 0, 0
			first := r
			for k := i; k < len(text); {
				r, n := utf8.DecodeRuneInString(text[k:])
				if isSpace(r) || isPunct(r) {
					break
				}
				if unicode.IsLetter(r) {
					letters++
					if unicode.IsUpper(r) {
						upper++
					}
				}
				k += n
				j = k
			}
			if unicode.IsDigit(first) {
				shape |= Digit
			}
			if unicode.IsUpper(first) {
				shape |= Upper
			}
			if letters > 1 && upper == letters {
				shape |= AllCaps
			}
			dst = append(dst, Token{int32(i), int32(j), v.Lookup(text[i:j]), shape})
			i = j
		}
		shape = Glued
	}
	return dst
}

func isSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' && r != '\v' }

func isPunct(r rune) bool {
	return r < utf8.RuneSelf && (r > ' ' && r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0x7f) ||
		r >= utf8.RuneSelf && unicode.IsPunct(r)
}

// A Vocabulary numbers the words that the tables hold. A word with an upper-case letter is matched as it is written
// ("US" is not "us"); any other in whatever case; a word that ends in "*" matches every word that starts so.
type Vocabulary struct {
	words    map[string]Word // literal words; wildcards without their star
	prefixes map[string]Word
	parent   []Word // by Word: the longest wildcard that also matches it, 0 where none
}

// NewVocabulary numbers the words. The order of words does not matter.
func NewVocabulary(words []string) *Vocabulary {
	v := &Vocabulary{words: map[string]Word{}, prefixes: map[string]Word{}, parent: []Word{0}}
	for _, w := range words {
		m, key := v.words, w
		if p, ok := strings.CutSuffix(w, "*"); ok {
			m, key = v.prefixes, p
		}
		if _, ok := m[key]; !ok {
			m[key] = Word(len(v.parent))
			v.parent = append(v.parent, 0)
		}
	}
	for w, id := range v.words {
		v.parent[id] = v.prefix(strings.ToLower(w))
	}
	for p, id := range v.prefixes {
		if p != "" {
			v.parent[id] = v.prefix(p[:len(p)-1])
		}
	}
	return v
}

// prefix is the longest wildcard that w starts with.
func (v *Vocabulary) prefix(w string) Word {
	for n := len(w); n > 0; n-- {
		if id, ok := v.prefixes[w[:n]]; ok {
			return id
		}
	}
	return 0
}

// Lookup is the word's number: as written, else in lower case, else the longest wildcard that matches, else 0.
func (v *Vocabulary) Lookup(w string) Word {
	if id, ok := v.words[w]; ok {
		return id
	}
	low := strings.ToLower(w)
	if id, ok := v.words[low]; ok {
		return id
	}
	return v.prefix(low)
}
