package resolve

import (
	"strings"

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

// What a date that is not all digits holds.
const dateWords = isMonth | isWeekday | isUnit | isDay | isSame | isShift

// readTokens notes what each token is, which may open dates and names, and for every stride of the text how many tokens
// start before it.
func (p *page) readTokens() {
	p.index = resize(p.index, len(p.text)/stride+2)
	clear(p.index)
	p.classes = resize(p.classes, len(p.toks))
	// Every token is written down as one that may open a date or a name, and counted if it may: one in six is, in no order
	// that the processor could guess.
	may, n := resize(p.mayOpen, len(p.toks)), 0
	index, classes, known := p.index, p.classes[:len(p.toks)], p.r.lexicon.class
	for i, t := range p.toks {
		index[int(t.Start)/stride+1] = int32(i + 1)
		c := known[t.Word]
		classes[i], may[n] = c, int32(i)
		if c&dateWords|class(t.Shape&(features.Digit|features.Upper)) != 0 {
			n++
		}
	}
	p.mayOpen = may[:n]
	before := int32(0)
	for k, n := range p.index { // 0 where no token starts in the stride
		before = max(before, n)
		p.index[k] = before
	}
}

// An extent is where an attribution's clause and source stand, as tokens, and what words the clause has: most questions about
// a clause are answered by that.
type extent struct {
	clause, clauseEnd, source, sourceEnd int32
	has                                  class
}

// readExtents fills extents.
func (p *page) readExtents() {
	p.extents = resize(p.extents, len(p.atts))
	for i := range p.atts {
		c, ce := p.tokens(p.atts[i].Clause)
		s, se := p.tokens(p.atts[i].Source)
		has := class(0)
		for _, k := range p.classes[c:ce] {
			has |= k
		}
		p.extents[i] = extent{int32(c), int32(ce), int32(s), int32(se), has}
	}
}

// clauseOf are the tokens of statement i's clause, as [first, last).
func (p *page) clauseOf(i int) (int, int) {
	return int(p.extents[i].clause), int(p.extents[i].clauseEnd)
}

// sourceOf are the tokens of statement i's source, as [first, last).
func (p *page) sourceOf(i int) (int, int) {
	return int(p.extents[i].source), int(p.extents[i].sourceEnd)
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

// lex is what the tables say of a token.
func (p *page) lex(i int) *lexeme {
	return &p.r.lexicon.byID[p.toks[i].Word]
}

// is says whether token i, if there is one, is of one of the classes.
func (p *page) is(i int, c class) bool {
	return uint(i) < uint(len(p.classes)) && p.classes[i]&c != 0
}

// anyIs says whether one of tokens [a, b) is of one of the classes.
func (p *page) anyIs(a, b int, c class) bool {
	for i := a; i < b; i++ {
		if p.is(i, c) {
			return true
		}
	}
	return false
}

// punct says whether token i is one of the marks.
func (p *page) punct(i int, marks string) bool {
	return uint(i) < uint(len(p.toks)) && p.toks[i].Shape&features.Punct != 0 && p.oneOf(i, marks)
}

// oneOf says whether token i, which is a mark, is one of the marks.
func (p *page) oneOf(i int, marks string) bool {
	s := p.str(i)
	if len(s) > 1 {
		return strings.Contains(marks, s)
	}
	return strings.IndexByte(marks, s[0]) >= 0
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
