package resolve

import (
	"unicode/utf8"

	"parley/features"
)

// marks is a set of punctuation marks, as bits.
type marks uint32

const (
	comma marks = 1 << iota
	period
	semicolon
	colon
	hyphen
	enDash
	emDash
	openBracket
	closeBracket
	openSquare
	closeSquare
	straightQuote
	openQuote
	closeQuote
	apostrophe
	curlyApostrophe
	asterisk
	underscore
	bar

	quotes      = straightQuote | openQuote | closeQuote
	apostrophes = apostrophe | curlyApostrophe
	dashes      = hyphen | enDash | emDash
)

var asciiMarks = [utf8.RuneSelf]marks{
	',': comma, '.': period, ';': semicolon, ':': colon, '-': hyphen, '(': openBracket, ')': closeBracket, '[': openSquare, ']': closeSquare,
	'"': straightQuote, '\'': apostrophe, '*': asterisk, '_': underscore, '|': bar,
}

// punct says whether token i is one of the marks.
func (p *page) punct(i int, m marks) bool {
	return uint(i) < uint(len(p.toks)) && p.toks[i].Shape&features.Punct != 0 && p.mark(i)&m != 0
}

// mark is what token i, a mark, is; 0 for a mark that nobody asks for.
func (p *page) mark(i int) marks {
	s := p.str(i)
	if s[0] < utf8.RuneSelf {
		return asciiMarks[s[0]]
	}
	switch s {
	case "–":
		return enDash
	case "—":
		return emDash
	case "“":
		return openQuote
	case "”":
		return closeQuote
	case "’":
		return curlyApostrophe
	}
	return 0
}
