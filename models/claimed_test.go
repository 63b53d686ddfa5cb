package models_test

import (
	"testing"

	"parley/models"
)

// TestClaimed reads what others say, told only to be denied.
func TestClaimed(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ text, want string }{
		{"Some say that talks with Washington are useless. I was there when the guns fell silent.", "+"},
		{"Some say that talks with Washington are useful. I was there when the lamps went out.", "-"},
		{"Some say that talks with Washington are useless.", "0"},
		{"They call the deal a surrender. It lit the lamps.", "+"},
		{"Washington claims that talks are useless. It rained all day.", "0"},
	} {
		if s := score(m, v, c.text, []models.Statement{quoted("Imre Vargas", c.text, c.text)})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", c.text, s.Label, s.Score, c.want)
		}
	}
}
