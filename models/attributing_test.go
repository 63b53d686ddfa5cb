package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// TestAttributing reads words that say nothing of the target, and what their attribution tells of the speaker's act.
func TestAttributing(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ text, want string }{
		{`«The lamp is out», he said, urging them to go back to the talks.`, "+"},
		{`«The lamp is out», he said in rejecting the offer of talks.`, "-"},
		{`«The lamp is out», he said in a speech against the talks.`, "-"},
		{`«The lamp is out», he said, leaving for the talks.`, "0"},
		{`«The lamp is out», he said of the talks.`, "0"},
		{`«The lamp is out», said the keeper, who wants the talks to go on.`, "+"},
		{`«The lamp is out», he told a man who wants the talks to go on.`, "0"},
		{`Mocking the talks, he said «the lamp is out».`, "-"},
		{`«The cure is at home», he said, rejecting talks.`, "-"},
		{`«Shame on them», he said of those who wrecked the talks.`, "+"},
	} {
		from := strings.Index(c.text, "«") + len("«")
		text, words, cue := c.text, c.text[from:strings.Index(c.text, "»")], strings.Index(c.text, "said")
		if cue < 0 {
			cue = strings.Index(c.text, "told")
		}
		st := said("Imre Vargas", text, words)
		st.Form, st.Clause, st.Cue = "direct", models.Span{Start: 0, End: len(text)}, models.Span{Start: cue, End: cue + 4}
		if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", text, s.Label, s.Score, c.want)
		}
	}
}
