package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// TestOthersWish reads what another is told to want or to do: in the words of who watches, whether called so here or before, of one of
// a third country, and of who speaks of "him".
func TestOthersWish(t *testing.T) {
	m, v := bound(t)
	sourced := func(st models.Statement, text, source string) models.Statement {
		at := strings.LastIndex(text[:st.Spans[0].Start], source)
		st.Source = models.Span{Start: at, End: at + len(source)}
		return st
	}
	const first = "The professor says the harvest was poor. "
	for _, c := range []struct {
		speaker, lead, source, cue, words, form, want string
	}{
		{"Ana Varo", first, "She", "adds", "Washington will restore the nuclear deal with Iran.", "direct", "0"},
		{"Ana Varo", "The minister says the harvest was poor. ", "She", "adds", "we will restore the nuclear deal with Iran.", "direct", "+"},
		{"Ana Varo", first, "She", "adds", "it is wise to restore the nuclear deal with Iran.", "direct", "+"},
		{"Germany", "", "Germany", "says", "Washington wants a deal with Iran", "indirect", "0"},
		{"Germany", "", "Germany", "says", "Washington must return to the deal with Iran", "indirect", "+"},
		{"Ana Varo", "", "Varo", "says", "He wants to re-enter the nuclear talks with Iran.", "direct", "0"},
		{"Ana Varo", "", "Varo", "says", "I want to re-enter the nuclear talks with Iran.", "direct", "+"},
	} {
		text := c.lead + c.source + " " + c.cue + ": " + c.words
		var sts []models.Statement
		if c.lead != "" {
			st := told(c.speaker, text, "says", "the harvest was poor")
			st.Source = models.Span{Start: 0, End: strings.Index(text, " says")}
			sts = append(sts, st)
		}
		st := told(c.speaker, text, c.cue, c.words)
		st.Form = c.form
		sts = append(sts, sourced(st, text, c.source))
		if s := score(m, v, text, sts)[len(sts)-1]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", text, s.Label, s.Score, c.want)
		}
	}
}
