package models

import "parley/features"

// answerTokens is the length up to which words can be a mere yes or no: "of course it would".
const answerTokens = 6

// An answer is what a statement says to a question that it only answers.
type answer struct {
	sign     float64 // 1 yes, -1 no, 0: it says more, or neither
	emphatic bool    // "never", "certainly not"
}

// inAnswer are the hits that words of a mere answer may hold.
var inAnswer = denials.with(auxiliaries).with(subjects).with(kindsOf(yes, pronoun, this, habit, intensifier))

// toQuestion is the sign of a statement that is a mere answer to a question on the target; 0 where it is none, or where only a
// firm no would say what is wanted: "asked about the talks, he said: Yes".
func (r *reader) toQuestion(s *setting) float64 {
	if !s.question || s.named < 0 || !s.silent {
		return 0
	}
	a := r.answerOf(s.of)
	if s.asked == 0 && a.sign < 0 && a.emphatic {
		return -1
	}
	return a.sign * s.asked
}

// answerOf reads statement i as an answer: "I do", "never", "that it would not".
func (r *reader) answerOf(i int) (a answer) {
	words, last, assents := 0, int32(-1), false
	for _, x := range r.said(i) {
		for t := int32(x.tokens.lo); t < int32(x.tokens.hi); t++ {
			if r.toks[t].Shape&features.Punct != 0 {
				continue
			}
			assent := r.in(t, assentClass)
			if words++; words > answerTokens || !assent && r.unread(t) {
				return answer{}
			}
			assents, last = assents || assent, t
		}
		for h := x.hits.lo; h < x.hits.hi; h++ {
			c := r.hits[h].cat
			if !inAnswer.has(c) {
				return answer{}
			}
			if denials.has(c) {
				a.sign, a.emphatic = -1, a.emphatic || r.word(r.hits[h].first, "never")
			}
			assents = assents || c == yes
		}
	}
	a.emphatic = a.emphatic || assents
	if last >= 0 && a.sign == 0 && (assents || r.auxiliary(last)) {
		a.sign = 1
	}
	return a
}

// unread says whether token t is a word that says something, a name included, and that no hit holds.
func (r *reader) unread(t int32) bool {
	if r.toks[t].Shape&features.Upper != 0 && r.toks[t].Word == 0 {
		return true
	}
	return r.content(t)
}

// auxiliary says whether token t is a verb that stands for the one asked about: "they are", "it would", "I do".
func (r *reader) auxiliary(t int32) bool {
	h := r.hitFrom(int(t))
	if h < len(r.hits) && r.hits[h].first == t && auxiliaries.has(r.hits[h].cat) {
		return true
	}
	return r.word(t, "do") || r.word(t, "does") || r.word(t, "did")
}
