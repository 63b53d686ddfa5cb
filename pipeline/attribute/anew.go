package attribute

import "parley/features"

// startsAnew says whether the capitalised word at token t, inside a sentence that ends at end, starts another, as where a heading without a
// stop runs into the text: "Lund praises the dam The keeper also said ...".
func (r *reader) startsAnew(t, end int) bool {
	n := len(r.items)
	if n < 2 || !r.items[n-1].nominal() || t+1 >= len(r.toks) || int(r.toks[t+1].Start) >= end || r.toks[t+1].Shape&(features.Upper|features.Punct|features.Digit) != 0 {
		return false
	}
	if e := r.lex.of(r.toks[t].Word); e.class == 0 && e.forms == 0 || e.class&(cTitle|cSource) != 0 || r.lex.traits[r.at(t)]&starting == 0 {
		return false
	}
	return !r.items[n-1].quoted
}
