package segment

import (
	"unicode"
	"unicode/utf8"

	"parley/data"
)

// A role is what the table of abbreviations says of a word; a word may have several.
type role uint16

const (
	title role = 1 << iota
	openEnd
	month
	weekday
	number
	starter
	elision
	says
	topic
	query
	self
	office
	hanging
)

var roles = map[string]role{"title": title, "open": openEnd, "month": month, "weekday": weekday, "number": number,
	"starter": starter, "elision": elision, "says": says, "topic": topic, "query": query, "self": self, "office": office,
	"hanging": hanging}

// words are the forms of the table with their roles.
type words struct {
	known  wordTable   // the forms' roles, as numbers
	starts [256]uint32 // by a form's first byte: a bit for each length, in bytes, that forms have
	dates  [256]bool   // the first bytes of months and days of the week
}

func newWords(list []data.Abbreviation) *words {
	w, forms := &words{}, map[string]element{}
	for _, a := range list {
		forms[a.Form] |= element(roles[a.Role])
		w.starts[a.Form[0]] |= 1 << len(a.Form)
		if roles[a.Role]&(month|weekday) != 0 {
			w.dates[a.Form[0]] = true
		}
	}
	w.known = newWordTable(forms)
	return w
}

// longestForm bounds the length in bytes of a form; a longer word is in no table.
const longestForm = 16

// of is the word's roles: as it is written, or, of a word in capitals, with only the first letter capital.
func (w *words) of(word string) role {
	if len(word) == 0 || len(word) > longestForm || w.starts[word[0]]&(1<<len(word)) == 0 {
		return 0
	}
	if r := w.known.of(word); r != 0 || len(word) < 2 || word[1] < 'A' || word[1] > 'Z' {
		return role(r)
	}
	var buf [longestForm]byte
	buf[0] = word[0]
	for i := 1; i < len(word); i++ {
		buf[i] = lowerCase(word[i])
	}
	return role(w.known.of(string(buf[:len(word)])))
}

// wordAt is the end of the run of letters that starts at i.
func wordAt(text string, i, end int) int {
	for i < end {
		c := text[i]
		if c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !letter(r) {
			break
		}
		i += n
	}
	return i
}

// upperAt says whether an upper-case letter stands at i.
func upperAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	if c := text[i]; c < utf8.RuneSelf {
		return c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsUpper(r)
}

// digits is the number of digits at i.
func digits(text string, i, end int) int {
	n := 0
	for i+n < end && text[i+n] >= '0' && text[i+n] <= '9' {
		n++
	}
	return n
}
