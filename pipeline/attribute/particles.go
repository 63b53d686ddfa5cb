package attribute

import "parley/features"

// takes says whether one of the cue's own prepositions or phrases starts at item i.
func (c *cue) takes(r *reader, i int) bool { return c.taken(r, i) > i }

// taken is the item after the cue's own preposition or phrase at item i; i where none stands there.
func (c *cue) taken(r *reader, i int) int {
	if i >= len(r.items) {
		return i
	}
	it := &r.items[i]
	loose := c.frames&fPhrase != 0
	made := c.frames&fNeeds != 0 && it.tag == tSubj && it.is(cIt) // "made it clear"
	if !loose && !made && c.opens&bitOf(it.word) == 0 {
		return i // as mostly
	}
	for _, ids := range c.prepID {
		if e := r.phrase(ids, i, loose); e > i {
			return e
		}
		if made {
			if e := r.phrase(ids, i+1, false); e > i+1 {
				return e
			}
		}
	}
	return i
}

// bitOf is a word's bit in a set of 64, which it shares with others.
func bitOf(w features.Word) uint64 { return 1 << (uint(w) % 64) }

// phrase is the item after the words ids from item i on; i where they do not stand there. With loose, articles, possessives
// and adverbs may stand before each word, and one other noun: "pinned all his hopes on", "poured cold water on".
func (r *reader) phrase(ids []features.Word, i int, loose bool) int {
	j := i
	for k, id := range ids {
		nouns := 0
		for loose && j < len(r.items) && (r.items[j].word != id || id == 0) {
			if t := r.items[j].tag; t == tNoun && nouns == 0 && (k > 0 || len(ids) > 1 || r.tagAt(j-1) == tDet) {
				nouns++
			} else if t != tDet && t != tPoss && (t != tAdv || k == 0) {
				return i
			}
			j++
		}
		if id == 0 || j >= len(r.items) || r.items[j].word != id {
			return i
		}
		j++
	}
	return j
}

// apart is the item at which the cue's own particle stands behind its object, which starts at item i ("waved the offer
// aside", "gave the plan a warm reception"); 0 where none does.
func (c *cue) apart(r *reader, i int) int {
	if c.frames&fNeeds == 0 || c.frames&(fObject|fPhrase) == 0 || c.kind != stance {
		return 0
	}
	e := r.nounRight(i)
	for j := i + 1; j <= e; j++ {
		if c.takes(r, j) {
			return j
		}
	}
	return 0
}
