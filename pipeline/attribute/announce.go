package attribute

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// mostBeforeWork is the most items between "following" and what follows: "the following joint written statement".
const mostBeforeWork = 3

// announce notes who speaks below where the sentence at hand only announces it: "NAME released the following statement after
// the vote." The quotation that comes next is his.
func (p *page) announce() {
	src, work := p.author()
	if !src.Ok() && work >= 0 {
		src = p.voice.source // "The full text follows:"
		if n := len(p.out); !src.Ok() && n > 0 && p.tagAt(0) == tPoss {
			src = p.out[n-1].Source // "NAME spoke of the vote. His remarks are copied below."
		}
		if !src.Ok() {
			src = p.sender(work)
		}
	}
	if src.Ok() {
		speech := p.voice.speech && p.voice.source == src
		p.above, p.last = src, -1
		p.listen(src, work)
		p.voice.speech = p.voice.speech || speech
		p.voice.sure = p.tagAt(len(p.items)-1) == tColon || p.closing()
	}
}

// mostToSender is how many blocks above "The text of the letter follows:" its sender may be named.
const mostToSender = 3

// sender is who sent the text, a letter, that item work of the sentence at hand announces: the subject of a sentence above that
// has the same word. The sentence at hand is read again afterwards.
func (p *page) sender(work int) segment.Span {
	it := &p.items[work]
	word, sent, at := strings.ToLower(p.text[it.start:it.end]), p.sent, p.tok
	found := segment.None
	for j := p.at - 1; j >= 0 && j >= p.at-mostToSender && !found.Ok(); j-- {
		b := &p.segs.Blocks[j]
		for _, s := range b.Sentences {
			p.tok = features.Seek(p.toks, 0, s.Start)
			p.read(s, b.Quotes, p.tok, mostItems)
			p.tagVerbs()
			for w := range p.items {
				it := &p.items[w]
				if found.Ok() || it.quoted || strings.ToLower(p.text[it.start:it.end]) != word {
					continue
				}
				if found = p.doer(w); !found.Ok() && p.tagAt(w-1) == tPoss {
					found = p.saidIn(j) // "In their letter, the senators write: ..."
				}
			}
		}
	}
	p.sent = sent
	p.read(sent, nil, features.Seek(p.toks, 0, sent.Start), mostItems)
	p.tok = at
	return found
}

// closing says whether the sentence at hand ends with a word that says that the text follows: "are copied below."
func (p *page) closing() bool {
	n := len(p.items) - 2
	return n > 0 && p.tagAt(n+1) == tStop && p.items[n].is(cAnnounce)
}

// author is whose words the sentence at hand announces, and the item that says what kind of text they are: None and that item
// where it does not say whose, None and -1 where it announces none.
func (p *page) author() (segment.Span, int) {
	work := -1
	for i := range p.items {
		if !p.items[i].is(cAnnounce) || p.items[i].quoted {
			continue
		}
		if src, w := p.below(i); w > 0 {
			return src, w
		}
		w := p.announcedWork(i)
		if w < 0 {
			continue
		}
		if work = w; !p.busy {
			p.tagVerbs() // "delivered" says nothing by itself
		}
		if src := p.announcer(w); src.Ok() {
			return src, w
		}
	}
	return segment.None, work
}

// below reads "Below is NAME's opening statement:" at item i: whose text stands below, and the item of the text; None and -1 where
// the sentence says no such thing.
func (p *page) below(i int) (segment.Span, int) {
	if i > 0 || p.tagAt(1) != tBe {
		return segment.None, -1
	}
	for g := 3; g+1 < len(p.items) && g <= mostName; g++ {
		if p.tagAt(g) != tGen || !p.someone(2, g) {
			continue
		}
		for w := g + 1; w < len(p.items) && w <= g+mostBeforeWork && (p.items[w].nominal() || p.tagAt(w) == tIng); w++ {
			if p.items[w].is(cSpeech | cWork | cEvent) {
				return p.span(2, g), w
			}
		}
	}
	return segment.None, -1
}

// mostPointing is how many items a sentence has that only points at the text below.
const mostPointing = 8

// announcedWork is the item of the text that the word at i announces; -1 where none.
func (p *page) announcedWork(i int) int {
	if i > 0 && p.items[i-1].is(cSpeech|cWork|cEvent) {
		return i - 1 // "the statement below"
	}
	short := i == len(p.items)-2 || len(p.items) <= mostPointing
	if short && (p.tagAt(0) == tPoss || p.tagAt(0) == tDet) && i > 1 && p.items[1].is(cSpeech|cWork|cEvent) {
		return 1 // "His remarks, as prepared, are copied below.", "The letter appears below and here."
	}
	if p.tagAt(i-1) != tDet {
		return -1
	}
	for w := i + 1; w < len(p.items) && w <= i+1+mostBeforeWork && (p.tagAt(w) == tNoun || p.tagAt(w) == tIng); w++ {
		if p.items[w].is(cSpeech | cWork | cEvent) {
			return w
		}
	}
	return -1
}

// saidIn is the source of the last statement of block j; None where it has none.
func (p *page) saidIn(j int) segment.Span {
	for i := len(p.out) - 1; i >= 0 && p.out[i].Block >= j; i-- {
		if p.out[i].Block == j && p.out[i].Source.Ok() {
			return p.out[i].Source
		}
	}
	return segment.None
}

// announcer is whose text at item w is announced: who is named behind "by", where the text is the sentence's subject, else the
// sentence's subject.
func (p *page) announcer(w int) segment.Span {
	if p.doing(w) >= 0 {
		return p.doer(w)
	}
	for i := w + 1; i+1 < len(p.items); i++ {
		if p.items[i].is(cBy) {
			if e := p.nounRight(i + 1); e > i+1 && p.someone(i+1, e) {
				return p.span(i+1, e)
			}
		}
	}
	return segment.None
}

// doing is the verb that stands before the text at item w, -1 where it is the sentence's subject.
func (p *page) doing(w int) int {
	for i := w - 1; i > 0; i-- {
		if t := p.tagAt(i); t == tFin || t == tHave || t == tBe {
			return i
		}
	}
	return -1
}

// doer is the subject of the verb before the text at item w, if it names somebody.
func (p *page) doer(w int) segment.Span {
	i := p.doing(w)
	if i < 0 {
		return segment.None
	}
	if s := p.subjectOf(p.group(i).first); s.first >= 0 && p.someone(s.first, s.end) {
		return p.span(s.first, s.end)
	}
	return segment.None
}

// titled is who a heading names as speaker, and the item that says of what: "NAME Statement on the Vote", "Remarks by NAME"; the
// item is -1 where the heading is nothing but a name. None where it names nobody.
func (p *page) titled() (segment.Span, int) {
	n := len(p.items)
	for i := range p.items {
		switch it := &p.items[i]; {
		case it.is(cSpeech|cWork) && it.upper:
			work := i
			if i+1 < n && p.items[i+1].is(cBy|cFrom) {
				if e := p.nounRight(i + 2); e > i+2 && p.named(i+2, e) {
					return p.span(i+2, e), work
				}
				return segment.None, -1
			}
			for i > 0 && strings.HasSuffix(p.shown(&p.items[i-1]), "ing") {
				i-- // "NAME Opening Statement"
			}
			return p.name(0, i), work
		case it.tag != tName && !it.nominal() && it.tag != tParen && it.tag != tIng:
			return p.name(0, n), -1
		}
	}
	return p.name(0, n), -1
}
