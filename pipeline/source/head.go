package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The head of a plain text is what stands above its first long line, or, where all are short, above its first sentence.
const (
	headLength = 4 << 10 // bytes at most
	bodyLine   = 240     // bytes from which on a line is body
	bodyShort  = 80      // bytes from which on a line that ends a sentence is body, where no line is longer
	titleMost  = 200     // bytes of a title at most
	titleWords = 3       // at least
	nameWords  = 4       // at most
	nameMost   = 60      // bytes of a name at most
)

// head finds title, author and outlet in the first lines of a text, by shape: no page element has a name here. What is
// not plainly there stays empty.
func (d *Document) head() {
	texts, body := headLines(d.Text[d.Body:])
	body = body[:min(len(body), headLength)]
	lines := make([]headLine, len(texts))
	for i, text := range texts {
		lines[i] = headLine{text: text, dates: mentions(&Document{Text: text})}
		lines[i].name, lines[i].paper, lines[i].by = byline(text)
	}
	title := titleLine(lines, body)
	if d.Title == "" && title >= 0 {
		d.Title = strings.TrimSpace(strings.TrimLeft(lines[title].text, "# "))
	}
	for i, l := range lines {
		switch {
		case l.name == "" || i <= title || title < 0 && !l.by:
		case d.Author == "" && (l.by || neverLower(l.name, d.Text)):
			d.Author = l.name
			if d.Outlet == "" {
				d.Outlet = l.paper
			}
		case d.Author != "" && d.Outlet == "" && l.name != d.Author && !l.by && follows(lines[:i], d.Author):
			d.Outlet = l.name
		}
	}
	if d.Outlet == "" {
		d.Outlet = agency(lines, body)
	}
}

// A headLine is a line of the head and what it shows by itself.
type headLine struct {
	text        string
	name, paper string // see byline
	by          bool
	dates       []dateMention
}

// stamped says whether the line's first date is the page's own.
func (l *headLine) stamped() bool { return len(l.dates) > 0 && l.dates[0].Stamp }

// headLines are the lines of the head, without white space around them, and the text from there on.
func headLines(text string) (lines []string, body string) {
	at := 0
	short, shortAt := -1, 0 // the first line that ends a sentence: its index and where it begins
	for at < len(text) && at < headLength {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		l := strings.TrimSpace(text[at : at+end])
		if len(l) >= bodyLine {
			return lines, text[at:]
		}
		if short < 0 && len(l) >= bodyShort && endsSentence(l) {
			short, shortAt = len(lines), at
		}
		lines = append(lines, l)
		at = min(at+end+1, len(text))
	}
	if short >= 0 {
		return lines[:short], text[shortAt:]
	}
	return lines, text[at:]
}

// endsSentence says whether a line ends in a full stop, maybe inside a quotation.
func endsSentence(l string) bool { return strings.HasSuffix(strings.TrimRight(l, `"”’'`), ".") }

// follows says whether the last of lines that is not empty holds name.
func follows(lines []headLine, name string) bool {
	for i := len(lines) - 1; i >= 0; i-- {
		if text := lines[i].text; text != "" {
			return strings.Contains(text, name)
		}
	}
	return false
}

// alone says whether lines[i] stands between empty lines; a date or a byline right below counts as none.
func alone(lines []headLine, i int) bool {
	if i > 0 && lines[i-1].text != "" {
		return false
	}
	return i+1 == len(lines) || lines[i+1].text == "" || lines[i+1].by || lines[i+1].stamped()
}

// titleLine is the index of the title in the lines of a head: the first line in a title's shape whose words come again
// in the body; else the last one above a byline or the page's date; -1.
func titleLine(lines []headLine, body string) int {
	last := -1
	for i := range lines {
		if titleShape(lines, i) {
			if l := lines[i].text; strings.HasPrefix(l, "# ") || echoes(l, body) {
				return i
			}
			last = i
		}
	}
	if last < 0 {
		return -1
	}
	for _, l := range lines[last+1:] {
		if l.by || l.name != "" && neverLower(l.name, body) || l.stamped() {
			return last
		}
	}
	return -1
}

func stamped(l string) bool {
	found := mentions(&Document{Text: l})
	return len(found) > 0 && found[0].Stamp
}

// titleShape says whether a line of the head may be a title: a few words without a full stop, alone between empty lines.
// Captions end in a bracket or a date, or stand twice; menus and paths have bars or angles.
func titleShape(lines []headLine, i int) bool {
	l := lines[i].text
	if strings.HasPrefix(l, "# ") {
		return true
	}
	if len(l) > titleMost || !alone(lines, i) || len(strings.Fields(l)) < titleWords || strings.Contains(l, " | ") || strings.Contains(l, " > ") ||
		lines[i].stamped() || lines[i].by {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l)
	last, _ := lastRune(l)
	if strings.ContainsRune("*•-<>[|»«", first) || strings.ContainsRune(".,:;)]|»«", last) && !strings.HasSuffix(l, "U.S.") {
		return false
	}
	dates := lines[i].dates
	return len(dates) == 0 || dates[len(dates)-1].End != len(l)
}

// echoes says whether a third of a line's longer words and names, and two of them, come again in the body. The lines of menus
// and forms speak of other things than the text below.
func echoes(l, body string) bool {
	words := strings.FieldsFunc(l, func(r rune) bool { return !unicode.IsLetter(r) })
	words = slices.DeleteFunc(words, func(w string) bool { return len(w) < 5 && (len(w) < 3 || w[0] < 'A' || w[0] > 'Z') })
	want := max(2, (len(words)+2)/3)
	for i, w := range words {
		if want > len(words)-i {
			return false // too few are left, and looking for each may take the whole body
		}
		if holdsWord(body, w) || len(w) >= 5 && holdsWord(body, strings.ToLower(w)) {
			if want--; want == 0 {
				return true
			}
		}
	}
	return false
}

// holdsWord says whether w stands in text as a word, or as one with an "s" behind it.
func holdsWord(text, w string) bool {
	for {
		i := strings.Index(text, w)
		if i < 0 {
			return false
		}
		after := strings.TrimPrefix(text[i+len(w):], "s")
		if (i == 0 || !isLetter(text[i-1])) && (after == "" || !isLetter(after[0]) || strings.HasPrefix(after, "’")) {
			return true
		}
		text = text[i+len(w):]
	}
}

// agency is the name in a dateline's brackets: "PORT ARCADIA, March 9 (Lantern Press) – ...", "March 9, 2031 (...) -".
func agency(lines []headLine, body string) string {
	for _, l := range lines {
		if name, ok := agencyIn(l.text); ok {
			return name
		}
	}
	first, _, _ := strings.Cut(body, "\n")
	if name, ok := agencyIn(first); ok {
		return name
	}
	return ""
}

// agencyIn is the same in one line.
func agencyIn(l string) (name string, ok bool) {
	open := strings.IndexByte(l, '(')
	if open <= 0 || open > nameMost {
		return "", false
	}
	name, after, found := strings.Cut(l[open+1:], ")")
	return strings.TrimSpace(name), found && len(name) <= nameMost && dash(after) && opens(l[:open])
}

func dash(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") || strings.HasPrefix(s, "-")
}

// opens says whether s is a place in capitals, or ends in a full date.
func opens(s string) bool {
	place, _, _ := strings.Cut(s, ",")
	if place == strings.ToUpper(place) && strings.ContainsFunc(place, unicode.IsUpper) {
		return true
	}
	found := mentions(&Document{Text: s})
	return len(found) == 1 && strings.TrimSpace(s[found[0].End:]) == ""
}
