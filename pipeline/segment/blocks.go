package segment

import "strings"

// An item is a bullet of the list that the page is in.
type item struct {
	block           int
	indent, bodyCol int
	depth, parent   int
}

// cut groups the lines into blocks: one for every heading, bullet, block quotation and paragraph.
func (p *page) cut() {
	var list []item // the bullets that are open, outermost first
	loose := true   // a blank line, or nothing, stands before this line
	open := -1      // the block that this line may go on with
	turn := -1      // the transcript's turn that paragraphs go on with
	listParent := -1
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() {
			p.close(open)
			loose, open = true, -1
			continue
		}
		m := l.mark
		if p.layout == transcript && (m == noMark || m == bulletMark) {
			if label, body, ok := p.turnLabel(l, loose); ok {
				list = list[:0]
				p.close(open)
				open = p.add(Turn, Span{label.Start, l.end}, -1, i, loose)
				p.blocks[open].Label, p.facts[open].body = label, body
				turn, loose = open, false
				continue
			}
		}
		if open >= 0 && !p.interrupts(open, l) {
			m = noMark
		}
		switch {
		case m == ruleMark || m == setextMark:
			if m == setextMark && open >= 0 && p.facts[open].first == p.facts[open].last {
				p.blocks[open].Kind, p.facts[open].hash = Heading, true
				p.blocks[open].Depth = 1
			}
			p.close(open)
			loose, open = true, -1
			continue
		case m == hashMark:
			list = list[:0]
			p.close(open)
			h := p.add(Heading, p.headingSpan(l), -1, i, loose)
			p.blocks[h].Depth, p.facts[h].alone, p.facts[h].hash = l.level, true, true
			open = -1
		case m == angleMark:
			list = list[:0]
			if open >= 0 && p.blocks[open].Kind == Quotation && p.blocks[open].Depth == l.level && l.body < l.end {
				p.extend(open, i)
				break
			}
			p.close(open)
			open = -1
			if l.body == l.end { // an empty line of the quotation
				loose = true
				continue
			}
			open = p.add(Quotation, Span{l.body, l.end}, p.introducer(), i, loose)
			p.blocks[open].Depth = l.level
		case m == bulletMark || m == numberMark:
			if l.body == l.end {
				p.close(open)
				open = -1
				continue
			}
			fresh := len(list) == 0
			for len(list) > 0 && l.indent < list[len(list)-1].indent+2 {
				list = list[:len(list)-1]
			}
			it := item{indent: l.indent, bodyCol: l.bodyCol, depth: len(list) + 1}
			if fresh {
				listParent = p.introducer()
			}
			it.parent = listParent
			if len(list) > 0 {
				it.parent = list[len(list)-1].block
			}
			p.close(open)
			open = p.add(Bullet, Span{l.body, l.end}, it.parent, i, loose)
			p.blocks[open].Depth, p.facts[open].numbered = it.depth, m == numberMark
			it.block = open
			list = append(list, it)
		case open >= 0 && p.facts[open].last == i-1 && p.goesOn(open, &p.lines[i-1], l):
			p.extend(open, i)
		default:
			p.close(open)
			if l.indent == 0 {
				list = list[:0]
			}
			for len(list) > 0 && l.indent <= list[len(list)-1].indent {
				list = list[:len(list)-1]
			}
			for len(list) > 1 && l.indent < list[len(list)-1].bodyCol {
				list = list[:len(list)-1]
			}
			kind, depth, parent := Paragraph, 0, -1
			if len(list) > 0 {
				parent, depth = list[len(list)-1].block, list[len(list)-1].depth
			} else if p.layout == transcript && (turn >= 0 || l.end-l.start > longestHeading) {
				kind, parent = Turn, turn
			} else if l.indent >= 3 && p.introducer() >= 0 {
				kind, depth, parent = Quotation, 1, p.introducer()
			}
			open = p.add(kind, Span{l.start, l.end}, parent, i, loose)
			p.blocks[open].Depth = depth
		}
		loose = false
	}
	p.close(open)
}

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
