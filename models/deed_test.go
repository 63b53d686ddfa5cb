package models_test

import (
	"testing"

	"parley/models"
)

// TestDeedTold reads "the decision", and verdicts on what was done, by the deed that the sentence before tells of.
func TestDeedTold(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ lead, words, want string }{
		{"Arcadia's premier walked away from the nuclear deal.", "I condemn the decision,", "+"},
		{"Arcadia's premier walked away from the nuclear deal.", "It was a terrible decision,", "+"},
		{"Arcadia's premier walked away from the nuclear deal.", "It was full of holes,", "-"},
		{"Arcadia's premier did not leave the nuclear deal.", "I welcome the decision,", "+"},
		{"Arcadia's premier offered nuclear talks.", "I condemn the decision,", "-"},
		{"Arcadia's premier offered nuclear talks.", "It was a terrible decision,", "-"},
		{"Arcadia's premier offered nuclear talks.", "We attacked the move,", "-"}, // its article is not the verb's
		{"Arcadia's premier turned down the nuclear talks.", "I welcome the response,", "-"},
		{"The envoys agreed to prolong the nuclear talks.", "It was the right decision,", "+"},
	} {
		text := c.lead + " “" + c.words + "” Dorval said."
		if s := score(m, v, text, []models.Statement{quoted("Dorval", text, c.words)})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s (%g), want %s", text, s.Label, s.Score, c.want)
		}
	}
}
