package segment

import "slices"

// An index holds rules by the element that their patterns may start with.
type index struct {
	byWord           [][]start // by the word's number
	byNumber, byName []start
}

// A start is a rule whose pattern may start with an element.
type start struct {
	rule int
	next elements // that may follow the first; all where the pattern may end there
}

// elements is a set of words: a bit for each, by its number modulo 64, so that it may hold some by mistake. Word 0, which no
// rule holds, is one of them.
type elements uint64

// all is the set that holds whatever there is.
const all = ^elements(0)

// setOf is the set of one word.
func setOf(word element) elements { return 1 << (uint(word) % 64) }

// add notes under which elements rule n's pattern may start.
func (x *index) add(n int, pattern []slot) {
	for _, e := range firsts(pattern) {
		st := start{n, nextAfter(e, pattern)}
		switch {
		case e > 0:
			x.byWord[e] = append(x.byWord[e], st)
		case e == aNumber:
			x.byNumber = append(x.byNumber, st)
		case e == aName:
			x.byName = append(x.byName, st)
		}
	}
}

// nextAfter are the words that may follow element e where the pattern starts with it.
func nextAfter(e element, pattern []slot) (set elements) {
	for i, sl := range pattern {
		if slices.Contains(sl.alts, e) {
			set |= wordsOf(pattern[i+1:])
		}
		if !sl.optional {
			break
		}
	}
	return set
}

// wordsOf are the words that the pattern may start with; all where it may start with another element, or match nothing.
func wordsOf(pattern []slot) (set elements) {
	for _, e := range firsts(pattern) {
		if e < 0 {
			return all
		}
		set |= setOf(e)
	}
	if !slices.ContainsFunc(pattern, func(sl slot) bool { return !sl.optional }) {
		return all
	}
	return set
}
