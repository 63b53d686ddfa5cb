package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byline reads "By Mara Lind", "By Mara Lind, Arcadia Lantern", or a line that is a name: two to four words in capitals
// and small letters, with initials.
func byline(l string) (name, paper string, by bool) {
	if len(l) >= bodyLine {
		return "", "", false
	}
	rest, by := cutFold(l, "by ")
	if !by {
		return properName(l), "", false
	}
	if i := strings.IndexAny(rest, "|·•—–,("); i >= 0 {
		if rest[i] == ',' {
			paper = properName(strings.TrimSpace(rest[i+1:]))
		}
		rest = rest[:i]
	}
	name = properName(strings.TrimSpace(rest))
	return name, paper, name != ""
}

// properName is l where it is a name, else "".
func properName(l string) string {
	if len(l) > nameMost {
		return ""
	}
	words := strings.Fields(l)
	if len(words) < 2 || len(words) > nameWords {
		return ""
	}
	capitals := 0
	for i, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		rest := w[n:]
		switch {
		case strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r) }):
			return ""
		case unicode.IsUpper(first) && (rest == "." || rest != "" && rest != strings.ToUpper(rest)):
			capitals++
		case i == 0 || i == len(words)-1 || len(w) > 3 || !unicode.IsLower(first): // "de", "al", "van" may stand inside
			return ""
		}
	}
	return l
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
