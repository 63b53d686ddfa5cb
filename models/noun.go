package models

import (
	"sort"
	"strings"

	"parley/features"
)

// noun makes a part of hit h and applies the waiting run to it.
func (q *scan) noun(h int) {
	r, x := q.r, q.r.hits[h]
	names := r.names(h)
	q.named = q.named || names
	if x.cat == adjunct {
		q.flush()
		if len(r.parts) > q.begin {
			return
		}
	}
	if r.makes(h) {
		r.units = r.units[:0]
	}
	p := part{clause: q.c, noun: h, cat: x.cat, head: -1, sign: 1, agents: x.cat == team}
	carried := 0
	if q.raised && q.negs > 0 && len(r.units) == 0 {
		carried, q.negs = q.negs, 0
		defer func() { q.negs, q.negAt = carried, x.last }()
	}
	switch {
	case x.cat.target():
		p.void = !names
		if x.cat == refusal {
			p.sign = -1
		}
	case x.cat == anaphor:
		p.void = !(q.known || q.named || q.s.topical() || r.namesIn(h+1, min(h+runReach, r.spans[q.c].hi)))
	case x.cat == act:
		p.sign, p.mods = r.deed, deferred
		p.void = r.deed == 0 || !(q.known || q.named || q.s.topical())
	case x.cat == position:
		p.sign, p.mods = q.s.stance, deferred
		p.void = q.s.stance == 0
	case x.cat == terms:
		p.void = true
	}
	if x.cat == terms {
		q.beforeTerms()
	}
	if n := len(r.parts); n > q.begin && len(r.units) == 0 && (q.negs == 0 || x.cat == terms) {
		last := &r.parts[n-1]
		switch {
		case q.negs > 0: // "without bombs"
			last.void = last.void || q.negAux && last.head < 0 && last.cat == deal // "the deal must not touch our missiles"
			q.negs = 0
			return
		case last.cat == position: // "his stance on negotiations"
			return
		case last.cat == anaphor && names: // "the offer of talks"
			last.cat, last.noun, last.void = x.cat, h, last.doubt
			return
		case !last.void && x.cat == engage:
			last.cat = engage
			return
		case !last.void && (x.first <= r.hits[max(0, last.noun)].end+chainReach || x.cat == terms) || p.void: // "negotiations on an agreement", "talks about sanctions": one thing
			if x.cat == terms && last.direct && r.hits[h-1].cat == preposition && x.first <= r.hits[max(0, last.noun)].end+nearTerms {
				last.void = true // "no negotiation on our missiles"
			}
			if x.cat == terms && last.direct && q.relAt >= r.hits[last.noun].end {
				last.void = true // "no agreement that takes our rights away"
			}
			if last.cat == engage && last.head < 0 && x.cat == terms && last.negs%2 == 1 && x.first <= r.hits[last.noun].last+denyReach && (r.hits[last.noun+1].cat == preposition || x.first <= r.hits[last.noun].last+objectReach) {
				last.void = true // "we do not negotiate over our missiles"
			}
			return
		}
	}
	if x.cat == engage && h > 0 && r.hits[h-1].cat == purpose && r.hits[h-1].last == x.first {
		p.charge, p.head, p.late, p.aim = canEngage, h-1, true, true
	}
	if q.dropYields(h) {
		p.void, p.doubt = true, true
	}
	q.dropOwned(x.first)
	if q.hypothetical(x.first) {
		p.void, p.doubt, p.hypothetical = true, true, true
	}
	q.attribute(x.first)
	if r.lacks(h) && r.names(h) {
		p.lacking = true
		if q.negs == 2 && len(r.units) == 0 { // "nothing will be solved without talks"
			p.charge, p.head = lackValue, h-1
		}
	}
	p.negs = q.negs
	p.direct = q.denies && q.negs > 0 && x.first-q.negAt <= 3
	if q.negs%2 == 1 {
		p.sign = -p.sign
		p.mods |= negated
	}
	if q.negs > 0 && x.cat != engage && x.first > q.negAt+farDenial || x.cat == anaphor && q.negs > 0 && len(r.units) == 0 && x.first > q.negAt+1 || r.farDenied(x.first) {
		p.void, p.doubt = true, true // who knows what is denied
	}
	if q.negs == 1 && len(r.units) == 0 && r.notThis(h) {
		p.charge, p.head, p.verdict = notButValue, h-1, true
	} else if p.direct && x.cat != engage && q.beAt <= q.negAt && q.beAt+3 >= q.negAt && !r.asserted(h) && !r.word(q.negAt-2, "that") {
		p.existence = true
	}
	q.negs = 0
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// dropOwned takes out of the run an attribute that stands before a noun of its own: "the necessary decisions in the talks".
func (q *scan) dropOwned(at int32) {
	r := q.r
	kept := r.units[:0]
	for i, u := range r.units {
		x := r.hits[u.hit]
		end := at
		if i+1 < len(r.units) {
			end = r.hits[r.units[i+1].hit].first
		}
		if (x.cat == good || x.cat == bad) && !u.be && !u.as && u.negs == 0 && x.end+1 < end && r.content(x.end) && r.prepositionIn(u.hit+1, end) {
			continue
		}
		if x.cat == fail && u.negs == 0 && i+1 == len(r.units) && x.end == at && r.ends(x, "ed") && r.hits[r.hitFrom(int(at))].cat == talks {
			continue // "a history of failed talks": a fact
		}
		if i+1 == len(r.units) && (r.standsBy(u.hit, at) || r.asksTeam(u.hit, at) || r.otherDeed(u.hit, end) || r.wishesToSay(u.hit, end) || q.ofSubject(u, at)) {
			continue
		}
		kept = append(kept, u)
	}
	r.units = kept
}

// ofSubject says whether a verdict that "is" governs speaks of a subject which the lexicon does not know, and the thing at
// token at only stands by: "guarantees are necessary in the talks".
func (q *scan) ofSubject(u unit, at int32) bool {
	r := q.r
	x := r.hits[u.hit]
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
		x := r.hits[j]
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
	to, that := r.hits[h+1], r.hits[h+2]
	return to.first == r.hits[h].end && r.word(to.first, "to") && r.content(to.last) && that.cat == this && that.first > to.last && that.last <= end && that.last-that.first == 1
}

// asksTeam says whether predicate h asks the team at token at to do what the lexicon does not know: "urged the negotiators to
// hold on to the red lines".
func (r *reader) asksTeam(h int, at int32) bool {
	t := r.hitFrom(int(at))
	if !r.in(r.hits[h].first, r.m.requests) || t+1 >= len(r.hits) || r.hits[t].first != at || r.hits[t].cat != team {
		return false
	}
	to := r.hits[t+1]
	return to.first == r.hits[t].end && r.word(to.first, "to") && !(t+2 < len(r.hits) && r.hits[t+2].first == to.last && r.hits[t+2].cat.predicate())
}

// content says whether token t is a word that says something, and that no hit holds.
func (r *reader) content(t int32) bool {
	if int(t) >= len(r.toks) {
		return false
	}
	k := r.toks[t]
	if k.Shape&(features.Punct|features.Digit|features.Upper) != 0 || r.m.light[k.Word] || strings.HasSuffix(r.text[k.Start:k.End], "ly") {
		return false
	}
	h := sort.Search(len(r.hits), func(i int) bool { return r.hits[i].end > t })
	return h == len(r.hits) || r.hits[h].first > t
}

// prepositionIn says whether a preposition stands among the hits from h on, before token end.
func (r *reader) prepositionIn(h int, end int32) bool {
	for ; h < len(r.hits) && r.hits[h].first < end; h++ {
		if c := r.hits[h].cat; c == preposition || c == among {
			return true
		}
	}
	return false
}

// farDenied says whether a denied wish stands too far before the thing at token at to be sure that it governs it: "must not
// let them put us off the road to talks".
func (r *reader) farDenied(at int32) bool {
	n := len(r.units)
	return n > 0 && r.hits[r.units[n-1].hit].cat == keep && r.units[n-1].negs%2 == 1 && at > r.hits[r.units[n-1].hit].end+wishReach
}

// asserted says whether "will" or "must" stands among the three hits before h: "there will be no talks".
func (r *reader) asserted(h int) bool {
	for j := h - 1; j >= 0 && j >= h-4; j-- {
		if c := r.hits[j].cat; c == will || c == must || c == can || c == would || c == cannot || c == willNot {
			return true
		}
	}
	return false
}
