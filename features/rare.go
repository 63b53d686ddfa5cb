package features

import (
	"unicode"
	"unicode/utf8"
)

// rare is the token at text[i], a mark that is not of ASCII or any word; false where there is white space instead, which ends where
// the token does.
func (v *Vocabulary) rare(text string, i int, before Shape) (Token, bool) {
	if classes[text[i]]&high != 0 {
		r, n := utf8.DecodeRuneInString(text[i:])
		if foreignSpace(r) {
			return Token{End: int32(i + n)}, false
		}
		if foreignPunct(r) {
			return Token{int32(i), int32(i + n), v.foreignMark(text[i : i+n]), before | Punct}, true
		}
	}
	j, seen := i, class(0)
	for j < len(text) && classes[text[j]]&(space|mark|high) == 0 {
		seen |= classes[text[j]]
		j++
	}
	if j < len(text) && classes[text[j]]&high != 0 {
		if end := wordEnd(text, j); end > j {
			j, seen = end, seen|high
		}
	}
	t := Token{int32(i), int32(j), 0, before}
	if seen&high != 0 {
		t.Shape |= shapeOf(text[i:j])
	} else {
		t.Shape |= asciiShape(text[i:j], seen)
	}
	if !v.keys.empty() {
		t.Word = v.find(text, i, j, seen)
	}
	return t, true
}

// asciiShape is the shape of a word of ASCII, whose bytes are of the classes seen.
func asciiShape(word string, seen class) (s Shape) {
	first := classes[word[0]]
	if first&upperCase != 0 {
		s |= Upper
	}
	if first&digit != 0 {
		s |= Digit
	}
	if seen&(upperCase|lowerCase) == upperCase && capitals(word) {
		s |= AllCaps
	}
	return s
}

// wordEnd follows a word that has ASCII letters only up to j.
func wordEnd(text string, j int) int {
	for j < len(text) {
		c := classes[text[j]]
		if c&(space|mark) != 0 {
			break
		}
		if c&high == 0 {
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[j:])
		if foreignPunct(r) || foreignSpace(r) {
			break
		}
		j += n
	}
	return j
}

// foreignSpace says whether r, not ASCII, is white space. Direction marks count as such: pages in two scripts put them
// around words and quotations, where nothing is seen of them.
func foreignSpace(r rune) bool {
	switch {
	case r == '\u00a0':
		return true
	case r < '\u1680': // the many letters of other languages
		return r == '\u0085'
	}
	return unicode.IsSpace(r) || Directs(r)
}

// foreignPunct says whether r, not ASCII, is punctuation.
func foreignPunct(r rune) bool {
	if '\u2010' <= r && r <= '\u2027' { // dashes and quotation marks, by far the most common
		return true
	}
	return unicode.IsPunct(r)
}

// foreignMark looks a mark up that is not ASCII.
func (v *Vocabulary) foreignMark(m string) Word {
	if v.keys.empty() {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(m); r >= 0x2000 && r < 0x2000+rune(len(v.dashes)) {
		return v.dashes[r-0x2000]
	}
	return Word(v.vocab[m])
}

// shapeOf is the shape of a word with letters that are not ASCII's.
func shapeOf(word string) (s Shape) {
	var first rune
	for _, first = range word {
		if !Unseen(first) {
			break
		}
	}
	if unicode.IsDigit(first) {
		s |= Digit
	}
	if unicode.IsUpper(first) {
		s |= Upper
	}
	if capitals(word) {
		s |= AllCaps
	}
	return s
}

// capitals says whether word has two or more letters and no other than upper-case ones.
func capitals(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		} else if unicode.IsLetter(r) {
			return false
		}
	}
	return n > 1
}
