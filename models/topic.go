package models

import (
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
	last, sideA, sideB int32 // token of the last word of the topic, and of each side's last name; far where there is none
	seen               int32 // the tokens before are looked at
	statement          int   // the questions to the statements before are, too
	speaking           int   // the statements before end before the hit
	known              bool  // whether somewhere is
	somewhere          bool  // the text is short, and what ties it stands somewhere in it
}

// far is a token that nothing stands near to.
const far = -topicBack - 1

// forget is what a question that turns to something else does with what was seen before it.
func (p *topicReader) forget(question int32) {
	for _, last := range []*int32{&p.last, &p.sideA, &p.sideB} {
		if *last < question {
			*last = far
		}
	}
}

// sees takes note of token t.
func (p *topicReader) sees(r *reader, t int32) {
	switch w := r.toks[t].Word; {
	case r.is(w, topicClass):
		p.last = t
	case r.is(w, sideAWord):
		p.sideA = t
	case r.is(w, sideBWord):
		p.sideB = t
	}
}

// hears takes note of hit x, which can name a side by several words: "the white house".
func (p *topicReader) hears(x *hit) {
	switch x.cat {
	case sideA:
		p.sideA = max(p.sideA, x.first)
	case sideB:
		p.sideB = max(p.sideB, x.first)
	}
}

// near says whether a word of the topic stands near before token t, or the names of both sides.
func (p *topicReader) near(t int32) bool {
	return p.last+topicBack >= t || p.sideA+topicBack >= t && p.sideB+topicBack >= t
}

// onTopic says whether hit i, a name of the target, is the target's. A briefing that speaks of the talks with Arcadia once goes on to a
// trade bill, and "the deal" is one about that: a bare name must stand near a word of the topic, or near names of both sides, of which
// the speaker can be one. In a text that is shorter than the way, they may stand anywhere, or "with the Arcadians". Hits come in order.
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
			p.seen = from
			p.forget(from)
		}
	}
	for ; p.seen < x.end; p.seen++ {
		p.sees(r, p.seen)
	}
	if r.torn || len(r.m.sides) == 0 || p.near(x.first) || r.topicAhead(i, *p) || r.speakerIsOne(x, p) {
		return true
	}
	if !p.known && len(r.toks) <= topicBack {
		p.known, p.somewhere = true, r.hasTopic()
	}
	return p.somewhere
}

// speakerIsOne says whether one side is named near hit x, and the other speaks.
func (r *reader) speakerIsOne(x *hit, p *topicReader) bool {
	for ; p.speaking < len(r.sts); p.speaking++ {
		if spans := r.sts[p.speaking].Spans; int(x.at) < spans[len(spans)-1].End {
			break
		}
	}
	if p.speaking == len(r.sts) || r.sts[p.speaking].Spans[0].Start > int(x.at) {
		return false
	}
	switch r.party(&r.sts[p.speaking], -1) {
	case sideA:
		return p.sideB+topicBack >= x.first
	case sideB:
		return p.sideA+topicBack >= x.first
	}
	return false
}

// hasTopic says whether the text holds a word of the topic, names of both sides, or "with" one of them: "talks with the Arcadians".
func (r *reader) hasTopic() bool {
	p := topicReader{last: far, sideA: far, sideB: far}
	for i := range r.hits {
		if c := r.hits[i].cat; (c == sideA || c == sideB) && (r.word(r.hits[i].first-1, "with") || r.partner(i)) {
			return true
		}
		p.hears(&r.hits[i])
	}
	for t := range r.toks {
		p.sees(r, int32(t))
	}
	return p.last >= 0 || p.sideA >= 0 && p.sideB >= 0
}

// topicAhead says whether the sentence of hit i goes on to what is lacking: a word of the topic, or the name of a side that p has not seen.
func (r *reader) topicAhead(i int, p topicReader) bool {
	p.last = far
	h, end := i+1, min(r.hits[i].end+aheadMost, int32(len(r.toks)))
	for t := r.hits[i].end; t < end; t++ {
		for ; h < len(r.hits) && r.hits[h].first <= t; h++ {
			p.hears(&r.hits[h])
		}
		if p.sees(r, t); p.near(t) {
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
		case r.is(x.Word, topicClass|sideBWord):
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
	carryBytes = 400
	maxCarried = 2
)

// goesOnWith says whether statement i can go on with the topic of p, the same speaker's last one.
func (r *reader) goesOnWith(i, p int) bool {
	before := r.sts[p].Spans
	return r.sts[i].Spans[0].Start-before[len(before)-1].End <= carryBytes && r.done[p].carried < maxCarried
}
