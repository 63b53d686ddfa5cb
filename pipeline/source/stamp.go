package source

import (
	"strings"
	"time"
	"unicode"

	"parley/data"
)

// stampDepth is how far from the top a page's own date may stand, in bytes; menus and forms can come before it.
const stampDepth = 4 << 10

// stampWordsBefore and stampWordsBeside are how many words may stand before a page's own date ("Posted on"), and on either side
// of it where a bar or a dash parts them ("By Mara Lind |", "| 8 min read").
const (
	stampWordsBefore = 3
	stampWordsBeside = 8
)

// stamp says whether the date at [start, end) is the page's own: alone in its line, beside a byline or a time, or in a
// dateline ("PORT ARCADIA, March 9, 2031 (Agency) –"). A date after a comma ends a caption, one before a colon leads an
// item of a list; neither is.
func stamp(text string, start, end int) bool {
	if start < 0 || start > stampDepth {
		return false
	}
	line := strings.LastIndexByte(text[:start], '\n') + 1
	before := strings.TrimSpace(text[line:start])
	after := text[end:]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	after = strings.TrimSpace(after)
	if dateline(before, after) {
		return true
	}
	return stampBefore(before) && stampAfter(after)
}

// dateline: a place in capitals and a comma before the date, and a bracket or a dash after it; or no place or any, and an
// agency in brackets and a dash.
func dateline(before, after string) bool {
	if name, rest, found := strings.Cut(strings.TrimPrefix(after, "("), ")"); found && after[0] == '(' && len(name) <= nameMost && dash(rest) {
		return len(strings.Fields(before)) <= nameWords
	}
	place, comma := strings.CutSuffix(before, ",")
	if !comma || place == "" || len(place) > nameMost || place != strings.ToUpper(place) {
		return false
	}
	return strings.HasPrefix(after, "(") || dash(after)
}

const separators = "|·•—–-/»*#:"

func stampBefore(s string) bool {
	if s == "" || s == "#" || s == "##" {
		return true
	}
	if strings.ContainsAny(s[:1], "-*") || strings.HasPrefix(s, "•") {
		return false // an item of a list
	}
	last, _ := lastRune(s)
	words := len(strings.Fields(s))
	switch {
	case strings.ContainsRune(separators, last):
		return words <= stampWordsBeside
	case last == ',':
		f := strings.Fields(strings.TrimSuffix(s, ","))
		return len(f) > 0 && len(f) <= stampWordsBefore && isWeekday(f[len(f)-1])
	}
	return words <= stampWordsBefore && !strings.ContainsAny(s, ".,;\"“(")
}

func stampAfter(s string) bool {
	if s == "" {
		return true
	}
	first := []rune(s)[0]
	if first == ':' {
		return false
	}
	words := len(strings.Fields(s))
	if strings.ContainsRune(separators, first) {
		return words <= stampWordsBeside
	}
	// A time and its zone: "22:35", "at 8:05 a.m. GMT".
	return words <= stampWordsBefore+1 && strings.ContainsFunc(s, unicode.IsDigit) && !strings.HasPrefix(s, ",")
}

func lastRune(s string) (rune, bool) {
	r := []rune(s[max(0, len(s)-4):])
	if len(r) == 0 {
		return 0, false
	}
	return r[len(r)-1], true
}

func isWeekday(s string) bool {
	s = strings.TrimSuffix(s, ".")
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := day.String()
		if strings.EqualFold(s, name) || len(s) >= 3 && len(s) <= 5 && strings.EqualFold(s, name[:min(len(s), len(name))]) {
			return true
		}
	}
	return false
}

// fromText is the first date that is the page's own.
func fromText(d *Document) (data.Date, string) {
	for _, m := range d.dates {
		if m.Stamp {
			return m.Date, FromText
		}
	}
	return data.Date{}, FromNone
}

// fromName is the date in the name of a file or the address of a page: "2025-02-11_review.txt", "20250211.txt",
// "/2025/02/11/review"; zero where there is none.
func fromName(name string) data.Date {
	for i := 0; i+8 <= len(name); i++ {
		if i > 0 && isDigit(name[i-1]) {
			continue
		}
		var digits []byte
		j := i
		for j < len(name) && len(digits) < 8 {
			switch {
			case isDigit(name[j]):
				digits = append(digits, name[j])
			case (len(digits) == 4 || len(digits) == 6) && strings.IndexByte("-_./", name[j]) >= 0:
			default:
				j = len(name)
			}
			j++
		}
		if len(digits) < 8 || j < len(name) && isDigit(name[j]) {
			continue
		}
		number := 0
		for _, c := range digits {
			number = number*10 + int(c-'0')
		}
		if d, ok := date(number/10000, number/100%100, number%100); ok && number/10000 >= firstYear && number/10000 <= lastYear {
			return d
		}
	}
	return data.Date{}
}

// date sets the document's date unless it is known or when is none.
func (d *Document) date(when data.Date, from string) {
	if d.Published.IsZero() && !when.IsZero() {
		d.Published, d.PublishedSource = when, from
	}
}
