package segment

import "strings"

// Bounds within which a label in bold or in a link must end, in bytes.
const (
	longestName = 240
	longestURL  = 2000
)

// label finds what stands before a block's own words: a speaker in a link or in bold, a date, a wire's place and date.
func (p *page) label() {
	for i := range p.blocks {
		b, f := &p.blocks[i], &p.facts[i]
		switch b.Kind {
		case Furniture, Caption, Turn:
			continue
		case Heading:
			if d := p.scanDate(b.Start, b.End); d == b.End {
				b.Lead = b.Span
			}
			continue
		}
		at := b.Start
		if d := p.scanDate(at, b.End); d > at {
			if e := p.leadEnd(d, b.End); e > 0 {
				b.Lead, at = Span{b.Start, d}, e
			}
		}
		if name, url, e := p.scanName(at, b.End); e > 0 {
			b.Label, b.LabelURL, at = name, url, e
		} else if b.Kind == Paragraph && at == b.Start {
			if d, e := p.scanDateline(at, b.End); e > 0 {
				b.Dateline, at = d, e
			}
		}
		if at > b.Start {
			f.body = at
		}
		if b.Kind == Paragraph && b.Parent < 0 && i > 0 && (p.opensQuotation(at) || b.Label.Ok()) && p.blocks[i-1].Kind != Furniture && p.endsWithColon(&p.blocks[i-1]) {
			b.Parent = i - 1
		}
		if b.Kind == Paragraph && b.Label.Ok() && b.Parent < 0 && i > 0 && p.blocks[i-1].Label.Ok() && p.blocks[i-1].Kind == Paragraph {
			b.Parent = p.blocks[i-1].Parent // the next of a round-up
		}
	}
}

// opensQuotation says whether a quotation starts at i.
func (p *page) opensQuotation(i int) bool {
	return i < len(p.text) && openingClass(p.text[i:]) != noClass
}

// leadEnd is the offset behind the colon or dash that parts a date from what it leads; 0 where there is none.
func (p *page) leadEnd(i, end int) int {
	k := skipBold(p.text, i, end)
	if k < end && p.text[k] == ':' {
		k = skipBold(p.text, k+1, end)
		if k >= end || blankAt(p.text, k, end) > 0 || p.opensQuotation(k) {
			return trimLeft(p.text, k, end)
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

// scanName reads "[Name](url):", "**Name**:", "**Name:**" or "@handle:" at i, and where what they say begins. 0: none.
func (p *page) scanName(i, end int) (name, url Span, body int) {
	text := p.text
	bold := strings.HasPrefix(text[i:end], "**")
	if bold {
		i += 2
	}
	switch {
	case i < end && text[i] == '[':
		close := strings.Index(text[i:min(end, i+longestName)], "](")
		if close < 0 {
			return None, None, 0
		}
		name, url = Span{i + 1, i + close}, Span{i + close + 2, 0}
		depth := 1
		j := url.Start
		for limit := min(end, j+longestURL); j < limit && depth > 0; j++ {
			switch text[j] {
			case '(':
				depth++
			case ')':
				depth--
			case ' ', '\n', '\t':
				j = limit
			}
		}
		if depth > 0 {
			return None, None, 0
		}
		url.End, i = j-1, j
	case bold:
		close := strings.Index(text[i:min(end, i+longestName)], "**")
		if close <= 0 {
			return None, None, 0
		}
		name, url = Span{i, i + close}, None
		i += close
		if text[i-1] == ':' {
			name.End--
			if body = trimLeft(text, i+2, end); body > i+2 || p.opensQuotation(body) {
				return name, None, body
			}
			return None, None, 0
		}
	case i < end && text[i] == '@':
		j := i + 1
		for j < end && (text[j] == '_' || digits(text, j, end) > 0 || wordAt(text, j, j+1) > j) {
			j++
		}
		name, url, i = Span{i, j}, None, j
	default:
		return None, None, 0
	}
	if bold {
		i = skipBold(text, i, end)
	}
	i = trimLeft(text, i, end)
	if i >= end || text[i] != ':' {
		return None, None, 0
	}
	i = skipBold(text, i+1, end)
	body = trimLeft(text, i, end)
	if body == i && body < end && !p.opensQuotation(body) || name.Len() == 0 {
		return None, None, 0
	}
	return name, url, body
}
