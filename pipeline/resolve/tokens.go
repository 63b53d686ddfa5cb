package resolve

import (
	"parley/features"
	"parley/pipeline/segment"
)

// at is the index of the first token that starts at or after byte b.
func (p *page) at(b int) int { return p.tokensAt.before(b) }

// What a date that is not all digits holds.
const dateWords = isMonth | isWeekday | isUnit | isDay | isSame | isShift

// readTokens notes where tokens start, what each is, and which may open dates and names.
func (p *page) readTokens() {
	p.tokensAt.empty(len(p.text))
	p.classes = resize(p.classes, len(p.toks))
	p.mayDate, p.mayName = p.mayDate.empty(len(p.toks)), p.mayName.empty(len(p.toks))
	for k := range p.mayDate {
		from, to := 64*k, min(64*k+64, len(p.toks))
		p.mayDate[k], p.mayName[k] = p.readSome(p.toks[from:to], p.classes[from:to])
	}
	p.tokensAt.count()
}

// readSome is readTokens for up to 64 tokens: it fills in their classes, and tells, as bits, which may open a date, and which a
// run of capitalised words.
func (p *page) readSome(toks []features.Token, classes []class) (dates, names uint64) {
	starts, known := p.tokensAt.set, p.r.lexicon.class
	classes = classes[:len(toks)]
	for i := range toks {
		t := &toks[i]
		starts.add(int(t.Start))
		c := known[t.Word]
		classes[i] = c
		if c&dateWords|class(t.Shape&features.Digit) != 0 {
			dates |= 1 << (uint(i) % 64)
		}
		names |= uint64(t.Shape&features.Upper/features.Upper) << (uint(i) % 64)
	}
	return dates, names
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

// possessive says whether token i opens "'s" or is the apostrophe of a plural, and how many tokens that is.
func (p *page) possessive(i int) int {
	if !p.punct(i, apostrophes) || p.toks[i].Shape&features.Glued == 0 {
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
