package features

import (
	"fmt"
	"slices"
)

// A Match is an occurrence of a pattern in tokens [First, Last).
type Match struct {
	Entry       int32
	First, Last int32
}

// Phrases finds patterns in tokens. It is safe for concurrent use.
type Phrases struct {
	nodes   []node
	edges   []edge
	entries []int32
	starts  []int32  // by Word: the node after it, 0 where none; the first row of edges, spread out
	opens   []bool   // by Word: starts holds it, a wider one or a class of theirs
	classes [][]Word // by Word: the classes that it or a wider one is in, as steps
	barred  []bool   // by Word: no any-word stands for it
	first   []int32  // by class: the node after it, 0 where none
}

// A node is a state: the patterns' words read so far.
type node struct {
	edges, edgesEnd     int32 // into Phrases.edges, sorted by Word
	entries, entriesEnd int32 // patterns that end here
	any                 int32 // the node after any one word, 0 where none
	loop                bool  // reached by any: a hyphen or apostrophe and the next part may follow
}

type edge struct {
	word Word
	to   int32
}

// maxSteps bounds the states tried from one token, so that no text and no table makes Find slow. English and the shipped
// tables stay under 20.
const maxSteps = 128

// Compile builds the automaton. All words of the patterns and of their classes must be in v.
func Compile(v *Vocabulary, patterns []Pattern, classes Classes) (*Phrases, error) {
	b := builder{{}}
	steps := map[string]Word{} // of classes
	var names []string
	for _, p := range patterns {
		readings, err := expand(p.Text, classes)
		if err != nil {
			return nil, err
		}
		for _, words := range readings {
			at := int32(0)
			for _, w := range words {
				id, ok := Word(anyStep), true
				if name, class := className(w); class {
					if id, ok = steps[name]; !ok {
						id, ok = Word(classStep-len(names)), true
						steps[name] = id
						names = append(names, name)
					}
				} else if w != anyWord {
					id, ok = v.pattern(w)
				}
				if !ok {
					return nil, fmt.Errorf("pattern %q: word %q is not in the vocabulary", p.Text, w)
				}
				at = b.step(at, id)
			}
			if e := b[at].entries; !slices.Contains(e, p.Entry) {
				b[at].entries = append(e, p.Entry)
			}
		}
	}
	f := b.freeze(v, len(names))
	if err := f.classify(v, names, classes); err != nil {
		return nil, err
	}
	return f, nil
}

// Words of steps that are no words: anyStep is one over any word, and those from classStep down are over a class each.
const (
	anyStep   = -1
	classStep = -2
)

// classify lists the classes of each word.
func (p *Phrases) classify(v *Vocabulary, names []string, classes Classes) error {
	own := make([][]Word, len(v.parent))
	for i, name := range names {
		for _, w := range classes[name] {
			id, ok := v.pattern(w)
			if !ok {
				return fmt.Errorf("class <%s>: word %q is not in the vocabulary", name, w)
			}
			own[id] = append(own[id], Word(classStep-i))
		}
	}
	p.barred = make([]bool, len(v.parent))
	for _, w := range classes[BarredClass] {
		for _, id := range v.Forms(w) {
			p.barred[id] = true
		}
	}
	p.classes = make([][]Word, len(v.parent))
	for w := range v.parent {
		for at := Word(w); at != 0; at = v.parent[at] {
			for _, c := range own[at] {
				if !slices.Contains(p.classes[w], c) {
					p.classes[w] = append(p.classes[w], c)
				}
			}
		}
		p.opens[w] = p.opens[w] || slices.ContainsFunc(p.classes[w], func(c Word) bool { return p.first[classStep-c] != 0 })
	}
	return nil
}

// A builder is the automaton while it grows.
type builder []building

type building struct {
	next    []edge // in order of the patterns; anyStep among them
	entries []int32
}

func (b *builder) step(at int32, w Word) int32 {
	for _, e := range (*b)[at].next {
		if e.word == w {
			return e.to
		}
	}
	to := int32(len(*b))
	*b = append(*b, building{})
	(*b)[at].next = append((*b)[at].next, edge{w, to})
	return to
}

