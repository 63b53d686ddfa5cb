package models_test

import (
	"testing"

	"parley/models"
)

// TestOwned holds words of praise and blame that belong to another noun than the talks, and phrases that only hold such a word.
func TestOwned(t *testing.T) {
	check(t, []plain{
		{"The ministers have done essential gardening for the talks with Washington.", models.Neutral},
		{"This is an essential deal with Washington, and a good one.", models.Support},
		{"The envoy was held responsible for the delay in the talks with Washington.", models.Neutral},
		{"The council will meet at the right time in the talks with Washington.", models.Neutral},
		{"It is the right time for talks with Washington.", models.Support},
		{"The new rules of the deal with Washington are effective in ten days.", models.Neutral},
		{"The talks with Washington are effective.", models.Support},
		{"We will not accept any change in the deal with Washington.", models.Neutral},
		{"The keeper opposes the policy on the deal with Washington.", models.Neutral},
		{"We want a clarification of the deal with Washington.", models.Neutral},
		{"The harvest is dependent on the deal with Washington.", models.Neutral},
		{"The deal with Washington is dependent on the harvest.", models.ConditionalSupport},
		{"We will not accept a deal with Washington.", models.Oppose},
	})
}
