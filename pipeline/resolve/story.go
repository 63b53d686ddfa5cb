package resolve

import "parley/pipeline/segment"

// paragraphDay is the day that opens an earlier sentence of the same paragraph ("On March 2 ... He told ..."), the latest.
func (p *page) paragraphDay(i int) day {
	a := &p.atts[i]
	b := p.block(a.Clause.Start)
	if b < 0 || p.segs.Blocks[b].Kind != segment.Paragraph {
		return day{}
	}
	es := p.within(segment.Span{Start: p.segs.Blocks[b].Start, End: max(a.Clause.Start, p.segs.Blocks[b].Start)})
	for k, n := len(es)-1, 0; k >= 0 && n < mostSteps; k, n = k-1, n+1 {
		e := es[k]
		pos := e.from
		s := p.sentence(b, pos)
		if e.date.Day > 0 && int(e.first)-p.at(s.Start) <= 2 && !p.inContent(int(e.first)) {
			if p.othersSpeak(i, s) {
				return day{}
			}
			return day{date: e.date, source: e.source, from: s}
		}
	}
	return day{}
}

// othersSpeak says whether a sentence is a statement of someone other than the speaker of statement i.
func (p *page) othersSpeak(i int, s segment.Span) bool {
	first, to := p.tokens(s)
	k := from(p.spoken, first)
	return k < len(p.spoken) && int(p.spoken[k].first) < to && p.spoken[k].ent != p.who[i]
}

// eventDay is the day of an event told of before ("In his speech, ...").
func (p *page) eventDay(i int) day {
	k := p.clauseEvent(i)
	if k < 0 {
		return day{}
	}
	word := p.toks[k].Word
	return p.sentencesBefore(i, func(from, to int) bool {
		for t := from; t < to; t++ {
			if p.toks[t].Word == word {
				return true
			}
		}
		return false
	})
}

// storyDay is the day of a sentence before, which is no statement, that names the speaker and a day: first in the same
// section, then, if it tells of an event, in the page's lead.
func (p *page) storyDay(i int) day {
	ent := p.who[i]
	if d := p.sentencesBefore(i, func(from, to int) bool { return p.about(ent, from, to) }); !d.date.IsZero() {
		return d
	}
	if p.section(p.atts[i].Block) < 0 {
		return day{}
	}
	if !p.leadRead {
		p.leadRead = true
		p.readLead()
	}
	for _, e := range p.lead {
		if p.about(ent, e.first, e.last) {
			return e.day
		}
	}
	return day{}
}

// A leadEvent is a sentence of the page's lead that tells of an event and its day.
type leadEvent struct {
	first, last int // tokens
	day         day
}

// leadParagraphs is how many paragraphs are the page's lead, where no heading ends it.
const leadParagraphs = 3

// readLead fills lead.
func (p *page) readLead() {
	p.lead = p.lead[:0]
	for b, n := 0, 0; b < len(p.segs.Blocks) && n < leadParagraphs; b++ {
		blk := &p.segs.Blocks[b]
		if blk.Kind == segment.Heading && b != p.segs.Title && n > 0 {
			break
		}
		if blk.Kind != segment.Paragraph {
			continue
		}
		n++
		if len(p.within(blk.Span)) == 0 {
			continue
		}
		for _, s := range blk.Sentences {
			if d := p.sentenceDay(s); !d.date.IsZero() {
				if first, last := p.tokens(s); p.hasEvent(first, last) >= 0 {
					p.lead = append(p.lead, leadEvent{first, last, d})
				}
			}
		}
	}
}

// about says whether tokens [from, to) name the entity before anyone else.
func (p *page) about(ent int32, from, to int) bool {
	for m := p.firstMention(from, to); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= to; m++ {
		switch {
		case p.mentions[m].ent == ent:
			return true
		case p.entities[p.mentions[m].ent].sp.Kind == "person" && p.mentions[m].flags&(inOwn|oblique) == 0:
			return false
		}
	}
	return false
}

// sentencesBefore is the day of the nearest sentence before the statement's own, in its section, for which ok holds.
func (p *page) sentencesBefore(i int, ok func(from, to int) bool) day {
	c := p.atts[i].Clause
	if !c.Ok() {
		c = p.atts[i].Content()
	}
	if len(p.exprs) == 0 {
		return day{}
	}
	b := p.block(c.Start)
	sec := p.section(b)
	s := p.sentence(b, c.Start)
	for n := 0; n < carrySentences && b >= 0; n++ {
		if s.Start <= p.segs.Blocks[b].Start {
			for b--; b >= 0; b-- {
				if k := p.segs.Blocks[b].Kind; k == segment.Paragraph || k == segment.Bullet {
					break
				}
			}
			if b < 0 || p.section(b) != sec {
				return day{}
			}
			s = p.sentence(b, p.segs.Blocks[b].End)
		} else {
			s = p.sentence(b, s.Start-1)
		}
		if len(p.within(s)) == 0 {
			continue
		}
		if from, to := p.tokens(s); ok(from, to) {
			if d := p.sentenceDay(s); !d.date.IsZero() {
				return d
			}
		}
	}
	return day{}
}

// sentenceDay is the first day told in a sentence outside contents.
func (p *page) sentenceDay(s segment.Span) day {
	for _, e := range p.within(s) {
		if p.inContent(int(e.first)) || p.ofOther(e) || e.kind == inYear || e.kind == inMonth || e.kind == monthShift {
			continue
		}
		if !e.date.IsZero() {
			return day{date: e.date, source: e.source, from: s}
		}
	}
	return day{}
}
