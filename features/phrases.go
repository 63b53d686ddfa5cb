package features

// A Match is an occurrence of a pattern in tokens [First, Last).
type Match struct {
	Entry       int32
	First, Last int32
}

// Phrases finds patterns in tokens. It is safe for concurrent use.
type Phrases struct {
	words   []entrance // by Word
	nodes   []node
	edges   []edge
	entries []int32
	starts  []int32 // nodes after the first word
	steps   []step  // what edges a word can take
	quote   Word    // the double quotation mark; no word's number where the vocabulary lacks it
}

// An entrance is what a token's word does at the start of a phrase and inside of one.
type entrance struct {
	can, next       stepSet // the steps that the word can take; those after a phrase that starts with it
	solo            int32   // node of the most exact phrase that the word is by itself, 0 where none
	starts, steps   int32   // into Phrases.starts, from the most exact on; into Phrases.steps likewise
	nStarts, nSteps uint16
}

// A node is a state: the patterns' words read so far.
type node struct {
	next                stepSet // what may follow; loopBit where any-word led here: a hyphen or apostrophe and the next part
	edges, edgesEnd     int32   // into Phrases.edges, sorted by Word
	entries, entriesEnd int32   // patterns that end here
	any                 int32   // the node after any one word, 0 where none
}

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
	sharedEnd         = 62             // the first bit that stands for no word or class
	loopBit   stepSet = 1 << sharedEnd // a mark that joins two parts of a word
	anyBit    stepSet = 1 << 63        // any word, if it is no mark
)

// maxSteps bounds the states tried from one token, so that no text and no table makes Find slow. English and the shipped
// tables stay under 20.
const maxSteps = 128

// Find appends to dst, for every token at which a pattern starts, the longest pattern that does, in token order. Of two
// that are equally long it takes the more exact one, compared word by word from the first: a word as written, then in
// other case, then the longer wildcard, then a class, then any word. Entries whose patterns read the same are all given, in the order
// in which they were compiled. Matches may overlap; the caller decides which it wants. v and toks must be those that p
// was compiled for.
func (p *Phrases) Find(v *Vocabulary, toks []Token, dst []Match) []Match {
	s := search{p: p, toks: toks}
	for i := range toks {
		w := &p.words[toks[i].Word]
		best, end := w.solo, i+1
		if next := s.over(i + 1); w.next != 0 && next < len(toks) && w.next&p.can(toks[next]) != 0 {
			s.steps, s.best, s.end = maxSteps, 0, 0
			for _, to := range p.starts[w.starts:][:w.nStarts] {
				s.walk(i+1, to)
			}
			best, end = s.best, s.end
		}
		if best != 0 {
			n := &p.nodes[best]
			for _, e := range p.entries[n.entries:n.entriesEnd] {
				dst = append(dst, Match{e, int32(i), int32(end)})
			}
		}
	}
	return dst
}

// can is what steps a token can take.
func (p *Phrases) can(t Token) stepSet {
	return p.words[t.Word].can &^ (anyBit * stepSet(t.Shape&Punct))
}

// A search is the way to the longest pattern from one token.
type search struct {
	p     *Phrases
	toks  []Token
	steps int
	best  int32 // node, 0 where none
	end   int   // token after the match
}

func (s *search) walk(i int, at int32) {
	if s.steps--; s.steps < 0 {
		return
	}
	n := &s.p.nodes[at]
	if n.entries < n.entriesEnd && i > s.end {
		s.best, s.end = at, i
	}
	if i = s.over(i); n.next == 0 || i >= len(s.toks) {
		return
	}
	both := n.next & s.p.can(s.toks[i])
	if both == 0 {
		return
	}
	if both&^(anyBit|loopBit) != 0 {
		w := &s.p.words[s.toks[i].Word]
		for _, x := range s.p.steps[w.steps:][:w.nSteps] {
			if x.bit&both == 0 {
				continue
			}
			if to := s.p.follow(n, x.word); to != 0 {
				s.walk(i+1, to)
			}
		}
	}
	if both&anyBit != 0 {
		s.walk(i+1, n.any)
	}
	if both&loopBit != 0 && s.joined(i) {
		s.walk(i+2, at)
	}
}

// over is the token at i, or the first after the double quotation marks there: patterns read over those ("had “no problem”
// with it"), where the vocabulary holds the mark.
func (s *search) over(i int) int {
	for i < len(s.toks) && s.toks[i].Word == s.p.quote {
		i++
	}
	return i
}

// joined says whether the token at i, an apostrophe or hyphen, stands between two parts of what a reader calls one word.
func (s *search) joined(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].Shape&(Punct|Glued) == Punct|Glued && s.toks[i+1].Shape&(Punct|Glued) == Glued
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
