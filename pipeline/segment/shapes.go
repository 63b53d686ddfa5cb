package segment

import "strings"

// mostMenuItem is the length in bytes of a menu's item.
const mostMenuItem = 48

// longestBar is the length in bytes of the longest of the marks between a menu's items, with the blanks around it.
const longestBar = len(" • ")

// isMenu says whether the line is short items between bars: "A | B | C".
func isMenu(t string) bool {
	if len(t) > 12*mostMenuItem || !hasBar(t[:min(len(t), mostMenuItem+longestBar)]) {
		return false // no bar ends the first item in time
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

// hasBar says whether a bar between a menu's items, or the first byte of · and », stands in t; most blocks have none.
func hasBar(t string) bool {
	return strings.IndexByte(t, '|') >= 0 || strings.IndexByte(t, '/') >= 0 || strings.IndexByte(t, '>') >= 0 ||
		strings.IndexByte(t, 0xC2) >= 0 || strings.Contains(t, "•")
}

// isDateLine says whether block i is a date, and perhaps a time of day, and nothing else.
func (p *page) isDateLine(i int) bool {
	b, d := &p.blocks[i], p.facts[i].date
	if d == 0 {
		d = p.scanDate(b.Start, b.End)
	}
	if d == b.Start || b.End-d > 24 {
		return false
	}
	if n := strings.Count(p.text[b.Start:d], "/"); n == 1 { // "4/5" counts pictures
		return false
	}
	for at := d; at < b.End; {
		e := wordAt(p.text, at, b.End)
		if e-at > 4 {
			return false
		}
		at = max(e, at+1)
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
	marks := 0
	for i := 0; i < len(t) && i < shortBlock; i++ {
		marks += codeMarks[t[i]]
	}
	return marks >= leastCodeMarks && marks*bytesPerMark >= min(len(t), shortBlock)
}

// codeMarks is 1 for the marks of a program's line.
var codeMarks = [256]int{'{': 1, '}': 1, '=': 1, '<': 1, '>': 1, '(': 1, '_': 1, '$': 1, ';': 1}

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
