package segment

import (
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
//
// Of this package's 35 cases of sentences, rivo/uniseg v0.4.7 (UAX 29) has 20 right and neurosnap/sentences v1.1.2 (Punkt,
// English) 22: both cut inside quotations and between initials, the first also behind titles, "U.S." and at every line
// break. So the work is done here, with the words in abbreviations.tsv.
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
		for i = skip(text, i, limit, '.', '!', '?'); i < limit && !stops[text[i]]; {
			i = skip(text, i+1, limit, '.', '!', '?')
		}
		if i == end {
			break
		}
		var stop rune
		stopStart, quoted := i, i == limit
		if quoted {
			qu := quotes[next]
			i = min(qu.End, end)
			if stop = stopBefore(text, qu.Inner.Start, qu.Inner.End); stop == 0 {
				continue
			}
		} else if stop, i = stopsAt(text, i, limit); stop == 0 {
			i++
			continue
		}
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

// stopsAt is what the run of stops at i stands for, and the offset behind it: '…' for "...", '?' for ".?"; 0 where none stands there.
func stopsAt(text string, i, limit int) (rune, int) {
	start := i
	for i < limit {
		n := stopAt(text, i, limit)
		if n == 0 {
			break
		}
		i += n
	}
	if i == start {
		return 0, i
	}
	stop, n := utf8.DecodeRuneInString(text[start:limit])
	if stop == '.' && i > start+n {
		stop = '…'
		if r := text[i-1]; r == '?' || r == '!' {
			stop = rune(r)
		}
	}
	return stop, i
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
