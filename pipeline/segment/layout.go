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

// A census counts the lines that may open a paragraph, by the labels that they start with.
type census struct {
	filled, paragraphs  int  // all of them; those that are more than a heading
	questions, asked    int  // "Q:" or "MODERATOR:"; "Moderator:"
	capitals, titles    int  // labels in capitals; those of them with a title or an office
	labelled, bracketed int  // those with a speaker's label; labels that end with a bracket
	returns             int  // speakers' labels that come back after another one
	answered            bool // a label in capitals answers what another one asks
}

// findLayout says whether the page's paragraphs are turns, or entries of a round-up.
func (p *page) findLayout() layout {
	c := p.count()
	asks := c.questions > 0 && c.capitals > 0 || c.questions > 1 || c.asked > 0 && len(p.speakers) > 1
	alone := c.filled == 1 && c.labelled == 1 && p.ofOneself()
	few := c.labelled < leastTurns && c.bracketed < leastBracketed
	switch {
	case asks, c.titles > 0, c.answered, alone:
		return transcript
	case few, float64(c.labelled) < leastTurnsShare*float64(c.paragraphs):
		return prose
	case c.returns > 0 && float64(c.returns) >= leastReturnsShare*float64(c.labelled):
		return transcript
	case len(p.speakers) > 2:
		return roundup
	}
	return prose
}

// count takes the census of the page, and notes its speakers.
func (p *page) count() (c census) {
	last, capital := "", "" // the last speaker's label, the last label in capitals
	loose := true
	end := 0 // of the last line
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
		loose = false
		c.filled++
		stop := p.endsSentence(l)
		if stop || l.end-l.start > longestHeading/2 {
			c.paragraphs++
		}
		label, _, kind := p.scanLabel(l)
		if kind == noLabel {
			continue
		}
		name := label.In(p.text)
		switch kind {
		case questionLabel:
			c.questions++
		case capitalLabel:
			if p.s.words.of(name)&query != 0 {
				c.questions++
			}
			c.answered = c.answered || capital != "" && capital != name && strings.HasSuffix(p.text[:before], "?")
			capital = name
			if c.capitals++; p.s.words.of(p.text[label.Start:wordAt(p.text, label.Start, label.End)])&title != 0 || p.isOffice(label, l) {
				c.titles++
			}
		case nameLabel:
			if p.s.words.of(name)&query != 0 {
				c.asked++
			}
		}
		if p.text[label.End-1] == ')' {
			c.bracketed++
		}
		if kind != nameLabel || stop || l.end-l.start > 2*longestLabel || stopBefore(p.text, l.start, BeforeCredits(p.text, l.start, l.end)) != 0 {
			if name != last && p.speakers[name] {
				c.returns++
			}
			p.speakers[name], last = true, name
			c.labelled++
		}
	}
	return c
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
