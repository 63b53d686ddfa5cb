package segment

// fill finds the quotations and sentences of all blocks that may hold a statement.
func (p *page) fill() {
	q := quoter{words: p.s.words, text: p.text}
	var sentences []Span
	ends := make([][2]int, len(p.blocks))
	q.quotes = make([]Quote, 0, 64)
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != Furniture {
			from := b.Start
			if f := p.facts[i].body; f > 0 {
				from = f
			}
			if b.Kind == Heading || b.Kind == Caption {
				held := q.carried
				q.carried = noClass
				b.Quotes = q.scan(from, b.End, noClass)
				q.carried = held
			} else {
				b.Quotes = q.scan(from, b.End, p.nextOpening(i))
			}
			sentences = p.s.sentences(p.text, from, b.End, b.Quotes, sentences)
		}
		ends[i] = [2]int{len(q.quotes), len(sentences)}
	}
	last := [2]int{}
	for i := range p.blocks {
		b, e := &p.blocks[i], ends[i]
		b.Quotes, b.Sentences = nil, nil
		if e[0] > last[0] {
			b.Quotes = q.quotes[last[0]:e[0]:e[0]]
		}
		if e[1] > last[1] {
			b.Sentences = sentences[last[1]:e[1]:e[1]]
		}
		last = e
	}
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
		from := p.blocks[j].Start
		if f := p.facts[j].body; f > 0 {
			from = f
		}
		return openingClass(p.text[from:p.blocks[j].End])
	}
	return noClass
}
