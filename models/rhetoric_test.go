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

// TestAsked reads questions whose speaker knows the answer, and what is meant the other way round.
func TestAsked(t *testing.T) {
	m, _ := bound(t)
	for _, c := range []struct{ text, want string }{
		{"What have the talks brought us?", "-"},
		{"What did leaving the deal bring us?", "+"},
		{"Where is the bread that the deal was to bring?", "-"},
		{"What will be read out at the talks?", "0"},
		{"Where will the talks be held?", "0"},
		{"Who gains from killing the talks?", "+"},
		{"Is it not madness to talk to them over this?", "-"},
		{"Is it madness to talk to Washington?", "+"},
		{"Is a war better than a deal?", "+"},
		{"How many more years of not talking to Washington do we need?", "+"},
		{"Do the critics of the talks have another way?", "+"},
		{"Oh, by all means, let us cancel the talks.", "+"},
		{"They lied. We must nevertheless go on with the talks.", "+"},
	} {
		if s := m.ScoreText(c.text, ""); sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", c.text, s.Label, s.Score, c.want)
		}
	}
}
