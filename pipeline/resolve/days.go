package resolve

import (
	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
)

// A day is when a statement was made and how that is known.
type day struct {
	date   data.Date
	source string
	own    bool         // said at the statement itself, not carried over
	from   segment.Span // the sentence that tells, where it is not the statement's own; its place counts too
	vague  bool         // a time that is no day ("last week"): nothing is carried over
	like   int          // 1 + the statement below that this one sums up; 0 for none
	fresh  bool         // an event of its own without a day: nothing is carried over
}

// sources of dates, as in the statements table.
const (
	stated   = "stated"
	inferred = "inferred_year"
	relative = "relative"
	document = "document"
	noDate   = "none"
)

// ownDay is the day told at the statement: by the address of a post, in the credit behind it, in its clause, in the lead of
// its bullet.
func (p *page) ownDay(i int) day {
	if d := p.postDay(i); !d.IsZero() {
		return day{date: d, source: stated, own: true}
	}
	if d := p.creditDay(i); !d.date.IsZero() {
		return d
	}
	lead := p.leadDay(i)
	if e, ok := p.clauseExpr(i); ok && (lead.date.IsZero() || e.kind == onDay || e.kind == byShiftOf || e.kind == inMonth && e.year != 0) {
		if e.kind == byShiftOf && !lead.date.IsZero() {
			d, src := p.dayOf(e, lead.date)
			return day{date: d, source: src, own: true}
		}
		if e.kind == vague {
			return day{fresh: true, vague: true}
		}
		if e.kind == sameDay || e.kind == byShiftOf {
			return day{fresh: true} // counted from a day that only the order of statements tells; see follow
		}
		if d, src := p.dayOf(e, data.Date{}); !d.IsZero() {
			return day{date: d, source: src, own: true}
		}
	}
	if lead.date.IsZero() {
		return p.lineDay(i)
	}
	return lead
}

// leadDay is the day in the lead of the statement's bullet, or of one that it is nested in.
func (p *page) leadDay(i int) day {
	for b, n := p.atts[i].Block, 0; b >= 0 && b < len(p.segs.Blocks) && n < 8; b, n = p.segs.Blocks[b].Parent, n+1 {
		if l := p.segs.Blocks[b].Lead; l.Ok() {
			for _, e := range p.within(l) {
				if d, src := p.dayOf(e, data.Date{}); !d.IsZero() {
					return day{date: d, source: src, own: true}
				}
			}
		}
	}
	return p.openingDay(i)
}

// openingDay is the day that a paragraph of a diary opens with ("8 January. ..."), or the last such date before the
// statement.
func (p *page) openingDay(i int) day {
	b := p.atts[i].Block
	if b < 0 || b >= len(p.segs.Blocks) {
		return day{}
	}
	blk := &p.segs.Blocks[b]
	es := p.within(blk.Span)
	if len(es) == 0 || es[0].from != blk.Start || es[0].kind != onDay || !p.punct(int(es[0].last), period|colon|enDash|emDash|bar) {
		return day{}
	}
	es = p.within(segment.Span{Start: blk.Start, End: max(blk.Start, p.atts[i].Content().Start)})
	for k, n := len(es)-1, 0; k >= 0 && n < mostSteps; k, n = k-1, n+1 {
		e := es[k]
		pos := e.from
		if pos != blk.Start && (e.kind != onDay && e.kind != byShiftOf && e.kind != sameDay || p.inContent(int(e.first)) || p.ofOther(e)) || e.date.IsZero() {
			continue
		}
		return day{date: e.date, source: e.source, own: true}
	}
	return day{}
}

// farFromCue is how many tokens a date may stand from the cue that it dates.
const farFromCue = 40

// clauseExpr is the date in the statement's clause, outside what is said, that stands nearest to its cue.
func (p *page) clauseExpr(i int) (expr, bool) {
	a := &p.atts[i]
	c := a.Clause
	if !c.Ok() {
		return expr{}, false
	}
	cue := a.Cue
	if !cue.Ok() {
		cue = a.Source
	}
	if !cue.Ok() {
		cue = segment.Span{Start: c.Start, End: c.Start}
	}
	at := p.at(cue.Start)
	best, least := expr{}, farFromCue
	for _, e := range p.within(c) {
		pos := e.from
		if e.kind == afterEvent || p.inPieces(i, pos) && !p.opensContent(i, e) || !p.inPieces(i, pos) && p.inContentOfOther(i, int(e.first)) || p.ofOther(e) || p.inRelative(e, at) || !p.owns(i, pos) {
			continue
		}
		far := int(e.first) - at
		if far < 0 {
			far = at - int(e.last)
		}
		if e.kind == inYear || e.kind == inMonth {
			far += 4
		}
		if far < least {
			best, least = e, far
		}
	}
	return best, best.kind != 0
}

// ofOther says whether the words before a date give it to something else: "the deal of July 2015", "since May", but not
// "at the end of July".
func (p *page) ofOther(e expr) bool {
	k := int(e.first) - 1
	return p.is(k, isSince) && !p.is(k-1, isPart)
}

// inRelative says whether a date stands in a clause about the speaker ("who left office in May, said"), not about the act.
func (p *page) inRelative(e expr, cue int) bool {
	if int(e.last) > cue {
		return false
	}
	behind := false
	for k := int(e.last); k < cue; k++ {
		behind = behind || p.punct(k, comma)
	}
	if !behind {
		return false
	}
	for k := int(e.first) - 1; k >= 0 && k > int(e.first)-farFromCue; k-- {
		if p.punct(k, comma|period|semicolon|colon|quotes) {
			return k+1 < len(p.toks) && p.is(k+1, isRelative)
		}
		if p.is(k, isRelative) {
			return true
		}
	}
	return false
}

// opening is how many tokens of a reported content may still tell when it was said ("called on X last Sunday to ...").
const opening = 4

// opensContent says whether a relative date or weekday is among the first words of the statement's reported content.
func (p *page) opensContent(i int, e expr) bool {
	a := &p.atts[i]
	if a.Form != attribute.Indirect || e.kind == onDay && e.year != 0 || e.kind == inMonth || p.is(int(e.first)-1, isAgent) {
		return false // "seeks a deal by July 20" tells a deadline
	}
	return int(e.first)-p.at(a.Spans[0].Start) < opening
}

// clauseEvent is the token of the first event in statement i's clause, outside contents; -1.
func (p *page) clauseEvent(i int) int {
	if p.extents[i].has&isEvent == 0 {
		return -1
	}
	return p.hasEvent(p.clauseOf(i))
}

// hasEvent is the token of the first event in tokens [a, b) outside contents; -1.
func (p *page) hasEvent(a, b int) int {
	for k := a; k < b; k++ {
		if p.is(k, isEvent) && p.toks[k].Shape&features.Punct == 0 && !p.inContent(k) {
			return k
		}
	}
	return -1
}
