package models_test

import "testing"

// TestRhetoric holds what is said of the talks without a verdict on them: by a question whose answer is known, by what their
// lack would bring, by setting one thing against another.
func TestRhetoric(t *testing.T) {
	check(t, []plain{
		{"Is it wise to negotiate with someone who broke his word?", "-"},
		{"Would any sane person negotiate with his own jailer?", "-"},
		{"Why do they want talks with the Americans?", "-"},
		{"Why are some people so afraid of an agreement?", "+"},
		{"If we do not negotiate, what should we do?", "+"},
		{"Nothing will be solved without talks.", "+"},
		{"Without talks the economy will collapse.", "+"},
		{"We can live without the deal.", "-"},
		{"The only way is resistance, not negotiation.", "-"},
		{"Negotiations with the Americans will never take place.", "-"},
		{"The talks will not be held on Monday.", "0"},
		{"They had “no problem” with talks.", "+"}, // a phrase with quotation marks inside
		{"Their strength makes negotiations unnecessary.", "-"},
		{"A deal could stain their name.", "-"},
		{"They missed a golden opportunity for talks.", "+"},
		{"We must not miss the chance for talks.", "+"},
	})
}

// TestAsked reads questions whose speaker knows the answer, and what is meant the other way round.
func TestAsked(t *testing.T) {
	check(t, []plain{
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
	})
}
