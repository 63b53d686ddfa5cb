package models

import "parley/features"

const (
	counterfactValue = 0.5 // "had we stayed in the deal, the markets would be full"
	invertedReach    = 30  // tokens from an inverted "had" to the comma that ends its clause
)

// inverted says whether "had" or "were", of the content [first, last), opens a condition without "if": "had we stayed in the deal,".
func (r *reader) inverted(h, first, last int) bool {
	at := int(r.hits[h].first)
	if !r.word(int32(at), "had") && !r.word(int32(at), "were") || at+1 < last && r.toks[at+1].Shape&features.Upper == 0 && r.ends(int32(at+2), "ed") || at > first && !r.markBefore(at) {
		return false
	}
	comma := r.comma(int32(last)) // "had we stayed", he said, "..."
	for t := at + 1; t < last && t < at+invertedReach; t++ {
		switch r.text[r.toks[t].Start] {
		case ',':
			comma = true
		case '?':
			return false
		}
		if r.toks[t].Shape&features.Punct != 0 && r.passage.EndsSentence(t, last) {
			break
		}
	}
	return comma
}

// markBefore says whether a mark stands before token t that is not the full stop of an abbreviation: "the U.S. should".
func (r *reader) markBefore(t int) bool {
	k := r.toks[t-1]
	return k.Shape&features.Punct != 0 && (r.text[k.Start] != '.' || r.passage.EndsSentence(t-1, t+1))
}

// shouldOpens says whether the "should" h, of the content [first, last), stands before its subject, and so opens a condition: "should they
// ask, we will talk", "we will talk should they ask". In a question, or behind "why", "nor" or "only then", it opens none.
func (r *reader) shouldOpens(h, first, last int) bool {
	x := &r.hits[h]
	if x.end != x.first+1 || !r.word(x.first, "should") || int(x.end) >= last {
		return false
	}
	opens := int(x.first) == first || r.markBefore(int(x.first)) || r.word(x.first-1, "that") || r.in(x.first-1, joinClass) || r.word(x.first-1, "but")
	others := r.word(x.end, "the") || r.word(x.end, "it") || h+1 < len(r.hits) && r.hits[h+1].first == x.end && subjects.has(r.hits[h+1].cat) && r.hits[h+1].cat != self
	if !(others || opens && r.subjectAt(h+1, x.end)) || !opens && r.fronted(x.first-1) {
		return false
	}
	for t := x.end; int(t) < last && int(t) < int(x.end)+invertedReach; t++ {
		if k := r.toks[t]; k.Shape&features.Punct != 0 && r.passage.EndsSentence(int(t), last) {
			return r.text[k.Start] != '?'
		}
	}
	return true
}

// subjectAt says whether a subject begins at token at, in hit h or in words that no line holds.
func (r *reader) subjectAt(h int, at int32) bool {
	if h < len(r.hits) && r.hits[h].first == at && (subjects.has(r.hits[h].cat) || r.hits[h].cat == this || r.names(h)) {
		return true
	}
	return r.in(at, indefiniteClass) || r.toks[at].Shape&features.Upper != 0
}

// frontReach is how many tokens before a modal the word stands that has drawn it before its subject: "never again should we talk".
const frontReach = 8

// fronted says whether such a word stands before token t+1, in its sentence: "nor", "never", "why", "only then", "not until they ask".
func (r *reader) fronted(t int32) bool {
	for end := max(0, t-frontReach); t >= end && r.toks[t].Shape&features.Punct == 0; t-- {
		if r.in(t, whyClass|denyClass) || r.word(t, "nor") || r.word(t, "neither") || r.word(t, "never") || r.word(t, "only") || r.word(t, "so") {
			return true
		}
	}
	return false
}

// counterfact reads a condition that was not met, clause c, and what would have come of it: "had we stayed in the deal, the markets
// would be full". What would be is taken to be good, where nothing in it is what people shun.
func (r *reader) counterfact(c, main int, values []clauseValue) bool {
	v, m := &values[c], &values[main]
	if m.named || !r.unmet(c) || !r.spans[main].kinds.has(would) && !r.spans[main].kinds.has(counterfactual) {
		return false
	}
	for i := v.lo; i < v.hi; i++ {
		p := &r.parts[i]
		if p.void || p.noun < 0 || !r.names(p.noun) {
			continue
		}
		if p.head >= 0 && foreignWill(&v.mood) && r.in(r.hits[p.head].first, wishClass) {
			p.value = 0 // "had they wanted a deal, they would not have left": their will
			r.onlySupposed(m)
			return true
		}
		sign := p.sign
		if r.headCat(p) == bad && p.negs%2 == 1 {
			sign = -sign // "had we not wasted years on talks": wasted they are all the same
		}
		if r.shunned(main) {
			sign = -sign
		}
		for j := m.lo; j < m.hi; j++ {
			r.parts[j].value = 0
		}
		p.value, p.head = sign*counterfactValue, max(p.head, p.noun)
		return true
	}
	return false
}

// unmet says whether clause c, a condition, tells what was not: "if we had stayed".
func (r *reader) unmet(c int) bool {
	if r.clauses[c].Opener < 0 {
		return false
	}
	if o := r.hits[r.clauses[c].Opener].first; r.word(o, "had") || r.word(o, "were") {
		return true
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if r.hits[h].cat == past && r.word(r.hits[h].first, "had") {
			return true
		}
	}
	return false
}

// shunned says whether clause c tells that what people shun would be, and does not deny it.
func (r *reader) shunned(c int) bool {
	bane, denied := false, false
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; {
		case x == bad || x == fail || x == costs || x == trust:
			bane = true
		case x == negation || x == no || x == cannot:
			denied = true
		}
	}
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		bane = bane || r.in(t, baneClass) || r.word(t, "bomb")
		denied = denied || r.word(t, "away") || r.word(t, "spared") || r.word(t, "avoided") // "years away from a bomb"
	}
	return bane && !denied
}
