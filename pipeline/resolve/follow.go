package resolve

import (
	"parley/data"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
)

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
		if !d.date.IsZero() && !p.atts[i].Headline && d.source != document {
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
	if p.anchor.exact && (p.atts[i].Released || p.inTurn(i) || p.digested(i) || p.ofOneDay()) {
		return day{date: p.anchor.date, source: document}
	}
	return day{}
}

// digested says whether statement i is a paper's text that a digest gives without marks ("The daily wrote: The bridge is ..."):
// a digest gives what its day's papers hold.
func (p *page) digested(i int) bool {
	a := &p.atts[i]
	if a.Form == attribute.Direct || a.Within >= 0 || p.entities[p.who[i]].sp.Kind != "outlet" {
		return false
	}
	c := p.at(a.Content().Start)
	return c > 0 && p.punct(c-1, colon) && a.Cue.Ok() && a.Cue.End <= int(p.toks[c-1].Start)
}

// ofOneDay says whether the page reports the speech of its own day: its first long paragraph, or the line before it, names
// that day again, by its weekday or as today, or it tells of no day of the calendar that is farther than nearPage days.
func (p *page) ofOneDay() bool {
	if p.oneDay == 0 {
		p.oneDay = 1
		for b := range p.segs.Blocks {
			blk := &p.segs.Blocks[b]
			if blk.Kind != segment.Paragraph || blk.Len() < 2*dateline {
				continue
			}
			for _, e := range p.within(blk.Span) {
				if (e.kind == onWeekday || e.kind == byShift) && e.date == p.anchor.date && !p.inContent(int(e.first)) {
					p.oneDay = 2
				}
			}
			break
		}
		if p.oneDay == 1 && !p.anchor.inferred && p.nearDays() {
			p.oneDay = 2
		}
	}
	return p.oneDay == 2
}

// nearPage is how many days from the page's own an event may be that it still reports as news; leastNews how many statements
// a page must have to be told by that: a shorter one names few days in any case.
const (
	nearPage  = 2
	leastNews = 3
)

// nearDays says whether no day that the page's paragraphs name is far from the page's own.
func (p *page) nearDays() bool {
	if len(p.atts) < leastNews {
		return false
	}
	for _, e := range p.exprs {
		if e.kind != onDay && e.kind != inMonth || e.date.IsZero() {
			continue
		}
		b := p.block(e.from)
		if b < 0 || p.segs.Blocks[b].Kind == segment.Furniture || p.segs.Blocks[b].Kind == segment.Caption || p.inContent(int(e.first)) {
			continue
		}
		if e.kind == inMonth || apart(e.date, p.anchor.date) > nearPage {
			return false
		}
	}
	return true
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
	a, _ := p.clauseOf(i)
	k := p.clauseEvent(i)
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

// leadDays dates headlines, and statements of the page's lead that only sum up what follows, by the first dated statement
// of the same speaker below.
func (p *page) leadDays() {
	if len(p.leads) > 0 {
		return
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
