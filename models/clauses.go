package models

import (
	"strings"

	"parley/features"
)

// alsoReach is how many tokens behind "but" the thing stands that "but also" adds.
const alsoReach = 3

// resumeReach is how many tokens a condition has at least.
const resumeReach = 2

// clausesOf cuts the tokens [first, last), with the hits [lo, hi), into clauses, and lists the hits of each.
func (r *reader) clausesOf(first, last, lo, hi int, sentence int32) int32 {
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	base := len(r.clauses)
	r.mark(first, last, lo, hi)
	r.clauses = r.passage.Clauses(first, last, r.marks, sentence, r.clauses)
	for i := base; i < len(r.clauses); i++ {
		c := &r.clauses[i]
		for lo < hi && r.hits[lo].first < c.First {
			lo++
		}
		begin, all := lo, kinds{}
		for lo < hi && r.hits[lo].last <= c.Last {
			all.add(r.hits[lo].cat)
			lo++
		}
		r.spans = append(r.spans, held{begin, lo, all})
		if c.Opener >= 0 {
			c.Opener = r.markHit[c.Opener] // from here on a hit
		}
		sentence = c.Sentence
	}
	return sentence
}

// mark notes what each of the hits [lo, hi) of the tokens [first, last) does to clauses. One that opens a condition becomes that.
func (r *reader) mark(first, last, lo, hi int) {
	fronted, led, open := -1, -1, -1
	for h := lo; h < hi; h++ {
		x := &r.hits[h]
		if !markKinds.has(x.cat) {
			continue
		}
		end := x.last
		switch {
		case lackKinds.has(x.cat) && r.in(x.first, lackClass) && r.fronts(h, int32(first), hi):
			fronted, end, x.cat = h, x.first+1, unless
		case x.cat == past && r.inverted(h, first, last), x.cat == must && r.shouldOpens(h, first, last):
			x.cat = ifThat
		}
		if x.cat.conditional() && r.comma(end) {
			end = x.first + 1 // "when they do,": more than the word that opens it
		}
		role := roles[x.cat]
		if otherRoles.has(x.cat) {
			if role = r.roleOf(h, lo, hi, fronted); x.cat == no {
				fronted = -1 // the refusal is found
			}
		}
		if x.cat == only && (int(x.first) == first || r.toks[x.first-1].Shape&features.Punct != 0) {
			led = h
		} else if led >= 0 && role == features.Auxiliary && h+1 < hi && r.hits[h+1].first == end && r.names(h+1) {
			if r.sameSentence(led, h) {
				role = features.Opener // "only when they change can talks begin"
			}
			led = -1
		}
		if role == features.Opener {
			open = h
		} else if open >= 0 && (subjects.has(x.cat) || x.cat == pronoun) {
			if r.resumes(open, h, hi) {
				role, open = features.Main, -1 // "if they lift the siege Arcadia will talk"
			}
		}
		if role == features.Auxiliary && h > lo && r.hits[h-1].cat == nor && r.hits[h-1].last == x.first {
			role = features.Inside // "nor should we": one clause
		}
		if role != features.Inside {
			r.marks = append(r.marks, features.Mark{First: x.first, Last: end, Role: role})
			r.markHit = append(r.markHit, int32(h))
		}
	}
}

// Hits that can do something to clauses, and those that "without" can begin.
var (
	markKinds = withRole().with(otherRoles).with(lackKinds).with(subjects)
	lackKinds = kindsOf(negation, bad)
)

// withRole are the categories that have a role by themselves.
func withRole() (k kinds) {
	for c, role := range roles {
		if role != features.Inside {
			k.add(category(c))
		}
	}
	return k
}

// otherRoles are the hits whose role hangs on what stands around them.
var otherRoles = kindsOf(no, joiner, reason, contrast, preposition)

