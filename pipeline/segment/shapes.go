package segment

import "strings"

// mostMenuItem is the length in bytes of a menu's item.
const mostMenuItem = 48

// isMenu says whether the line is short items between bars: "A | B | C".
func isMenu(t string) bool {
	if len(t) > 12*mostMenuItem || !hasBar(t) {
		return false
	}
	for _, sep := range []string{" | ", " · ", " • ", " » ", " > ", " / "} {
		if n := strings.Count(t, sep); n > 0 {
			items := strings.Split(t, sep)
			long := 0
			for _, it := range items {
				if len(it) > mostMenuItem || stopBefore(it, 0, len(it)) != 0 {
					long++
				}
			}
			if long == 0 {
				return true
			}
		}
	}
	return false
}

// barBytes marks the first bytes of the bars between a menu's items.
var barBytes = [256]bool{'|': true, '>': true, '/': true, 0xC2: true, 0xE2: true}

func hasBar(t string) bool {
	for i := 0; i < len(t); i++ {
		if barBytes[t[i]] && i+1 < len(t) && (t[i+1] == ' ' || t[i] >= 0xC2 && (t[i+1] == 0xB7 || t[i+1] == 0xBB || t[i+1] == 0x80 && i+2 < len(t) && t[i+2] == 0xA2)) {
			return true
		}
	}
	return false
}

// isDateLine says whether the block is a date, and perhaps a time of day, and nothing else.
func (p *page) isDateLine(b *Block) bool {
	d := p.scanDate(b.Start, b.End)
	if d == b.Start || b.End-d > 24 {
		return false
	}
	if n := strings.Count(p.text[b.Start:d], "/"); n == 1 { // "4/5" counts pictures
		return false
	}
	for i := d; i < b.End; {
		e := wordAt(p.text, i, b.End)
		if e-i > 4 {
			return false
		}
		i = max(e, i+1)
	}
	return b.Kind != Bullet || d == b.End
}

// isMute says whether the terms are numbers only, or none at all.
func isMute(t *terms) bool {
	for i := 0; t.has(i); i++ {
		if !t.read[i].number {
			return false
		}
	}
	return true
}

// A program's line has so many of its marks, and one for so many bytes at most.
const (
	leastCodeMarks = 8
	bytesPerMark   = 12
)

// isCode says whether the block is a line of a program.
func isCode(t string) bool {
	if strings.IndexByte(t[:min(len(t), shortBlock)], ';') < 0 {
		return false
	}
	marks, semicolons := 0, 0
	for i := 0; i < len(t) && i < shortBlock; i++ {
		switch t[i] {
		case '{', '}', '=', '<', '>', '(', '_', '$':
			marks++
		case ';':
			marks++
			semicolons++
		}
	}
	return semicolons > 0 && marks >= leastCodeMarks && marks*bytesPerMark >= min(len(t), shortBlock)
}

// isName says whether the terms are two to four capitalised words, as of a person.
func isName(t *terms) bool {
	if !t.has(1) || t.has(mostNameWords) {
		return false
	}
	for i := range t.read {
		if !t.read[i].capital || t.month(i) {
			return false
		}
	}
	return true
}
