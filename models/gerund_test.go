package models_test

import (
	"testing"

	"parley/models"
)

// TestDoneNow holds deeds that are being done, or are set against another, and phrases that hold the "n't" of a verb.
func TestDoneNow(t *testing.T) {
	check(t, []plain{
		{"We should be negotiating with Iran, not sinking its boats.", models.Support},
		{"We should be guarding the harbor, not negotiating with Iran.", models.Oppose},
		{"We must be strong and not talking to Iran.", models.Oppose},
		// a fact
		{"We are not negotiating with Iran.", models.Neutral},
		{"No agreement has been reached with Iran.", models.Neutral},
		{"An agreement has been reached with Iran.", models.Support},
		// the attribute of what is set against something
		{"What helps us is a stronger fleet, not another bad deal with Iran.", models.Oppose},
		{"The agreement with Iran is not a bad deal.", models.Support},
		// contracted
		{"I don't care about the talks with Iran.", models.Oppose},
		{"The agreement with Iran isn't worth the ink.", models.Oppose},
		{"We don't believe in talks with Iran.", models.Oppose},
	})
}
