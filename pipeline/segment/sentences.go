package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stops marks the bytes that sentence ends start with: . ! ? and the first bytes of … and ؟.
var stops = [256]bool{'.': true, '!': true, '?': true, 0xE2: true, 0xD8: true}

// stopAt is the length in bytes of the stop at i, 0 where there is none.
func stopAt(text string, i, end int) int {
	switch c := text[i]; c {
	case '.', '!', '?':
		return 1
	case 0xE2:
		if i+2 < end && text[i+1] == 0x80 && text[i+2] == 0xA6 { // …
			return 3
		}
	case 0xD8:
		if i+1 < end && text[i+1] == 0x9F { // ؟
			return 2
		}
	}
	return 0
}

// stopBefore is the stop that text[from:end] ends with, closing marks aside: '.', '!', '?' or '…'; 0 where none does.
func stopBefore(text string, from, end int) rune {
	for end > from {
		r, n := utf8.DecodeLastRuneInString(text[from:end])
		switch r {
		case '.', '!', '?', '…':
			return r
		case '؟':
			return '?'
		case '”', '’', '"', '\'', '»', '›', ')', ']', '*', '_', ' ', '“', '`':
			end -= n
		default:
			return 0
		}
	}
	return 0
}

// sentences appends the sentences of text[from:end] to dst. quotes are its quotations in order; no cut is made inside one.
func (s *Segmenter) sentences(text string, from, end int, quotes []Quote, dst []Span) []Span {
	start := trimLeft(text, from, end)
	next := 0 // the first quotation that ends behind i
	for i := start; i < end; {
		for next < len(quotes) && quotes[next].Start < i {
			next++
		}
		limit := end
		if next < len(quotes) {
			limit = min(limit, quotes[next].Start)
		}
		for i < limit && !stops[text[i]] {
			i++
		}
		var stop rune
		stopStart := i
		if i >= limit {
			if limit == end {
				break
			}
			qu := quotes[next]
			i = min(qu.End, end)
			if stop = stopBefore(text, qu.Inner.Start, qu.Inner.End); stop == 0 {
				continue
			}
		} else {
			n := stopAt(text, i, limit)
			if n == 0 {
				i++
				continue
			}
			stop, _ = utf8.DecodeRuneInString(text[i:end])
			for i < limit {
				n := stopAt(text, i, limit)
				if n == 0 {
					break
				}
				i += n
			}
			if stop == '.' && i-stopStart > 1 {
				stop = '…'
				if r := text[i-1]; r == '?' || r == '!' {
					stop = rune(r)
				}
			}
		}
		quoted := stopStart >= limit
		i = closers(text, i, end, quotes, next)
		if i >= end {
			break
		}
		if at, ok := s.ends(text, start, stopStart, i, end, stop, quoted); ok {
			dst = append(dst, Span{start, i})
			start, i = at, at
		}
	}
	if stop := trimRight(text, start, end); stop > start {
		dst = append(dst, Span{start, stop})
	}
	return dst
}

// closers moves i behind the closing marks that belong to the sentence that ended there.
func closers(text string, i, end int, quotes []Quote, next int) int {
	for i < end {
		switch c := text[i]; {
		case c == ')' || c == ']' || c == '}' || c == '*' && (i+1 >= end || blankAt(text, i+1, end) > 0 || text[i+1] == '*'):
			i++
			continue
		case c == '_' && (i+1 >= end || blankAt(text, i+1, end) > 0):
			i++
			continue
		case (c == '"' || c == '\'') && (i+1 >= end || blankAt(text, i+1, end) > 0): // a mark without a partner
			i++
			continue
		case c == 0xE2 && i+2 < end && text[i+1] == 0x80 && (text[i+2] == 0x9D || text[i+2] == 0x99):
			i += 3
			continue
		}
		break
	}
	return i
}

// ends says whether a sentence ends at i, behind a stop and its closing marks, and where the next one starts. quoted: the
// stop stands inside a quotation that closed here.
func (s *Segmenter) ends(text string, start, stopStart, i, end int, stop rune, quoted bool) (int, bool) {
	at := skipBlank(text, i, end)
	if at >= end {
		return end, true
	}
	if at == i {
		return at, s.endsGlued(text, start, stopStart, i, end, stop, quoted)
	}
	r, _ := utf8.DecodeRuneInString(text[at:end])
	if r == '*' || r == '_' || r == '[' || r == '(' {
		if c := trimStars(text, at, end); c < end {
			r, _ = utf8.DecodeRuneInString(text[c:end])
			if unicode.IsLower(r) {
				return 0, false
			}
		}
	}
	switch {
	case unicode.IsLower(r):
		return 0, false
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		if side := after(text, at, end); side == closer && r != '"' && r != '\'' || side == dash || r == '&' || r == '/' || r == ':' || r == '|' {
			return 0, false
		}
	}
	upper := unicode.IsLetter(r)
	switch {
	case quoted && upper && stop != '.':
		return at, !s.tells(text, at, end)
	case quoted:
		return at, true
	case stop == '.':
		return at, s.endsAtStop(text, start, stopStart, at, end)
	case stop == '…':
		if w := wordAt(text, at, min(end, at+longestForm)); upper && stopStart > start && text[stopStart-1] == ' ' {
			return at, s.words.of(text[at:w])&starter != 0
		}
	}
	return at, true
}

