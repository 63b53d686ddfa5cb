package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// A lead is what introduces blocks: a bullet that ends with a colon above nested bullets, a line above a block quotation.
type lead struct {
	base Attribution // without content
	out  int         // index of the first attribution it introduced; -1
}

// introduce looks whether the block just read introduces others, and who speaks there.
func (p *page) introduce(b *segment.Block) {
	if len(b.Sentences) == 0 || len(p.items) == 0 || p.tagAt(len(p.items)-1) != tColon {
		return
	}
	l := lead{base: p.attributed(segment.None, p.sent), out: -1}
	var best *hit
	author, work := p.author()
	for k := range p.hits {
		x := &p.hits[k]
		if author.Ok() && p.base(x).Source != author {
			continue // what the author speaks of, another may have said
		}
		if x.out >= 0 && x.in < 0 && x.manner == object && x.cue.kind == say && x.sub.first >= 0 && p.lastSaid(k) {
			// "set out his view:" only announces
			l.base = p.base(x)
			p.out[x.out].Spans, x.out, x.at, l.out = nil, -1, -1, -1
			best = x
			continue
		}
		if x.out >= 0 && x.at < 0 && x.sub.first >= 0 && p.reportsOther(x) {
			p.out[x.out].Spans, x.out = nil, -1 // "A spoke at the market, the agency reported:"
			continue
		}
		if x.out >= 0 && x.in < 0 {
			l.out = x.out
		}
		if x.cue.frames&fQuote != 0 && x.at < 0 && x.sub.first >= 0 {
			best = x
		}
	}
	switch {
	case author.Ok() && best == nil:
		l.base.Source = author
	case best != nil && !p.reportsOther(best):
		a := p.base(best)
		l.base, l.out = a, -1
	case l.out >= 0:
	case work >= 0 && p.voice.source.Ok():
		return // "The full text follows:"
	default:
		from := p.behindKind()
		s := segment.None
		if from == 0 {
			s = p.owner()
		}
		if !s.Ok() {
			s = p.name(from, len(p.items)) // "Senator NAME:" on a line of its own
		}
		if !s.Ok() {
			return
		}
		l.base.Source = s
	}
	l.base.Released = author.Ok()
	p.lead[p.at] = len(p.leads)
	p.leads = append(p.leads, l)
}

// behindKind is the first item behind what a line in a list of film says of the shot: "SOUNDBITE (English) NAME, mayor of
// Selane:"; 0 where it says nothing.
func (p *page) behindKind() int {
	if len(p.items) > 3 && p.tagAt(1) == tParen && p.tagAt(2) == tName && p.items[0].upper {
		if kind := p.text[p.items[0].start:p.items[0].end]; kind == strings.ToUpper(kind) {
			return 2
		}
	}
	return 0
}