func (b builder) freeze(v *Vocabulary, classes int) *Phrases {
	p := &Phrases{nodes: make([]node, len(b)), starts: make([]int32, len(v.parent)), opens: make([]bool, len(v.parent)), first: make([]int32, classes)}
	for i, s := range b {
		n := &p.nodes[i]
		n.edges = int32(len(p.edges))
		for _, e := range s.next {
			switch {
			case e.word == anyStep:
				n.any = e.to
				p.nodes[e.to].loop = true
			case i == 0 && e.word <= classStep:
				p.first[classStep-e.word] = e.to
			case i == 0:
				p.starts[e.word] = e.to
			default:
				p.edges = append(p.edges, e)
			}
		}
		n.edgesEnd = int32(len(p.edges))
		slices.SortFunc(p.edges[n.edges:], func(a, b edge) int { return int(a.word) - int(b.word) })
		n.entries = int32(len(p.entries))
		p.entries = append(p.entries, s.entries...)
		n.entriesEnd = int32(len(p.entries))
	}
	for w := range v.parent {
		for at := Word(w); at != 0; at = v.parent[at] {
			p.opens[w] = p.opens[w] || p.starts[at] != 0
		}
	}
	return p
}

// Find appends to dst, for every token at which a pattern starts, the longest pattern that does, in token order. Of two
// that are equally long it takes the more exact one, compared word by word from the first: a word as written, then in
// other case, then the longer wildcard, then a class, then any word. Entries whose patterns read the same are all given, in the order
// in which they were compiled. Matches may overlap; the caller decides which it wants. v and toks must be those that p
// was compiled for.
func (p *Phrases) Find(v *Vocabulary, toks []Token, dst []Match) []Match {
	for i := range toks {
		if w := toks[i].Word; w != 0 && p.opens[w] {
			dst = p.FindAt(v, toks, i, dst)
		}
	}
	return dst
}

// FindAt is Find for the one token at i.
func (p *Phrases) FindAt(v *Vocabulary, toks []Token, i int, dst []Match) []Match {
	w := toks[i].Word
	if w == 0 || !p.opens[w] {
		return dst
	}
	s := search{p: p, v: v, toks: toks, steps: maxSteps}
	for ; w != 0; w = v.parent[w] {
		if to := p.starts[w]; to != 0 {
			s.walk(i+1, to)
		}
	}
	for _, c := range p.classes[toks[i].Word] {
		if to := p.first[classStep-c]; to != 0 {
			s.walk(i+1, to)
		}
	}
	if s.best != 0 {
		n := &p.nodes[s.best]
		for _, e := range p.entries[n.entries:n.entriesEnd] {
			dst = append(dst, Match{e, int32(i), int32(s.end)})
		}
	}
	return dst
}

// A search is the way to the longest pattern from one token.
type search struct {
	p     *Phrases
	v     *Vocabulary
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
	if i >= len(s.toks) {
		return
	}
	if n.edges < n.edgesEnd {
		for w := s.toks[i].Word; w != 0; w = s.v.parent[w] {
			if to := s.p.follow(n, w); to != 0 {
				s.walk(i+1, to)
			}
		}
		for _, c := range s.p.classes[s.toks[i].Word] {
			if to := s.p.follow(n, c); to != 0 {
				s.walk(i+1, to)
			}
		}
	}
	if n.any != 0 && s.toks[i].Shape&Punct == 0 && !s.p.barred[s.toks[i].Word] {
		s.walk(i+1, n.any)
	}
	if n.loop && s.joined(i) {
		s.walk(i+2, at)
	}
}

// joined says whether the token at i is an apostrophe or hyphen between two parts of what a reader calls one word.
func (s *search) joined(i int) bool {
	if i+1 >= len(s.toks) || s.toks[i].Shape&(Punct|Glued) != Punct|Glued || s.toks[i+1].Shape&(Punct|Glued) != Glued {
		return false
	}
	w := s.toks[i].Word
	return w != 0 && (w == s.v.marks['\''] || w == s.v.marks['-'])
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
