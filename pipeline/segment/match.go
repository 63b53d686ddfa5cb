package segment

// Bounds of what rules are tried on. Furniture is short; of a longer block only the start and the end are looked at.
const (
	mostTerms  = 64 // words of a block that "has" and "whole" are tried on
	startTerms = 14
	endTerms   = 10
)

// fits says whether the pattern matches the terms from number at on, and up to the last where whole is set.
func (t *terms) fits(pattern []slot, at int, whole bool) bool {
	if len(pattern) == 0 {
		return !whole || !t.has(at)
	}
	sl := &pattern[0]
	if sl.optional && t.fits(pattern[1:], at, whole) {
		return true
	}
	if !t.has(at) {
		return false
	}
	for _, e := range sl.alts {
		switch {
		case e == aName:
			for n := at; n < at+mostNameWords && t.has(n) && t.read[n].capital; n++ {
				if t.fits(pattern[1:], n+1, whole) {
					return true
				}
			}
		case e > 0 && t.word(at) == e, e == aNumber && t.read[at].number, e == aMonth && t.month(at), e == aWord:
			if t.fits(pattern[1:], at+1, whole) {
				return true
			}
		}
	}
	return false
}

// A verdict is which rules hold for a block: the first of those that hold anywhere, and the first of those that hold only
// at the page's edges; -1 where none does.
type verdict struct{ anywhere, edge int }

// find tries all rules on the block's terms. complete: they are all its terms, and have been read.
func (f *furniture) find(t *terms, complete bool) verdict {
	v := verdict{-1, -1}
	if !t.has(0) {
		return v
	}
	next := t.setAt(1)
	f.tryAll(f.first.byWord[t.word(0)], next, t, 0, complete, &v)
	if t.read[0].number {
		f.tryAll(f.first.byNumber, next, t, 0, complete, &v)
	}
	if t.read[0].capital {
		for at := 2; at <= mostNameWords && t.has(at-1) && t.read[at-1].capital; at++ {
			next |= t.setAt(at)
		}
		f.tryAll(f.first.byName, next, t, 0, complete, &v)
	}
	if !complete {
		return v
	}
	for at := 1; at < len(t.read); at++ {
		if e := t.word(at); f.opens[e]&opensWithin != 0 {
			f.tryAll(f.within.byWord[e], t.setAt(at+1), t, at, complete, &v)
		}
	}
	for at := max(0, len(t.read)-endTerms); at < len(t.read); at++ {
		if e := t.word(at); f.opens[e]&opensLast != 0 {
			f.tryEnds(f.last.byWord[e], t, at, &v)
		}
		if t.read[at].number {
			f.tryEnds(f.last.byNumber, t, at, &v)
		}
	}
	return v
}

// setAt is the set of the word of term i; all where there is no such term.
func (t *terms) setAt(i int) elements {
	if !t.has(i) {
		return all
	}
	return setOf(t.word(i))
}

// tryAll tries rules whose pattern may start at term at. next holds the word behind what the pattern starts with.
func (f *furniture) tryAll(starts []start, next elements, t *terms, at int, complete bool, v *verdict) {
	for _, st := range starts {
		if st.next&next == 0 {
			continue
		}
		n, r := st.rule, &f.rules[st.rule]
		best := v.of(r, len(t.read))
		if best == nil || *best >= 0 && *best <= n {
			continue
		}
		whole := r.match == matchWhole
		if r.match != matchStart && !complete || !t.fits(r.pattern, at, whole) {
			continue
		}
		*best = n
	}
}

// tryEnds tries rules whose pattern is to match all terms from number at on.
func (f *furniture) tryEnds(starts []start, t *terms, at int, v *verdict) {
	for _, st := range starts {
		n, r := st.rule, &f.rules[st.rule]
		if r.kind == "byline" && at > mostLooseWords {
			continue // a report's last paragraph, with the reporters' names behind it
		}
		if best := v.of(r, len(t.read)-at); best != nil && (*best < 0 || *best > n) && t.fits(r.pattern, at, true) {
			*best = n
		}
	}
}

// mostEdgeWords bounds the blocks that rules of the page's edges are tried on; a loose rule of the edges, whose words may
// stand anywhere in the block, is tried on fewer, since the text's last paragraph may hold them too.
const (
	mostEdgeWords  = 40
	mostLooseWords = 12
)

// of is the part of the verdict that the rule may change, nil where it is tried on too many words.
func (v *verdict) of(r *rule, words int) *int {
	switch {
	case r.where == anywhere:
		return &v.anywhere
	case words > mostEdgeWords, r.where == atEdge && r.match == matchHas && words > mostLooseWords:
		return nil
	}
	return &v.edge
}
