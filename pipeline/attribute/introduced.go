package attribute

import (
	"parley/features"
	"parley/pipeline/segment"
)

// mostAhead and mostBack are how many tokens behind and before a bare name are read for who bears it.
const (
	mostAhead = 6
	mostBack  = 120
)

// introduced says whether the name src is a person's by what its paragraph tells: "Varo, an expert on ferries, says: ...", or a longer
// name before that ends with it, "Elin Varo met the pilots. Varo says: ...".
func (p *page) introduced(src segment.Span) bool {
	t := p.seek(src.Start)
	e := t
	for e < len(p.toks) && int(p.toks[e].End) <= src.End {
		e++
	}
	return e > t && (p.calledHuman(e) || e == t+1 && p.fullNameBefore(t))
}

// calledHuman says whether an apposition at token t calls somebody a person: ", an expert", ", the head".
func (p *page) calledHuman(t int) bool {
	if t+2 >= len(p.toks) || p.text[p.toks[t].Start] != ',' || p.lex.of(p.toks[t+1].Word).class&cDet == 0 {
		return false
	}
	for i := t + 2; i < len(p.toks) && i < t+mostAhead && p.text[p.toks[i].Start] != ','; i++ {
		e := p.lex.of(p.toks[i].Word)
		if e.class&cOutlet != 0 {
			return false
		}
		if e.class&(cTitle|cSource) != 0 || hasAnySuffix(p.word(i), p.lex.endings[ofPeople]...) {
			return true
		}
	}
	return false
}

// fullNameBefore says whether the name of one word at token t ends a longer one before it in its block.
func (p *page) fullNameBefore(t int) bool {
	name := p.word(t)
	from := p.segs.Blocks[p.out[p.run].Block].Start
	for i := t - 1; i > 0 && i > t-mostBack && int(p.toks[i-1].Start) >= from; i-- {
		if p.word(i) == name && p.toks[i-1].Shape&features.Upper != 0 {
			return true
		}
	}
	return false
}

// word is token i as it is written.
func (p *page) word(i int) string { return p.text[p.toks[i].Start:p.toks[i].End] }
