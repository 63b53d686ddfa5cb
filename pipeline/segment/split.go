package segment

import (
	"maps"
	"slices"
	"sync"

	"parley/data"
	"parley/features"
	"parley/pipeline/source"
)

// A Segmenter cuts documents up. It is made once and, after Bind, may be used by many goroutines.
type Segmenter struct {
	words     *words
	furniture *furniture
	pages     sync.Pool // of *page
	rooms     sync.Pool // of *Segments that were handed back
}

// New makes a Segmenter from the tables of abbreviations and of page furniture.
func New(files data.Files) (*Segmenter, error) {
	abbreviations, err := files.Abbreviations()
	if err != nil {
		return nil, err
	}
	rules, err := files.FurnitureRules()
	if err != nil {
		return nil, err
	}
	f, err := newFurniture(rules)
	if err != nil {
		return nil, err
	}
	return &Segmenter{words: newWords(abbreviations), furniture: f, pages: sync.Pool{New: func() any { return new(page) }}}, nil
}

// A page is a document while it is cut up.
type page struct {
	s          *Segmenter
	doc        *source.Document
	text       string
	markdown   bool
	width      int  // columns at which lines are wrapped; 0 where each line is a paragraph
	ragged     bool // lines break inside sentences, at no one width
	lines      []line
	blocks     []Block
	facts      []facts // of each block
	title      int
	standfirst int // first block of the body, or the line below the title that sums it up

	layout layout

	terms     terms           // of the block at hand
	speakers  map[string]bool // labels of turns, or of a round-up's entries
	headlines map[string]int  // block of each line without a stop, plus one
	quoter    quoter
	sentences []Span
	ends      [][2]int
}

// facts are what the page shows of a block beside its kind.
type facts struct {
	first, last int  // lines
	indent      int  // columns
	loose       bool // a blank line stands before it
	alone       bool // a blank line, or nothing, stands after it
	hash        bool // a heading by its mark
	body        int  // offset where the sentences begin, behind label, lead or dateline; 0 where that is the block's start
	date        int  // where the date that it starts with ends, its start where there is none; 0 until label has looked
	numbered    bool
	post        bool // the line above a post, or a paragraph of one
	quotation   bool // a paragraph that is one quotation, whose parent says who speaks
	evidence    evidence
}

// Words are the words of the table of furniture, for the program's vocabulary.
func (s *Segmenter) Words() []string { return slices.Sorted(maps.Keys(s.furniture.vocabulary)) }

// Bind ties the table to the vocabulary that Split's tokens were scanned with.
func (s *Segmenter) Bind(v *features.Vocabulary) error {
	s.furniture.bind(v)
	return nil
}

// Split cuts the document's text up. The same document always gives the same segments. toks are those of its text.
func (s *Segmenter) Split(doc *source.Document, toks []features.Token) Segments {
	p := s.pages.Get().(*page)
	p.reset(s, doc, toks)
	from := doc.Body
	if from < 0 || from > len(p.text) {
		from = 0
	}
	var unread int
	p.lines, unread = scanLines(p.text, from, p.lines)
	p.width = wrapWidth(p.text, p.lines)
	p.ragged = p.width == 0 && !p.markdown && raggedLines(p.text, p.lines)
	if end := trimRight(p.text, 0, from); end > 0 {
		i := p.add(Furniture, Span{trimLeft(p.text, 0, end), end}, -1, -1, true)
		p.blocks[i].Rule, p.facts[i].alone = frontMatter, true
	}
	p.layout = p.findLayout()
	p.cut()
	p.label()
	p.posts()
	p.classify()
	p.fill()
	segs := Segments{Title: p.title, Blocks: p.blocks, Unread: unread, quotes: p.quoter.quotes, sentences: p.sentences}
	p.release()
	s.pages.Put(p) // not deferred: what a panic leaves behind serves no other document
	return segs
}

// HandBack gives the room that segments take to those of a later document. Nobody may look at them any more.
func (s *Segmenter) HandBack(segs Segments) {
	if segs.Blocks != nil && cap(segs.Blocks) <= mostKept && cap(segs.quotes) <= mostKept && cap(segs.sentences) <= mostKept {
		s.rooms.Put(&segs)
	}
}

// mostKept is how many lines or blocks a page's scratch may hold and still be kept for the next page.
const mostKept = 1 << 14

// reset makes the page ready for a document; its scratch is that of the page before.
func (p *page) reset(s *Segmenter, doc *source.Document, toks []features.Token) {
	room, ok := s.rooms.Get().(*Segments)
	if !ok {
		room = &Segments{}
	}
	p.quoter.quotes = room.quotes
	*p = page{s: s, doc: doc, text: doc.Text, markdown: doc.Format == "md", title: -1, lines: p.lines[:0], blocks: room.Blocks[:0], facts: p.facts[:0],
		terms: terms{f: s.furniture, w: s.words, text: doc.Text, toks: toks, read: p.terms.read}, headlines: p.headlines, speakers: p.speakers, sentences: room.sentences[:0], ends: p.ends[:0], quoter: p.quoter}
	if p.headlines == nil {
		p.headlines, p.speakers = map[string]int{}, map[string]bool{}
	}
}

// release lets go of the document, and of scratch that an odd document made large.
func (p *page) release() {
	clear(p.headlines)
	clear(p.speakers)
	p.doc, p.text, p.quoter.text, p.terms.text, p.terms.toks = nil, "", "", "", nil
	p.blocks, p.quoter.quotes, p.sentences = nil, nil, nil // they are the caller's now
	if cap(p.lines) > mostKept || cap(p.facts) > mostKept {
		*p = page{}
	}
}

// frontMatter is the Rule of the block that front matter is.
const frontMatter = "front-matter"

// add appends a block of what is known of it at its first line, number i, -1 for what lies before all lines. It returns its
// index. The block is made in its place: it is large, and copying it costs more than all else here.
func (p *page) add(kind Kind, s Span, parent, i int, loose bool) int {
	n := len(p.blocks)
	p.blocks, p.facts = slices.Grow(p.blocks, 1)[:n+1], slices.Grow(p.facts, 1)[:n+1]
	b, f := &p.blocks[n], &p.facts[n]
	*b, *f = Block{}, facts{}
	b.Span, b.Kind, b.Parent = s, kind, parent
	b.Label, b.LabelURL, b.Lead, b.Dateline, b.Signature = None, None, None, None, None
	f.first, f.last, f.loose = i, i, loose
	if i >= 0 {
		f.indent = p.lines[i].indent
	}
	return n
}
