package attribute

import (
	"parley/features"
)

// mark adds the punctuation at t and returns the index of the next token.
func (r *reader) mark(t, end int, quoted bool) int {
	tok, s := r.toks[t], r.at(t)
	switch {
	case s == "[" && r.link(t, end):
		return t + 1
	case s == "]":
		if to := r.address(t, end); to > t {
			return to
		}
	}
	n := len(r.items)
	it := r.push()
	it.start, it.end, it.tag, it.quoted, it.word = int(tok.Start), int(tok.End), tOpen, quoted, tok.Word
	switch s {
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
	case "(", "[":
		if to := r.bracket(t, end); to > t {
			it.tag, it.end = tParen, int(r.toks[to-1].End)
			return to
		}
	case "'", "’":
		if n == 0 {
			break
		}
		before := &r.items[n-1]
		if next := r.clitic(t, end, before, it); next > t {
			return next
		}
		if tok.Shape&features.Glued != 0 && before.nominal() && hasAnySuffix(r.shown(before), "s", "S") {
			it.tag = tGen
		}
	}
	if quoted && it.tag != tGen {
		it.tag = tOpen
	}
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

// clitic reads into it what the apostrophe at t glues to the item before, and returns the index of the next token: 's, 're,
// 've, 'll, 'd; n't is part of its word. It returns t where the apostrophe glues nothing.
func (r *reader) clitic(t, end int, before, it *item) int {
	if t+1 >= len(r.toks) || r.toks[t].Shape&features.Glued == 0 || r.toks[t+1].Shape&features.Glued == 0 || int(r.toks[t+1].Start) >= end {
		return t
	}
	it.end = int(r.toks[t+1].End)
	switch r.at(t + 1) {
	case "s", "S":
		it.tag = tGen
		if t := before.tag; t == tSubj || t == tThat || t == tRel || t == tWh {
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
