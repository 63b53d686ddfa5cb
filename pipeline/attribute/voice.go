package attribute

import (
	"slices"
	"strings"

	"parley/pipeline/segment"
)

// A voice is who speaks in paragraphs without quotation marks, which a line above announces: "NAME released the following
// statement:". A speech is parted as a transcript's answers are; a written statement is one, however long.
type voice struct {
	source segment.Span // None where nobody does
	clause segment.Span // the sentence that announces
	speech bool
	sure   bool // the line ends with a colon: the text follows, whoever "I" is
	begun  bool // a paragraph has been taken
	out    int  // the attribution of a written statement that has begun
}

var silent = voice{source: segment.None}

// listen notes that what stands below the block at hand, or the sentence at hand of it, is announced as src's. The item work
// says what kind of text it is.
func (p *page) listen(src segment.Span, work int) {
	p.voice = voice{source: src, clause: p.sent, speech: p.items[work].is(cEvent)}
}

// voiced takes a paragraph that is announced as somebody's words. It says whether it did.
func (p *page) voiced(b *segment.Block) bool {
	v := &p.voice
	if !v.source.Ok() {
		return false
	}
	if !p.goesWith(b) {
		if v.begun || b.Len() > mostAddress && !strings.HasSuffix(b.In(p.text), ":") {
			p.voice = silent // but "The full text follows:", a date, an address or "Dear Governor:" may follow
		}
		return false
	}
	words := segment.Span{Start: b.Sentences[0].Start, End: b.Sentences[len(b.Sentences)-1].End}
	if len(b.Quotes) > 0 && b.Quotes[0].Start == words.Start {
		words = b.Quotes[0].Inner // opened here, and closed further down or never
		b = &segment.Block{Span: b.Span, Sentences: slices.Clone(b.Sentences)}
		b.Sentences[0].Start, b.Sentences[len(b.Sentences)-1].End = words.Start, words.End
	}
	p.tok = p.seek(words.Start)
	switch {
	case v.speech:
		if !v.begun {
			p.talker, p.turnOut, p.cut, p.question = v.source, -1, -1, segment.None
		}
		n := len(p.out)
		p.answers(b)
		for i := n; i < len(p.out); i++ {
			p.out[i].Released = true
		}
	case !v.begun:
		a := p.attributed(v.source, v.clause)
		a.Spans, a.Released = p.one(words), true
		v.out = p.add(a)
	default:
		p.out[v.out].Spans = append(p.out[v.out].Spans, words)
	}
	v.begun, p.last, p.above = true, -1, segment.None
	return true
}

// mostAddress is the length in bytes of a line that may stand between an announcement and the text, as a letter's date does.
const mostAddress = 64

// goesWith says whether a block is of the text that has been announced: a paragraph that is no quotation, announces nothing
// itself and does not speak of the speaker.
func (p *page) goesWith(b *segment.Block) bool {
	v := &p.voice
	plain := b.Kind == segment.Paragraph && !b.Label.Ok() && len(b.Sentences) > 0
	if !plain || strings.HasSuffix(b.In(p.text), ":") || p.speaksOf(b, v.source) {
		return false
	}
	if len(b.Quotes) > 0 && b.Quotes[0].Start <= b.Sentences[0].Start {
		if v.speech && v.sure {
			return p.oneQuote(b)
		}
		if v.begun || !b.Quotes[0].Open || p.quotedNext() {
			return false
		}
	}
	return v.begun || v.sure || len(b.Quotes) == 0 && p.ofSpeaker(b)
}

// oneQuote says whether the block is one quotation, of which the first mark may be the only one.
func (p *page) oneQuote(b *segment.Block) bool {
	q := b.Quotes[0]
	return q.Depth <= 1 && q.Inner.Len() > 0 && (q.Open || q.End >= b.Sentences[len(b.Sentences)-1].End)
}

// quotedNext says whether the block after the one at hand starts with a quotation mark.
func (p *page) quotedNext() bool {
	i := p.at + 1
	return i < len(p.segs.Blocks) && len(p.segs.Blocks[i].Quotes) > 0 && p.segs.Blocks[i].Quotes[0].Start == p.segs.Blocks[i].Start
}

// mostToName is how many words from a paragraph's start on the speaker's name makes it one about him: "Senator NAME is a
// member of ...".
const mostToName = 5

// speaksOf says whether the block starts with the last name of source.
func (p *page) speaksOf(b *segment.Block, source segment.Span) bool {
	name := strings.TrimSpace(source.In(p.text))
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	name = name[strings.LastIndexByte(name, ' ')+1:]
	for n, t := 0, p.seek(b.Start); t < len(p.toks) && int(p.toks[t].Start) < b.End && n < mostToName; n, t = n+1, t+1 {
		if p.reader.at(t) == name {
			return true
		}
	}
	return false
}

// ofSpeaker says whether the block is in the first person.
func (p *page) ofSpeaker(b *segment.Block) bool {
	for t := p.seek(b.Start); t < len(p.toks) && int(p.toks[t].Start) < b.End; t++ {
		if c := p.lex.of(p.toks[t].Word).class; c&cTalk != 0 {
			return true
		}
	}
	return false
}
