package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The head of a plain text is what stands above its first long line.
const (
	headLength = 4 << 10 // bytes at most
	bodyLine   = 240     // bytes from which on a line is body
	titleMost  = 200     // bytes of a title at most
	titleWords = 3       // at least
	nameWords  = 4       // at most
	nameMost   = 60      // bytes of a name at most
)

// head finds title, author and outlet in the first lines of a text, by shape: no page element has a name here. What is
// not plainly there stays empty.
func (d *Document) head() {
	lines, body := headLines(d.Text[d.Body:])
	body = body[:min(len(body), headLength)]
	title := -1
	for i, l := range lines {
		if isTitle(l, neighbours(lines, i), body) {
			title = i
			break
		}
	}
	if d.Title == "" && title >= 0 {
		d.Title = strings.TrimSpace(strings.TrimLeft(lines[title], "# "))
	}
	for i, l := range lines {
		name, by := byline(l)
		switch {
		case name == "" || i <= title || title < 0 && !by:
		case d.Author == "" && (by || neverLower(name, d.Text)):
			d.Author = name
		case d.Author != "" && d.Outlet == "" && name != d.Author && !by && follows(lines[:i], d.Author):
			d.Outlet = name
		}
	}
	if d.Outlet == "" {
		d.Outlet = agency(lines, body)
	}
}

// headLines are the lines above the first long one, without white space around them, and the text from there on.
func headLines(text string) (lines []string, body string) {
	at := 0
	for at < len(text) && at < headLength {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		l := strings.TrimSpace(text[at : at+end])
		if len(l) >= bodyLine {
			return lines, text[at:]
		}
		lines = append(lines, l)
		at = min(at+end+1, len(text))
	}
	return lines, text[at:]
}

// follows says whether the last of lines that is not empty holds name.
func follows(lines []string, name string) bool {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i] != "" {
			return strings.Contains(lines[i], name)
		}
	}
	return false
}

// neighbours are the lines before and after lines[i].
func neighbours(lines []string, i int) [2]string {
	var n [2]string
	if i > 0 {
		n[0] = lines[i-1]
	}
	if i+1 < len(lines) {
		n[1] = lines[i+1]
	}
	return n
}

// isTitle says whether a line of the head is a title: a few words without a full stop, alone between empty lines,
// whose longer words come again in the body. Captions end in a bracket or a date, or stand twice; the lines of menus and
// forms speak of other things.
func isTitle(l string, beside [2]string, body string) bool {
	if strings.HasPrefix(l, "# ") {
		return true
	}
	if len(l) > titleMost || beside != [2]string{} || len(strings.Fields(l)) < titleWords {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l)
	last, _ := lastRune(l)
	if strings.ContainsRune("*•-<>[|»«", first) || strings.ContainsRune(".,:;)]|»«", last) && !strings.HasSuffix(l, "U.S.") {
		return false
	}
	if found := mentions(&Document{Text: l}); len(found) > 0 && found[len(found)-1].End == len(l) {
		return false
	}
	words, again := 0, 0
	for _, w := range strings.FieldsFunc(l, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) < 5 {
			continue
		}
		words++
		if holdsWord(body, w) || holdsWord(body, strings.ToLower(w)) {
			again++
		}
	}
	return again >= 2 && again*3 >= words
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

// byline reads "By Mara Lind", or a line that is a name: two to four words in capitals and small letters, with
// initials.
func byline(l string) (name string, by bool) {
	if len(l) >= bodyLine {
		return "", false
	}
	if rest, ok := cutFold(l, "by "); ok {
		if i := strings.IndexAny(rest, "|·•—–"); i >= 0 {
			rest = rest[:i]
		}
		l, by = strings.TrimSpace(rest), true
	}
	if len(l) > nameMost {
		return "", false
	}
	words := strings.Fields(l)
	if len(words) < 2 || len(words) > nameWords {
		return "", false
	}
	capitals := 0
	for i, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		rest := w[n:]
		switch {
		case strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r) }):
			return "", false
		case unicode.IsUpper(first) && (rest == "." || rest != "" && rest != strings.ToUpper(rest)):
			capitals++
		case i == 0 || i == len(words)-1 || len(w) > 3 || !unicode.IsLower(first): // "de", "al", "van" may stand inside
			return "", false
		}
	}
	return l, by
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// neverLower says that no word of a name is written small anywhere in the text: "Nuclear Talks" is a sub-head.
func neverLower(name, text string) bool {
	for _, w := range strings.Fields(name) {
		if len(w) > 2 && strings.Contains(text, " "+strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// agency is the name in a dateline's brackets: "PORT ARCADIA, March 9 (Lantern Press) – ...".
func agency(lines []string, body string) string {
	first, _, _ := strings.Cut(body, "\n")
	for _, l := range append(lines, first) {
		open := strings.IndexByte(l, '(')
		if open <= 0 || open > 60 {
			continue
		}
		name, after, found := strings.Cut(l[open+1:], ")")
		place, _, _ := strings.Cut(l[:open], ",")
		after = strings.TrimSpace(after)
		if !found || len(name) > 40 || place == "" || place != strings.ToUpper(place) || !strings.ContainsFunc(place, unicode.IsUpper) {
			continue
		}
		if strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "-") {
			return strings.TrimSpace(name)
		}
	}
	return ""
}
