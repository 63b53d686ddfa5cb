package attribute

import (
	"slices"
	"strings"
	"sync"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// A Finder finds attributions. It is safe for concurrent use after Bind.
type Finder struct {
	lex   *lexicon
	pages sync.Pool // of *page: their buffers serve one document after the other
	rooms sync.Pool // of *[]Attribution that were handed back
}

// New reads the tables.
func New(files data.Files) (*Finder, error) {
	lex, err := load(files)
	if err != nil {
		return nil, err
	}
	return &Finder{lex: lex}, nil
}

// Words are the words of the tables, for the program's vocabulary.
func (f *Finder) Words() []string {
	words := make([]string, 0, len(f.lex.words))
	for w := range f.lex.words {
		words = append(words, w)
	}
	for i := range f.lex.cues {
		for _, p := range f.lex.cues[i].preps {
			words = append(words, strings.Split(p, "_")...)
		}
	}
	words = append(words, f.lex.courtesies.Words()...)
	slices.Sort(words)
	return words
}

// Bind ties the tables to the vocabulary that Find's tokens were scanned with.
func (f *Finder) Bind(v *features.Vocabulary) error {
	f.lex.bind(v)
	return f.lex.bindCourtesies(v)
}

// Find returns the attributions of a document in order of their content.
func (f *Finder) Find(doc *source.Document, segs segment.Segments, toks []features.Token) []Attribution {
	p, ok := f.pages.Get().(*page)
	if !ok {
		p = &page{}
	}
	p.turnTo(f.lex, doc.Text, segs, toks)
	for i := range segs.Blocks {
		p.block(i)
	}
	var room []Attribution
	if had, ok := f.rooms.Get().(*[]Attribution); ok {
		room = *had
	}
	out := p.finish(room[:0])
	clear(p.out)
	p.segs, p.text, p.toks, p.slab = segment.Segments{}, "", nil, nil
	if cap(p.out) <= mostKept {
		f.pages.Put(p)
	}
	return out
}

// HandBack gives the room that attributions take to those of a later document. Nobody may look at them any more.
func (f *Finder) HandBack(atts []Attribution) {
	if cap(atts) > 0 && cap(atts) <= mostKept {
		clear(atts)
		f.rooms.Put(&atts)
	}
}

// sentences reads a block's sentences one by one.
func (p *page) sentences(b *segment.Block, sents []segment.Span) {
	q := 0
	for _, s := range sents {
		p.tok = p.seek(s.Start)
		for q < len(b.Quotes) && b.Quotes[q].End <= s.Start {
			q++
		}
		if len(sents) > 1 && p.run < 0 && p.idle(s, b.Quotes[q:]) {
			p.items, p.hits = p.items[:0], p.hits[:0]
			continue
		}
		for p.tok < len(p.toks) && int(p.toks[p.tok].Start) < s.End {
			p.sent = segment.Span{Start: max(s.Start, int(p.toks[p.tok].Start)), End: s.End}
			for q < len(b.Quotes) && b.Quotes[q].End <= p.sent.Start {
				q++
			}
			p.tok = p.read(p.sent, b.Quotes[q:], p.tok, mostItems)
			if p.tok < len(p.toks) && int(p.toks[p.tok].Start) < s.End {
				p.sent.End = int(p.toks[p.tok-1].End)
			}
			p.hits = p.hits[:0]
			if p.busy || p.tagAt(len(p.items)-1) == tColon {
				p.tagVerbs()
				p.find()
			}
			p.emit()
			p.announce()
		}
	}
}

// idle says whether nothing in a sentence attributes or is quoted, and nothing in it announces what follows: a quarter of
// a page, which need not be read. A block's only sentence may be a name, which only reading tells.
func (p *page) idle(s segment.Span, quotes []segment.Quote) bool {
	if len(quotes) > 0 && quotes[0].Start < s.End {
		return false
	}
	for _, tok := range p.toks[p.tok:] {
		if int(tok.Start) >= s.End {
			break
		}
		if p.lex.stirs[tok.Word] || tok.Shape&features.Punct != 0 && p.text[tok.Start] == ':' {
			return false
		}
	}
	return true
}

// find collects the sentence's hits.
func (p *page) find() {
	p.hits = p.hits[:0]
	if len(p.items) == 0 || p.isQuestion() {
		return
	}
	var x hit
	for h := range p.items {
		it := &p.items[h]
		if it.quoted || it.cue|it.adj == 0 && !it.is(cAccord|cPerceive|cIn|cSpeech|cWork) {
			continue // as most words are
		}
		if p.hitAt(&x, h) {
			p.stopAtMain(&x)
			p.hits = append(p.hits, x)
		}
	}
}

// hitAt reads what attributes at item h into x. It says whether anything does.
func (p *page) hitAt(x *hit, h int) bool {
	it := &p.items[h]
	switch {
	case it.is(cAccord) && p.accord(x, h),
		it.is(cPerceive) && p.opensSentence(h) && p.eyes(x, h),
		it.is(cIn) && it.tag == tPrep && p.view(x, h),
		it.is(cSpeech) && it.tag == tNoun && p.noun(x, h),
		it.is(cWork) && it.tag == tNoun && (p.tagAt(1) == tBe && p.tagAt(0) == tQuote && p.printed(x, h) || p.headlined(x, h)):
		return !p.talks(x.sub)
	}
	return p.mayCue(h) && p.cueAt(x, h) && p.admits(x)
}

// opensSentence says whether the preposition at item h is the sentence's first word, a conjunction aside.
func (p *page) opensSentence(h int) bool {
	t := p.items[h].tag
	return (t == tPrep || t == tTo) && (h == 0 || h == 1 && p.tagAt(0) == tConj)
}

// mayCue says whether item h, as it is tagged, can be a cue: a verb, or what "be" makes one.
func (p *page) mayCue(h int) bool {
	it := &p.items[h]
	switch it.tag {
	case tFin, tBase, tPart, tIng, tHave:
		return it.cue|it.adj != 0
	case tNoun:
		return it.adj != 0
	case tPrep:
		return it.adj != 0 && p.tagAt(p.before(h)) == tBe
	}
	return false
}

// admits says whether what hit x tells counts where it stands: who talks to the reader, or asks, reports nothing by his "I
// say", and in an answer only quotations are another's.
func (p *page) admits(x *hit) bool {
	if p.quotedOnly && (x.manner != quotation || x.sub.first < 0) {
		return false
	}
	return !p.asking && !p.quotedOnly && (p.run >= 0 || p.turned) || !p.talks(x.sub)
}

// one is a content of one piece.
func (p *page) one(s segment.Span) []segment.Span {
	n := len(p.slab)
	p.slab = append(p.slab, s)
	return p.slab[n : n+1 : n+1]
}

// talks says whether a subject is the one who talks or is talked to: "I", "you", "we", the "my" of "my guess is that".
func (p *page) talks(s subject) bool {
	if s.first < 0 {
		return false
	}
	last := s.end - 1
	return p.tagAt(last) == tSubj && p.items[last].is(cTalk) || p.tagAt(last) == tPoss && p.has(last, ours)
}

// isQuestion says whether the sentence at hand is a question of the page's own.
func (p *page) isQuestion() bool {
	s := p.text[p.sent.Start:p.sent.End]
	return len(s) > 0 && s[len(s)-1] == '?' && p.segs.Blocks[p.at].Kind != segment.Turn
}
