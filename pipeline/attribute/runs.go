package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// mostBeforeRun is how many paragraphs of a section may stand before a paper's words that run on over paragraphs, the one they
// start in included: "In a note, the daily discussed the bridge." and "It wrote: ..." are two.
const mostBeforeRun = 2

// runsOver says whether the words that run on at the end of the block before go on in block b: a digest of papers gives each
// paper's words in paragraphs without marks, from "It wrote: ..." at the top of its section to the next heading.
func (p *page) runsOver(b *segment.Block) bool {
	if p.run < 0 || b.Kind != segment.Paragraph || b.Label.Ok() || len(b.Sentences) == 0 {
		return false
	}
	if a := &p.out[p.run]; a.Source.Ok() && p.segs.Blocks[a.Block].Label == a.Source {
		return true // an answer of several paragraphs
	}
	if b.Parent >= 0 || !p.outletRuns() {
		return false
	}
	return p.over || p.opening <= mostBeforeRun && p.written()
}

// written says whether the words that run on are introduced as a paper's text: "it wrote", "the daily said", "in a note, NAME
// wrote".
func (p *page) written() bool {
	a := &p.out[p.run]
	for t := p.seek(a.Clause.Start); t < len(p.toks) && int(p.toks[t].Start) < a.Spans[0].Start; t++ {
		if e := p.lex.of(p.toks[t].Word); e.class&(cOutlet|cWork|cIt) != 0 && e.class&cHe == 0 {
			return true
		}
	}
	return false
}

// runsOut says whether the sentence at hand, of a paragraph after the one in which the words that run on started, ends them:
// another is quoted, or another paper's turn comes.
func (p *page) runsOut() bool {
	for k := range p.hits {
		x := &p.hits[k]
		if x.cue.kind == say && !p.accords(x) && (x.manner == quotation || x.manner == colon || x.manner == left) || x.cue.frames&fTopic != 0 && x.manner == object && p.at != p.out[p.run].Block && p.first() && p.outlet(x.sub) {
			return true
		}
	}
	return len(p.items) > 0 && p.tagAt(0) == tQuote
}

// first says whether the sentence at hand opens its block.
func (p *page) first() bool { return p.sent.Start <= p.segs.Blocks[p.at].Sentences[0].Start }

// outlet says whether a subject may be a paper: "the daily", or no more than a name.
func (p *page) outlet(s subject) bool {
	if s.first < 0 {
		return false
	}
	head := &p.items[s.end-1]
	return head.is(cOutlet) || head.tag == tName
}

// goOn takes the sentence at hand in with the words that run on.
func (p *page) goOn() {
	a := &p.out[p.run]
	for i := range p.items {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			a.Form = Mixed
		}
	}
	last := &a.Spans[len(a.Spans)-1]
	if p.over && last.End <= p.segs.Blocks[p.at].Start {
		a.Spans = append(a.Spans, p.sent)
		return
	}
	last.End = p.sent.End
}

// runOn takes the sentence at hand in with words that run on since "It wrote: ...", or ends those. It says whether it took it in.
func (p *page) runOn() bool {
	if p.over && p.runsOut() || p.breaksRun() {
		p.run = -1
		return false
	}
	p.goOn()
	p.reportsInRun()
	return true
}

// breaksRun says whether the sentence at hand is the page's own again, behind words that run on: a cue in it is said of their source,
// or it opens with the name of one who says something.
func (p *page) breaksRun() bool {
	for k := range p.hits {
		x := &p.hits[k]
		if p.newSource(x) {
			return true
		}
		if p.accords(x) {
			if p.self(x.sub) {
				return true
			}
			continue
		}
		if x.sub.first < 0 || x.cue.kind != say || !p.self(x.sub) {
			continue
		}
		ends := p.tagAt(max(x.after, x.end))
		if x.at >= 0 && x.sub.clause <= 2 || x.at < 0 && p.tagAt(x.sub.clause-1) == tComma && (ends == tComma || ends == tStop) {
			return true
		}
	}
	if len(p.hits) == 0 || p.outletRuns() {
		return false
	}
	// a person's words seldom run on past a sentence that names its speaker, or past marks
	return p.hits[0].sub.first == 0 && p.tagAt(0) == tName || p.tagAt(0) == tQuote && p.hits[0].at < 0 && p.hits[0].sub.first > 0
}

// newSource says whether hit x opens the sentence with the words of another source, whom it introduces: "According to experts, ...", "NAME, a
// professor, believes that ...", or has words behind a colon of its own.
func (p *page) newSource(x *hit) bool {
	if x.sub.first < 0 || x.in >= 0 || x.from {
		return false
	}
	if p.accords(x) {
		return x.at > 0 && x.first == 0 && p.human(p.head(x.sub)) && p.head(x.sub).tag == tNoun
	}
	if x.manner == colon && x.cue.kind == say {
		return p.someone(x.sub.first, x.sub.end) && !p.items[x.sub.end-1].is(cIt)
	}
	return x.manner == clause && x.sub.first == 0 && p.tagAt(0) == tName && p.tagAt(x.sub.end) == tComma && p.tagAt(x.first-1) == tComma && x.sub.rel < 0
}

// outletRuns says whether the words that run on are a paper's: "it wrote", "the daily said".
func (p *page) outletRuns() bool {
	src := p.out[p.run].Source
	if !src.Ok() {
		return false
	}
	t := p.seek(src.Start)
	for ; t < len(p.toks) && int(p.toks[t].Start) < src.End; t++ {
		e := p.lex.of(p.toks[t].Word)
		if e.class&cOutlet != 0 {
			return true
		}
		if e.class&(cTitle|cHe) != 0 {
			return false
		}
	}
	return !p.introduced(src)
}

// self says whether a subject is the source of the words that run on: "it", "the paper", its name.
func (p *page) self(s subject) bool {
	src := p.out[p.run].Source
	head := &p.items[s.end-1]
	w := p.shown(head)
	if head.tag == tSubj || head.tag == tPoss {
		return head.is(cIt) || head.is(cHe) && !p.outletRuns()
	}
	if head.is(cOutlet) && p.items[s.first].tag == tDet {
		return true
	}
	return src.Ok() && head.tag == tName && len(w) > 2 && strings.HasSuffix(src.In(p.text), w)
}
