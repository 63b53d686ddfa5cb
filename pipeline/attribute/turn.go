package attribute

import "parley/pipeline/segment"

// turn handles a paragraph of a transcript. A question's asker is no speaker, but a source reported in it is one; an answer
// is one statement a paragraph, parted where its own words turn to another question.
func (p *page) turn(b *segment.Block) {
	if b.Label.Ok() && b.Label != p.talker {
		p.talker, p.turnOut = b.Label, -1
		if p.asks(b.Label) {
			p.asked = b.Span
		}
	} else if p.asks(p.talker) && p.asked.Ok() {
		p.asked.End = b.End
	}
	p.tok = p.seek(b.Start)
	if p.asks(p.talker) {
		p.last = -1
		p.sentences(b, b.Sentences)
		return
	}
	start := -1
	end := 0
	for k, s := range b.Sentences {
		p.tok = p.seek(s.Start)
		p.sent = s
		p.read(s, nil, p.tok)
		if start >= 0 && p.turnsTo() {
			p.answer(segment.Span{Start: start, End: end})
			start = -1
		}
		if p.courtesy() && (start < 0 || k == len(b.Sentences)-1) {
			continue
		}
		if start < 0 {
			start = s.Start
		}
		end = s.End
	}
	if start >= 0 {
		p.answer(segment.Span{Start: start, End: end})
	}
}

func (p *page) answer(s segment.Span) {
	a := Attribution{Source: p.talker, Cue: segment.None, Spans: []segment.Span{s}, Form: Direct, Clause: p.talker, Block: p.at, From: -1,
		Within: -1, Question: p.asked, Place: segment.None}
	if p.turnOut >= 0 {
		a.Source, a.From = segment.None, p.turnOut
	}
	i := p.add(a)
	if p.turnOut < 0 {
		p.turnOut = i
	}
}

// asks says whether a label is a questioner's.
func (p *page) asks(label segment.Span) bool {
	if !label.Ok() {
		return false
	}
	s := label.In(p.text)
	return s == "Q" || s == "QUESTION" || s == "REPORTER"
}

// turnsTo says whether the sentence turns to another question: "And on your second question, ...", "As for ...".
func (p *page) turnsTo() bool {
	for i := range p.items {
		it := &p.items[i]
		switch {
		case it.is(cTurn):
			return true
		case it.tag == tConj || it.tag == tAdv || it.tag == tComma:
			continue
		}
		return false
	}
	return false
}

// mostCourtesy is the number of items up to which a sentence can be mere courtesy ("Go ahead, Peter.").
const mostCourtesy = 8

// courtesy says whether the sentence at hand says nothing: thanks, giving the floor, excuses.
func (p *page) courtesy() bool {
	if len(p.items) == 0 {
		return true
	}
	return len(p.items) <= mostCourtesy && p.items[0].is(cCourtesy)
}
