package segment

import (
	"strings"
	"unicode/utf8"
)

// longestLabel is the length in bytes within which a turn's label must end.
const longestLabel = 72

// What makes a page a transcript where neither questions ("Q") nor titles ("MS.") say so, nor a label in capitals that answers
// what another one asks, nor words in the first person behind the only label of a page of one line: so many paragraphs have a label,
// and so large a share of all; and so large a share of the labels come back after another one, as in a conversation. Where
// the last fails, it is a round-up of papers or people.
const (
	leastTurns        = 4
	leastBracketed    = 3 // of labels like "Lund (baker):", which are no topics
	leastTurnsShare   = 0.3
	leastReturnsShare = 0.25
)

// A layout says what labels at the beginning of paragraphs mean on a page.
type layout uint8

const (
	prose      layout = iota
	transcript        // turns of a conversation
	roundup           // "Name: what it says", each name once or a few times
)

// layout says whether the page's paragraphs are turns, or entries of a round-up.
func (p *page) findLayout() layout {
	var questions, asked, capitals, titles, paragraphs, labelled, bracketed, returns, filled int
	last := ""
	loose := true
	capital, answered := "", false // the last label in capitals; one answers what another one asks
	end := 0                       // of the last line
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() {
			loose = true
			continue
		}
		loose = loose || p.width == 0
		before := end
		if end = l.end; !loose {
			continue
		}
		if loose = false; l.end-l.start > longestHeading/2 || p.endsSentence(l) {
			paragraphs++
		}
		filled++
		label, _, kind := p.scanLabel(l)
		switch kind {
		case noLabel:
			continue
		case questionLabel:
			questions++
		case capitalLabel:
			if p.s.words.of(label.In(p.text))&query != 0 {
				questions++
			}
			answered = answered || capital != "" && capital != label.In(p.text) && strings.HasSuffix(p.text[:before], "?")
			capital = label.In(p.text)
			if capitals++; p.s.words.of(p.text[label.Start:wordAt(p.text, label.Start, label.End)])&title != 0 || p.isOffice(label, l) {
				titles++
			}
		case nameLabel:
			if p.s.words.of(label.In(p.text))&query != 0 {
				asked++ // "Moderator:"
			}
		}
		if p.text[label.End-1] == ')' {
			bracketed++
		}
		if kind != nameLabel || l.end-l.start > 2*longestLabel || p.endsSentence(l) {
			name := label.In(p.text)
			if name != last && p.speakers[name] {
				returns++
			}
			p.speakers[name], last = true, name
			labelled++
		}
	}
	if questions > 0 && capitals > 0 || questions > 1 || titles > 0 || answered || asked > 0 && len(p.speakers) > 1 || filled == 1 && labelled == 1 && p.ofOneself() {
		return transcript
	}
	if labelled < leastTurns && bracketed < leastBracketed || float64(labelled) < leastTurnsShare*float64(paragraphs) {
		return prose
	}
	switch {
	case returns > 0 && float64(returns) >= leastReturnsShare*float64(labelled):
		return transcript
	case len(p.speakers) > 2:
		return roundup
	}
	return prose
}

// mostOfficeWords is how many words a label may have that is an office, maybe with a name.
const mostOfficeWords = 4

// isOffice says whether a label in capitals is an office, maybe with a name, and the line behind it is no headline: "THE
// PRESIDENT: Good afternoon."
func (p *page) isOffice(label Span, l *line) bool {
	words, found := 0, false
	for i := label.Start; i < label.End; {
		e := wordAt(p.text, i, label.End)
		if e > i {
			words++
			found = found || p.s.words.of(p.text[i:e])&office != 0
		}
		i = max(e, i+1)
	}
	return found && words <= mostOfficeWords && p.endsSentence(l)
}

// ofOneself says whether the page's words are in the first person, and no quotation: those of whom its label names, where a
// dateline ("SELANE: ...") stands before words of another.
func (p *page) ofOneself() bool {
	text := p.text[p.lines[0].start:]
	if strings.ContainsAny(text, "\"“«") {
		return false
	}
	for i := 0; i < len(text); {
		e := wordAt(text, i, len(text))
		if p.s.words.of(text[i:e])&self != 0 {
			return true
		}
		_, n := utf8.DecodeRuneInString(text[e:])
		i = e + n
	}
	return false
}

// endsSentence says whether the line ends with a stop.
func (p *page) endsSentence(l *line) bool {
	return stopBefore(p.text, l.start, l.end) != 0
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
	if (text[i] == 'Q' || text[i] == 'A') && i+1 < end {
		j := i + 1
		marked := text[j] == ':' || text[j] == '.'
		if marked {
			j++
		}
		j = skipBold(text, j, end)
		k := trimLeft(text, j, end)
		if k > j && (marked || text[i] == 'Q' && (k-j >= 2 || text[j] == '\t' || bold)) {
			return Span{i, i + 1}, k, questionLabel
		}
	}
	limit := min(end, i+longestLabel)
	if strings.IndexByte(text[i:limit], ':') < 0 {
		return None, 0, noLabel
	}
	kind, letters, words, topics := capitalLabel, 0, 0, 0
	for j := i; j < limit; {
		c := text[j]
		switch {
		case c == ':':
			k := skipBold(text, j+1, end)
			if letters < 2 || k < end && blankAt(text, k, end) == 0 || words > 8 || topics == words {
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
