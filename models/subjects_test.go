package models_test

import (
	"testing"

	"parley/models"
)

// TestSubjects reads what is said of the subject, or of what its relative clause tells.
func TestSubjects(t *testing.T) {
	check(t, []plain{
		// of the terms, which the talks are only named beside
		{"Our missiles are a red line in the talks with Washington.", models.Neutral},
		{"Zero enrichment is unacceptable in any deal.", models.Neutral},
		{"The talks with Washington are unacceptable.", models.Oppose},
		// of a camp that the speaker only tells of, or is one of
		{"The hard-liners attack the deal.", models.Neutral},
		{"The hawks will never accept a deal.", models.Neutral},
		{"We lawmakers reject the deal.", models.Oppose},
		{"Lawmakers should support the deal.", models.Support},
		// what the subject did before
		{"A ruler who broke the vase is not worthy of talks.", models.Oppose},
		{"A ruler who mended the vase is worthy of talks.", models.Support},
		{"Those who reject the talks are wrong.", models.Support},
		// what experience teaches, in any verb
		{"Experience has shown that talks with Washington do not solve our problems.", models.Oppose},
		{"Experience has shown that talks with Washington can solve our problems.", models.Support},
		// two contraries, both denied
		{"We neither welcome nor reject the talks.", models.Neutral},
		{"We are neither hopeful nor pessimistic about the talks.", models.Neutral},
	})
}

// TestDeedsTold reads deeds that would bring ill, asks of those who do them, and what would not come of them.
func TestDeedsTold(t *testing.T) {
	check(t, []plain{
		{"We must not harm ourselves by leaving the deal.", models.Support},
		{"We must not humiliate ourselves by negotiating with Washington.", models.Oppose},
		{"Let those who oppose the talks tell us what their plan is.", models.Support},
		{"Let those who oppose the talks speak against the talks.", models.Neutral},
		{"Even if a deal is signed, the sanctions will not be lifted.", models.Oppose},
		{"Even if a deal is signed, it will rain.", models.Neutral},
		{"If a deal is signed, the sanctions will be lifted.", models.Support},
		{"Which of our troubles has the deal solved?", models.Oppose},
		{"Which of the harbours has the deal named?", models.Neutral},
		// of a party and of a person, not of the talks
		{"Washington cannot speak of diplomacy and bring us more inflation.", models.Neutral},
		{"They speak of a deal and at the same time they harm us.", models.Neutral},
		{"They speak of a deal, but the deal harms us.", models.Oppose},
		{"He foretold the deal, and he was right.", models.Neutral},
	})
}
