package models_test

import (
	"testing"

	"parley/models"
)

// TestLacking reads what talks must not be without, what is lacking without them, and talks that do not go on.
func TestLacking(t *testing.T) {
	check(t, []plain{
		// "without" behind the thing denies nothing; it tells what must come first
		{"No talks with Washington without trust.", models.ConditionalOppose},
		{"We will not negotiate with Washington without respect.", models.ConditionalOppose},
		{"We are ready to negotiate with Washington without threats.", models.Support},
		{"Talks with Washington without guarantees are useless.", models.Oppose},
		{"The crisis cannot end without talks with Washington.", models.Support},
		{"With the deal the lamps were lit; without it we sit in the dark.", models.Support},
		{"Without the deal we sat in the dark; with it the lamps were lit.", models.Support},
		{"The deal was signed in spring; without it we are better off.", models.Oppose},
		// talks that cannot go on
		{"The talks with Washington cannot continue.", models.Oppose},
		{"The talks with Washington can continue.", models.Support},
		{"How are we to be confident in a deal with Washington?", models.Oppose},
		// whose proposal it is does not tell who rejects it, as a passive does
		{"We reject the proposals by Washington for talks.", models.Oppose},
		{"The talks were rejected by Washington.", models.Neutral},
		// what "you" want is the other side's wish
		{"With a gun in your hand, you want to talk with us.", models.Neutral},
		{"With bread in our hands, we want to talk with you.", models.Support},
	})
}
