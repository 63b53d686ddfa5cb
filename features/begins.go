package features

import "slices"

// goesOn says in machine.begins that a phrase may go on behind its first word.
const goesOn = 1

// read takes the tokens in as symbols, and notes those at which a phrase begins that ends there or may go on. Its loops have
// no jump that hangs on what a word is: no processor can guess it.
func (m *machine) read(toks []Token) {
	m.symbols = slices.Grow(m.symbols[:0], len(toks)+1)
	m.places = slices.Grow(m.places[:0], len(toks)+1)
	m.begins = slices.Grow(m.begins[:0], len(toks)+1)
	m.spell(toks)
	m.hunt()
}

// spell takes the tokens in as symbols.
func (m *machine) spell(toks []Token) {
	n, of := 0, m.p.symbols
	symbols, places := m.symbols[:len(toks)+1], m.places[:len(toks)+1]
	for i := range toks {
		s := of[toks[i].Word][toks[i].Shape&Punct]
		if s <= hyphen && s != overMark && joined(toks, i) {
			s++
		}
		symbols[n], places[n] = s, int32(i)
		if s != overMark {
			n++
		}
	}
	m.symbols, m.places = symbols[:n], places[:n]
}

// joined says whether the token at i, an apostrophe or hyphen, stands between two parts of what a reader calls one word.
func joined(toks []Token, i int) bool {
	return i+1 < len(toks) && toks[i].Shape&Glued != 0 && toks[i+1].Shape&(Punct|Glued) == Glued
}

// hunt notes the symbols at which a phrase begins.
func (m *machine) hunt() {
	kinds := m.p.kinds
	begins := m.begins[:len(m.symbols)+1]
	found, next := 0, stepSet(0) // of the symbol before
	for i, s := range m.symbols {
		both := next & kinds[s].can
		next = kinds[s].next
		begins[found] = begin(i-1, both)
		if both != 0 {
			found++
		}
	}
	begins[found] = begin(len(m.symbols)-1, next&endBit)
	if next&endBit != 0 {
		found++
	}
	m.begins = begins[:found]
}

// begin is what machine.begins holds of symbol i, where these steps can follow it.
func begin(i int, steps stepSet) int32 {
	b := int32(i) << 1
	if steps > endBit {
		b |= goesOn
	}
	return b
}
