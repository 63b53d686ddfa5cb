package models

const (
	lackValue = 0.5 // "without talks nothing will be solved"
	lackReach = 12  // tokens from "without" to what comes of it, or to what takes it up
	lackNoun  = 6   // tokens that what is lacking has at most, with its comma: "without any guarantee by them,"
)

// lacking reads what comes of it that the thing, which a phrase before clause c names in its sentence, is not there: "without a
// deal, we have no way to stop it".
func (r *reader) lacking(c int, m *mood) {
	if r.threatens(m) {
		return
	}
	for i := len(r.parts) - 1; i >= 0 && r.parts[i].clause+maxClauses >= c && r.clauses[r.parts[i].clause].Sentence == r.clauses[c].Sentence; i-- {
		p := &r.parts[i]
		if !p.lacking || p.void || p.head >= 0 || r.opener(p.clause) != noCategory {
			continue
		}
		if p.clause == c && r.hits[p.noun-1].first > r.clauses[c].First {
			continue // "war without a deal"
		}
		from := r.spans[c].lo - 1
		if p.clause == c {
			from = p.noun
		}
		if ill := r.illAfter(c, from); ill >= 0 {
			p.charge, p.head, p.sign, p.negs, p.value = lackValue, ill, 1, 0, lackValue
		} else if r.baneAfter(c, from) {
			p.charge, p.head, p.sign, p.negs, p.value = lackValue, p.noun, 1, 0, lackValue
		}
		return
	}
}

// lackingIt reads what there is without the thing that the clause before names, if that is not told to be good: "with the deal we
// had cameras; without it we have guesses", or the other way round. What a party will do then is a threat.
func (r *reader) lackingIt(c int) {
	if c == 0 || !r.namedAt[c-1] || r.clauses[c].Sentence > r.clauses[c-1].Sentence+1 {
		return
	}
	at := r.clauses[c].First
	if r.opener(c) == contrast || r.in(at, joinClass) {
		at++
	}
	without := r.in(at, lackClass)
	if !without && !((r.word(at, "with") || r.word(at, "under")) && r.in(r.clauses[c-1].First, lackClass)) || !r.word(at+1, "it") && !r.word(at+1, "one") {
		return
	}
	if without && r.lackedBefore(at) {
		return // "a deal without cameras is no deal; without them"
	}
	h := r.spans[c].lo
	for j := h; j < r.spans[c].hi; j++ {
		switch x := r.hits[j].cat; {
		case without && (x == good || x == yields), !without && (x == bad || x == costs), x == can:
			return
		case x == will && (subjects.has(r.hits[j-1].cat) && r.hits[j-1].last == r.hits[j].first):
			return
		}
	}
	if h < r.spans[c].hi {
		r.parts = append(r.parts, part{clause: c, noun: -1, head: h, sign: 1, value: lackValue, mods: inherited})
	}
}

// lacks says whether "without" stands right before the thing h.
func (r *reader) lacks(h int) bool {
	return h > 0 && r.hits[h-1].cat == negation && r.hits[h-1].last+1 >= r.hits[h].first && r.in(r.hits[h-1].first, lackClass)
}

// lackBehind takes up a "without" behind a thing and what is said of that. It denies nothing: it tells what the thing must not be
// without, and of what is denied, what must come first: "no talks without trust".
func (q *scan) lackBehind(h int) bool {
	r, n := q.r, len(q.r.parts)
	if n == q.begin || !r.in(r.hits[h].first, lackClass) || h+1 < len(r.hits) && r.lacks(h+1) && r.names(h+1) && r.hits[h+1].cat != engage {
		return false
	}
	p := &r.parts[n-1]
	if r.hits[h].cat != negation && q.negs+p.negs == 0 {
		// "talks without trust are ..."; else it is a verdict: "the deal comes without any guarantee"
		return p.noun >= 0 && q.beAt < r.hits[p.noun].end && h+1 < r.spans[q.c].hi && r.hits[h+1].cat == be
	}
	if len(r.units) > 0 {
		q.backward()
	} else if q.negs%2 == 1 {
		p.sign, p.negs, p.mods = -p.sign, p.negs+q.negs, p.mods|negated
	}
	p.late, q.negs = true, 0
	return true
}

// lacksElse says whether the hit h is a "without" whose phrase ends, at a comma or an article, before anything that the lexicon
// judges by: "without trust, the talks are useless", "without guarantees the talks". It denies nothing of what comes behind it.
func (r *reader) lacksElse(h int) bool {
	at := r.hits[h].last
	if !r.in(r.hits[h].first, lackClass) {
		return false
	}
	if (r.word(at, "it") || r.word(at, "them")) && r.lackedBefore(r.hits[h].first) {
		return true
	}
	j := h + 1
	for t := at; t < at+lackNoun && int(t) < len(r.toks); t++ {
		for j < len(r.hits) && r.hits[j].end <= t {
			j++
		}
		if j < len(r.hits) && r.hits[j].first <= t && (r.hits[j].cat.predicate() || r.names(j) || r.hits[j].cat == engage) {
			return false
		}
		if t > at && (r.comma(t) || r.word(t, "the") || r.in(t, indefiniteClass)) {
			return true
		}
	}
	return false
}

// lackedBefore says whether a "without" stands among the tokens before t: "without it" then takes up what that names.
func (r *reader) lackedBefore(t int32) bool {
	return r.classesIn(span{int(max(0, t-lackReach)), int(t)})&lackClass != 0
}

// baneAfter says whether clause c, behind hit h, tells of what people shun: "we are heading for war".
func (r *reader) baneAfter(c, h int) bool {
	t := r.clauses[c].First
	if h >= r.spans[c].lo {
		t = r.hits[h].end
	}
	for end := min(r.clauses[c].Last, t+lackReach); t < end; t++ {
		if r.in(t, baneClass) {
			return true
		}
	}
	return false
}

// lackMeans reads what it is told to mean that the thing is not there: "no deal means war".
func (r *reader) lackMeans(c, lo int) {
	for i := lo; i < len(r.parts); i++ {
		p := &r.parts[i]
		if !p.direct || p.void || p.noun < 0 || p.negs != 1 || p.head >= 0 || r.hits[p.noun].first > r.clauses[c].First+phraseReach {
			continue
		}
		for h, t := p.noun, r.hits[p.noun].end; t < min(r.clauses[c].Last, r.hits[p.noun].end+lackNoun); t++ {
			for h+1 < r.spans[c].hi && r.hits[h+1].first < t {
				h++
			}
			if !r.word(t, "means") && !r.word(t, "mean") && !r.word(t, "meant") {
				continue
			}
			if r.illAfter(c, h) >= 0 || r.baneAfter(c, h) {
				p.charge, p.head, p.sign, p.negs, p.value = lackValue, p.noun, 1, 0, lackValue
			}
			return
		}
	}
}

// illAfter is the hit after h, in its clause, that tells of something bad or denied; -1 where there is none.
func (r *reader) illAfter(c, h int) int {
	for j := h + 1; j < r.spans[c].hi && r.hits[j].first <= r.hits[h].last+lackReach; j++ {
		if ills.has(r.hits[j].cat) {
			return j
		}
	}
	return -1
}
