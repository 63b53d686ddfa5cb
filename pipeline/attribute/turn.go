package attribute

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// turn handles a paragraph of a transcript. Who asks says nothing of his own, but may report another's words; an answer
// is one statement a paragraph, parted where it is long or turns to another question.
func (p *page) turn(b *segment.Block) {
	if !p.turned {
		p.findAskers()
	}
	p.turned = true
	if b.Label.Ok() && (b.Label != p.talker || !p.anyLabel) {
		p.anyLabel = true
		same := p.answerer.Ok() && p.answerer.In(p.text) == b.Label.In(p.text)
		p.talker, p.turnOut = b.Label, -1
		asks := p.questioner(b.Label)
		if !asks && p.asker(b.Label) {
			asks = true
		} else if asks && p.asking && !p.questionAhead() {
			asks = false // a second "Q" that asks nothing answers the first
		}
		p.asking = asks
		if asks {
			p.question = b.Span
		} else {
			p.answerer = b.Label
			if !same {
				p.cut = -1
			}
		}
	} else if p.asking && p.question.Ok() {
		p.question.End = b.End
	}
	p.tok = p.seek(b.Start)
	if p.asking {
		p.last = -1
		p.sentences(b, b.Sentences)
		return
	}
	p.answers(b)
}

// leastMislabelled is the length in bytes from which a questioner's turn without a question is taken for a mislabelled answer.
const leastMislabelled = 120

// questionAhead says whether the turn at hand holds a question, or is too short to be anything else.
func (p *page) questionAhead() bool {
	length := 0
	for i := p.at; i < len(p.segs.Blocks); i++ {
		b := &p.segs.Blocks[i]
		if b.Kind != segment.Turn || b.Label.Ok() && b.Label != p.talker {
			break
		}
		if strings.Contains(b.In(p.text), "?") {
			return true
		}
		length += b.Len()
	}
	return length < leastMislabelled
}

// answers reads a paragraph of an answer.
func (p *page) answers(b *segment.Block) {
	p.beats = p.beats[:0]
	joins := false
	p.fresh = true
	for k, s := range b.Sentences {
		p.tok = p.seek(s.Start)
		p.sent = s
		p.read(s, nil, p.tok, mostOpening)
		if p.courtesy() && (len(p.beats) == 0 || k == len(b.Sentences)-1) {
			continue
		}
		if len(p.beats) == 0 && k == 0 {
			joins = p.pointsBack()
		}
		if p.turnsTo() {
			p.answer(p.beats, joins)
			p.beats, joins, p.fresh = p.beats[:0], false, false
		}
		p.beats = append(p.beats, beat{Span: s, opens: p.opens()})
	}
	p.answer(p.beats, joins)
	p.cited(b)
}

// cited finds the words of others that an answer quotes: "the minister told us: "..."".
func (p *page) cited(b *segment.Block) {
	if len(b.Quotes) == 0 || p.lastAnswer < 0 {
		return
	}
	first := len(p.out)
	p.quotedOnly, p.last = true, -1
	p.tok = p.seek(b.Start)
	p.sentences(b, b.Sentences)
	p.quotedOnly, p.last = false, -1
	answer := p.lastAnswer
	for i := first; i < len(p.out); i++ {
		if p.ofTalker(p.out[i].Source) {
			p.out[i].Source = p.talker // "We wrote then: ..."
		}
		a := &p.out[answer]
		if len(a.Spans) == 1 && 2*p.out[i].Content().Len() > a.Spans[0].Len() {
			// the answer is little but another's words
			a.Spans = nil
			if p.turnOut == answer {
				p.turnOut = -1
			}
			p.lastAnswer = -1
		}
		if len(a.Spans) > 0 {
			p.out[i].Within = answer
		}
	}
}

// longestSelf is the length in bytes of "we"; "you", which also stands for those who talk, is longer.
const longestSelf = len("we")

// ofTalker says whether a source is "I" or "we": who has the turn.
func (p *page) ofTalker(source segment.Span) bool {
	if !source.Ok() || source.Len() > longestSelf {
		return false
	}
	t := features.Seek(p.toks, 0, source.Start)
	return t < len(p.toks) && int(p.toks[t].End) == source.End && p.lex.of(p.toks[t].Word).class&(cTalk|cSubj) == cTalk|cSubj
}

// answer adds a run of sentences, parted into statements. The first goes on with the statement before where that was cut
// short, or where the run points back at it.
func (p *page) answer(run []beat, joins bool) {
	p.part(run)
	for first := 0; first < len(run); {
		end := first + 1
		for end < len(run) && !run[end].first {
			end++
		}
		s := segment.Span{Start: run[first].Start, End: run[end-1].End}
		p.piece(s, first == 0 && (joins || p.fresh && p.belongs(s, run[0].opens)))
		first = end
	}
}

// piece adds words of an answer.
func (p *page) piece(s segment.Span, joins bool) {
	if to := p.resumed(joins); to >= 0 {
		p.out[to].Spans = append(p.out[to].Spans, s)
		p.lastAnswer = to
	} else {
		a := p.attributed(p.talker, p.talker)
		a.Spans, a.Question = p.one(s), p.question
		if p.turnOut >= 0 {
			a.Source, a.From = segment.None, p.turnOut
		}
		p.lastAnswer = p.add(a)
	}
	if p.turnOut < 0 {
		p.turnOut = p.lastAnswer
	}
	p.cut = -1
	if p.brokenOff(s) {
		p.cut = p.lastAnswer
	}
}

// resumed is the answer that the next words go on with: the one that was cut short, or the last one where they point back at
// it; -1 where they are an answer of their own.
func (p *page) resumed(joins bool) int {
	if p.cut < 0 && joins && p.turnOut >= 0 {
		return p.lastAnswer
	}
	return p.cut
}

// questioner says whether a label is a questioner's.
func (p *page) questioner(label segment.Span) bool {
	if !label.Ok() {
		return false
	}
	t := p.seek(label.Start)
	return t < len(p.toks) && p.lex.of(p.toks[t].Word).class&cQuery != 0
}

// resumeAnswer gives the turn to whoever answers the questions below where the paragraph at i is an answer cut off from its label: a
// transcript's excerpt that starts before its first label. It says whether it is one.
func (p *page) resumeAnswer(i int) bool {
	if p.answerer.Ok() {
		return p.talker == p.answerer
	}
	if i > 0 || p.segs.Title >= 0 {
		return false
	}
	asked := false
	for j := range p.segs.Blocks {
		b := &p.segs.Blocks[j]
		if b.Kind == segment.Heading {
			return false
		}
		if b.Kind != segment.Turn || !b.Label.Ok() {
			continue
		}
		if p.questioner(b.Label) {
			asked = true
			continue
		}
		if !asked {
			return false
		}
		p.talker, p.answerer = b.Label, b.Label
		return true
	}
	return false
}
