package source

import (
	"strings"
	"time"

	"parley/data"
)

// maxMentions bounds the dates kept of one document; a calendar or a data dump has no use for more.
const maxMentions = 256

// mentions finds the full dates of a document: "March 9, 2025", "9th of March 2025", "2025-03-09", "13.08.2018". A date
// of numbers that could be read two ways is left out. The search hangs on the year, so it costs one pass.
func mentions(d *Document) []dateMention {
	var found []dateMention
	text := d.Text
	const unsought = -1
	next := [2]int{unsought, unsought} // where "19" and "20" come next
	for i := 0; len(found) < maxMentions; {
		for k, century := range []string{"19", "20"} {
			if next[k] < i {
				next[k] = len(text)
				if n := strings.Index(text[i:], century); n >= 0 {
					next[k] = i + n
				}
			}
		}
		i = min(next[0], next[1])
		if i+4 > len(text) {
			break
		}
		if year, ok := yearAt(text, i); ok {
			if m, ok := aroundYear(text, i, year); ok {
				m.Stamp = stamp(text[d.Body:], m.Start-d.Body, m.End-d.Body)
				found = append(found, m)
				i = m.End
				continue
			}
		}
		i++
	}
	return found
}

// firstYear and lastYear are the years that a page may speak of as dates of its own time; mentions looks for their
// centuries.
const firstYear, lastYear = 1900, 2099

func yearAt(text string, i int) (int, bool) {
	if i > 0 && (isDigit(text[i-1]) || isLetter(text[i-1])) || i+4 < len(text) && isDigit(text[i+4]) {
		return 0, false
	}
	y := 0
	for _, c := range []byte(text[i : i+4]) {
		if !isDigit(c) {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y >= firstYear && y <= lastYear
}

func aroundYear(text string, i, year int) (dateMention, bool) {
	if m, ok := afterYear(text, i, year); ok {
		return m, true
	}
	p := back{text, i}
	if sep := p.last(); sep == '/' || sep == '.' || sep == '-' {
		return numbers(p, sep, i, year)
	}
	p.spaces()
	if p.last() == ',' {
		p.at--
		p.spaces()
	}
	if n, ok := p.day(); ok { // Month D, YYYY
		p.spaces()
		if month, ok := p.month(); ok {
			return mention(p.at, i+4, year, month, n)
		}
		return dateMention{}, false
	}
	month, ok := p.month() // D Month YYYY
	if !ok {
		return dateMention{}, false
	}
	p.spaces()
	if p.at >= 3 && text[p.at-3:p.at] == " of" {
		p.at -= 2
		p.spaces()
	}
	if n, ok := p.day(); ok {
		return mention(p.at, i+4, year, month, n)
	}
	return dateMention{}, false
}

// afterYear reads "2025-03-09" and "2025/03/09" from the year on. Inside an address it is no date of the text.
func afterYear(text string, i, year int) (dateMention, bool) {
	if i+10 > len(text) || text[i+4] != '-' && text[i+4] != '/' && text[i+4] != '.' || text[i+7] != text[i+4] {
		return dateMention{}, false
	}
	if i > 0 && strings.IndexByte("/=_-", text[i-1]) >= 0 || i+10 < len(text) && isDigit(text[i+10]) {
		return dateMention{}, false
	}
	for _, k := range []int{5, 6, 8, 9} {
		if !isDigit(text[i+k]) {
			return dateMention{}, false
		}
	}
	return mention(i, i+10, year, int(text[i+5]-'0')*10+int(text[i+6]-'0'), int(text[i+8]-'0')*10+int(text[i+9]-'0'))
}

// numbers reads "13.08.2018" back from the year, where only one of the two numbers can be the month.
func numbers(p back, sep byte, i, year int) (dateMention, bool) {
	p.at--
	second, ok := p.number()
	if !ok || p.last() != sep {
		return dateMention{}, false
	}
	p.at--
	first, ok := p.number()
	if !ok || p.last() == sep || isDigit(p.last()) {
		return dateMention{}, false
	}
	switch {
	case first > 12 || first == second:
		return mention(p.at, i+4, year, second, first)
	case second > 12:
		return mention(p.at, i+4, year, first, second)
	}
	return dateMention{}, false
}

func mention(start, end, year, month, day int) (dateMention, bool) {
	d, ok := date(year, month, day)
	return dateMention{Start: start, End: end, Date: d}, ok
}

// date is a day that the calendar has.
func date(year, month, day int) (data.Date, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return data.Date{}, false
	}
	return data.DateOf(t), true
}

// back reads a text backwards from at.
type back struct {
	text string
	at   int
}

func (p *back) last() byte {
	if p.at == 0 {
		return 0
	}
	return p.text[p.at-1]
}

func (p *back) spaces() {
	for {
		switch {
		case p.last() == ' ' || p.last() == '\n' && p.at > 1 && p.text[p.at-2] != '\n':
			p.at--
		case strings.HasSuffix(p.text[:p.at], "\u00a0"):
			p.at -= 2
		default:
			return
		}
	}
}

func (p *back) number() (int, bool) {
	end := p.at
	n, scale := 0, 1
	for isDigit(p.last()) && end-p.at < 2 {
		n += int(p.last()-'0') * scale
		scale *= 10
		p.at--
	}
	return n, p.at < end && !isDigit(p.last())
}

// day reads "9", "09" or "9th".
func (p *back) day() (int, bool) {
	from := *p
	if p.at > 2 {
		switch strings.ToLower(p.text[p.at-2 : p.at]) {
		case "st", "nd", "rd", "th":
			p.at -= 2
		}
	}
	n, ok := p.number()
	if !ok || isLetter(p.last()) {
		*p = from
		return 0, false
	}
	return n, true
}

// month reads a month's name or its first three letters, with or without a full stop; also "Sept".
func (p *back) month() (int, bool) {
	from := *p
	if p.last() == '.' {
		p.at--
	}
	end := p.at
	for isLetter(p.last()) && end-p.at < len("September")+1 {
		p.at--
	}
	word := p.text[p.at:end]
	if len(word) >= 3 {
		for m := time.January; m <= time.December; m++ {
			name := m.String()
			if strings.EqualFold(word, name) || strings.EqualFold(word, name[:3]) || m == time.September && strings.EqualFold(word, name[:4]) {
				return int(m), true
			}
		}
	}
	*p = from
	return 0, false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
