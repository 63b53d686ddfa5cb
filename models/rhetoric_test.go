package models_test

import "testing"

// TestRhetoric holds what is said of the talks without a verdict on them: by a question whose answer is known, by what their
// lack would bring, by setting one thing against another.
func TestRhetoric(t *testing.T) {
	m, _ := bound(t)
	for _, c := range []struct{ text, want string }{
		{"Is it wise to negotiate with someone who broke his word?", "oppose"},
		{"Would any sane person negotiate with his own jailer?", "oppose"},
		{"Why do they want talks with the Americans?", "oppose"},
		{"Why are some people so afraid of an agreement?", "support"},
		{"If we do not negotiate, what should we do?", "support"},
		{"Nothing will be solved without talks.", "support"},
		{"Without talks the economy will collapse.", "support"},
		{"We can live without the deal.", "oppose"},
		{"The only way is resistance, not negotiation.", "oppose"},
		{"Negotiations with the Americans will never take place.", "oppose"},
		{"The talks will not be held on Monday.", "neutral"},
		{"They had “no problem” with talks.", "support"}, // a phrase with quotation marks inside
		{"Their strength makes negotiations unnecessary.", "oppose"},
		{"A deal could stain their name.", "oppose"},
		{"They missed a golden opportunity for talks.", "support"},
		{"We must not miss the chance for talks.", "support"},
	} {
		if s := m.ScoreText(c.text, ""); three[s.Label] != three[c.want] {
			t.Errorf("%q: have %s %.2f, want %s", c.text, s.Label, s.Score, c.want)
		}
	}
}
