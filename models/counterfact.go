package models

import "parley/features"

const (
	counterfactValue = 0.5 // "had we stayed in the deal, the markets would be full"
	invertedReach    = 30  // tokens from an inverted "had" to the comma that ends its clause
)

// inverted says whether "had" or "were", of the content [first, last), opens a condition without "if": "had we stayed in the deal,".
func (r *reader) inverted(h, first, last int) bool {
	at := int(r.hits[h].first)
	if !r.word(int32(at), "had") && !r.word(int32(at), "were") || r.ends(int32(at+2), "ed") || at > first && r.toks[at-1].Shape&features.Punct == 0 {
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
		if r.toks[t].Shape&features.Punct != 0 && features.EndsSentence(r.text, r.toks, t, last) {
			break
		}
	}
	return comma
}

// shouldOne says whether the "should" h, of the content [first, last), stands before its subject, and so opens a condition: "should they ask,
// we will talk". In a question, or behind "why" or "only then", it opens none.
func (r *reader) shouldOne(h, first, last int) bool {
	x := &r.hits[h]
	if x.end != x.first+1 || !r.word(x.first, "should") || int(x.end) >= last || h+1 >= len(r.hits) {
		return false
	}
	opens := int(x.first) == first || r.toks[x.first-1].Shape&features.Punct != 0 || r.word(x.first-1, "that")
	subject := subjects.has(r.hits[h+1].cat) && r.hits[h+1].first == x.end
	named := r.word(x.end, "the") || r.word(x.end, "it") || opens && (r.in(x.end, indefiniteClass) || r.hits[h+1].cat == this || r.toks[x.end].Shape&features.Upper != 0 || r.names(h+1))
	if !subject && !named || r.in(x.first-1, whyClass) {
		return false
	}
	for t := x.end; int(t) < last && int(t) < int(x.end)+invertedReach; t++ {
		if k := r.toks[t]; k.Shape&features.Punct != 0 && features.EndsSentence(r.text, r.toks, int(t), last) {
			return r.text[k.Start] != '?'
		}
	}
	return true
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
