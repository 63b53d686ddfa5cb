package resolve

import (
	"parley/features"
	"parley/pipeline/segment"
)

// at is the index of the first token that starts at or after byte b.
func (p *page) at(b int) int {
	if b <= 0 {
		return 0
	}
	k := b / stride
	if k >= len(p.index) {
		return len(p.toks)
	}
	i := int(p.index[k])
	for i < len(p.toks) && int(p.toks[i].Start) < b {
		i++
	}
	return i
}

// stride is how many bytes of text share an entry of the index of tokens.
const stride = 16

// indexTokens notes, for every stride of the text, the first token that starts in it or later.
func (p *page) indexTokens() {
	n := len(p.text)/stride + 1
	p.index = resize(p.index, n)
	k := 0
	for i := range p.toks {
		for to := int(p.toks[i].Start) / stride; k <= to && k < n; k++ {
			p.index[k] = int32(i)
		}
	}
	for ; k < n; k++ {
		p.index[k] = int32(len(p.toks))
	}
}

// tokens are the tokens that lie in the span, as [first, last).
func (p *page) tokens(s segment.Span) (int, int) {
	if !s.Ok() {
		return 0, 0
	}
	a, b := p.at(s.Start), p.at(s.End)
	if b > a && int(p.toks[b-1].End) > s.End {
		b--
	}
	return a, max(a, b)
}

// str is a token's text.
func (p *page) str(i int) string { return p.text[p.toks[i].Start:p.toks[i].End] }

var nothing lexeme

// lex is what the tables say of a token.
func (p *page) lex(i int) *lexeme {
	w := int(p.toks[i].Word)
	if w >= len(p.r.lexicon.byID) {
		return &nothing
	}
	return &p.r.lexicon.byID[w]
}

// class is what token i is.
func (p *page) class(i int) class {
	if w := int(p.toks[i].Word); w < len(p.r.lexicon.class) {
		return p.r.lexicon.class[w]
	}
	return 0
}

// is says whether token i, if there is one, is of one of the classes.
func (p *page) is(i int, c class) bool {
	return uint(i) < uint(len(p.toks)) && p.class(i)&c != 0
}

// punct says whether token i is that mark.
func (p *page) punct(i int, marks string) bool {
	if i < 0 || i >= len(p.toks) || p.toks[i].Shape&features.Punct == 0 {
		return false
	}
	s := p.str(i)
	for len(marks) > 0 {
		n := 1
		for n < len(marks) && marks[n]&0xC0 == 0x80 {
			n++
		}
		if marks[:n] == s {
			return true
		}
		marks = marks[n:]
	}
	return false
}

// possessive says whether token i opens "'s" or is the apostrophe of a plural, and how many tokens that is.
func (p *page) possessive(i int) int {
	if !p.punct(i, "’'") || p.toks[i].Shape&features.Glued == 0 {
		return 0
	}
	if i+1 < len(p.toks) && p.toks[i+1].Shape&features.Glued != 0 && (p.str(i+1) == "s" || p.str(i+1) == "S") {
		return 2
	}
	if i > 0 && i+1 < len(p.toks) && p.toks[i+1].Shape&(features.Glued|features.Punct) == 0 {
		if w := p.str(i - 1); w[len(w)-1] == 's' {
			return 1
		}
	}
	return 0
}