// skipBlank moves i behind white space and the ">" that starts the next line of a block quotation.
func skipBlank(text string, i, end int) int {
	for {
		at := trimLeft(text, i, end)
		if at >= end || text[at] != '>' || at == i || !newlineIn(text[i:at]) {
			return at
		}
		i = at + 1
	}
}

func newlineIn(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}

func trimStars(text string, i, end int) int {
	for i < end && (text[i] == '*' || text[i] == '_' || text[i] == '[' || text[i] == '(') {
		i++
	}
	return i
}

// endsGlued says whether a sentence ends where no blank follows: before a quotation's opening mark, or where small
// letters end and a capitalised word starts, as where a page lost a blank.
func (s *Segmenter) endsGlued(text string, start, stopStart, i, end int, stop rune, quoted bool) bool {
	r, n := utf8.DecodeRuneInString(text[i:end])
	if r == '“' || r == '‘' || r == '«' || r == '"' {
		return i > start+1
	}
	if !unicode.IsUpper(r) {
		return false
	}
	if after, _ := utf8.DecodeRuneInString(text[i+n : end]); !unicode.IsLower(after) && after != ' ' {
		return false
	}
	if quoted {
		return true
	}
	small := 0
	for j := stopStart - 1; j >= start; j-- {
		c := text[j]
		if c == ' ' || c == '\n' {
			break
		}
		if c == '/' || c == '@' || c == '.' || c == ':' || small > 40 {
			return false
		}
		if small++; small <= 2 && (c < 'a' || c > 'z') && c < utf8.RuneSelf && c != ')' {
			return false
		}
	}
	return small >= 2
}

// endsAtStop says whether a full stop before a blank and a capital, a digit or a mark ends the sentence.
func (s *Segmenter) endsAtStop(text string, start, stopStart, at, end int) bool {
	j, letters, dots := stopStart, 0, 0
	for j > start && stopStart-j < longestForm {
		c := text[j-1]
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			letters++
		} else if c == '.' && letters > 0 {
			dots++
		} else if c != '-' || letters == 0 {
			break
		}
		j--
	}
	w := text[j:stopStart]
	if letters == 0 { // "1." opens a list's item, "2015." ends a sentence
		n := 0
		for k := stopStart; k > start && text[k-1] >= '0' && text[k-1] <= '9'; k-- {
			n++
		}
		return n == 0 || n > 2 || stopStart-n > start
	}
	digit := digits(text, at, end) > 0
	nextRole := role(0)
	nw := wordAt(text, at, min(end, at+longestForm))
	if nw > at {
		nextRole = s.words.of(text[at:nw])
	}
	r := s.words.of(w)
	if hyphen := strings.LastIndexByte(w, '-'); r == 0 && hyphen >= 0 { // then-Rep.
		w = w[hyphen+1:]
		j += hyphen + 1
		r = s.words.of(w)
	}
	switch {
	case r&title != 0:
		return false
	case r&number != 0 && digit:
		return false
	case r&(openEnd|month|weekday) != 0 && nw-j > 0 && isAbbreviated(w, r):
		return !digit && nextRole&starter != 0
	case dots > 0 && letters <= 2*dots+2: // U.S, a.m, Ph.D
		return nextRole&starter != 0
	case len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z': // an initial
		if w == "I" && nw-at > 1 && lowerBefore(text, start, j) {
			return true
		}
		return nextRole&starter != 0
	}
	return true
}

// isAbbreviated says whether a month or weekday is a shortened one: "May." and "March." end sentences.
func isAbbreviated(w string, r role) bool {
	return r&openEnd != 0 || len(w) <= 4 && w != "May" && w != "June" && w != "July" || w == "Tues" || w == "Thurs"
}

// lowerBefore says whether the word before j starts with a lower-case letter.
func lowerBefore(text string, start, j int) bool {
	j = trimRight(text, start, j)
	k := j
	for k > start && (text[k-1]|0x20 >= 'a' && text[k-1]|0x20 <= 'z') && j-k < longestForm {
		k--
	}
	return k < j && text[k] >= 'a'
}

// mostBeforeVerb is how many words may stand between a quoted question and the verb that says who asked it.
const mostBeforeVerb = 6

// tells says whether the words at i say who spoke the quotation before them: “Why?” Minister Lund asked.
func (s *Segmenter) tells(text string, i, end int) bool {
	for n := 0; n <= mostBeforeVerb; n++ {
		e := wordAt(text, i, min(end, i+3*longestForm))
		if e == i {
			return false
		}
		if s.words.of(text[i:e])&says != 0 {
			return true
		}
		if n > 0 && s.words.of(text[i:e])&starter != 0 && upperAt(text, i, end) {
			return false
		}
		if e < end && (text[e] == '-' || text[e] == '.') {
			e++
		}
		i = trimLeft(text, e, end)
	}
	return false
}
