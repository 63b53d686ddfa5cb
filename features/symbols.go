package features

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// A symbol is what a token is to the patterns: tokens between which they cannot tell are one symbol.
type symbol uint16

// Symbols that are the same for all patterns. Those of a hyphen and of an apostrophe have another behind them: the same mark
// where it joins two parts of what a reader calls one word.
const (
	overMark symbol = iota // one of OverMarks
	apostrophe
	_
	hyphen
	_
	otherMark // a mark that no pattern holds
	firstSymbol

	maxSymbols = 1 << 16
)

// OverMarks are the marks over which patterns read, where the vocabulary holds them: a phrase is the same with some of its
// words in quotation marks or put in by an editor ("described it as a “red line”", "return to our [old] commitments").
const OverMarks = `"«»[]`

// overMarks are all of them: the typographic ones may be the plain one to a vocabulary.
const overMarks = OverMarks + "“”„"

// A kind is what the tokens of a symbol do at the start of a phrase and inside of one.
type kind struct {
	can, next stepSet // the steps that the word can take; those after a phrase that starts with it, and endBit where one is that word
	alone     entries // of the patterns that are that word, where no longer one is found
}

// Ways are where a symbol leads: into Phrases.starts, from the most exact on, and into Phrases.steps likewise.
type ways struct {
	starts, steps   int32
	nStarts, nSteps uint16
}

// number gives each word of v its symbol. first are the steps from the first node; own are the classes of each word, as steps.
func (p *Phrases) number(v *Vocabulary, first []edge, own [][]Word, bits map[Word]stepSet, classes Classes) error {
	after := make(map[Word]int32, len(first))
	for _, e := range first {
		after[e.word] = e.to
	}
	barred := v.Among(classes.Words(BarredClass))
	p.kinds, p.ways = make([]kind, firstSymbol), make([]ways, firstSymbol)
	p.symbols = make([][2]symbol, len(v.parent))
	alike := map[string]symbol{}
	var taken []Word
	var key []byte
	for w := range p.symbols {
		taken = stepsOf(v, Word(w), own, taken[:0])
		taken = slices.DeleteFunc(taken, func(step Word) bool { return bits[step] == 0 && after[step] == 0 })
		can := endBit | anyBit
		if barred[w] || v.isMark[w] {
			can = endBit
		}
		key = binary.LittleEndian.AppendUint64(key[:0], uint64(can))
		for _, step := range taken {
			key = binary.LittleEndian.AppendUint32(key, uint32(step))
		}
		s, ok := alike[string(key)]
		if !ok {
			if len(p.kinds) == maxSymbols {
				return fmt.Errorf("patterns tell more than %d kinds of words apart: want fewer patterns", maxSymbols-int(firstSymbol))
			}
			s = symbol(len(p.kinds))
			alike[string(key)] = s
			p.add(can, taken, after, bits)
		}
		p.symbols[w] = [2]symbol{s, s}
	}
	p.numberMarks(v)
	return nil
}

// stepsOf appends the steps that a word can take to dst, the most exact first.
func stepsOf(v *Vocabulary, w Word, own [][]Word, dst []Word) []Word {
	for at := w; at != 0; at = v.parent[at] {
		dst = append(dst, at)
	}
	for at := w; at != 0; at = v.parent[at] {
		for _, class := range own[at] {
			if !slices.Contains(dst, class) {
				dst = append(dst, class)
			}
		}
	}
	return dst
}

// add makes the next symbol, of words that take these steps.
func (p *Phrases) add(can stepSet, taken []Word, after map[Word]int32, bits map[Word]stepSet) {
	k, w := kind{can: can}, ways{starts: int32(len(p.starts)), steps: int32(len(p.steps))}
	for _, word := range taken {
		if bit := bits[word]; bit != 0 {
			k.can |= bit
			p.steps = append(p.steps, step{bit, word})
		}
		if to := after[word]; to != 0 {
			p.starts = append(p.starts, to)
			k.next |= p.nodes[to].next
			if k.alone.n == 0 {
				k.alone = p.nodes[to].found
			}
		}
	}
	if k.alone.n != 0 {
		k.next |= endBit
	}
	w.nStarts, w.nSteps = uint16(len(p.starts)-int(w.starts)), uint16(len(p.steps)-int(w.steps))
	p.kinds, p.ways = append(p.kinds, k), append(p.ways, w)
}

// numberMarks gives the marks that all patterns know their symbols.
func (p *Phrases) numberMarks(v *Vocabulary) {
	p.kinds[otherMark].can = endBit
	p.symbols[0][Punct] = otherMark
	for mark, s := range map[byte]symbol{'\'': apostrophe, '-': hyphen} {
		at := &p.symbols[v.marks[mark]][Punct]
		p.kinds[s], p.ways[s] = p.kinds[*at], p.ways[*at]
		p.kinds[s+1], p.ways[s+1] = p.kinds[*at], p.ways[*at]
		p.kinds[s+1].can |= loopBit
		*at = s
	}
	for _, mark := range overMarks {
		if w := v.Lookup(string(mark)); w != 0 {
			p.symbols[w][Punct] = overMark
		}
	}
}
