package eval

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldName is the words of a name in lower case, without accents or marks.
func foldName(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case norm.NFKD.PropertiesString(string(r)).CCC() != 0: // an accent
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// sameName says whether two names can be one bearer's: their last words agree, or one's words are all in the other.
func sameName(a, b string) bool {
	x, y := foldName(a), foldName(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return x[len(x)-1] == y[len(y)-1] || within(x, y) || within(y, x)
}

func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// sameOutlet also takes the kind of channel for the place: "television".
func sameOutlet(gold string, s *Statement) bool {
	return sameName(gold, s.Outlet) || slices.Equal(foldName(gold), foldName(s.Channel))
}

// sameDate says whether the run's date is the labelled one, as far as that goes: of "2025-02" the month.
func sameDate(gold string, s *Statement) bool {
	length := map[string]int{"day": 10, "month": 7, "year": 4}[s.Precision]
	return len(gold) <= length && len(gold) > 0 && len(s.Date) >= len(gold) && s.Date[:len(gold)] == gold
}
