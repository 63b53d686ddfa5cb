package features

import "slices"

// goesOn says in machine.begins that a phrase may go on behind its first word.
const goesOn = 1

// read takes the tokens in as symbols, and notes those at which a phrase begins that ends there or may go on. Its loops have
// no jump that hangs on what a word is: no processor can guess it.
func (m *machine) read(toks []Token) {
	m.symbols = slices.Grow(m.symbols[:0], len(toks)+1)[:len(toks)+1]
	m.begins = slices.Grow(m.begins[:0], len(toks)+1)[:len(toks)+1]
	spell(toks, m.p.symbols, m.symbols[:len(toks)])
	m.symbols[len(toks)] = otherMark
	m.begins = m.begins[:hunt(m.symbols, m.p.kinds, m.begins)]
}

// spell takes the tokens in as symbols, of each word and mark as of says.
func spell(toks []Token, of [][2]symbol, symbols []symbol) {
	symbols = symbols[:len(toks)]
	for i := range toks {
		s := of[toks[i].Word][toks[i].Shape&Punct]
		if s <= hyphen && s != overMark && joined(toks, i) {
			s++
		}
		symbols[i] = s
	}
}

// joined says whether the token at i, an apostrophe or hyphen, stands between two parts of what a reader calls one word.
func joined(toks []Token, i int) bool {
	return i+1 < len(toks) && toks[i].Shape&Glued != 0 && toks[i+1].Shape&(Punct|Glued) == Glued
}

// hunt notes the symbols at which a phrase begins, and says how many they are. The last symbol is none of them.
func hunt(symbols []symbol, kinds []kind, begins []int32) (found int) {
	last, next := 0, stepSet(0) // the symbol before that is no overMark, and what can follow it
	for i, s := range symbols {
		if s == overMark {
			continue
		}
		k := &kinds[s]
		both := next & k.can
		begins[found] = begin(last, both)
		if both != 0 {
			found++
		}
		last, next = i, k.next
	}
	return found
}

// begin is what machine.begins holds of token i, where these steps can follow it.
func begin(i int, steps stepSet) int32 {
	b := int32(i) << 1
	if steps > endBit {
		b |= goesOn
	}
	return b
}