// roleOf is what hit h does to clauses. fronted is the last "without" that opens one; -1.
func (r *reader) roleOf(h, lo, hi, fronted int) features.Role {
	x := &r.hits[h]
	switch next := h + 1; x.cat {
	case no:
		if fronted >= 0 && !r.commaBetween(fronted, h) && r.sameSentence(fronted, h) {
			return features.Opener // "without guarantees no deal"
		}
	case joiner:
		verb := next < hi && r.hits[next].first == x.last && r.hits[next].cat.predicate() // "strikes and then asks for talks"
		if !verb && r.word(x.last-1, "then") && (x.last > x.first+1 || x.first > 0 && r.comma(x.first-1)) {
			return features.Opener // "lift the siege, then talks can resume"
		}
	case reason:
		if next < hi && r.hits[next].first == x.last && (r.hits[next].cat == other || r.hits[next].cat == person) && !r.word(x.first, "now") {
			return features.Inside // "attacked them because they ..."
		}
	case contrast:
		if h > lo && r.hits[h-1].last == x.first && rank(r.hits[h-1].cat) > 2 {
			return features.Inside // "we must nevertheless talk"
		}
		if next := h + 1; next < hi && r.word(x.last, "also") && r.hits[next].first <= x.last+alsoReach && (r.hits[next].cat == talks || r.hits[next].cat == deal) {
			return features.Inside // "not only the truce but also the talks"
		}
	case preposition:
		if r.forReason(h, hi) {
			return features.Opener
		}
	}
	return roles[x.cat]
}

// comma says whether token t is a comma.
func (r *reader) comma(t int32) bool {
	return t >= 0 && int(t) < len(r.toks) && r.text[r.toks[t].Start] == ','
}

// fronts says whether "without", hit h, opens a clause, and its phrase, which does not name the target, ends at a comma, at "no" or at "there":
// it is what a refusal hangs on.
func (r *reader) fronts(h int, first int32, hi int) bool {
	x := &r.hits[h]
	if x.cat == mask || x.first > first && r.toks[x.first-1].Shape&features.Punct == 0 && !r.word(x.first-1, "that") {
		return false
	}
	if (r.word(x.end, "it") || r.word(x.end, "one")) && !r.comma(x.end+1) {
		return false // "without it we have nothing": that stands for the target
	}
	j := h + 1
	for t := x.end; t < x.end+lackNoun && int(t) < len(r.toks); t++ {
		if r.comma(t) {
			return true
		}
		if j < hi && r.hits[j].first == t {
			switch c := r.hits[j].cat; {
			case c == no || c == starter:
				return true
			case c.target() || c == anaphor:
				return false
			}
			j++
		}
	}
	return false
}

// resumes says whether the subject h, in the condition that hit open begins, begins its main clause, though no comma stands before it:
// a modal follows, and what stands before it takes no clause of its own ("if they think Arcadia will talk").
func (r *reader) resumes(open, h, hi int) bool {
	o, x := &r.hits[open], &r.hits[h]
	if !o.cat.conditional() || h+1 >= hi || r.hits[h+1].first != x.last || x.first < o.last+resumeReach {
		return false
	}
	if next := r.hits[h+1].cat; rank(next) < 3 && !(next == be && x.cat == pronoun) {
		return false
	}
	before := x.first - 1
	if r.word(before, "the") {
		before--
	}
	if p := &r.hits[h-1]; (p.cat == preposition || p.cat == among) && p.last == before+1 {
		return false
	}
	if r.in(before, deemClass|joinClass|callClass|wishClass) || r.word(before, "that") || r.word(before, "or") || r.word(before, "which") {
		return false
	}
	for t := o.last; t < x.first; t++ {
		if k := r.toks[t]; k.Shape&features.Punct != 0 && r.text[k.Start] != '.' {
			return false
		}
	}
	return true
}

// forReason says whether the preposition h is the "for" of a reason: ", for that would be".
func (r *reader) forReason(h, hi int) bool {
	x := &r.hits[h]
	if h+1 >= hi || r.hits[h+1].first != x.last || !r.commaBefore(h) || !strings.EqualFold(r.text[r.toks[x.first].Start:r.toks[x.first].End], "for") {
		return false
	}
	switch r.hits[h+1].cat {
	case self, other, person, pronoun, starter, this:
		return h+2 < hi && r.hits[h+2].first == r.hits[h+1].last && roles[r.hits[h+2].cat] == features.Auxiliary
	}
	return false
}
