package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// rest takes quotations of the sentence that no hit has taken.
func (p *page) rest(used int) {
	if p.last < 0 || used < len(p.items) && p.announced(used) {
		return
	}
	for i := max(used, 0); i < len(p.items); i++ {
		if p.tagAt(i) == tQuote && (p.tagAt(i-1) == tStop || i == 0 || p.open >= 0 && p.tagAt(i-1) == tComma) {
			p.carry(p.items[i].inner, p.items[i].runs)
		}
	}
}

// free handles a sentence without a cue: a quotation that goes on, or words that run on.
func (p *page) free() {
	n := len(p.items)
	if n == 0 {
		return
	}
	if p.run >= 0 && p.over && p.runsOut() {
		p.run = -1
	}
	if p.run >= 0 {
		if p.span(0, n).Ok() {
			p.goOn()
		}
		return
	}
	if p.announced(0) || p.signed() || p.last < 0 && !p.under() {
		return
	}
	for i := range p.items {
		if p.tagAt(i) == tQuote && (p.open >= 0 || (i == 0 || p.tagAt(i-1) == tStop) && (i+1 >= n || i+2 >= n && p.tagAt(i+1) == tStop || p.swipes(i))) {
			p.carry(p.items[i].inner, p.items[i].runs)
		}
	}
}

// swipes says whether no verb follows the quotation that opens the sentence, at item q: ""...," in a swipe at the council",
// ""...," before turning to the toll".
func (p *page) swipes(q int) bool {
	return q == 0 && p.tagAt(1) == tPrep && strings.HasSuffix(p.items[0].inner.In(p.text), ",") && (p.tagAt(2) == tIng || !p.verb(1, len(p.items)))
}

// announced takes a quotation after a colon that no cue has taken: "A reposted it with three words: "..."". The sentence's
// subject speaks.
func (p *page) announced(used int) bool {
	n := len(p.items)
	q := n - 1
	for q > used && p.tagAt(q) == tStop {
		q--
	}
	if q < 2 || q <= used || p.tagAt(q) != tQuote || p.tagAt(q-1) != tColon || p.open >= 0 {
		return false
	}
	src := p.spoke(q - 1)
	if !src.Ok() {
		src = p.owner()
	}
	if !src.Ok() {
		src = p.name(0, q-1) // "The Courier (a daily): "...""
	}
	if !src.Ok() || p.items[q].inner.Len() == 0 {
		return false
	}
	p.quote(src, segment.Span{Start: p.items[q-1].start, End: p.items[q-1].end}, p.items[q].inner)
	return true
}

// spoke is who has said what ends before item i, a colon: "NAME said that the toll would stay: "..."", whomever else the sentence
// names; None where nobody has.
func (p *page) spoke(i int) segment.Span {
	for k := len(p.hits) - 1; k >= 0; k-- {
		x := &p.hits[k]
		if x.out >= 0 && x.in < 0 && !x.dead && x.cue.kind == say && x.manner == clause && p.out[x.out].Content().End == p.items[i-1].end {
			return p.out[x.out].Source
		}
	}
	return segment.None
}

// quote adds a quotation whose speaker the layout names.
func (p *page) quote(src, cue, content segment.Span) {
	a := p.attributed(src, p.sent)
	a.Cue, a.Spans = cue, p.one(content)
	p.last = p.add(a)
	p.open = p.last
}

// mostName is the most items that a line may have which is nothing but a speaker's name and office.
const mostName = 14

// name is who items [a, b) name where they are a name, with office and place, and nothing else; None where not.
func (p *page) name(a, b int) segment.Span {
	if a >= b {
		return segment.None
	}
	names, end := 0, b
	for i := a; i < b; i++ {
		if min(i, end)-a > mostName || i-a > 2*mostName {
			return segment.None
		}
		switch it := &p.items[i]; {
		case it.tag == tName, it.is(cTitle | cSource), it.upper && it.nominal():
			if i < end {
				names++
			}
		case it.tag == tComma || it.tag == tParen || it.tag == tDash:
			if i < end {
				end = i
			}
		case it.nominal(), it.tag == tPrep, it.tag == tDet, it.tag == tGen, it.tag == tPoss, it.is(cAnd):
		case i >= end && (it.tag == tTo || it.tag == tStop || it.tag == tIng || it.tag == tPart || it.tag == tBase): // "NAME, R-Ill., ranking member"
		case (it.tag == tStop || it.tag == tColon) && i == b-1:
			end = min(end, i)
		default:
			return segment.None
		}
	}
	if names < 2 && end-a != names || names == 0 || p.tagAt(a) == tPrep {
		return segment.None
	}
	return p.span(a, end)
}

// signed takes a quotation that its speaker's name follows after a dash: ""..." – NAME, minister of works".
func (p *page) signed() bool {
	n := len(p.items)
	if n < 3 || p.tagAt(0) != tQuote || p.tagAt(1) != tDash || p.items[0].inner.Len() == 0 {
		return false
	}
	src := p.name(2, n)
	if !src.Ok() {
		return false
	}
	p.quote(src, segment.None, p.items[0].inner)
	p.last, p.open = -1, -1
	return true
}

// under gives a quotation that nobody says to the name that stands alone on the line above.
func (p *page) under() bool {
	if !p.above.Ok() || p.tagAt(0) != tQuote || p.items[0].inner.Len() == 0 {
		return false
	}
	released := p.above == p.voice.source
	p.quote(p.above, segment.None, p.items[0].inner)
	p.out[p.last].Released = released
	p.above, p.open = segment.None, -1
	return false
}

// carry adds a quotation that goes on with the last speaker.
func (p *page) carry(s segment.Span, runs bool) {
	if s.Len() == 0 {
		return
	}
	if p.open >= 0 {
		// "wrote: "...," referring to NAME, "...": one statement in pieces
		a := &p.out[p.open]
		a.Spans = append(a.Spans, s)
		return
	}
	if runs {
		// the quotation of the paragraph before was not closed: this is more of it
		a := &p.out[p.last]
		a.Spans = append(a.Spans, s)
		return
	}
	a := p.attributed(segment.None, p.out[p.last].Clause)
	a.Spans, a.From = p.one(s), p.last
	p.last = p.add(a)
}
