package segment

import "strings"

// fill finds the quotations and sentences of all blocks that may hold a statement.
func (p *page) fill() {
	q := &p.quoter
	q.words, q.text, q.carried = p.s.words, p.text, noClass
	q.quotes, q.class, q.stack = q.quotes[:0], q.class[:0], q.stack[:0]
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != Furniture {
			from := p.bodyOf(i)
			first := len(q.quotes)
			if b.Kind == Heading || b.Kind == Caption {
				held := q.carried
				q.carried = noClass
				q.scan(from, b.End, noClass)
				q.carried = held
			} else {
				held := q.carried
				q.scan(from, b.End, p.nextOpening(i))
				if held == doubleClass && b.Kind == Paragraph && len(q.quotes) == first && p.closesLater(i) {
					// no mark in it, and the quotation that opened above closes below: all of it is quoted
					all := Span{from, b.End}
					q.quotes, q.class = append(q.quotes, Quote{Span: all, Inner: all, Open: true, Runs: true, Depth: 1}), append(q.class, held)
					q.carried = held
				}
			}
			p.sentences = p.s.sentences(p.text, from, b.End, q.quotes[first:], p.sentences)
			p.introduce(i, q.quotes[first:])
		}
		p.ends = append(p.ends, [2]int{len(q.quotes), len(p.sentences)})
	}
	last := [2]int{}
	for i, e := range p.ends {
		b := &p.blocks[i]
		if e[0] > last[0] {
			b.Quotes = q.quotes[last[0]:e[0]:e[0]]
		}
		if e[1] > last[1] {
			b.Sentences = p.sentences[last[1]:e[1]:e[1]]
		}
		last = e
	}
}

// mostQuotedOn is how many paragraphs a quotation may go on for without a mark.
const mostQuotedOn = 12

// closesLater says whether the first double mark behind block i closes a quotation.
func (p *page) closesLater(i int) bool {
	for j := i + 1; j < len(p.blocks) && j <= i+mostQuotedOn; j++ {
		if p.blocks[j].Kind != Paragraph {
			return false
		}
		t := p.blocks[j].In(p.text)
		if before, _, opens := strings.Cut(t, "“"); opens {
			return strings.Contains(before, "”")
		}
		if strings.Contains(t, "”") {
			return true
		}
	}
	return false
}

// introduce gives a paragraph that is one quotation, and so does not say who speaks, the heading or the colon before it as
// parent; the next such paragraph, and one in which the quotation goes on, has the same.
func (p *page) introduce(i int, quotes []Quote) {
	b := &p.blocks[i]
	if b.Kind != Paragraph || b.Label.Ok() || len(quotes) == 0 || quotes[0].Start != b.Start {
		return
	}
	whole := p.onlyCredit(quotes[0].End, b.End)
	if b.Parent >= 0 || !whole && !quotes[0].Runs {
		p.facts[i].quotation = whole && b.Parent >= 0
		return
	}
	j := i - 1
	for j >= 0 && j >= i-maxLookBack && (p.blocks[j].Kind == Caption || p.blocks[j].Kind == Furniture) {
		j--
	}
	if j < 0 || p.blocks[j].Kind == Caption || p.blocks[j].Kind == Furniture || j == p.title {
		return
	}
	switch prev := &p.blocks[j]; {
	case prev.Kind == Paragraph && (p.facts[j].quotation || quotes[0].Runs):
		b.Parent = prev.Parent
		if prev.Label.Ok() {
			b.Parent = j
		}
	case whole && (prev.Kind == Heading || prev.Kind == Paragraph && p.endsWithColon(prev)):
		b.Parent = j
	}
	p.facts[i].quotation = whole && b.Parent >= 0
}

// mostCredit is the length in bytes of a date or source in brackets behind a quotation.
const mostCredit = 80

// onlyCredit says whether text[i:end] is nothing, or a date or source in brackets.
func (p *page) onlyCredit(i, end int) bool {
	i = trimLeft(p.text, i, end)
	t := strings.TrimRight(p.text[i:end], ".*_ ")
	return t == "" || len(t) <= mostCredit && (t[0] == '(' && t[len(t)-1] == ')' || t[0] == '[' && t[len(t)-1] == ']')
}

// bodyOf is where the block's sentences begin: behind its label, lead or dateline.
func (p *page) bodyOf(i int) int {
	if f := p.facts[i].body; f > 0 {
		return f
	}
	return p.blocks[i].Start
}

// nextOpening is the class of the quotation mark that the next block with statements opens with.
func (p *page) nextOpening(i int) class {
	for j := i + 1; j < len(p.blocks) && j <= i+maxLookBack; j++ {
		switch p.blocks[j].Kind {
		case Furniture, Caption:
			continue
		case Heading:
			return noClass
		}
		return openingClass(p.text[p.bodyOf(j):p.blocks[j].End])
	}
	return noClass
}
