package segment

import "strings"

// interrupts says whether a marked line ends the paragraph before it, with no blank line between. A number or a dash at
// the start of a wrapped line may be the sentence's own.
func (p *page) interrupts(open int, l *line) bool {
	b := &p.blocks[open]
	switch l.mark {
	case numberMark:
		return p.width == 0 || b.Kind == Bullet && p.facts[open].numbered || l.number == 1
	case bulletMark:
		return p.width == 0 || b.Kind == Bullet || p.text[l.start] != '-' && !strings.HasPrefix(p.text[l.start:], "–") ||
			!startsLower(p.text, l)
	}
	return true
}

// extend makes line i part of the block.
func (p *page) extend(open, i int) {
	p.blocks[open].End = p.lines[i].end
	p.facts[open].last = i
}

// close ends a block: what follows is another one.
func (p *page) close(open int) {
	if open < 0 {
		return
	}
	f := &p.facts[open]
	f.alone = f.last+1 >= len(p.lines) || p.lines[f.last+1].blank()
}

// introducer is the block before this one if it introduces what follows: it ends with a colon, or is a heading.
func (p *page) introducer() int {
	i := len(p.blocks) - 1
	if i < 0 {
		return -1
	}
	b := &p.blocks[i]
	if b.Kind == Furniture {
		return -1
	}
	if b.Kind == Heading || p.endsWithColon(b) || p.looksHeading(i) {
		return i
	}
	return -1
}

// endsWithColon says whether the block's last mark is a colon, closing marks aside.
func (p *page) endsWithColon(b *Block) bool {
	t := b.In(p.text)
	if t == "" || !mayEndColon[t[len(t)-1]] {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(t, colonClosers), ":")
}

// colonClosers are the marks and blanks that may stand behind a colon; mayEndColon has their last bytes and the colon's.
const colonClosers = "*_ \u00a0"

var mayEndColon = [256]bool{':': true, '*': true, '_': true, ' ': true, 0xA0: true}

// headingSpan is the line without its "#"s and bold marks.
func (p *page) headingSpan(l *line) Span {
	end := l.end
	for end > l.body && p.text[end-1] == '#' {
		end--
	}
	if end < l.end && (end == l.body || p.text[end-1] != ' ') {
		end = l.end // "C#" is no closing mark
	}
	s := Span{l.body, trimRight(p.text, l.body, end)}
	s, _ = p.unbold(s)
	return s
}

// unbold takes "**" or "__" from both ends, if the marks stand nowhere between.
func (p *page) unbold(s Span) (Span, bool) {
	t := p.text[s.Start:s.End]
	for _, m := range []string{"**", "__"} {
		if len(t) > 4 && strings.HasPrefix(t, m) && strings.HasSuffix(t, m) && !strings.Contains(t[2:len(t)-2], m) {
			start := trimLeft(p.text, s.Start+2, s.End-2)
			if end := trimRight(p.text, start, s.End-2); start < end {
				return Span{start, end}, true
			}
		}
	}
	return s, false
}
