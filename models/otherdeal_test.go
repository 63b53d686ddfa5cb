package models_test

import (
	"testing"

	"parley/models"
)

// TestOtherDeal holds what is said of one deal where another is wished for, what is to go, and verdicts that only stand by the talks.
func TestOtherDeal(t *testing.T) {
	check(t, []plain{
		{"The old accord with Iran was a disaster; we want a better one.", models.Support},
		{"The last deal with Iran was rotten. I would like to see a new and fairer one.", models.Support},
		// of the one at hand
		{"The new deal with Iran is a disaster.", models.Oppose},
		// got rid of
		{"The nuclear deal with Iran must go.", models.Oppose},
		{"The nuclear deal with Iran does not have to go.", models.Support},
		// goes on
		{"The talks with Iran must go on.", models.Support},
		// what is done to the deal is asked after
		{"What would we gain by leaving the nuclear deal with Iran?", models.Support},
		{"What did the nuclear deal with Iran bring us?", models.Oppose},
		// asked why, of what goes on
		{"Why are we still negotiating with Tehran?", models.Oppose},
		// of people
		{"Why would we sign a deal with Iran now, when they are weak?", models.Oppose},
		// of a term
		{"Enrichment is unacceptable in the talks with Iran.", models.Neutral},
		// of those who hope for a failure
		{"The hard-liners want the talks with Iran to fail.", models.Support},
		{"We do not want the talks with Iran to fail.", models.Support},
		{"We want the talks with Iran to fail.", models.Oppose},
	})
}
