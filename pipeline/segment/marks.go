package segment

import (
	"unicode"
	"unicode/utf8"

	"parley/features"
)

// A class is a family of quotation marks that close each other.
type class uint8

const (
	noClass       class = iota
	doubleClass         // “ ” and „ “
	straightClass       // "
	singleClass         // ‘ ’
	appClass            // ' as a quotation mark
	guilleClass         // « »
	elliugClass         // » «
	angleClass          // ‹ ›
	tickClass           // `` ''
	classes
)

// alike says whether a quotation that one class opens goes on where the other opens a paragraph: pages mix “ and ".
func (c class) alike(d class) bool {
	return c == d || c == doubleClass && d == straightClass || c == straightClass && d == doubleClass
}

// single says whether the class is one of marks that are apostrophes as well.
func (c class) single() bool { return c == singleClass || c == appClass }

// openingClass is the class of the quotation mark that s starts with, if it can open a quotation.
func openingClass(s string) class {
	if s == "" {
		return noClass
	}
	switch s[0] {
	case '"':
		return straightClass
	case '\'':
		return appClass
	case '`':
		if len(s) > 1 && s[1] == '`' {
			return tickClass
		}
	case 0xC2:
		if len(s) > 1 && s[1] == 0xAB {
			return guilleClass
		}
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 {
			switch s[2] {
			case 0x9C, 0x9E: // “ „
				return doubleClass
			case 0x98, 0x9A: // ‘ ‚
				return singleClass
			case 0xB9:
				return angleClass
			}
		}
	}
	return noClass
}

// A side is what stands beside a mark.
type side uint8

const (
	edge   side = iota // white space, or the block's end
	word               // letter, digit, symbol
	opener             // opening bracket or quotation mark
	closer             // closing bracket or quotation mark, stop, comma
	dash
)

// asciiSide is the side of each ASCII byte.
var asciiSide = func() (t [utf8.RuneSelf]side) {
	for c := range t {
		t[c] = word
	}
	for _, c := range " \t\n\v\f\r" {
		t[c] = edge
	}
	for _, c := range "([{<=/|:" {
		t[c] = opener
	}
	for _, c := range ")]}>.,;!?\"'" {
		t[c] = closer
	}
	t['-'] = dash
	return t
}()

// mostStars is how many stars, underscores and direction marks are looked through.
const mostStars = 3

// before is what stands before i; stars and underscores of Markdown and direction marks are looked through.
func before(text string, from, i int) side {
	for n := 0; i > from; n++ {
		c := text[i-1]
		switch {
		case (c == '*' || c == '_') && n < mostStars:
			i--
			continue
		case c < utf8.RuneSelf:
			return asciiSide[c]
		}
		r, size := utf8.DecodeLastRuneInString(text[from:i])
		if n == mostStars || !features.Directs(r) {
			return runeSide(r)
		}
		i -= size
	}
	return edge
}

// after is what stands at i; stars and underscores of Markdown and direction marks are looked through.
func after(text string, i, end int) side {
	for n := 0; i < end; n++ {
		c := text[i]
		switch {
		case (c == '*' || c == '_') && n < mostStars:
			i++
			continue
		case c < utf8.RuneSelf:
			return asciiSide[c]
		}
		r, size := utf8.DecodeRuneInString(text[i:end])
		if n == mostStars || !features.Directs(r) {
			return runeSide(r)
		}
		i += size
	}
	return edge
}

func runeSide(r rune) side {
	switch r {
	case '“', '‘', '„', '‚', '«', '‹':
		return opener
	case '”', '’', '»', '›', '…':
		return closer
	case '–', '—', '―', '‑', '‐':
		return dash
	case '\u200b', '\ufeff':
		return edge
	}
	switch {
	case unicode.IsSpace(r):
		return edge
	case unicode.Is(unicode.Ps, r):
		return opener
	case unicode.Is(unicode.Pe, r):
		return closer
	}
	return word
}
