package features

import "slices"

// goesOn says in machine.begins that a phrase may go on behind its first word.
const goesOn = 1

// read takes the tokens in as symbols, and notes those at which a phrase begins that ends there or may go on. It has no jump
// that hangs on what a word is: no processor can guess it.
func (m *machine) read(toks []Token) {
	m.symbols = slices.Grow(m.symbols[:0], len(toks)+1)[:len(toks)+1]
	m.begins = slices.Grow(m.begins[:0], len(toks)+1)[:len(toks)+1]
	symbols, begins, of, kinds := m.symbols[:len(toks)+1], m.begins, m.p.symbols, m.p.kinds
	found, last, next := 0, 0, stepSet(0) // last is the token before that is no overMark, and next what can follow it
	for i := range toks {
		s := of[toks[i].Word][toks[i].Shape&Punct]
		if s <= hyphen {
			if s == overMark {
				symbols[i] = s
				continue
			}
			if joined(toks, i) {
				s++
			}
		}
		symbols[i] = s
		k := &kinds[s]
		both := next & k.can
		begins[found] = begin(last, both)
		if both != 0 {
			found++
		}
		last, next = i, k.next
	}
	symbols[len(toks)] = otherMark
	begins[found] = begin(last, next&endBit)
	if next&endBit != 0 {
		found++
	}
	m.begins = begins[:found]
}

// joined says whether the token at i, an apostrophe or hyphen, stands between two parts of what a reader calls one word.
func joined(toks []Token, i int) bool {
	return i+1 < len(toks) && toks[i].Shape&Glued != 0 && toks[i+1].Shape&(Punct|Glued) == Glued
}

// begin is what machine.begins holds of token i, where these steps can follow it.
func begin(i int, steps stepSet) int32 {
	b := int32(i) << 1
	if steps > endBit {
		b |= goesOn
	}
	return b
}
