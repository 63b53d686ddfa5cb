package segment

import "strings"

// mostHeader is the length in bytes of the line above a post.
const mostHeader = 96

// A page of posts has so many lines above posts at least: one alone may be an author's name and handle. A post has so many
// paragraphs at most.
const (
	leastPosts         = 2
	mostPostParagraphs = 8
)

// A header is a line above a post.
type header struct {
	block       int
	label, lead Span
}

// posts finds the lines above posts, "Name (@handle) · March 3", and gives the posts below them as children.
func (p *page) posts() {
	var headers []header
	for i := range p.blocks {
		if label, lead := p.header(i); label.Ok() {
			headers = append(headers, header{i, label, lead})
		}
	}
	if len(headers) < leastPosts {
		return
	}
	at, n := -1, 0 // the header of the post that paragraphs belong to, and how many do
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case len(headers) > 0 && headers[0].block == i:
			at, n = i, 0
			b.Label, b.Lead = headers[0].label, headers[0].lead
			b.Kind, p.facts[i].post = Heading, true
			headers = headers[1:]
		case b.Kind == Heading || b.Kind == Furniture || b.Label.Ok() || n >= mostPostParagraphs:
			at = -1
		case at >= 0 && b.Kind == Paragraph && b.Parent < 0:
			b.Parent, p.facts[i].post = at, true
			n++
		}
	}
}

// header is who posted and when, where the block is a line above a post; None where it is not.
func (p *page) header(i int) (label, lead Span) {
	b := &p.blocks[i]
	if b.Kind != Paragraph || b.Depth > 0 || b.Len() > mostHeader || b.Label.Ok() || b.Signature.Ok() {
		return None, None
	}
	return p.scanHeader(b)
}

// scanHeader reads the line above a post: capitalised words, a handle, and nothing but a date, a time or marks behind. It
// returns name and handle, and the date.
func (p *page) scanHeader(b *Block) (label, lead Span) {
	at := strings.IndexByte(b.In(p.text), '@')
	if at < 0 || stopBefore(p.text, b.Start, b.End) == '.' {
		return None, None
	}
	words, capital := 0, true
	for i := b.Start; i < b.Start+at; {
		e := wordAt(p.text, i, b.Start+at)
		if e > i {
			words++
			if capital = upperAt(p.text, i, e); words > mostSigned || !capital && (e-i > 3 || words == 1) {
				return None, None
			}
		}
		i = max(e, i+1)
	}
	end := b.Start + at + 1
	for end < b.End && p.text[end] != ')' && p.text[end] != ',' && blankAt(p.text, end, b.End) == 0 {
		end++
	}
	if !capital || end == b.Start+at+1 || words == 0 && end < b.End {
		return None, None
	}
	if end < b.End && p.text[end] == ')' {
		end++
	}
	date := trimLeft(p.text, skipComma(p.text, end, b.End), b.End)
	d := p.scanDate(date, b.End)
	for i := d; i < b.End; { // a time of day, a lock, a tick: no words
		e := wordAt(p.text, i, b.End)
		if e-i > 3 {
			return None, None
		}
		i = max(e, i+1)
	}
	lead = None
	if d > date {
		lead = Span{date, d}
	}
	return Span{b.Start, end}, lead
}
