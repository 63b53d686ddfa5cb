package models

// describes says whether a verdict is on another side's team, which the words name by its country: "the Arcadian negotiators are
// clever". It tells what they are like, and no more.
func (r *reader) describes(p *part, s *setting) bool {
	if p.cat != team || p.noun < 1 || !p.verdict {
		return false
	}
	x := &r.hits[p.noun-1]
	if x.end != r.hits[p.noun].first || !parties.has(x.cat) || x.cat == s.side {
		return false
	}
	p.hypothetical = true // nor is anything else to be made of it
	return true
}

// prefersFormat says whether the part tells no more than in which format talks are preferred: "we prefer direct talks".
func (r *reader) prefersFormat(p *part, m *mood) bool {
	if p.head < 0 || p.outer != keep || p.negs > 0 || !m.direct && !m.indirect {
		return false
	}
	p.hypothetical = r.classesIn(span{int(r.hits[p.head].first), int(r.hits[p.head].end)})&preferClass != 0
	return p.hypothetical
}

// namesPeople says whether the subject of the part is a party told of as a people, "the Arcadians", as nobody calls the own side.
func (r *reader) namesPeople(p *part, subject category) bool {
	for h := min(p.head, len(r.hits)) - 1; h >= r.spans[p.clause].lo; h-- {
		if x := &r.hits[h]; x.cat == subject {
			return x.end == x.first+1 && r.ends(x.end, "ns") && r.word(x.first-1, "the") && !r.governed(h)
		}
	}
	return false
}

// perhaps says whether the modal h tells what is likely, not what one is able to do.
func (r *reader) perhaps(h int) bool {
	at := r.hits[h].first
	return r.word(at, "may") || r.word(at, "might")
}

// doesElse says whether the verb behind the modal h tells what the part's thing does, not that it comes about: "a deal could add to
// the supply", not "a deal can be reached".
func (r *reader) doesElse(p *part, h int) bool {
	for t := r.hits[h].last; t < r.clauses[p.clause].Last; t++ {
		if r.content(t) {
			return !r.in(t, happenClass|offerClass)
		}
	}
	return false
}

// termsAt says whether what is bargained over stands at token at or right behind it, among the hits of clause c from h on.
func (r *reader) termsAt(c, h int, at int32) bool {
	for ; h < r.spans[c].hi && r.hits[h].first <= at+objectReach; h++ {
		if r.hits[h].cat == terms {
			return true
		}
	}
	return false
}

// onlyDescribes says whether the word h tells no more than which deal is meant, or that it is one that may be: "wants a better deal",
// "a possible return".
func (q *scan) onlyDescribes(h int) bool {
	r := q.r
	x := &r.hits[h]
	if x.end != x.first+1 {
		return false
	}
	noun := h+1 < len(r.hits) && r.hits[h+1].first == x.end && r.hits[h+1].cat.noun()
	switch x.cat {
	case good:
		return noun && r.hits[h+1].cat == deal && r.in(x.first, betterClass) && r.ends(x.end, "er") && q.beAt+1 < x.first
	case yields:
		return r.in(x.first, oddsClass) && (noun || r.content(x.end)) && (r.in(x.first-1, indefiniteClass) || r.word(x.first-1, "the") || r.word(x.first-1, "s"))
	}
	return false
}
