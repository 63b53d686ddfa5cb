package models_test

import (
	"testing"

	"parley/models"
)

// TestHasNone reads a contact that someone only does not have, apart from one that is refused, and what a deal keeps from a foe.
func TestHasNone(t *testing.T) {
	check(t, []plain{
		{"Envoy Lune said: we have no talks with Washington.", models.Neutral},
		{"We currently hold no negotiations with the Americans.", models.Neutral},
		{"They have had no dialogue with Washington.", models.Neutral},
		{"We do not have any negotiations with the Americans.", models.Neutral},
		{"We will hold no talks with Washington.", models.Oppose},
		{"We must have no negotiations with Washington.", models.Oppose},
		{"We will not have any negotiations with the Americans.", models.Oppose},
		{"The deal denies Iran the material for a bomb.", models.Support},
		{"The deal does not deny Iran a bomb.", models.Oppose},
		{"The deal leaves Iran's secret centrifuges in place.", models.Oppose},
		{"Talks with Iran are the only peaceful solution.", models.Support},
		{"Such talks with Iran would have no value and be a humiliation.", models.Oppose},
		{"If we walk away from the deal, there will be another war.", models.Support},
		{"If they walk away from the deal, there will be another war.", models.Neutral},
	})
}
