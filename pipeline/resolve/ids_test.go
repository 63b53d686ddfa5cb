package resolve

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestSpaced holds the shortcut for words that single spaces part against the words themselves.
func TestSpaced(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"the bridge", true}, {"the old bridge of Arden", true}, {"bridge", true}, {"", false}, {" bridge", false}, {"the bridge ", false},
		{"bridges! ", false}, {"the  bridge", false}, {"the olde  bridge", false}, {"the old  bridge", false}, {"the\nbridge", false},
		{"the bridge of\tArden", false}, {"¿Quién lo dijo?", true},
	} {
		if have := spaced(c.text); have != c.want {
			t.Errorf("%q: have %v, want %v", c.text, have, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab !\n\té\u00a0\x00"))).Draw(t, "text")
		blank := func(r rune) bool { return strings.ContainsRune(" \t\n\v\f\r", r) }
		want := strings.Join(strings.FieldsFunc(s, blank), " ")
		if have := string(appendSpaced(nil, s)); have != want && !strings.Contains(want, "\x00") { // no space follows a key's zero
			t.Fatalf("%q: have %q, want %q", s, have, want)
		}
		if spaced(s) && s != want {
			t.Fatalf("%q is said to be spaced", s)
		}
	})
}
