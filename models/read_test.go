package models_test

import "testing"

// TestReadSurely compares statements of one label: what the lexicon reads as a whole is surer than what it reads in part.
func TestReadSurely(t *testing.T) {
	m, _ := bound(t)
	for _, c := range []struct{ label, more, less string }{
		{"support", "We welcome the talks.", "We welcome the talks, as the quartermaster of Port Velmar wrote to two cousins over breakfast."},
		{"support", "We welcome the talks.", "We do not reject the talks."},
		{"support", "The talks are useful. We welcome them.", "We welcome the talks in Velmar."},
		{"neutral", "The talks will be held in Velmar on Monday.", "The talks will be held in Velmar on Monday. The harvest was a disaster."},
		{"none", "The harvest is in.", "The harvest is a disaster."},
	} {
		a, b := m.ScoreText(c.more, ""), m.ScoreText(c.less, "")
		if a.Label != c.label || b.Label != c.label {
			t.Errorf("%q, %q: have %s and %s, want %s", c.more, c.less, a.Label, b.Label, c.label)
		}
		if a.Confidence <= b.Confidence {
			t.Errorf("%q: have confidence %.3f, want more than the %.3f of %q", c.more, a.Confidence, b.Confidence, c.less)
		}
	}
}

// TestRead counts the tokens that lie in hits, full stops among those that do not.
func TestRead(t *testing.T) {
	m, _ := bound(t)
	for text, want := range map[string]int32{
		"We welcome the talks.":                3,
		"Quartermasters wrote.":                0,
		"Give talks a chance.":                 4, // one hit inside another's words
		"We welcome the talks, quartermaster.": 3,
	} {
		if have := m.ScoreText(text, "").Counts; have.Read != want {
			t.Errorf("%q: have %d of %d tokens read, want %d", text, have.Read, have.Tokens, want)
		}
	}
}
