package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
