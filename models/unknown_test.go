package models_test

import (
	"testing"

	"parley/models"
)

// TestUnknownPartners reads talks with a partner that the lexicon does not name, beside the same with a party.
func TestUnknownPartners(t *testing.T) {
	check(t, []plain{
		{"We welcome the talks with Velmar Gas.", models.NoStance},
		{"We welcome the talks with Washington.", models.Support},
		{"We welcome the talks with the Velmari Coal Board.", models.NoStance},
		{"We welcome a deal between Velmar and Tehran.", models.NoStance},
		{"We welcome a deal between Tehran and Velmar.", models.NoStance},
		{"We welcome a deal between Tehran and Washington.", models.Support},
		{"We welcome the deal between Tehran and the P5+1.", models.Support},
		{"We welcome the talks with President Aro.", models.Support},
		{"We welcome talks between Velmari and American envoys.", models.Support},
		// a phrase that holds the partner
		{"The blockade makes a deal with Iran harder.", models.Support},
	})
}
