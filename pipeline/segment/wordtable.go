package segment

import "parley/features"

// A wordTable finds a word's number.
type wordTable struct {
	keys features.Table
	long map[string]element // the words that are no features.Key
}

func newWordTable(vocabulary map[string]element) wordTable {
	t := wordTable{features.NewTable(len(vocabulary)), map[string]element{}}
	for w, e := range vocabulary {
		if len(w) > features.MaxKey {
			t.long[w] = e
			continue
		}
		t.keys.Add(features.KeyOf(w, 0, len(w)), int32(e))
	}
	return t
}

// of is the word's number, 0 where the table does not hold it.
func (t *wordTable) of(word string) element {
	if len(word) > features.MaxKey {
		return t.long[word]
	}
	return element(t.keys.Find(features.KeyOf(word, 0, len(word))))
}
