package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// mostSpeaker is the number of words up to which the end of a headline can be a speaker ("...: Tehran editor").
const mostSpeaker = 5

// heading reads "...: Name". Other headings are the page's own voice.
func (p *page) heading(b *segment.Block) {
	p.heads = p.at
	p.tok = p.seek(b.Start)
	p.sent = b.Span
	p.read(b.Span, b.Quotes, p.tok, mostItems)
	p.tagVerbs()
	n := len(p.items)
	src, work := p.titled()
	if work < 0 && n > 0 && p.sign(src, 0) {
		return
	}
	if p.last, p.above = -1, src; src.Ok() && work >= 0 {
		p.listen(src, work)
	}
	c := n - 1
	for c >= 0 && p.tagAt(c) != tColon {
		c--
	}
	if c > 0 && c <= mostSpeaker && n-c-1 >= leastHeadline && p.headed(b, c) {
		return
	}
	if c < 3 || n-c-1 > mostSpeaker || n-c-1 == 0 || n-c-1 >= c {
		return
	}
	named := false
	for i := c + 1; i < n; i++ {
		switch it := &p.items[i]; {
		case it.forms&vFinite != 0 && !it.is(cNoun), it.is(cSpeech | cEvent | cReply):
			return // "...: Congress Says No", "...: The Island's Reply"
		case it.tag == tName:
			named = true
		case it.is(cSource|cTitle) || it.tag == tGen || it.is(cOf):
			named = named || it.is(cSource)
		default:
			return
		}
	}
	if !named {
		return
	}
	s := p.span(0, c)
	if !s.Ok() {
		return
	}
	p.headline(b, p.span(c+1, n), s, c, p.form(0, c))
}

// headline adds the headline b of the source, who says the content, with the colon at item c; it gives its index.
func (p *page) headline(b *segment.Block, source, content segment.Span, c int, form Form) int {
	a := p.attributed(source, b.Span)
	a.Cue = segment.Span{Start: p.items[c].start, End: p.items[c].end}
	a.Spans, a.Form, a.Headline = p.one(content), form, true
	return p.add(a)
}

// leastHeadline is the fewest words that a headline has behind who says it.
const leastHeadline = 3

// headed reads "NAME: ..." and "Harbor Minister: ...", where the colon is item c, and says whether the headline is such. Whether a mere
// name is a speaker's is told at the page's end.
func (p *page) headed(b *segment.Block, c int) bool {
	for i := range c {
		if it := &p.items[i]; !(it.upper && it.nominal()) && !it.is(cTitle|cSource) && it.tag != tGen && !it.is(cOf) || it.is(cSpeech|cEvent|cWork) {
			return false
		}
	}
	last := &p.items[c-1]
	office := c > 1 && last.is(cTitle)
	if !office && (last.tag != tName || last.is(cSource|cTitle)) || p.text[b.End-1] == '?' {
		return false
	}
	s := p.span(c+1, len(p.items))
	if !s.Ok() {
		return false
	}
	if i := p.headline(b, p.span(0, c), s, c, p.form(c+1, len(p.items))); !office {
		p.unsure = append(p.unsure, i)
	}
	return true
}

// unhead takes back the headlines of those whom the page does not let speak by more than the name: "Lund: the old town" has no
// "Mayor Lund said" behind it.
func (p *page) unhead() {
	if len(p.unsure) == 0 {
		return
	}
	full := p.fullyNamed(p.unsure[0] + 1)
	for _, i := range p.unsure {
		h := &p.out[i]
		if words := strings.Fields(h.Source.In(p.text)); full[words[len(words)-1]] <= i {
			h.Spans = nil
		}
	}
}

// fullyNamed tells, by last name, the last of the attributions from index i on whose source has more of the name, or an office,
// before it.
func (p *page) fullyNamed(i int) map[string]int {
	full := map[string]int{}
	for ; i < len(p.out); i++ {
		s := p.out[i].Source
		if !s.Ok() {
			continue
		}
		if words := strings.Fields(s.In(p.text)); len(words) > 1 && capital(words[len(words)-2]) {
			full[words[len(words)-1]] = i
		}
	}
	return full
}
