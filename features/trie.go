package features

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// A trie is the automaton while it grows: a state for each beginning of a phrase. There are hundreds of thousands, so that none has
// slices of its own.
type trie struct {
	first []int32           // by state: the last made of its edges, 0 where it has none
	edges []trieEdge        // the first is none
	loops []bool            // by state: anyStep leads there
	entry []int32           // by state: one more than the entry that ends there, 0 where none does
	more  map[int32][]int32 // by state: the further entries

	starts map[Word]int32 // the edges of the first state, which has thousands
}

// A trieEdge is an edge and the next of its state.
type trieEdge struct {
	edge
	next int32
}

func newTrie() *trie {
	return &trie{first: []int32{0}, edges: []trieEdge{{}}, loops: []bool{false}, entry: []int32{0}, more: map[int32][]int32{}, starts: map[Word]int32{}}
}

// step is the state after the one at and the step w, made where there was none.
func (t *trie) step(at int32, w Word) int32 {
	if to := t.find(at, w); to != 0 {
		return to
	}
	to := int32(len(t.first))
	t.edges = append(t.edges, trieEdge{edge{w, to}, t.first[at]})
	t.first[at] = int32(len(t.edges) - 1)
	t.first, t.loops, t.entry = append(t.first, 0), append(t.loops, w == anyStep), append(t.entry, 0)
	if at == 0 {
		t.starts[w] = to
	}
	return to
}

// find is the state after the one at and the step w; 0, which is after none, where there is none yet.
func (t *trie) find(at int32, w Word) int32 {
	if at == 0 {
		return t.starts[w]
	}
	for i := t.first[at]; i != 0; i = t.edges[i].next {
		if t.edges[i].word == w {
			return t.edges[i].to
		}
	}
	return 0
}

// end notes that the entry's phrase ends at a state.
func (t *trie) end(at, entry int32) {
	switch {
	case t.entry[at] == 0:
		t.entry[at] = entry + 1
	case t.entry[at] != entry+1 && !slices.Contains(t.more[at], entry):
		t.more[at] = append(t.more[at], entry)
	}
}

// state takes what state i does into s, whose slices it uses again; to gives the states that edges lead to.
func (t *trie) state(i int, to []int32, s *building) {
	s.next, s.entries, s.loops = s.next[:0], s.entries[:0], t.loops[i]
	for e := t.first[i]; e != 0; e = t.edges[e].next {
		x := t.edges[e].edge
		s.next = append(s.next, edge{x.word, to[x.to]})
	}
	slices.SortFunc(s.next, func(x, y edge) int { return cmp.Compare(x.word, y.word) })
	if t.entry[i] != 0 {
		s.entries = append(append(s.entries, t.entry[i]-1), t.more[int32(i)]...)
	}
}

// merged is the automaton with one state in the place of all that go on alike. Most phrases end as others do, so that a
// tenth is left, which a processor's cache holds.
func (t *trie) merged() builder {
	kept := builder{}
	same := make([]int32, len(t.first))             // by state: the one in kept, counted from the end
	known := make(map[string]int32, len(t.first)/8) // likewise, by all that a state does
	var key []byte
	var s building
	for i := len(t.first) - 1; i >= 0; i-- { // a state stands after the one that leads to it
		t.state(i, same, &s)
		key = s.append(key[:0])
		id, ok := known[string(key)]
		if !ok {
			id = int32(len(kept))
			known[string(key)] = id
			kept = append(kept, building{slices.Clone(s.next), slices.Clone(s.entries), s.loops})
		}
		same[i] = id
	}
	slices.Reverse(kept)
	for i := range kept {
		for k := range kept[i].next {
			to := &kept[i].next[k].to
			*to = int32(len(kept)) - 1 - *to
		}
	}
	return kept
}

// append appends all that the state does to dst, so that two that do the same read alike.
func (s *building) append(dst []byte) []byte {
	loops := byte(0)
	if s.loops {
		loops = 1
	}
	dst = binary.LittleEndian.AppendUint32(append(dst, loops), uint32(len(s.next)))
	for _, e := range s.next {
		dst = binary.LittleEndian.AppendUint32(dst, uint32(e.word))
		dst = binary.LittleEndian.AppendUint32(dst, uint32(e.to))
	}
	for _, entry := range s.entries {
		dst = binary.LittleEndian.AppendUint32(dst, uint32(entry))
	}
	return dst
}
