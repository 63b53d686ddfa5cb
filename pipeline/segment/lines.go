package segment

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A mark is what a line starts with.
type mark uint8

const (
	noMark mark = iota
	bulletMark
	numberMark // "1." or "2)"
	hashMark   // "#" of Markdown; level counts them
	angleMark  // ">" of a block quotation; level counts them
	ruleMark   // a line of dashes, stars or underscores
	setextMark // a line of "=" below a title
)

// tabStop is the width of a tab in columns.
const tabStop = 4

// longLine is the number of bytes beyond which a line's columns are not counted: it is no wrapped line.
const longLine = 480

// A line is one line of the page. start == end where it is blank.
type line struct {
	start, end int // from the first to the last byte that is not white space
	indent     int // columns before start
	cols       int // columns up to end; longLine where it is longer, or where no line follows directly
	mark       mark
	level      int
	number     int // of a numberMark
	body       int // offset after mark and the blanks that follow it
	bodyCol    int // column of body
	hard       bool
}

func (l *line) blank() bool { return l.start == l.end }

// mostLines bounds the lines that are looked at: a page of more is no page, and its rest is left Unread.
const mostLines = 1 << 17

// scanLines cuts text[from:] into lines, mostLines at most, and says how many bytes it has left unread.
func scanLines(text string, from int, dst []line) (lines []line, unread int) {
	sep := byte('\n')
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\r') >= 0 {
		sep = '\r'
	}
	for from < len(text) && len(dst) < mostLines {
		end := len(text)
		if n := strings.IndexByte(text[from:], sep); n >= 0 {
			end = from + n
		}
		n := len(dst)
		dst = slices.Grow(dst, 1)[:n+1]
		dst[n].scan(text, from, end)
		from = end + 1
	}
	return dst, max(len(text)-from, 0)
}

// scan makes l the line text[from:end].
func (l *line) scan(text string, from, end int) {
	*l = line{cols: longLine}
	i := from
	for i < end {
		n := blankAt(text, i, end)
		if n == 0 {
			break
		}
		switch {
		case text[i] == '\t':
			l.indent += tabStop - l.indent%tabStop
		case n == 3 && text[i] == 0xEF || text[i] == '\r': // byte order mark: no width
		default:
			l.indent++
		}
		i += n
	}
	l.start, l.end = i, trimRight(text, i, end)
	l.hard = end-l.end >= 2 && text[l.end] == ' ' && text[l.end+1] == ' '
	l.body, l.bodyCol = l.start, l.indent
	if l.start < l.end {
		l.scanMark(text)
	}
}

// scanMark finds what the line starts with.
func (l *line) scanMark(text string) {
	i := l.start
	c := text[i]
	switch {
	case c == '>':
		for i < l.end && (text[i] == '>' || text[i] == ' ') {
			if text[i] == '>' {
				l.level++
			}
			i++
		}
		l.mark = angleMark
		l.setBody(text, i, l.level)
	case c == '#':
		for i < l.end && text[i] == '#' {
			i++
		}
		if n := i - l.start; n <= 6 && i < l.end && (text[i] == ' ' || text[i] == '\t') {
			l.mark, l.level = hashMark, n
			l.setBody(text, i, n)
		}
	case c == '-' || c == '*' || c == '_' || c == '=' || c == '~':
		if l.isRule(text) {
			l.mark = ruleMark
			if c == '=' {
				l.mark = setextMark
			}
			return
		}
		if c == '-' || c == '*' {
			l.scanBullet(text, i+1)
		}
	case c == '+':
		l.scanBullet(text, i+1)
	case c >= '0' && c <= '9':
		n := 0
		for i < l.end && text[i] >= '0' && text[i] <= '9' && i-l.start < 3 {
			n = n*10 + int(text[i]-'0')
			i++
		}
		if i+1 < l.end && (text[i] == '.' || text[i] == ')') && blankAt(text, i+1, l.end) > 0 {
			l.mark, l.number = numberMark, n
			l.setBody(text, i+1, i+1-l.start)
		}
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(text[i:l.end])
		switch r {
		case '•', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '⁃', '∙', '►', '▶', '➤', '\uf0b7':
			l.mark = bulletMark
			l.setBody(text, i+n, 1)
		case '·', '–':
			l.scanBullet(text, i+n)
		}
	}
}

// scanBullet makes the line a bullet whose mark ends at i, if a blank and words follow it.
func (l *line) scanBullet(text string, i int) {
	if i < l.end && blankAt(text, i, l.end) > 0 {
		l.mark = bulletMark
		l.setBody(text, i, 1)
	}
}

// setBody sets where the line's words begin: behind the mark of so many columns that ends at at, and the blanks behind that.
func (l *line) setBody(text string, at, cols int) {
	l.body, l.bodyCol = at, l.indent+cols
	for l.body < l.end {
		n := blankAt(text, l.body, l.end)
		if n == 0 {
			break
		}
		if text[l.body] == '\t' {
			l.bodyCol += tabStop - l.bodyCol%tabStop
		} else {
			l.bodyCol++
		}
		l.body += n
	}
}

// isRule says whether the line is a ruler: three or more of one mark, blanks between them or not.
func (l *line) isRule(text string) bool {
	c, n := text[l.start], 0
	for i := l.start; i < l.end; i++ {
		switch text[i] {
		case c:
			n++
		case ' ':
		default:
			return false
		}
	}
	return n >= 3
}

// blankAt is the length in bytes of the white space at i, 0 where there is none.
func blankAt(text string, i, end int) int {
	c := text[i]
	switch {
	case c == ' ' || c >= '\t' && c <= '\r':
		return 1
	case c < utf8.RuneSelf:
		return 0
	case c == 0xC2 && i+1 < end && text[i+1] == 0xA0: // no-break space
		return 2
	case c == 0xE2 && i+2 < end && text[i+1] == 0x80:
		if b := text[i+2]; b >= 0x80 && b <= 0x8B || b == 0xAF || b == 0xA8 || b == 0xA9 || b == 0x8E || b == 0x8F { // spaces, separators, direction marks
			return 3
		}
	case c == 0xE3 && i+2 < end && text[i+1] == 0x80 && text[i+2] == 0x80: // ideographic space
		return 3
	case c == 0xEF && i+2 < end && text[i+1] == 0xBB && text[i+2] == 0xBF: // byte order mark
		return 3
	}
	return 0
}

// trimRight moves end before trailing white space, not below from.
func trimRight(text string, from, end int) int {
	for end > from {
		c := text[end-1]
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			end--
		case c < 0x80 || c > 0xBF:
			return end
		case end-2 >= from && text[end-2] == 0xC2 && c == 0xA0:
			end -= 2
		case end-3 >= from && text[end-3] >= 0xE2 && blankAt(text, end-3, end) == 3:
			end -= 3
		default:
			return end
		}
	}
	return end
}

// trimLeft moves start behind leading white space, not above end.
func trimLeft(text string, start, end int) int {
	for start < end {
		n := blankAt(text, start, end)
		if n == 0 {
			break
		}
		start += n
	}
	return start
}
