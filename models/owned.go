package models

// dropOwned takes out of the run an attribute that stands before a noun of its own: "the necessary decisions in the talks".
func (q *scan) dropOwned(at int32) {
	r := q.r
	kept := r.units[:0]
	for i, u := range r.units {
		x := &r.hits[u.hit]
		end := at
		if i+1 < len(r.units) {
			end = r.hits[r.units[i+1].hit].first
		}
		if (x.cat == good || x.cat == bad) && !u.be && !u.as && u.negs == 0 && x.end+1 < end && r.content(x.end) && !r.reaches(x.end-1) && r.prepositionIn(u.hit+1, end) {
			continue
		}
		if i == 0 && x.cat == keep && u.negs == 0 && r.inName(u.hit) {
			continue // "talks on reviving the deal"
		}
		if x.cat == fail && u.negs == 0 && i+1 == len(r.units) && x.end == at && r.ends(x.end, "ed") && r.hits[r.hitFrom(int(at))].cat == talks {
			continue // "a history of failed talks": a fact
		}
		if i+1 == len(r.units) && (r.standsBy(u.hit, at) || r.asksTeam(u.hit, at) || r.otherDeed(u.hit, end) || r.wishesToSay(u.hit, end) || q.ofSubject(u, at)) {
			continue
		}
		kept = append(kept, u)
	}
	r.units = kept
}

// reaches says whether a hit's last word, token t, goes on to what follows: "the prospect of reaching a result in the talks".
func (r *reader) reaches(t int32) bool { return r.word(t, "of") || r.word(t, "for") }

// ofSubject says whether a verdict that "is" governs speaks of a subject which the lexicon does not know, and the thing at
// token at only stands by: "guarantees are necessary in the talks".
func (q *scan) ofSubject(u unit, at int32) bool {
	r := q.r
	x := &r.hits[u.hit]
	if !u.be || x.cat != good && x.cat != bad || len(r.parts) > q.begin || u.hit+1 >= len(r.hits) || r.hits[u.hit+1].first != x.end {
		return false
	}
	switch k := r.toks[x.end]; r.text[k.Start:k.End] {
	case "in", "for", "on", "at":
	default:
		return false
	}
	for h := r.spans[q.c].lo; h < u.hit; h++ {
		if c := r.hits[h].cat; c == pronoun || c == this {
			return false
		}
	}
	return r.ownSubject(q.c, u.hit)
}

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

// wishesToSay says whether predicate h is a wish to do what the lexicon does not know, and a "that" before token end tells what
// that is about: "I want to state that no talks were held".
func (r *reader) wishesToSay(h int, end int32) bool {
	if r.hits[h].cat != keep || h+2 >= len(r.hits) {
		return false
	}
	to, that := &r.hits[h+1], &r.hits[h+2]
	return to.first == r.hits[h].end && r.word(to.first, "to") && r.content(to.last) && that.cat == this && that.first > to.last && that.last <= end && that.last-that.first == 1
}

// asksTeam says whether predicate h asks the team at token at to do what the lexicon does not know: "urged the negotiators to
// hold on to the red lines".
func (r *reader) asksTeam(h int, at int32) bool {
	t := r.hitFrom(int(at))
	if !r.in(r.hits[h].first, requestClass) || t+1 >= len(r.hits) || r.hits[t].first != at || r.hits[t].cat != team {
		return false
	}
	to := &r.hits[t+1]
	return to.first == r.hits[t].end && r.word(to.first, "to") && !(t+2 < len(r.hits) && r.hits[t+2].first == to.last && r.hits[t+2].cat.predicate())
}
