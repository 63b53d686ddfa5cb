package models

import (
	"slices"
	"strings"

	"parley/features"
)

// How far, in tokens, a bare name of the target may stand from the word that ties it to its topic.
const (
	topicBack = 400
	aheadMost = 40 // in the same sentence
)

// A topicReader knows how far the words that tie a text's talks to the target have been looked for.
type topicReader struct {
	last      int32 // token that is the last of them; -topicBack-1 or less where there is none
	seen      int32 // the tokens before are looked at
	statement int   // the questions to the statements before are, too
	known     bool  // whether somewhere is
	somewhere bool  // the text is short, and one stands somewhere in it
}

// onTopic says whether hit i, a name of the target, is the target's. A briefing that speaks of the talks with Arcadia once goes on to a
// trade bill, and "the deal" is one about that: a bare name must stand near a word of the topic. In a text that is shorter than the way,
// such a word may stand anywhere, or "with the Arcadians". Hits come in order.
func (r *reader) onTopic(i int, p *topicReader) bool {
	x := &r.hits[i]
	for ; p.statement < len(r.sts); p.statement++ {
		q := r.sts[p.statement].Question
		if q.Ok() && q.Start > int(x.at) {
			break
		}
		if !r.contents[p.statement].anew {
			continue
		}
		if from := int32(r.tokenFrom(q.Start)); from >= p.seen {
			p.seen, p.last = from, -topicBack-1
		}
	}
	for ; p.seen < x.end; p.seen++ {
		if r.in(p.seen, topicClass) {
			p.last = p.seen
		}
	}
	if p.last+topicBack >= x.first || r.torn || len(r.m.sideWords) == 0 || r.topicAhead(x.end) {
		return true
	}
	if !p.known && len(r.toks) <= topicBack {
		p.known, p.somewhere = true, r.hasTopic()
	}
	return p.somewhere
}

// hasTopic says whether the text holds a word of the topic, or "with" a party of the target: "talks with the Arcadians".
func (r *reader) hasTopic() bool {
	for i := range r.hits {
		if c := r.hits[i].cat; (c == sideA || c == sideB) && (r.word(r.hits[i].first-1, "with") || r.partner(i)) {
			return true
		}
	}
	return slices.ContainsFunc(r.toks, func(t features.Token) bool { return r.is(t.Word, topicClass) })
}

// topicAhead says whether a word of the topic follows in the sentence of token t.
func (r *reader) topicAhead(t int32) bool {
	for end := min(t+aheadMost, int32(len(r.toks))); t < end; t++ {
		if r.in(t, topicClass) {
			return true
		}
		if r.endsAt(int(t) + 1) {
			return false
		}
	}
	return false
}

// asksAnew says whether the question that statement i answers names somebody or something, and neither the target nor its topic: "What
// does the Treasury make of the bill?" A question without names goes on with what was said: "When do you expect them back?" It is asked
// before the names of the target are told from others, which turned knows.
func (r *reader) asksAnew(i int) bool {
	q, speaker := r.sts[i].Question, r.sts[i].Speaker
	if !q.Ok() {
		return false
	}
	if i > 0 && r.sts[i-1].Question == q {
		return r.contents[i-1].anew
	}
	lo, hi := r.hitsOf(q)
	for h := lo; h < min(hi, lo+questionReach); h++ {
		if r.hits[h].cat.target() {
			return false
		}
	}
	first, last := r.tokensIn(q)
	begun, names := false, false // begun: behind the label and the first word, which is in upper case anyway
	for t := first; t < min(last, first+questionReach); t++ {
		x := &r.toks[t]
		switch {
		case r.is(x.Word, topicClass):
			return false
		case x.Shape&features.Punct != 0:
		case x.Shape&features.Upper == 0:
			begun = true
		case begun && r.toks[t-1].Shape&features.Punct == 0 && x.End-x.Start > 2 && !strings.Contains(speaker, r.text[x.Start:x.End]):
			names = true
		}
	}
	return names
}

// carryBytes is how far behind a speaker's last statement another may stand that goes on with its topic; maxCarried, how many may in a
// row that only a pronoun or the like ties to it.
const (
	carryBytes = 1200
	maxCarried = 2
)

// goesOnWith says whether statement i can go on with the topic of p, the same speaker's last one.
func (r *reader) goesOnWith(i, p int) bool {
	before := r.sts[p].Spans
	return r.sts[i].Spans[0].Start-before[len(before)-1].End <= carryBytes && r.done[p].carried < maxCarried
}
