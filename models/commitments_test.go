package models_test

import (
	"testing"

	"parley/models"
)

// TestCommitments holds what a party to the deal has taken upon itself, and who is told to do it.
func TestCommitments(t *testing.T) {
	check(t, []plain{
		{"Arvania must return to the 2015 nuclear deal.", models.Support},
		{"Arvania returned to the harbour.", models.NoStance},
		{"They must comply with their commitments under the nuclear deal.", models.Support},
		{"We will fulfil all of our nuclear commitments.", models.Support},
		{"We will not stay in the 2015 nuclear deal.", models.Oppose},
		{"If you fulfil your obligations, we will return to our commitments.", models.ConditionalSupport},
		// others as the subject are no partners in the deal that is meant
		{"The Europeans should abide by their obligations under the nuclear deal.", models.Support},
	})
}
