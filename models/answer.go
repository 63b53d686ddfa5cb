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

// answerOf reads statement i as an answer: "I do", "never", "that it would not", else the answer that it opens with: "No. We are being led on."
func (r *reader) answerOf(i int) answer {
	said := r.said(i)
	x := &said[0]
	if len(said) == 1 {
		if a := r.answerIn(x.tokens, x.hits.lo, x.hits.hi); a.sign != 0 {
			return a
		}
	}
	if !r.sts[i].Question.Ok() {
		return answer{}
	}
	first := x.tokens.lo // of the words of the turn: an answer that is a sentence by itself is not among those of the statement
	for first > 0 && first+2*answerTokens > x.tokens.lo && r.text[r.toks[first-1].Start] != ':' {
		first--
	}
	if first == 0 || r.text[r.toks[first-1].Start] != ':' {
		first = x.tokens.lo
	}
	last := min(first+answerTokens+2, x.tokens.hi)
	for t := first + 1; t < last; t++ {
		if r.endsAt(t) {
			lo, hi := r.hitsIn(first, t)
			return r.answerIn(span{first, t}, lo, hi)
		}
	}
	return answer{}
}

// answerIn reads the tokens, with the hits [lo, hi), as a mere answer.
func (r *reader) answerIn(tokens span, lo, hi int) (a answer) {
	words, last, assents := 0, int32(-1), false
	for t := int32(tokens.lo); t < int32(tokens.hi); t++ {
		if r.toks[t].Shape&features.Punct != 0 {
			continue
		}
		assent := r.in(t, assentClass)
		if words++; words > answerTokens || !assent && r.unread(t) {
			return answer{}
		}
		assents, last = assents || assent, t
	}
	for h := lo; h < hi; h++ {
		c := r.hits[h].cat
		if !inAnswer.has(c) {
			return answer{}
		}
		if denials.has(c) {
			a.sign, a.emphatic = -1, a.emphatic || r.word(r.hits[h].first, "never")
		}
		assents = assents || c == yes
	}
	a.emphatic = a.emphatic || assents
	if last >= 0 && a.sign == 0 && (assents || r.auxiliary(last)) {
		a.sign = 1
	}
	return a
}

// unread says whether token t is a word that says something, a name included, and that no hit holds.
func (r *reader) unread(t int32) bool {
	if r.toks[t].Shape&features.Upper != 0 && r.toks[t].Word == 0 && !r.ends(t+1, "ly") { // "frankly, no"
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
