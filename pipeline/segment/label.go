package segment

import "strings"

// label finds what stands before a block's own words: a speaker in a link or in bold, a date, a wire's place and date.
func (p *page) label() {
	for i := range p.blocks {
		b, f := &p.blocks[i], &p.facts[i]
		if p.layout == transcript && b.Kind == Paragraph && b.Len() > longestHeading {
			b.Kind = Turn // a turn whose label stands before the excerpt
		}
		switch b.Kind {
		case Furniture, Caption, Turn:
			continue
		case Heading:
			if f.date = p.scanDate(b.Start, b.End); f.date == b.End {
				b.Lead = b.Span
			}
			continue
		}
		d := p.scanDate(b.Start, b.End)
		f.date = d
		if b.Kind == Paragraph && d > b.Start && strings.Trim(p.text[d:b.End], " -–—:") == "" {
			b.Kind, b.Lead = Heading, Span{b.Start, d} // "September 9, 2015 —"
			continue
		}
		at := b.Start
		day := skipBold(p.text, at, b.End)
		if day > at {
			d = p.scanDate(day, b.End)
		}
		if d > day {
			if e := p.leadEnd(d, b.End); e > 0 {
				b.Lead, at = Span{day, d}, e
			}
		}
		if name, url, e := p.scanName(at, b.End); e > 0 {
			b.Label, b.LabelURL, at = name, url, e
			if d := skipComma(p.text, name.End, e); p.scanDate(trimLeft(p.text, d, e), e) > d { // "Name (@handle), March 3:"
				b.Lead.Start = trimLeft(p.text, d, e)
				b.Lead.End = p.scanDate(b.Lead.Start, e)
			}
		} else if name, e := p.roundupName(i, at); e > 0 {
			b.Label, at = name, e
		} else if b.Kind == Paragraph && at == b.Start {
			if d, e := p.scanDateline(at, b.End); e > 0 {
				b.Dateline, at = d, e
			}
		}
		if at > b.Start {
			f.body = at
		}
		b.Signature = p.scanSignature(b)
		p.attach(i, at)
	}
}

// attach makes block i, whose own words start at at, part of the one before where that leads it: the quotation of which it is the
// signature, the line with a colon that introduces it, what introduces the entry of a round-up before it.
func (p *page) attach(i, at int) {
	if i == 0 {
		return
	}
	b, before := &p.blocks[i], &p.blocks[i-1]
	if b.Signature.Ok() && dashAt(p.text, b.Start, b.End) > 0 && before.Kind != Furniture {
		b.Parent = i - 1
	}
	if b.Kind != Paragraph || b.Parent >= 0 {
		return
	}
	switch {
	case (b.Label.Ok() || p.opensQuotation(at)) && before.Kind != Furniture && p.endsWithColon(before):
		b.Parent = i - 1
	case b.Label.Ok() && before.Label.Ok() && before.Kind == Paragraph:
		b.Parent = before.Parent // the next of a round-up
	}
}

// roundupName reads "Name:" at the start of a paragraph of a round-up.
func (p *page) roundupName(i, at int) (Span, int) {
	b := &p.blocks[i]
	if p.layout != roundup || b.Kind != Paragraph && b.Kind != Bullet || b.Depth > 1 || stopBefore(p.text, b.Start, BeforeCredits(p.text, b.Start, b.End)) == 0 {
		return None, 0
	}
	l := line{start: at, end: b.End}
	if label, body, kind := p.scanLabel(&l); (kind == nameLabel || kind == capitalLabel) && p.speakers[label.In(p.text)] {
		return label, body
	}
	return None, 0
}

// opensQuotation says whether a quotation starts at i.
func (p *page) opensQuotation(i int) bool {
	return i < len(p.text) && openingClass(p.text[i:]) != noClass
}

// leadEnd is the offset behind the colon, dash or stop that parts a date from what it leads; 0 where there is none.
func (p *page) leadEnd(i, end int) int {
	k := skipBold(p.text, i, end)
	if k < end && p.text[k] == ':' {
		k = skipBold(p.text, k+1, end)
		if k >= end || blankAt(p.text, k, end) > 0 || p.opensQuotation(k) {
			return trimLeft(p.text, k, end)
		}
		return 0
	}
	if k < end && p.text[k] == '.' { // "8 January. They met."
		j := skipBold(p.text, k+1, end)
		if e := trimLeft(p.text, j, end); e > j && (upperAt(p.text, e, end) || p.opensQuotation(e)) {
			return e
		}
		return 0
	}
	j := trimLeft(p.text, k, end)
	if n := dashAt(p.text, j, end); n > 0 && j > k {
		if k = trimLeft(p.text, j+n, end); k > j+n {
			return k
		}
	}
	return 0
}

// dashAt is the length in bytes of the dash at i: "-", "--", "–" or "—"; 0 where there is none.
func dashAt(text string, i, end int) int {
	t := text[i:end]
	switch {
	case strings.HasPrefix(t, "–"), strings.HasPrefix(t, "—"):
		return len("–")
	case strings.HasPrefix(t, "--"):
		return 2
	case strings.HasPrefix(t, "-"):
		return 1
	}
	return 0
}
