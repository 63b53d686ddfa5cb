package segment

import (
	"strings"

	"parley/data"
	"parley/pipeline/source"
)

// A Segmenter cuts documents up. It is made once and may be used by many goroutines.
type Segmenter struct {
	words     words
	furniture *furniture
}

// New makes a Segmenter from the tables of abbreviations and of page furniture.
func New(files data.Files) (*Segmenter, error) {
	abbreviations, err := data.Abbreviations(files)
	if err != nil {
		return nil, err
	}
	rules, err := data.FurnitureRules(files)
	if err != nil {
		return nil, err
	}
	f, err := newFurniture(rules)
	if err != nil {
		return nil, err
	}
	return &Segmenter{newWords(abbreviations), f}, nil
}

// A page is a document while it is cut up.
type page struct {
	s        *Segmenter
	doc      *source.Document
	text     string
	markdown bool
	width    int // columns at which lines are wrapped; 0 where each line is a paragraph
	lines    []line
	blocks   []Block
	facts    []facts // of each block
	title    int

	transcript bool
}

// facts are what the page shows of a block beside its kind.
type facts struct {
	first, last int  // lines
	indent      int  // columns
	loose       bool // a blank line stands before it
	alone       bool // a blank line, or nothing, stands after it
	hash        bool // a heading by its mark
	bold        bool // all of it stands between "**"
	body        int  // offset where the sentences begin, behind label, lead or dateline; 0 where that is the block's start
	numbered    bool
	evidence    evidence
}

// Split cuts the document's text up. The same document always gives the same segments.
func (s *Segmenter) Split(doc *source.Document) Segments {
	p := &page{s: s, doc: doc, text: doc.Text, markdown: doc.Format == "md", title: -1}
	from := doc.Body
	if from < 0 || from > len(p.text) {
		from = 0
	}
	p.lines = scanLines(p.text, from, make([]line, 0, strings.Count(p.text[from:], "\n")+1))
	p.width = wrapWidth(p.text, p.lines)
	if end := trimRight(p.text, 0, from); end > 0 {
		p.add(Block{Span: Span{trimLeft(p.text, 0, end), end}, Kind: Furniture, Rule: frontMatter}, facts{first: -1, last: -1, loose: true, alone: true})
	}
	p.transcript = p.isTranscript()
	p.cut()
	p.label()
	p.classify()
	p.fill()
	return Segments{Title: p.title, Blocks: p.blocks}
}

// frontMatter is the Rule of the block that front matter is.
const frontMatter = "front-matter"

// add appends a block and returns its index.
func (p *page) add(b Block, f facts) int {
	if b.Label.End == 0 {
		b.Label, b.LabelURL = None, None
	}
	if b.Lead.End == 0 {
		b.Lead = None
	}
	if b.Dateline.End == 0 {
		b.Dateline = None
	}
	if b.Kind == Furniture || b.Parent == 0 && len(p.blocks) == 0 {
		b.Parent = -1
	}
	p.blocks = append(p.blocks, b)
	p.facts = append(p.facts, f)
	return len(p.blocks) - 1
}
