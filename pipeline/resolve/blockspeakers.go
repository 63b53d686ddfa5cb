package resolve

import "parley/pipeline/segment"

// ofBlock is who is meant before token a, once all sentences of block b before it are read, and weak is who is only named in them: whom
// the block's label names, whose words go on in it, else weak; -1 to go on before the block.
func (p *page) ofBlock(b, a int, weak int32, w want) int32 {
	if ent := p.labelled(b, a); weak < 0 && ent >= 0 && p.fits(ent, w) {
		return ent
	}
	if ent := p.carriedIn(b, w); ent >= 0 {
		return ent
	}
	if weak < 0 || !w.person || p.speaksIn(b) || b >= p.block(int(p.toks[a].Start)) {
		return weak
	}
	if ent := p.lastHeard(a); ent >= 0 && p.fits(ent, w) {
		return ent // a paragraph of background that only names somebody by the way
	}
	return weak
}

// blockBefore is the block of text before b, or -1, and the outlet that a heading between the two names where one is looked for; -1.
func (p *page) blockBefore(b int, w want) (int, int32) {
	for b--; b >= 0; b-- {
		if ent := p.headed(b, w); ent >= 0 {
			return b, ent
		}
		if k := p.segs.Blocks[b].Kind; k != segment.Furniture && k != segment.Caption && k != segment.Heading {
			break
		}
	}
	return b, -1
}

// carriedIn is whose words go on in block b, where they name no speaker, before the statement at hand; -1.
func (p *page) carriedIn(b int, w want) int32 {
	for j, n := p.asked-1, 0; j >= 0 && n < mostSteps && p.atts[j].Block >= b; j, n = j-1, n+1 {
		a := &p.atts[j]
		if a.Block == b && !a.Source.Ok() && a.From >= 0 && a.Within < 0 && p.who[j] >= 0 && p.fits(p.who[j], w) {
			return p.who[j]
		}
	}
	return -1
}

// labelled is the entity that the block's label names before token a; -1.
func (p *page) labelled(b, a int) int32 {
	if b < 0 {
		return -1
	}
	l := p.segs.Blocks[b].Label
	if !l.Ok() || l.End > int(p.toks[a].Start) {
		return -1
	}
	first, last := p.tokens(l)
	if first, last = p.trim(first, last); first >= last || last == first+1 && p.toks[first].End-p.toks[first].Start == 1 {
		return -1 // "Q" is nobody
	}
	return p.named(first, p.headEnd(first, last))
}

// headed is the outlet that a heading names before its colon ("Arcadian Courier: a word on bread"), where an outlet is
// looked for; -1.
func (p *page) headed(b int, w want) int32 {
	if p.segs.Blocks[b].Kind != segment.Heading || b == p.segs.Title || w.role >= 0 {
		return -1
	}
	first, last := p.tokens(p.segs.Blocks[b].Span)
	if w.person && !w.outlet && first < last {
		if m := p.firstMention(first, last); m >= 0 && int(p.mentions[m].last) == p.headEnd(first, last) && p.mentions[m].flags&(oblique|inOwn) == 0 && p.fits(p.mentions[m].ent, w) {
			return p.mentions[m].ent // "X" or "Minister X, of Arcadia" over what he says
		}
	}
	if !w.outlet || w.person {
		return -1
	}
	for k := first; k < last && k < first+longestName; k++ {
		if !p.punct(k, colon) {
			continue
		}
		ent := p.named(first, k)
		if ent < 0 || p.entities[ent].sp.Known {
			if ent >= 0 && p.fits(ent, w) {
				return ent
			}
			return -1
		}
		if p.is(first, isDefinite) {
			first++
		}
		return p.unknown(p.spell(first, k), "outlet", 0)
	}
	return -1
}
