package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// TestOfWords reads a wish or a refusal that is the verb of speech: it is of the target where the words behind it name that or hold a
// pronoun for it.
func TestOfWords(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ cue, words, want string }{
		{"wants", "it to go on", "+"},
		{"rejected", "it at once", "-"},
		{"wants", "to paint the bridge", "0"},
		{"agreed", "to lend the islanders a boat", "0"},
		{"supports", "the miners", "0"},
		{"opposed", "a tax on salt", "0"},
		{"thanked", "the nurses of the valley", "0"},
	} {
		text := "Dorval spoke of the deal with Washington. He " + c.cue + " " + c.words + "."
		st := told("Dorval", text, c.cue, c.words)
		st.Clause = models.Span{Start: strings.Index(text, "He "), End: len(text)}
		if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", text, s.Label, s.Score, c.want)
		}
	}
}
