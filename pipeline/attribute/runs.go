package attribute

import (
	"strings"
)

// runsOn says whether the sentence at hand goes on with words that run on since "It wrote: ...": no cue in it is said of
// their own source again. It takes the sentence in where it does.
func (p *page) runsOn() bool {
	for k := range p.hits {
		x := &p.hits[k]
		if p.accords(x) {
			if p.self(x.sub) {
				p.run = -1
				return false
			}
			continue
		}
		if x.sub.first < 0 || x.cue.kind != say || !p.self(x.sub) {
			continue
		}
		ends := p.tagAt(max(x.after, x.end))
		if x.at >= 0 && x.sub.clause <= 2 || x.at < 0 && p.tagAt(x.sub.clause-1) == tComma && (ends == tComma || ends == tStop) {
			p.run = -1
			return false
		}
	}
	if !p.outletRuns() && len(p.hits) > 0 && p.hits[0].sub.first == 0 && p.tagAt(0) == tName {
		p.run = -1 // a person's words seldom run on past a sentence that names its speaker
		return false
	}
	p.out[p.run].Spans[len(p.out[p.run].Spans)-1].End = p.sent.End
	return true
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
	return true
}

// self says whether a subject is the source of the words that run on: "it", "the paper", its name.
func (p *page) self(s subject) bool {
	src := p.out[p.run].Source
	head := &p.items[s.end-1]
	w := p.text[head.start:head.end]
	if head.tag == tSubj || head.tag == tPoss {
		return head.is(cIt) || head.is(cHe) && !p.outletRuns()
	}
	if head.is(cOutlet) && p.items[s.first].tag == tDet {
		return true
	}
	return src.Ok() && head.tag == tName && len(w) > 2 && strings.HasSuffix(src.In(p.text), w)
}
