package models

import "parley/features"

// turned says whether the question that statement i answers, as the transcript has it or as its attribution tells it, turns to another topic:
// "asked whether the bridge was open, he said", "Q: And the bridge?" One that points back, or says nothing of its own, does not.
func (r *reader) turned(i int, s *setting) bool {
	st := &r.sts[i]
	switch {
	case s.question || s.frame:
		return false
	case st.Question.Ok():
		lo, hi := r.hitsOf(st.Question)
		first, last := r.tokensIn(st.Question)
		return r.ownTopic(lo, hi, int32(first), int32(last))
	case st.Clause.Ok():
		lo, hi := r.hitsOf(st.Clause)
		for h := lo; h < hi; h++ {
			if r.hits[h].inside || int(r.hits[h].at) >= st.Spans[0].Start {
				break
			}
			if r.hits[h].cat == asking {
				end := r.topicEnd(r.hits[h].end)
				_, to := r.hitsIn(int(r.hits[h].end), int(end))
				return r.ownTopic(h+1, to, r.hits[h].end, end)
			}
		}
	}
	return false
}

// topicEnd is the first mark from token t on.
func (r *reader) topicEnd(t int32) int32 {
	for end := t + leadTokens; t < end && int(t) < len(r.toks) && !r.comma(t) && r.text[r.toks[t].Start] != '.' && r.text[r.toks[t].Start] != ':'; t++ {
	}
	return t
}

// pointing are the hits with which a question goes on with what was spoken of, or with the parties.
var pointing = kindsOf(pronoun, this, person, anaphor, encounter, act, position, terms, sideA, sideB)

// ownTopic says whether the tokens [first, last), with the hits [lo, hi), speak of something that the lexicon does not know, and of nothing told
// before.
func (r *reader) ownTopic(lo, hi int, first, last int32) bool {
	if hi-lo > questionReach {
		return false // no question, but a speech
	}
	for h := lo; h < hi; h++ {
		switch x := &r.hits[h]; {
		case pointing.has(x.cat) && !r.word(x.first, "that"), x.cat == other && r.word(x.first, "they"), x.cat.target() && !x.away:
			return false
		}
	}
	return r.contentIn(first, min(last, first+questionReach))
}

// ofOthers says whether the attribution of statement i announces another country's affairs, "on Arcadia, she said", and the words name no party.
func (r *reader) ofOthers(i int, s *setting) bool {
	st := &r.sts[i]
	if !st.Clause.Ok() || s.frame || s.holds.meet(&parties) {
		return false
	}
	lo, hi := r.hitsOf(st.Clause)
	for h := lo; h < hi && int(r.hits[h].at) < st.Spans[0].Start; h++ {
		if x := &r.hits[h]; x.cat == third && !x.inside && (r.topical(x.first-1) || r.word(x.first-1, "the") && r.topical(x.first-2)) {
			return true
		}
	}
	return false
}

// topical says whether token t is a preposition that tells what is spoken of, and opens its sentence or follows a verb of telling: "on", "asked about".
func (r *reader) topical(t int32) bool {
	if t < 0 {
		return false
	}
	opens := t == 0 || r.endsAt(int(t)) || r.toks[t].Shape&features.Break != 0
	return r.word(t, "on") && opens || r.word(t, "about") || r.word(t, "regarding") || r.word(t, "concerning") || r.word(t, "for") && r.word(t-1, "as") ||
		r.word(t, "to") && r.word(t-1, "turning")
}

// abroad says whether statement i names a country that has no part in the target, and not the target's first side: "the harvest of
// Arcadia", not "the Europeans" nor "we are not Arcadia".
func (r *reader) abroad(i int) bool {
	abroad := false
	for _, x := range r.said(i) {
		if x.hits.kinds.has(sideA) {
			return false
		}
		for h := x.hits.lo; h < x.hits.hi && !abroad && x.hits.kinds.has(third); h++ {
			y := &r.hits[h]
			abroad = y.cat == third && !r.m.nameOnly(*y) && !r.in(y.end-1, tableClass) && !r.word(y.first-1, "not") && !r.word(y.first-2, "not")
		}
	}
	return abroad
}
