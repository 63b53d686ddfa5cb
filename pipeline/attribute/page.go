package attribute

import (
	"parley/features"
	"parley/pipeline/segment"
)

// mostKept is how many attributions a page's buffer may hold and still be kept for the next page.
const mostKept = 1 << 12

// A page is the state of one document's reading.
type page struct {
	reader
	quotedOnly bool // only quotations count, whoever else speaks
	segs       segment.Segments
	tok        int // first token not before the block at hand
	out        []Attribution
	hits       []hit
	slab       []segment.Span // what contents of one piece are cut from
	order      []int          // scratch: indices into out by content
	ranks      []int          // scratch: by index into out, where it goes

	last             int   // attribution that a free-standing quotation goes on with; -1
	run              int   // attribution whose words run on over sentences ("It wrote: ..."); -1
	over             bool  // the words that run on come from the paragraph before
	opening          int   // paragraphs since the last heading
	open             int   // attribution that takes further quotations of its block as pieces; -1
	topic            int   // attribution that may only name the topic of what comes next; -1
	heads            int   // the last heading; -1
	lead             []int // by block: index into leads; -1
	leads            []lead
	sent             segment.Span
	at               int          // the block at hand
	above            segment.Span // the name that stands alone on the line above
	question         segment.Span // a transcript's last question
	talker           segment.Span // a transcript's label at hand
	answerer         segment.Span // the last label that is no questioner's
	lastAnswer, cut  int          // the last answer; it again where it was broken off; -1
	turned, anyLabel bool         // a turn, a turn with a label was met
	unsure           []int        // headlines "NAME: ..." of whom only the page's end tells whether they speak
	askers           []string     // labels of those who only ask, by name ("MS. LUND" of the television)
	beats            []beat       // scratch: an answer's sentences
	phrases          []features.Match
	costs            []float64 // scratch of part
	froms            []int
	voice            voice
	unsigned         int  // the block that is nothing but a quotation whose speaker may stand below; -1
	unsignedOut      int  // the attribution that carries its words, or the next one
	fresh            bool // the words at hand open a paragraph of an answer, and no other question
	turnOut          int  // the first attribution of the turn at hand; -1
}

// turnTo makes the page ready for a document. It keeps the buffers of the one before.
func (p *page) turnTo(lex *lexicon, text string, segs segment.Segments, toks []features.Token) {
	*p = page{reader: reader{lex: lex, text: text, toks: toks, items: p.items[:0]}, hits: p.hits[:0], lead: p.lead[:0], leads: p.leads[:0],
		segs: segs, last: -1, heads: -1, open: -1, run: -1, topic: -1, voice: silent, unsigned: -1, turnOut: -1, lastAnswer: -1, cut: -1, answerer: segment.None,
		talker: segment.None, question: segment.None, above: segment.None, askers: p.askers[:0], unsure: p.unsure[:0], out: p.out[:0],
		beats: p.beats[:0], costs: p.costs[:0], froms: p.froms[:0], order: p.order[:0], ranks: p.ranks[:0]}
	for range segs.Blocks {
		p.lead = append(p.lead, -1)
	}
	p.slab = make([]segment.Span, 0, len(segs.Blocks)+4)
}

// seek returns the index of the first token at or after offset, looked for from p.tok on.
func (p *page) seek(offset int) int { return features.Seek(p.toks, p.tok, offset) }

func (p *page) block(i int) {
	b := &p.segs.Blocks[i]
	p.at, p.open = i, -1
	if p.over = p.runsOver(b); !p.over {
		p.run = -1
	}
	if b.Kind == segment.Heading {
		p.opening = 0
	} else if b.Kind == segment.Paragraph && len(b.Sentences) > 0 {
		p.opening++
	}
	if !p.turned && (b.Kind == segment.Paragraph || b.Kind == segment.Turn && !b.Label.Ok()) && p.resumeAnswer(i) {
		p.tok = p.seek(b.Start)
		p.answers(b)
		return
	}
	switch b.Kind {
	case segment.Furniture, segment.Caption:
		return
	case segment.Heading:
		if p.voice.begun || b.Len() > mostAddress {
			p.voice = silent
		}
		p.heading(b)
		return
	case segment.Turn:
		if b.Label.Ok() || p.talker.Ok() { // else it stands before the first label
			p.turn(b)
			return
		}
	}
	if p.voiced(b) || p.layout(b) || p.signedPost(b) || p.saidBelow(b) {
		return
	}
	p.tok = p.seek(b.Start)
	n := len(p.out)
	p.sentences(b, b.Sentences)
	p.nameLine(b)
	p.bareQuotation(b, n)
	p.introduce(b)
}
