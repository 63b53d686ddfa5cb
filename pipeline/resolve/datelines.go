package resolve

import (
	"cmp"
	"slices"

	"parley/data"
	"parley/pipeline/segment"
)

// A dateLine is a line that is nothing but a day, with a year.
type dateLine struct {
	from int // its first byte
	date data.Date
}

// findDateLines lists the page's date lines where they part its statements by their days: one stands above the first statement,
// others stand between statements. Else there are none.
func (p *page) findDateLines() {
	p.dateLines = p.dateLines[:0]
	for _, e := range p.exprs {
		if e.kind != onDay || e.year == 0 || e.date.IsZero() {
			continue
		}
		b := p.block(e.from)
		if b < 0 || p.segs.Blocks[b].Kind == segment.Caption || p.segs.Blocks[b].Len() > shortLine {
			continue
		}
		if first, last := p.tokens(p.segs.Blocks[b].Span); p.wordsBeside(e, first, last) == 0 {
			p.dateLines = append(p.dateLines, dateLine{from: p.segs.Blocks[b].Start, date: e.date})
		}
	}
	if len(p.dateLines) < 2 || !p.speaksBetween(p.dateLines[0].from, p.dateLines[1].from) || !p.speaksBetween(p.dateLines[1].from, len(p.text)) {
		p.dateLines = p.dateLines[:0]
	}
}

// speaksBetween says whether a statement stands between two bytes of the text.
func (p *page) speaksBetween(a, b int) bool {
	for i := range p.atts {
		if c := p.atts[i].Content(); c.Start > a && c.End < b {
			return true
		}
	}
	return false
}

// lineDay is the day of the last date line above statement i, on a page that such lines part.
func (p *page) lineDay(i int) day {
	at := p.atts[i].Content().Start
	k, _ := slices.BinarySearchFunc(p.dateLines, at, func(l dateLine, at int) int { return cmp.Compare(l.from, at) })
	if k == 0 {
		return day{}
	}
	return day{date: p.dateLines[k-1].date, source: stated}
}
