package resolve

import "parley/pipeline/segment"

// readBlocks notes where blocks start, in which sections they are, and which kinds of them the page has.
func (p *page) readBlocks() {
	p.blocksAt.empty(len(p.text))
	p.sections, p.turns, p.leads = p.sections[:0], p.turns[:0], p.leads[:0]
	at, body := int32(-1), false
	for k := range p.segs.Blocks {
		blk := &p.segs.Blocks[k]
		p.blocksAt.add(blk.Start)
		if blk.Kind == segment.Turn && blk.Label.Ok() {
			p.turns = append(p.turns, int32(k))
		}
		if blk.Lead.Ok() {
			p.leads = append(p.leads, int32(k))
		}
		switch blk.Kind {
		case segment.Heading:
			if k != p.segs.Title && body { // a headline or its kicker opens no section
				at = int32(k)
			}
		case segment.Paragraph, segment.Bullet, segment.Turn:
			body = body || blk.Len() >= 2*dateline
		}
		p.sections = append(p.sections, at)
	}
	p.blocksAt.count()
}

// section is the index of the heading over a block, the title aside; -1 where none is.
func (p *page) section(b int) int {
	if uint(b) >= uint(len(p.sections)) {
		return -1
	}
	return int(p.sections[b])
}

// block is the index of the block that holds byte b, or the last one before it; -1 before the first.
func (p *page) block(b int) int { return p.blocksAt.before(b+1) - 1 }

// sentence is the sentence of the block that holds byte b; the whole block where it has none.
func (p *page) sentence(block, b int) segment.Span {
	if block < 0 {
		return segment.Span{Start: 0, End: len(p.text)}
	}
	s := p.segs.Blocks[block].Sentences
	i, hi := 0, len(s)
	for i < hi {
		m := int(uint(i+hi) >> 1)
		if s[m].End <= b {
			i = m + 1
		} else {
			hi = m
		}
	}
	if i < len(s) && s[i].Start <= b {
		return s[i]
	}
	if len(s) == 0 {
		return p.segs.Blocks[block].Span
	}
	if i > 0 { // between two sentences: the one before
		i--
	}
	return s[i]
}
