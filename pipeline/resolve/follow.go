package resolve

import (
	"time"

	"parley/data"
	"parley/pipeline/segment"
)

func timeOf(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// How far a day is carried: from a speaker's last statement over so many blocks, and from a sentence that is no statement
// over so many sentences. Set by hand.
const (
	carryBlocks    = 3
	carrySentences = 10
)

// findDays dates the statements that do not say their day themselves.
func (p *page) findDays() {
	told := data.Date{}
	for i := range p.atts {
		d := &p.days[i]
		if d.vague {
			*d = day{}
			continue
		}
		if d.date.IsZero() && d.fresh {
			*d = day{}
			if e, ok := p.clauseExpr(i); ok {
				date, src := p.dayOf(e, p.toldBefore(i, told))
				*d = day{date: date, source: src, own: !date.IsZero()}
			}
		}
		if d.date.IsZero() && !p.atts[i].Headline && p.atts[i].Within < 0 {
			*d = p.follow(i)
		}
		if !d.date.IsZero() && !p.atts[i].Headline {
			told = d.date
		}
	}
	p.leadDays()
	for i := range p.sts {
		p.sts[i].Date, p.sts[i].DateSource = p.days[i].date, p.days[i].source
		if p.days[i].date.IsZero() {
			p.sts[i].Date, p.sts[i].DateSource = data.Date{}, noDate
		}
	}
}

// toldBefore is the day last told of before the statement: of its sentence's predecessor, of the same speaker's act, else
// of the last statement.
func (p *page) toldBefore(i int, told data.Date) data.Date {
	pos := p.atts[i].Clause.Start
	b := p.block(pos)
	s := p.sentence(b, pos)
	for n := 0; n < 2 && b >= 0; n++ {
		if s.Start <= p.segs.Blocks[b].Start {
			break
		}
		s = p.sentence(b, s.Start-1)
		if es := p.within(s); len(es) > 0 && !es[len(es)-1].date.IsZero() {
			return es[len(es)-1].date
		}
	}
	if told.IsZero() {
		if d := p.storyDay(i); !d.date.IsZero() {
			return d.date
		}
	}
	return told
}

// follow carries a day over to statement i: from the statement it goes on from, from the speaker's last one nearby, from a
// sentence about the same speech, from the page of a transcript.
func (p *page) follow(i int) day {
	a := &p.atts[i]
	take := func(j int) day {
		d := p.days[j]
		d.own = false
		return d
	}
	if a.From >= 0 && a.From < i && !p.days[a.From].date.IsZero() {
		return take(a.From)
	}
	if p.perfect(i) {
		return day{}
	}
	if p.newEvent(i) {
		return p.pageDay(i)
	}
	if d := p.eventDay(i); !d.date.IsZero() {
		return d
	}
	sec := p.section(a.Block)
	for j, n := i-1, 0; j >= 0 && n < 2*carryBlocks; j, n = j-1, n+1 {
		if p.atts[j].Headline || p.atts[j].Within >= 0 || p.section(p.atts[j].Block) != sec {
			continue
		}
		same := p.who[j] == p.who[i] && a.Block-p.atts[j].Block <= carryBlocks
		alike := p.atts[j].Block == a.Block && p.entities[p.who[i]].sp.Kind != "person" && p.entities[p.who[j]].sp.Kind != "person"
		if (same || alike) && !p.days[j].date.IsZero() {
			return take(j)
		}
		if same {
			break
		}
	}
	if d := p.storyDay(i); !d.date.IsZero() {
		return d
	}
	if d := p.paragraphDay(i); !d.date.IsZero() {
		return d
	}
	return p.pageDay(i)
}

// pageDay is the page's own day, for a transcript's turn and on a page that reports the speech of one day.
func (p *page) pageDay(i int) day {
	if p.anchor.exact && (p.inTurn(i) || p.ofOneDay()) {
		return day{date: p.anchor.date, source: document}
	}
	return day{}
}

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
		pos := int(p.toks[e.first].Start)
		s := p.sentence(b, pos)
		if e.date.Day > 0 && int(e.first)-p.at(s.Start) <= 2 && !p.inContent(pos) {
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

// ofOneDay says whether the page reports the speech of its own day: its first long paragraph, or the line before it, names
// that day again, by its weekday or as today.
func (p *page) ofOneDay() bool {
	if p.oneDay == 0 {
		p.oneDay = 1
		for b, blk := range p.segs.Blocks {
			if blk.Kind != segment.Paragraph || blk.Len() < 2*dateline {
				continue
			}
			for _, e := range p.within(p.segs.Blocks[b].Span) {
				if (e.kind == onWeekday || e.kind == byShift) && e.date == p.anchor.date && !p.inContent(int(p.toks[e.first].Start)) {
					p.oneDay = 2
				}
			}
			break
		}
	}
	return p.oneDay == 2
}

// perfect says whether the statement's cue is in a perfect tense, which tells of no certain day ("has said").
func (p *page) perfect(i int) bool {
	c := p.atts[i].Cue
	if !c.Ok() {
		return false
	}
	a, b := p.tokens(c)
	for k := max(0, a-2); k < b; k++ {
		if p.is(k, isPerfect) {
			return true
		}
	}
	return false
}

// newEvent says whether the clause tells of an event of its own ("in another interview", "in a message on television").
func (p *page) newEvent(i int) bool {
	a, b := p.tokens(p.atts[i].Clause)
	k := p.hasEvent(a, b)
	if k < 0 {
		return false
	}
	for n := 1; n <= 4 && k-n >= a; n++ {
		if p.is(k-n, isAnother) || p.is(k-n, isIndefinite) && p.is(k-n-1, isPreposition) {
			return true
		}
		if p.is(k-n, isDefinite|isPossessive) {
			return false
		}
	}
	return false
}

// eventDay is the day of an event told of before ("In his speech, ...").
func (p *page) eventDay(i int) day {
	a, b := p.tokens(p.atts[i].Clause)
	k := p.hasEvent(a, b)
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
	for b, n := 0, 0; b < len(p.segs.Blocks) && n < 3; b++ {
		blk := p.segs.Blocks[b]
		if blk.Kind == segment.Heading && b != p.segs.Title && n > 0 {
			break
		}
		if blk.Kind != segment.Paragraph {
			continue
		}
		n++
		for _, s := range blk.Sentences {
			from, to := p.tokens(s)
			if p.hasEvent(from, to) >= 0 && p.about(ent, from, to) {
				if d := p.sentenceDay(s); !d.date.IsZero() {
					return d
				}
			}
		}
	}
	return day{}
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
		if p.inContent(int(p.toks[e.first].Start)) || p.ofOther(e) || e.kind == inYear || e.kind == inMonth || e.kind == monthShift {
			continue
		}
		if !e.date.IsZero() {
			return day{date: e.date, source: e.source, from: s}
		}
	}
	return day{}
}

// section is the index of the heading over a block, the title aside; -1 where none is.
func (p *page) section(b int) int {
	if b >= len(p.segs.Blocks) {
		return -1
	}
	if len(p.sections) == 0 {
		at, body := int32(-1), false
		for k := range p.segs.Blocks {
			switch blk := p.segs.Blocks[k]; blk.Kind {
			case segment.Heading:
				if k != p.segs.Title && body { // a headline or its kicker opens no section
					at = int32(k)
				}
			case segment.Paragraph, segment.Bullet, segment.Turn:
				body = body || blk.Len() >= 2*dateline
			}
			p.sections = append(p.sections, at)
		}
	}
	if b < 0 {
		return -1
	}
	return int(p.sections[b])
}

// leadDays dates headlines, and statements of the page's lead that only sum up what follows, by the first dated statement
// of the same speaker below.
func (p *page) leadDays() {
	for _, b := range p.segs.Blocks {
		if b.Lead.Ok() {
			return
		}
	}
	n := 0
	for i := range p.atts {
		a := &p.atts[i]
		if !a.Headline && (p.section(a.Block) >= 0 || n >= carryBlocks) {
			break
		}
		n++
		if !p.days[i].date.IsZero() || a.Within >= 0 {
			continue
		}
		for j := i + 1; j < len(p.atts) && j < i+20; j++ {
			if p.who[j] == p.who[i] && p.days[j].date.Precision() == "day" {
				if p.days[j].own || a.Headline {
					p.days[i] = p.days[j]
					p.days[i].own, p.days[i].like = false, j+1
				}
				break
			}
		}
	}
}
