package models

import "parley/features"

// dropOwned takes out of the run an attribute that stands before a noun of its own, "the necessary decisions in the talks", or
// only says how much hangs on the thing: "the crucial talks". It says whether one is on a party, so that nothing else is to be made of it:
// "they have been dishonest in the talks".
func (q *scan) dropOwned(at int32) (ofParty bool) {
	r := q.r
	kept := r.units[:0]
	for i, u := range r.units {
		x := &r.hits[u.hit]
		end := at
		if i+1 < len(r.units) {
			end = r.hits[r.units[i+1].hit].first
		}
		if i == 0 && x.cat == keep && u.negs == 0 && r.inName(u.hit) {
			continue // "talks on reviving the deal"
		}
		if r.againstParty(u.hit) || i+1 == len(r.units) && (r.standsBy(u.hit, at) || r.otherDeed(u.hit, end)) {
			continue
		}
		if x.cat == contingent && !q.leftNamed() || i+1 == len(r.units) && !u.be && r.otherNoun(u.hit, at) { // "the harvest depends on the talks"
			continue
		}
		if x.cat == good && !u.be && u.negs == 0 && r.in(x.first, weightyClass) && x.end == x.first+1 && r.ofName(u.hit, at) {
			continue
		}
		if x.cat == bad && u.be && r.locates(x.end, at) && r.ofParty(q.c, u.hit) {
			ofParty = true
			continue
		}
		kept = append(kept, u)
	}
	r.units = kept
	return ofParty
}

// againstParty says whether what is opposed by predicate h is a party, and not what it is about: "push back against Arcadia over the deal".
func (r *reader) againstParty(h int) bool {
	x := &r.hits[h]
	if !x.cat.turns() || !r.word(x.end-1, "against") && !(r.word(x.end-1, "the") && r.word(x.end-2, "against")) || h+1 >= len(r.hits) {
		return false
	}
	who := &r.hits[h+1]
	return parties.has(who.cat) && who.first <= x.end+1 && !r.attributive(h+1) && !r.owns(who.end)
}

// mostNames is how many more words the name of an owner has at most: "the Arcadian mayor Imre Vargas's" has two.
const mostNames = 16

// owns says whether the name that ends at token t, or goes on there, is a genitive: "Arcadia's", "the Arcadian mayor Imre Vargas's".
func (r *reader) owns(t int32) bool {
	for end := min(t+mostNames, int32(len(r.toks))); t < end && r.toks[t].Shape&features.Upper != 0; {
		t++
	}
	return r.genitive(t + 1)
}

// genitive says whether token t is the "s" of a genitive, behind its mark: a token of its own.
func (r *reader) genitive(t int32) bool {
	return t > 0 && r.word(t, "s") && r.toks[t-1].Shape&features.Punct != 0
}

// leftNamed says whether the clause has named the target on the left of what is read now.
func (q *scan) leftNamed() bool {
	for _, p := range q.r.parts[q.begin:] {
		if p.cat.target() {
			return true
		}
	}
	return false
}

// otherNoun says whether the attribute h, which "is" does not govern, stands before a noun that the lexicon does not know, so that it is on
// that and not on the thing at token at: "they have done essential gardening for the talks".
func (r *reader) otherNoun(h int, at int32) bool {
	x := &r.hits[h]
	return (x.cat == good || x.cat == bad) && x.end == x.first+1 && x.end < at && r.content(x.end)
}

// locates says whether no more than a preposition of place and articles stand among the tokens [from, at): "in the".
func (r *reader) locates(from, at int32) bool {
	return (r.word(from, "in") || r.word(from, "at") || r.word(from, "during")) && !r.contentIn(from, at)
}

// ofParty says whether the verdict v of clause c is on a party, its subject: "they have been dishonest in the talks".
func (r *reader) ofParty(c, v int) bool {
	for h := r.spans[c].lo; h < v; h++ {
		switch x := r.hits[h].cat; {
		case x.noun() && x < terms && !parties.has(x) && x != third:
			return false
		case (x == other || x == third || parties.has(x)) && !r.governed(h) && !r.attributive(h):
			return true
		}
	}
	return false
}

// ofName says whether the attribute h stands in one phrase with the thing at token at: "the crucial second round of talks".
func (r *reader) ofName(h int, at int32) bool { return !r.contentIn(r.hits[h].end, at) }

// otherDeed says whether a deed that the lexicon does not know stands after predicate h, before token end: "urged them to read
// the deal".
func (r *reader) otherDeed(h int, end int32) bool {
	switch r.hits[h].cat {
	case good, bad, now, late, yields, costs:
	default:
		return false
	}
	for j := h + 1; j < len(r.hits) && r.hits[j].last < end; j++ {
		x := &r.hits[j]
		if x.cat == preposition && r.text[r.toks[x.first].Start:r.toks[x.first].End] == "to" && r.content(x.last) {
			return true
		}
	}
	return false
}

// onTerms gives up a verdict whose subject is what is bargained over, where a preposition ties the thing h to it: "the bomb is taboo in
// the talks", not "bombs are no substitute for talks".
func (q *scan) onTerms(h int) {
	r, n := q.r, len(q.r.parts)
	if len(r.units) != 1 || n != q.begin+1 || r.parts[n-1].cat != terms || r.parts[n-1].head >= 0 || !r.tied(h) {
		return
	}
	u := r.units[0]
	if x := &r.hits[u.hit]; (x.cat == good || x.cat == bad) && !u.as && !r.word(x.first, "no") && (u.be || r.word(x.first, "is") || r.word(x.first, "are")) && r.hits[r.parts[n-1].noun].end <= x.first {
		r.units, q.negs = r.units[:0], 0
	}
}

// tied says whether a preposition stands before the thing h, or before its article.
func (r *reader) tied(h int) bool {
	at := r.hits[h].first
	if r.word(at-1, "the") || r.in(at-1, indefiniteClass) {
		at--
	}
	for j := h - 1; j >= 0 && r.hits[j].last >= at; j-- {
		if r.hits[j].cat == preposition && r.hits[j].last == at {
			return true
		}
	}
	return false
}
