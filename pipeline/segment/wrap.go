package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widths at which people and programs wrap lines, in columns.
const (
	leastWidth = 40
	mostWidth  = 140
)

// leastWrapped is how many line ends must agree on a width, and what share of all, before a page counts as wrapped.
const (
	leastWrapped      = 3
	leastWrappedShare = 0.6
)

// wrapWidth is the column at which the page's lines are wrapped, 0 where each line is a paragraph of its own. A line that
// goes on in the next one is no longer than the width, and the next line's first word would not have fitted on it; so
// every such pair of lines allows a range of widths, and the width that most pairs allow is the page's.
func wrapWidth(text string, lines []line) int {
	var edges [mostWidth + 2]int
	pairs, lower := 0, false
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.blank() || b.blank() {
			continue
		}
		if a.end-a.start < longLine {
			a.cols = a.indent + utf8.RuneCountInString(text[a.start:a.end])
		}
		if b.mark != noMark && b.mark != angleMark || a.mark == hashMark || a.mark == ruleMark {
			continue
		}
		if text[a.start:a.end] == text[b.start:b.end] || a.hard {
			continue
		}
		pairs++
		least, most := a.cols, a.cols+firstWord(text, b)
		if most = min(most, mostWidth); least < leastWidth {
			least = leastWidth
		}
		if least <= most {
			edges[least]++
			edges[most+1]--
			lower = lower || startsLower(text, b)
		}
	}
	best, width, sum := 0, 0, 0
	for w := leastWidth; w <= mostWidth; w++ {
		if sum += edges[w]; sum > best {
			best, width = sum, w
		}
	}
	if best >= leastWrapped && float64(best) >= leastWrappedShare*float64(pairs) || best > 0 && best == pairs && lower {
		return width
	}
	return 0
}

// How many lines that end no sentence must go on with a small letter, and what share of all such lines, before a page of no
// one width counts as broken at random.
const (
	leastRagged      = 4
	leastRaggedShare = 0.6
)

// raggedLines says whether the page's lines break inside sentences, though at no one width: what wrapped them counted markup
// that is gone.
func raggedLines(text string, lines []line) bool {
	unended, goOn := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if a.blank() || b.blank() || a.mark != noMark || b.mark != noMark || a.hard || a.cols > mostWidth || ended(text, a) {
			continue
		}
		unended++
		if startsLower(text, b) {
			goOn++
		}
	}
	return goOn >= leastRagged && float64(goOn) >= leastRaggedShare*float64(unended)
}

// ended says whether a line ends as a sentence or a heading with a mark does.
func ended(text string, l *line) bool {
	switch r, _ := utf8.DecodeLastRuneInString(text[l.start:l.end]); r {
	case '.', '!', '?', ':', ';', '"', '”', '…', ')':
		return true
	}
	return false
}

// firstWord is the length in columns of the line's first word.
func firstWord(text string, l *line) int {
	n := 0
	for i := l.body; i < l.end; {
		if blankAt(text, i, l.end) > 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(text[i:l.end])
		i += size
		if n++; n > mostWidth {
			break
		}
	}
	return n
}

// startsLower says whether the line starts with a lower-case letter.
func startsLower(text string, l *line) bool {
	r, _ := utf8.DecodeRuneInString(text[l.body:l.end])
	return unicode.IsLower(r)
}

// mostBroken is how many lines an open bracket or quotation may hold together.
const mostBroken = 16

// goesOn says whether line b goes on with the open block, whose last line is a; neither is blank, and b is not marked.
func (p *page) goesOn(open int, a, b *line) bool {
	ta, tb := p.text[a.start:a.end], p.text[b.start:b.end]
	if ta == tb {
		return false // a caption, given twice
	}
	if a.cols < longLine && p.facts[open].last-p.facts[open].first < mostBroken {
		if strings.LastIndexByte(ta, '[') > strings.LastIndexByte(ta, ']') {
			return true // a link's text, broken
		}
		if block := p.text[p.blocks[open].Start:a.end]; (a.hard || p.markdown) && openingClass(tb) == noClass && len(block) < mostBroken*longLine &&
			strings.Count(block, "“") > strings.Count(block, "”") {
			return true
		}
	}
	if a.cols >= leastWidth && a.cols <= mostWidth && p.hangs(ta) {
		return true
	}
	if p.width > 0 {
		if a.cols+firstWord(p.text, b) >= p.width {
			return true
		}
		if a.hard || startsLower(p.text, b) {
			return true
		}
		return p.markdown && a.cols >= leastWidth || strings.HasSuffix(ta, ",")
	}
	if p.markdown && a.cols >= leastWidth || p.ragged && a.cols <= mostWidth && !ended(p.text, a) {
		return true
	}
	return a.cols >= leastWidth && a.cols <= mostWidth && startsLower(p.text, b) && !strings.ContainsRune(".!?:;", rune(p.text[a.end-1]))
}

// hangs says whether a line ends as no paragraph does: with a word like the one in "He said that", or with the comma of a
// quotation, behind which the speaker is to come.
func (p *page) hangs(line string) bool {
	if strings.HasSuffix(line, ",\"") || strings.HasSuffix(line, ",”") {
		return true
	}
	i := strings.LastIndexByte(line, ' ') + 1
	return i > 0 && p.s.words.of(line[i:])&hanging != 0
}
