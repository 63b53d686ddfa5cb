package segment

import "strings"

// Bounds within which a label in bold or in a link must end, in bytes.
const (
	longestName = 240
	longestURL  = 2000
)

// scanName reads "[Name](url):", "**Name**:", "**Name:**", "@handle:", ".@handle Name:" or "Name (@handle):" at i, and where what they say begins. 0: none.
func (p *page) scanName(i, end int) (name, url Span, body int) {
	text := p.text
	url = None
	bold := strings.HasPrefix(text[i:end], "**")
	if bold {
		i += 2
	}
	switch {
	case i < end && text[i] == '[':
		name, url, i = linkName(text, i, end)
	case bold:
		close := strings.Index(text[i:min(end, i+longestName)], "**")
		if close <= 0 {
			return None, None, 0
		}
		name = Span{i, i + close}
		if i += close; text[i-1] == ':' {
			name.End--
			if body = trimLeft(text, i+2, end); body > i+2 || p.opensQuotation(body) {
				return name, None, body
			}
			return None, None, 0
		}
	case strings.HasPrefix(text[i:end], ".@"): // a dot lets all read what opens with a handle
		name, i = namedHandle(text, i+1, end)
	case i < end && text[i] == '@':
		name, i = namedHandle(text, i, end)
	default:
		name, i = p.nameWithHandle(i, end)
	}
	if name.Len() == 0 {
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
	if body = trimLeft(text, i, end); body == i && body < end && !p.opensQuotation(body) {
		return None, None, 0
	}
	return name, url, body
}

// linkName reads "[Name](url)" at i: both, and the offset behind them; None where there is none.
func linkName(text string, i, end int) (name, url Span, behind int) {
	close := strings.Index(text[i:min(end, i+longestName)], "](")
	if close < 0 {
		return None, None, i
	}
	start := i + close + 2
	depth, j := 1, start
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
		return None, None, i
	}
	return Span{i + 1, i + close}, Span{start, j - 1}, j
}

// handle reads "@name" at i, and the offset behind it.
func handle(text string, i, end int) (Span, int) {
	j := i + 1
	for j < end && (text[j] == '_' || digits(text, j, end) > 0 || wordAt(text, j, j+1) > j) {
		j++
	}
	return Span{i, j}, j
}

// namedHandle reads "@name", with capitalised words that may follow, at i, and the offset behind it and whom it speaks to: "@office Lund
// to the pilots".
func namedHandle(text string, i, end int) (Span, int) {
	name, j := handle(text, i, end)
	for n := 0; n < mostSigned && j+1 < end && text[j] == ' ' && upperAt(text, j+1, end); n++ {
		for j = j + 1; j < end && (text[j] == '.' || text[j] == '-' || wordAt(text, j, end) > j); {
			j = max(j+1, wordAt(text, j, end))
		}
		name.End = j
	}
	if strings.HasPrefix(text[j:end], " to ") {
		if k := strings.IndexAny(text[j:min(end, j+longestLabel)], ":.!?"); k > 0 && text[j+k] == ':' {
			j += k
		}
	}
	return name, j
}

// nameWithHandle reads "Name (@handle)" at i, and the offset behind it and behind the date that may follow it before a colon; None where
// there is none.
func (p *page) nameWithHandle(i, end int) (Span, int) {
	text := p.text
	h := strings.Index(text[i:min(end, i+longestLabel)], "(@")
	if h <= 0 || !upperAt(text, i, end) || strings.ContainsAny(text[i:i+h], ".:!?“\"") {
		return None, i
	}
	close := strings.IndexByte(text[i+h:min(end, i+h+longestLabel)], ')')
	if close < 0 {
		return None, i
	}
	name := Span{i, i + h + close + 1}
	if d := p.scanDate(trimLeft(text, skipComma(text, name.End, end), end), end); d > name.End && d < end && text[d] == ':' {
		return name, d
	}
	return name, name.End
}

// skipComma moves i behind a comma or a middle dot.
func skipComma(text string, i, end int) int {
	i = trimLeft(text, i, end)
	for _, m := range []string{",", "·", "|", "–", "—"} {
		if strings.HasPrefix(text[i:end], m) {
			return i + len(m)
		}
	}
	return i
}
