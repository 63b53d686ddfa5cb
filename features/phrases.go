package features

import (
	"slices"
)

// A Match is an occurrence of a pattern in tokens [First, Last).
type Match struct {
	Entry       int32
	First, Last int32
}

// Phrases finds patterns in tokens. It is safe for concurrent use.
type Phrases struct {
	symbols  [][2]symbol // by Word, and by whether the token is a mark
	kinds    []kind      // by symbol
	ways     []ways      // by symbol
	nodes    []node
	edges    []edge
	entries  []int32 // of the patterns that end where others do
	most     int     // the most that do
	starts   []int32 // nodes after the first word
	steps    []step  // what edges a word can take
	machines spares
}

// A node stands for the words of a pattern read so far.
type node struct {
	next            stepSet // what may follow; loopBit where any-word led here: a hyphen or apostrophe and the next part
	edges, edgesEnd int32   // into Phrases.edges, sorted by Word
	found           entries // of the patterns that end here
	any             int32   // the node after any one word, 0 where none
}

// Entries are those of the n patterns that end at a place: of one, the entry; of several, where in Phrases.entries theirs begin.
type entries struct{ at, n int32 }

type edge struct {
	word Word
	to   int32
}

// A step is a word or class that an edge may be over, and what it is in a stepSet.
type step struct {
	bit  stepSet
	word Word
}

// A stepSet holds steps, each as a bit that it may share with others: two sets without a bit in common have no step in
// common.
type stepSet uint64

const (
	endBit    stepSet = 1 << 0  // the end of a phrase, which whatever follows can be
	ownFirst          = 1       // the first bit that stands for a word or class
	sharedEnd         = 62      // the first behind those that do
	loopBit   stepSet = 1 << 62 // a mark that joins two parts of a word
	anyBit    stepSet = 1 << 63 // any word, if it is no mark
)

// Find appends to dst, for every token at which a pattern starts, the longest pattern that does, in token order. Of two that
// are equally long it takes the more exact one, compared word by word from the first: a word as written, then in other case,
// then the longer wildcard, then a class, then any word. Entries whose patterns read the same are all given, in the order in
// which they were compiled. Matches may overlap; the caller decides which it wants. v and toks must be those that p was
// compiled for.
func (p *Phrases) Find(v *Vocabulary, toks []Token, dst []Match) []Match {
	m := p.machines.take()
	if m == nil {
		m = newMachine(p)
	}
	m.read(toks)
	n := len(dst)
	dst = slices.Grow(dst, len(m.begins)*p.most)[:n+len(m.begins)*p.most]
	for _, b := range m.begins {
		i := b >> 1
		found, end := p.kinds[m.symbols[i]].alone, i
		if b&goesOn != 0 {
			found, end = m.longest(i, found)
		}
		x := Match{First: i, Last: end + 1}
		if found.n <= 1 { // by far the most; and without a jump that hangs on whether there is one
			x.Entry = found.at
			dst[n] = x
			n += int(found.n)
			continue
		}
		for _, x.Entry = range p.entries[found.at:][:found.n] {
			dst[n] = x
			n++
		}
	}
	p.machines.put(m)
	return dst[:n]
}

// few is up to how many edges a plain search is faster than halving.
const few = 8

// follow is the node after word w, 0 where no pattern goes on so.
func (p *Phrases) follow(n *node, w Word) int32 {
	edges := p.edges[n.edges:n.edgesEnd]
	for len(edges) > few {
		mid := len(edges) / 2
		if edges[mid].word <= w {
			edges = edges[mid:]
		} else {
			edges = edges[:mid]
		}
	}
	for _, e := range edges {
		if e.word == w {
			return e.to
		}
	}
	return 0
}
