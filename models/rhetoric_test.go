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

// TestForce reads questions by the answer that their speaker expects: yes, no, nobody, nothing, or one that is not known.
func TestForce(t *testing.T) {
	check(t, []plain{
		{"Who believes in a deal with Washington?", "-"},
		{"Who can be against the talks?", "+"},
		{"Who says that we must not talk to Washington?", "+"},
		{"Who will sign the deal?", "0"},
		{"What stops us from talking to Washington?", "+"},
		{"What makes you think that the talks will work?", "-"},
		{"What should we negotiate for?", "-"},
		{"What do the two sides want from the talks?", "0"},
		{"What sort of deal gives them billions?", "-"},
		{"How does killing the deal make us safer?", "+"},
		{"How will a deal solve our problems?", "-"},
		{"How will the deal be signed?", "0"},
		{"How can this quarrel be ended without talks?", "+"},
		{"Where are the blessings of the deal?", "-"},
		{"When did talks with them ever help us?", "-"},
		{"When will the two sides sign the deal?", "0"},
		{"Does anyone still want a deal with them?", "-"},
		{"Does refusing to talk to Washington feed a single child?", "+"},
		{"Does the chairman support the talks?", "0"},
		{"Are we to negotiate with those who burned our fields?", "-"},
		{"Should we close the door to diplomacy?", "+"},
		{"Should we negotiate?", "0"},
		{"Are we so foolish as to believe in a deal with them?", "-"},
		{"Is this the deal that they promised us?", "-"},
		{"Do we want a war or a deal?", "+"},
		{"Shouldn't we talk to them about a deal?", "+"},
		{"If the talks are so useful, why are the shops empty?", "-"},
		{"If the deal is a disaster, why did the prices fall?", "+"},
		{"How can this end if not through talks?", "+"},
		{"If not now, when should we negotiate?", "+"},
		{"If you reject the deal, what is your plan?", "+"},
		{"How many more must die before they return to the talks with Washington?", "+"},
		{"What must happen before the talks with Washington resume?", "0"},
		{"How can the talks succeed?", "0"},
		{"How can the talks succeed with such people?", "-"},
		{"Who would sign this bad deal?", "-"},
		{"Who gave you leave to negotiate with them?", "-"},
		{"What did the deal bring us besides misery?", "-"},
		{"What are the benefits of the deal?", "0"},
		{"And for this we should go to the negotiating table?", "-"},
		{"We should talk to Washington, shouldn't we?", "+"},
		{"Why a deal with this regime?", "-"},
		{"So what has the deal achieved?", "-"},
		{"Who are we to reject the talks with Washington?", "+"},
		{"What kind of statesman refuses to talk to Washington?", "+"},
		{"What would have come without the talks?", "+"},
		{"Could there be a better argument for the talks?", "+"},
		{"When was the last time that they honored an agreement?", "-"},
		{"Should we pay for a worthless deal?", "-"},
	})
}

// TestWithWhom reads what those are called whom one does not want to deal with.
func TestWithWhom(t *testing.T) {
	check(t, []plain{
		{"We will not negotiate with liars.", "-"},
		{"They refuse to negotiate with such liars.", "-"},
		{"I do not see why we should negotiate with them.", "-"},
	})
}
