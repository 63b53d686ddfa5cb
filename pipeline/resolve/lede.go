package resolve

import (
	"strings"

	"parley/pipeline/segment"
)

// namedWithin is how many blocks below a description its name is looked for: a report names its source in the paragraph
// after the one that describes it.
const namedWithin = 2

// nameLater names those whom a report's opening only describes ("A senior cleric warned ...") by who is introduced as the
// next to speak ("..., said X Y, the prayer leader of Port Regis").
func (p *page) nameLater() {
	for i := range p.atts {
		ent := p.who[i]
		if !p.onlyDescribed(i) || i > 0 && p.atts[i-1].Block == p.atts[i].Block {
			continue
		}
		if name := p.introducedNext(i); name >= 0 {
			for k := i; k < len(p.who); k++ {
				if p.who[k] == ent {
					p.who[k] = name
				}
			}
		}
	}
}

// onlyDescribed says whether statement i is by one person whom an indefinite description alone tells.
func (p *page) onlyDescribed(i int) bool {
	e := &p.entities[p.who[i]]
	if e.sp.Kind != "person" || !strings.HasSuffix(e.sp.Name, unnamedMark) || !p.atts[i].Source.Ok() || p.atts[i].Headline {
		return false
	}
	a, b := p.tokens(p.atts[i].Source)
	n := p.noun(a, p.phraseEnd(a, p.headEnd(a, b)))
	return a < b && p.is(a, isIndefinite) && n >= 0 && !p.is(n, isHidden)
}

// introducedNext is the person who speaks next after statement i, in one of the next paragraphs, and whom the page's text
// has not named before; -1.
func (p *page) introducedNext(i int) int32 {
	first, _ := p.tokens(p.atts[i].Source)
	for j := i + 1; j < len(p.atts) && p.atts[j].Block <= p.atts[i].Block+namedWithin; j++ {
		ent := p.who[j]
		if ent == p.who[i] {
			continue
		}
		if p.atts[j].Block == p.atts[i].Block { // there, only what both are said to be would tell: see namedNext
			return -1
		}
		e := &p.entities[ent]
		if e.sp.Kind != "person" || strings.HasSuffix(e.sp.Name, unnamedMark) || !p.atts[j].Source.Ok() {
			return -1
		}
		for _, at := range e.places[:e.seen] {
			if b := p.block(int(p.toks[at[0]].Start)); int(at[0]) < first && b >= 0 && p.segs.Blocks[b].Kind == segment.Paragraph {
				return -1
			}
		}
		if p.readRoles(ent); e.role == "" {
			return -1
		}
		return ent
	}
	return -1
}
