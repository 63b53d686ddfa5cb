package models_test

import (
	"testing"

	"parley/models"
)

// TestToldBeside reads what a relative clause tells of someone named, and a withdrawal that only tells why something came about.
func TestToldBeside(t *testing.T) {
	check(t, []plain{
		{"We met the envoy Varo, who pushed for a deal with Iran.", models.Neutral},
		{"The resolution which endorsed the nuclear deal is long.", models.Neutral},
		{"The council endorsed the nuclear deal with Iran.", models.Support},
		{"The island lost billions because of their sudden withdrawal from the nuclear deal.", models.Neutral},
		{"The siege is the result of their illegal withdrawal from the nuclear deal.", models.Neutral},
		{"The sanctions were imposed after Varo withdrew from the nuclear deal.", models.Neutral},
		{"Their illegal withdrawal from the nuclear deal was a mistake.", models.Support},
		{"We condemn their illegal withdrawal from the nuclear deal.", models.Support},
	})
}
