package resolve

import (
	"strings"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
)

// A credit has so many tokens at most, and its day stands among the first of them.
const (
	mostCredit    = 24
	mostBeforeDay = 8
)

// credit is the line behind a quotation that says when, and maybe where, it was made: ""..." — May 4, 2024, in a speech";
// None where none does. Without a dash or a bracket it must stand on the next line, and say more than the day.
func (p *page) credit(i int) segment.Span {
	k := p.at(p.atts[i].Content().End)
	closed := false
	for ; p.punct(k, period|straightQuote|closeQuote|asterisk|underscore|apostrophes); k++ {
		closed = closed || p.punct(k, straightQuote|closeQuote|apostrophes)
	}
	ownLine := k < len(p.toks) && p.toks[k].Shape&features.Break != 0
	marked := p.punct(k, openBracket|openSquare|dashes)
	switch {
	case marked && (closed || ownLine): // where the closing mark was forgotten, a line of its own tells as much
	case !marked && closed && ownLine && p.is(k, isWeekday|isMonth):
	default:
		return segment.None
	}
	for p.punct(k, openBracket|openSquare|dashes) { // two hyphens for a dash
		k++
	}
	end := k
	for end < len(p.toks) && end < k+mostCredit && (end == k || p.toks[end].Shape&features.Break == 0) && !p.punct(end, colon|closeBracket|closeSquare) {
		end++
	}
	if end == k || p.punct(end, colon) {
		return segment.None
	}
	s := segment.Span{Start: int(p.toks[k].Start), End: int(p.toks[end-1].End)}
	es := p.within(s)
	if len(es) == 0 || int(es[0].first) > k+mostBeforeDay {
		return segment.None
	}
	if !marked && (int(es[0].first) != k || p.punctuation(int(es[0].last), end) || strings.Count(p.text[p.atts[i].Content().End:s.Start], "\n") > 1) {
		return segment.None
	}
	return s
}

// punctuation says whether tokens [a, b) are marks only.
func (p *page) punctuation(a, b int) bool {
	for ; a < b; a++ {
		if p.toks[a].Shape&features.Punct == 0 {
			return false
		}
	}
	return true
}

// creditDay is the day in the credit behind a quotation.
func (p *page) creditDay(i int) day {
	c := p.credits[i]
	if !c.Ok() {
		return day{}
	}
	d, src := p.dayOf(p.within(c)[0], data.Date{})
	return day{date: d, source: src, own: !d.IsZero()}
}
