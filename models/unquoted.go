package models

import (
	"parley/features"
)

// unquoted is the tokens of the text without the quotation marks and square brackets that stand inside statements, and the
// place that each of them has in r.toks; all tokens and nil where there are no such marks. A phrase is the same with some of
// its words in quotation marks or put in by an editor: "described it as a ‘red line’", "return to our [old] commitments".
func (r *reader) unquoted() ([]features.Token, []int32) {
	r.plain, r.origin = r.plain[:0], r.origin[:0]
	from := 0
	for _, x := range r.pieces {
		for t := max(from, x.tokens.lo); t < x.tokens.hi; t++ {
			if r.toks[t].Shape&features.Punct != 0 && r.m.unread[r.toks[t].Word] {
				r.keep(from, t)
				from = t + 1
			}
		}
	}
	if from == 0 {
		return r.toks, nil
	}
	r.keep(from, len(r.toks))
	return r.plain, r.origin
}

// keep takes the tokens [first, last) over.
func (r *reader) keep(first, last int) {
	r.plain = append(r.plain, r.toks[first:last]...)
	for t := first; t < last; t++ {
		r.origin = append(r.origin, int32(t))
	}
}

// Marks that phrases are read over. The typographic quotation marks are the plain one to a vocabulary, see
// features.Vocabulary; the others are words of it.
const (
	plainMarks  = `"«»[]`
	unreadMarks = plainMarks + "“”„"
)
