package models

import (
	"parley/features"
)

// unquoted is the tokens [first, last) without the quotation marks and square brackets that stand inside statements, and the
// place that each of them has in r.toks; all of them and nil where there are no such marks. A phrase is the same with some of
// its words in quotation marks or put in by an editor: "described it as a ‘red line’", "return to our [old] commitments".
// pieces are those that do not lie before the tokens; what is left of them lies behind.
func (r *reader) unquoted(first, last int, pieces []piece) (plain []features.Token, origin []int32, left []piece) {
	r.plain, r.origin = r.plain[:0], r.origin[:0]
	from := first
	for ; len(pieces) > 0 && pieces[0].tokens.lo < last; pieces = pieces[1:] {
		x := pieces[0].tokens
		for t := max(from, x.lo); t < x.hi; t++ {
			if r.toks[t].Shape&features.Punct != 0 && r.m.unread[r.toks[t].Word] {
				r.keep(from, t)
				from = t + 1
			}
		}
	}
	if from == first {
		return r.toks[first:last], nil, pieces
	}
	r.keep(from, last)
	return r.plain, r.origin, pieces
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
