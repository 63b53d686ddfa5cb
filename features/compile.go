package features

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// Compile builds the automaton. All Words of the patterns must be in v; its error names a pattern or class of which one is not.
func (p *Patterns) Compile(v *Vocabulary) (*Phrases, error) {
	c := compiler{vocabulary: v, grown: newTrie(), steps: map[string]Word{anyWord: anyStep}}
	for _, one := range p.list {
		ends, err := c.grow([]int32{0}, one.read)
		if err != nil {
			return nil, fmt.Errorf("pattern %q: %w", one.text, err)
		}
		for _, at := range ends {
			c.grown.end(at, one.entry)
		}
	}
	b := c.grown.merged()
	bits := b.bits()
	f := b.freeze(bits)
	own, err := classesOf(v, c.names, p.Classes)
	if err != nil {
		return nil, err
	}
	if err := f.number(v, b[0].next, own, bits, p.Classes); err != nil {
		return nil, err
	}
	return f, nil
}

// A compiler lets the trie grow by one pattern after another.
type compiler struct {
	vocabulary *Vocabulary
	grown      *trie
	steps      map[string]Word // of classes and of anyWord
	names      []string        // of classes
}

// grow is the states after those at and the sequence, one for each reading of it.
func (c *compiler) grow(at []int32, s sequence) ([]int32, error) {
	for _, t := range s {
		if t.word != "" {
			step, err := c.step(t.word)
			if err != nil {
				return nil, err
			}
			next := make([]int32, len(at))
			for i := range at {
				next[i] = c.grown.step(at[i], step)
			}
			at = next
			continue
		}
		var next []int32
		for _, way := range t.ways {
			more, err := c.grow(at, way)
			if err != nil {
				return nil, err
			}
			next = append(next, more...)
		}
		at = next
	}
	return at, nil
}

// step is that over a word of a pattern.
func (c *compiler) step(word string) (Word, error) {
	if step, ok := c.steps[word]; ok {
		return step, nil
	}
	if name, ok := className(word); ok {
		step := Word(classStep - len(c.names))
		c.steps[word] = step
		c.names = append(c.names, name)
		return step, nil
	}
	step, ok := c.vocabulary.pattern(word)
	if !ok {
		return 0, fmt.Errorf("word %q is not in the vocabulary", word)
	}
	return step, nil
}

// Words of steps that are no words: anyStep is one over any word, and those from classStep down are over a class each.
const (
	anyStep   = -1
	classStep = -2
)

// classesOf lists the classes that each word of v stands in, as steps.
func classesOf(v *Vocabulary, names []string, classes Classes) ([][]Word, error) {
	own := make([][]Word, len(v.parent))
	for i, name := range names {
		for _, w := range classes.Words(name) {
			id, ok := v.pattern(w)
			if !ok {
				return nil, fmt.Errorf("class <%s>: word %q is not in the vocabulary", name, w)
			}
			own[id] = append(own[id], Word(classStep-i))
		}
	}
	return own, nil
}

// A builder is the automaton before it is laid out, one state in the place of all that go on alike.
type builder []building

type building struct {
	next    []edge // anyStep among them
	entries []int32
	loops   bool // anyStep leads here
}

// freeze lays the states out. The first one has no edges: open spreads them over the words.
func (b builder) freeze(bits map[Word]stepSet) *Phrases {
	p := &Phrases{nodes: make([]node, len(b))}
	for i, s := range b {
		n := &p.nodes[i]
		if s.loops {
			n.next = loopBit
		}
		n.edges = int32(len(p.edges))
		for _, e := range s.next {
			n.next |= bits[e.word]
			switch {
			case i == 0:
			case e.word == anyStep:
				n.any = e.to
			default:
				p.edges = append(p.edges, e)
			}
		}
		n.edgesEnd = int32(len(p.edges))
		n.found.n = int32(len(s.entries))
		p.most = max(p.most, len(s.entries))
		switch len(s.entries) {
		case 0:
		case 1:
			n.found.at = s.entries[0]
		default:
			n.found.at = int32(len(p.entries))
			p.entries = append(p.entries, s.entries...)
		}
	}
	return p
}

// ownBits is how many steps have a bit of their own: those that the most edges take, since most of them are the commonest
// words of a text, too.
const ownBits = 40

// bits are those of the steps that edges take.
func (b builder) bits() map[Word]stepSet {
	uses := map[Word]int{}
	for _, s := range b[1:] {
		for _, e := range s.next {
			uses[e.word]++
		}
	}
	delete(uses, anyStep)
	byUse := slices.SortedFunc(maps.Keys(uses), func(x, y Word) int { return cmp.Or(uses[y]-uses[x], int(x)-int(y)) })
	bits := map[Word]stepSet{anyStep: anyBit}
	for i, step := range byUse {
		if i >= ownBits {
			i = ownBits + i%(sharedEnd-ownFirst-ownBits)
		}
		bits[step] = 1 << (ownFirst + i)
	}
	return bits
}
