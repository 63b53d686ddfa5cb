package segment

import (
	"math/bits"

	"parley/features"
)

// A wordTable finds a word's number by its features.Key, without the hashing of strings that a map does. Half of its slots
// stay free.
type wordTable struct {
	slots []knownWord
	shift uint
	long  map[string]element // the words that are no features.Key
}

type knownWord struct {
	features.Key
	word element // 0 in a free slot
}

func newWordTable(vocabulary map[string]element) wordTable {
	width := bits.Len(uint(2 * len(vocabulary)))
	t := wordTable{make([]knownWord, 1<<width), uint(64 - width), map[string]element{}}
	for w, e := range vocabulary {
		if len(w) > features.MaxKey {
			t.long[w] = e
			continue
		}
		k := features.KeyOf(w, 0, len(w))
		t.slots[t.slot(k)] = knownWord{k, e}
	}
	return t
}

// slot is where the word is, or would be.
func (t *wordTable) slot(k features.Key) uint64 {
	i := k.Hash(t.shift)
	for t.slots[i].word != 0 && t.slots[i].Key != k {
		i = (i + 1) & uint64(len(t.slots)-1)
	}
	return i
}

// find is the word's number, 0 where the table does not hold it.
func (t *wordTable) find(k features.Key) element { return t.slots[t.slot(k)].word }

// of is find for a word of any length.
func (t *wordTable) of(word string) element {
	if len(word) > features.MaxKey {
		return t.long[word]
	}
	return t.find(features.KeyOf(word, 0, len(word)))
}
