package models_test

import (
	"strings"
	"testing"

	"parley/features"
	"parley/models"
)

// TestFarText holds that what stands far from all statements says nothing of them, and that what stands near does.
func TestFarText(t *testing.T) {
	m, v := bound(t)
	const plain = "The harvest of the northern province was brought in before the rain. "
	page := strings.Repeat(plain, 20)
	for _, c := range []struct {
		name, before, near, said, after string
	}{
		{"named in the words", page + "\n\n", "", "We must go on with the nuclear negotiations.", "\n\n" + page},
		{"named before the words", page + "\n\n", "The nuclear negotiations went on. The minister of Arcadia was asked again. ", "It is a grave mistake.", " " + page},
		{"named in a paragraph before", page + "\n\n", "The nuclear negotiations went on.\n\n", "It is a grave mistake.", "\n\n" + page},
		{"brackets and marks", page + `[no] “end” ` + "\n\n", "", "We reject “the” [new] nuclear negotiations.", "\n\n[so] " + page},
	} {
		t.Run(c.name, func(t *testing.T) {
			score := func(before, after string) models.Stance {
				text := before + c.near + c.said + after
				return m.Score(text, features.Scan(text, v, nil), []models.Statement{said("", text, c.said)})[0]
			}
			have, want := score(c.before, c.after), score("", "")
			if have.Label != want.Label || have.Score != want.Score || have.About != want.About || len(have.Evidence) != len(want.Evidence) {
				t.Errorf("in a long page: have %s %v, want %s %v", have.Label, have.Score, want.Label, want.Score)
			}
			if !want.About {
				t.Errorf("%q: have a statement on something else, want one on the target", c.near+c.said)
			}
		})
	}
}
