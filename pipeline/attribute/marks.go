package attribute

import (
	"parley/features"
)

// mark adds the punctuation at t and returns the index of the next token.
func (r *reader) mark(t, end int, quoted bool) int {
	tok := r.toks[t]
	it := item{start: int(tok.Start), end: int(tok.End), tag: tOpen, quoted: quoted, word: tok.Word}
	n := len(r.items)
	switch s := r.at(t); s {
	case ",":
		it.tag = tComma
	case ":":
		it.tag = tColon
	case ";":
		it.tag = tSemi
	case ".", "?", "!", "…":
		it.tag = tStop
	case "–", "—":
		it.tag = tDash
	case "-":
		if tok.Shape&features.Glued == 0 || n > 0 && r.items[n-1].tag == tDash {
			it.tag = tDash
		}
	case "]":
		if to := r.address(t, end); to > t {
			return to
		}
	case "(", "[":
		if s == "[" && r.link(t, end) {
			return t + 1
		}
		if to := r.bracket(t, end); to > t {
			it.tag, it.end = tParen, int(r.toks[to-1].End)
			r.items = append(r.items, it)
			return to
		}
	case "'", "’":
		if next := r.clitic(t, end, &it); next > t {
			r.items = append(r.items, it)
			return next
		}
		if n > 0 && tok.Shape&features.Glued != 0 && r.items[n-1].nominal() && hasAnySuffix(r.text[r.items[n-1].start:r.items[n-1].end], "s", "S") {
			it.tag = tGen
		}
	}
	if quoted && it.tag != tGen {
		it.tag = tOpen
	}
	r.items = append(r.items, it)
	return t + 1
}

// bracket returns the index after the bracket that closes the one at t, or t where none does within a few words.
func (r *reader) bracket(t, end int) int {
	const most = 40
	depth := 0
	for i := t; i < len(r.toks) && i < t+most && int(r.toks[i].Start) < end; i++ {
		if r.toks[i].Shape&features.Punct == 0 {
			continue
		}
		switch r.at(i) {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
			if depth == 0 {
				return i + 1
			}
		}
	}
	return t
}

// link says whether the bracket at t opens a link, "[Name](address)": the name is read, the address is not.
func (r *reader) link(t, end int) bool {
	to := r.bracket(t, end)
	return to > t && to < len(r.toks) && int(r.toks[to].Start) < end && r.toks[to].Shape&features.Glued != 0 && r.at(to) == "("
}

// address returns the index after a link's address, where the bracket at t ends a link's name; else t.
func (r *reader) address(t, end int) int {
	if t+1 >= len(r.toks) || r.toks[t+1].Shape&features.Glued == 0 || r.at(t+1) != "(" {
		return t
	}
	for i := t + 2; i < min(len(r.toks), t+mostItems) && int(r.toks[i].Start) < end && r.toks[i].Shape&features.Glued != 0; i++ {
		if r.at(i) == ")" {
			return i + 1
		}
	}
	return t
}

// clitic reads what an apostrophe glues to a word: 's, 're, 've, 'll, 'd, n't is part of its word.
func (r *reader) clitic(t, end int, it *item) int {
	n := len(r.items)
	if n == 0 || t+1 >= len(r.toks) || r.toks[t].Shape&features.Glued == 0 || r.toks[t+1].Shape&features.Glued == 0 || int(r.toks[t+1].Start) >= end {
		return t
	}
	p := &r.items[n-1]
	it.end = int(r.toks[t+1].End)
	switch r.at(t + 1) {
	case "s", "S":
		it.tag = tGen
		if p.tag == tSubj || p.tag == tThat || p.tag == tRel || p.tag == tWh {
			it.tag = tBe
		}
	case "re", "m":
		it.tag = tBe
	case "ve":
		it.tag = tHave
	case "ll", "d":
		it.tag, it.class = tModal, r.lex.of(r.toks[t+1].Word).class
	case "t":
		it.tag = tNeg
	default:
		return t
	}
	return t + 2
}

func (r *reader) isClitic(t int) bool {
	switch r.at(t) {
	case "s", "S", "t", "re", "ve", "ll", "d", "m":
		return true
	}
	return false
}
