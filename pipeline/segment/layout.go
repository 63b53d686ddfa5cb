package segment

import (
	"strings"
	"unicode/utf8"
)

// What makes a page a transcript where neither questions ("Q") nor titles ("MS.") say so, nor a label in capitals that
// answers what another one asks, nor words in the first person behind the only label of a page of one line: so many
// paragraphs have a label, and so large a share of all; and so large a share of the labels come back after another one, as
// in a conversation. Where the last fails, it is a round-up of papers or people.
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

// findLayout says whether the page's paragraphs are turns, or entries of a round-up.
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
