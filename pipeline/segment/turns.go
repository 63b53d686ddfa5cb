package segment

import (
	"strings"
	"unicode/utf8"
)

// longestLabel is the length in bytes within which a turn's label must end.
const longestLabel = 72

// endsSentence says whether the line ends with a stop.
func (p *page) endsSentence(l *line) bool {
	return stopBefore(p.text, l.start, l.end) != 0
}

// BeforeCredits is where text[from:end] ends before the brackets that say where it was said: "... so. (1/2) [Courier]".
func BeforeCredits(text string, from, end int) int {
	for end > from {
		var opening byte
		switch text[end-1] {
		case ')':
			opening = '('
		case ']':
			opening = '['
		default:
			return end
		}
		least := max(from, end-mostCredit)
		i := strings.LastIndexByte(text[least:end], opening)
		if i <= 0 || text[least+i-1] != ' ' {
			return end
		}
		end = trimRight(text, from, least+i)
	}
	return end
}

// A labelKind says how a label is written.
type labelKind uint8

const (
	noLabel       labelKind = iota
	questionLabel           // Q, A
	capitalLabel            // MS. LUND:
	nameLabel               // Ms. Lund: or Name (Outlet):
)

// turnLabel finds the label that makes the line start a turn, and where its words begin. A label in the middle of a
// paragraph must be in capitals; one that is not must have been counted as a speaker.
func (p *page) turnLabel(l *line, loose bool) (Span, int, bool) {
	label, body, kind := p.scanLabel(l)
	switch {
	case kind == noLabel:
		return None, 0, false
	case kind == nameLabel && (!loose && p.width > 0 || !p.speakers[label.In(p.text)]):
		return None, 0, false
	}
	return label, body, true
}

// scanLabel reads a label at the line's start: its span without colon and bold marks, and the offset behind it.
func (p *page) scanLabel(l *line) (Span, int, labelKind) {
	text, i, end := p.text, l.start, l.end
	bold := strings.HasPrefix(text[i:end], "**")
	if bold {
		i += 2
	}
	if !upperAt(text, i, end) {
		return None, 0, noLabel
	}
	if k := letterLabel(text, i, end, bold); k > 0 {
		return Span{i, i + 1}, k, questionLabel
	}
	if l.indent > 0 {
		if label, body := p.recordLabel(l); body > 0 {
			return label, body, capitalLabel
		}
	}
	return p.colonLabel(i, end)
}

// mostLabelWords is how many words a label may have.
const mostLabelWords = 8

// colonLabel reads "MS. LUND:" or "Name (Outlet):" at i.
func (p *page) colonLabel(i, end int) (Span, int, labelKind) {
	text, limit := p.text, min(end, i+longestLabel)
	if strings.IndexByte(text[i:limit], ':') < 0 {
		return None, 0, noLabel
	}
	kind, letters, words, topics := capitalLabel, 0, 0, 0
	for j := i; j < limit; {
		switch c := text[j]; {
		case c == ':':
			k := skipBold(text, j+1, end)
			if letters < 2 || k < end && blankAt(text, k, end) == 0 || words > mostLabelWords || topics == words {
				return None, 0, noLabel
			}
			return Span{i, trimRight(text, i, skipBoldBack(text, i, j))}, trimLeft(text, k, end), kind
		case c == '(' && j > i:
			n := strings.IndexByte(text[j:limit], ')')
			if n < 0 {
				return None, 0, noLabel
			}
			j += n + 1
			continue
		case c == ' ' || c == '.' || c == '-' || c == '\'' || c == ',' || c == '*' || c == '#' || c >= '0' && c <= '9':
			j++
			continue
		}
		e := wordAt(text, j, limit)
		if e == j {
			r, n := utf8.DecodeRuneInString(text[j:limit])
			if r != '’' && r != '\u00a0' && r != '‑' {
				return None, 0, noLabel
			}
			j += n
			continue
		}
		w := text[j:e]
		words++
		letters += len(w)
		if p.s.words.of(w)&topic != 0 {
			topics++
		}
		if !isCapitals(w) {
			if !upperAt(w, 0, len(w)) && !(len(w) <= 3 && words > 1) {
				return None, 0, noLabel
			}
			kind = nameLabel
		}
		j = e
	}
	return None, 0, noLabel
}

// letterLabel is the offset behind the label "Q:", "A." or, with much space behind it or in bold, "Q" at i; 0 where there is none.
func letterLabel(text string, i, end int, bold bool) int {
	if text[i] != 'Q' && text[i] != 'A' || i+1 == end {
		return 0
	}
	j := i + 1
	marked := text[j] == ':' || text[j] == '.'
	if marked {
		j++
	}
	j = skipBold(text, j, end)
	k := trimLeft(text, j, end)
	if k == j || !marked && (text[i] != 'Q' || k-j < 2 && text[j] != '\t' && !bold) {
		return 0
	}
	return k
}

// mostRecorded is how many words in capitals the name in a record's label may have.
const mostRecorded = 3

// recordLabel reads the label of a parliament's record, at the start of an indented line: "  Mr. LUND. Madam President, ...".
func (p *page) recordLabel(l *line) (Span, int) {
	text, end := p.text, l.end
	e := wordAt(text, l.start, end)
	if e == end || e+2 >= end || p.s.words.of(text[l.start:e])&title == 0 || text[e] != '.' || text[e+1] != ' ' {
		return None, 0
	}
	at := e + 2
	for range mostRecorded {
		e = wordAt(text, at, end)
		if e < at+2 || !isCapitals(text[at:e]) {
			return None, 0
		}
		if k := e + 2; k < end && text[e:k] == ". " && upperAt(text, k, end) {
			return Span{l.start, e}, k
		}
		if at = e + 1; at >= end || text[e] != ' ' {
			return None, 0
		}
	}
	return None, 0
}

// isCapitals says whether the word is in capitals, "Mc" and a plural's "s" aside.
func isCapitals(w string) bool {
	w = strings.TrimSuffix(strings.TrimPrefix(w, "Mc"), "s")
	for i := 0; i < len(w); i++ {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return w != ""
}

func skipBold(text string, i, end int) int {
	if strings.HasPrefix(text[i:end], "**") {
		return i + 2
	}
	return i
}

func skipBoldBack(text string, from, i int) int {
	if strings.HasSuffix(text[from:i], "**") {
		return i - 2
	}
	return i
}
