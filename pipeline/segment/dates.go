package segment

import "strings"

// scanDate is the end of the date that starts at i, i itself where none does. It knows "February 7", "Feb. 7, 2025",
// "7 February", "May 3-5", "Monday", "Monday, May 5", "(5/14/25)" and "2025-02-07"; what they mean is not said here.
func (p *page) scanDate(i, end int) int {
	text := p.text
	if i >= end {
		return i
	}
	if text[i] == '(' {
		if e := p.scanDate(i+1, min(end, i+longestDate)); e > i+1 && e < end && text[e] == ')' {
			return e + 1
		}
		return i
	}
	if n := digits(text, i, end); n > 0 {
		return p.scanNumberDate(i, i+n, end)
	}
	if !p.s.words.dates[text[i]] {
		return i
	}
	e := wordAt(text, i, min(end, i+longestForm))
	switch r := p.s.words.of(text[i:e]); {
	case r&month != 0:
		if d := p.scanDay(p.afterStop(e, end), end); d > 0 {
			return p.scanYear(d, end)
		}
	case r&weekday != 0:
		j := p.afterStop(e, end)
		if j < end && text[j] == ',' {
			j++
		}
		if k := trimLeft(text, j, end); k > j {
			if d := p.scanDate(k, end); d > k {
				return d
			}
		}
		return p.afterStop(e, end)
	}
	return i
}

// longestDate bounds a date's length in bytes.
const longestDate = 40

func (p *page) afterStop(i, end int) int {
	if i < end && p.text[i] == '.' {
		return i + 1
	}
	return i
}

// scanNumberDate reads a date that starts with a number, which ends at e.
func (p *page) scanNumberDate(i, e, end int) int {
	text := p.text
	if e < end && (text[e] == '/' || text[e] == '-' || text[e] == '.') { // 5/14/25, 2025-02-07, 7.2.2025
		sep, j, parts := text[e], e, 1
		for j < end && text[j] == sep && parts < 3 {
			n := digits(text, j+1, end)
			if n == 0 {
				break
			}
			j, parts = j+1+n, parts+1
		}
		if parts == 3 || parts == 2 && sep == '/' && e-i <= 2 {
			return j
		}
		return i
	}
	if e-i > 2 {
		return i
	}
	e = p.ordinal(e, end)
	k := trimLeft(text, e, end)
	w := wordAt(text, k, min(end, k+longestForm))
	if r := p.s.words.of(text[k:w]); k > e && r&month != 0 {
		if isAbbreviated(text[k:w], r) {
			w = p.afterStop(w, end)
		}
		return p.scanYear(w, end)
	}
	return i
}

// scanDay reads the day behind a month, or a span of days; 0 where there is none.
func (p *page) scanDay(i, end int) int {
	j := trimLeft(p.text, i, end)
	n := digits(p.text, j, end)
	if n == 0 || n > 2 || j == i {
		return 0
	}
	e := p.ordinal(j+n, end)
	if d := dashAt(p.text, e, end); d > 0 {
		if n := digits(p.text, e+d, end); n > 0 && n <= 2 {
			return e + d + n
		}
	}
	return e
}

// ordinal moves i behind "st", "nd", "rd" or "th".
func (p *page) ordinal(i, end int) int {
	if i+2 <= end {
		switch p.text[i : i+2] {
		case "st", "nd", "rd", "th":
			return i + 2
		}
	}
	return i
}

// scanYear moves i behind ", 2025" or " 2025".
func (p *page) scanYear(i, end int) int {
	j := i
	if j < end && p.text[j] == ',' {
		j++
	}
	k := trimLeft(p.text, j, end)
	if k > j && digits(p.text, k, end) == 4 {
		return k + 4
	}
	return i
}

// longestDateline bounds "PLACE, date (Agency) –" in bytes.
const longestDateline = 96

// mostPlaceWords is how many words a wire's place may have.
const mostPlaceWords = 4

// scanDateline reads "PLACE, March 28, 2025 (Agency) –" at i: its span and the offset behind the dash; 0: none. The place
// is in capitals; a place that is not needs a date, an agency in brackets, or an agency in capitals behind a dash.
func (p *page) scanDateline(i, end int) (Span, int) {
	text, limit := p.text, min(end, i+longestDateline)
	if strings.IndexByte(text[i:limit], '-') < 0 && !strings.Contains(text[i:limit], "\xe2\x80") { // a long dash's first bytes
		return None, 0
	}
	j, sure := scanPlace(text, i, limit)
	if j == i {
		return None, 0
	}
	for j < limit {
		c := text[j]
		n := dashAt(text, j, limit)
		switch {
		case c == '(' || c == '[':
			close := strings.IndexAny(text[j:limit], ")]")
			if close < 0 {
				return None, 0
			}
			j, sure = j+close+1, true
		case n > 0 && (text[j-1] == ' ' || n > 1):
			e := trimLeft(text, j+n, end)
			if e == j+n && n < 2 || e >= end {
				return None, 0
			}
			if k := scanAgency(text, e, limit); k > e { // PLACE - AGENCY - text
				j, sure = k, true
				continue
			}
			if !sure {
				return None, 0
			}
			return Span{i, trimRight(text, i, j)}, e
		case c == ' ' || c == ',' || c == '.' || c == ':':
			j++
		default:
			if d := digits(text, j, limit); d > 0 {
				j, sure = j+d, true
				continue
			}
			e := wordAt(text, j, limit)
			if e == j || !upperAt(text, j, e) {
				return None, 0
			}
			j = e
		}
	}
	return None, 0
}

// scanPlace moves i behind the capitalised words of a place, and tells whether one of them is in capitals. It stays at i where none, too
// many or nothing but words stand there.
func scanPlace(text string, i, limit int) (int, bool) {
	j, words, capitals := i, 0, false
	for j < limit && words <= mostPlaceWords {
		e := wordAt(text, j, limit)
		if e == j || !upperAt(text, j, e) {
			break
		}
		capitals = capitals || e-j > 2 && isCapitals(text[j:e])
		words++
		if j = e; j < limit && (text[j] == '.' || text[j] == '\'') {
			j++
		}
		if j < limit && (text[j] == '-' || text[j] == '/') && wordAt(text, j+1, limit) > j+1 || j+1 < limit && text[j] == ' ' && upperAt(text, j+1, limit) {
			j++
		}
	}
	if words == 0 || words > mostPlaceWords || j >= limit {
		return i, false
	}
	return j, capitals
}

// scanAgency moves i behind a word in capitals that a dash follows, to the dash.
func scanAgency(text string, i, limit int) int {
	w := wordAt(text, i, limit)
	if w-i <= 2 || !isCapitals(text[i:w]) {
		return i
	}
	if k := trimLeft(text, w, limit); k > w && dashAt(text, k, limit) > 0 {
		return k
	}
	return i
}
