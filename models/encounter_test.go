package models_test

import (
	"testing"

	"parley/models"
)

// TestEncounters reads statements that name the target by a deed done with the other party, beside the same deed with others.
func TestEncounters(t *testing.T) {
	check(t, []plain{
		{"No minister may meet the Americans.", models.Oppose},
		{"No minister may meet the farmers.", models.NoStance},
		{"We must sit with the Iranians and settle this.", models.Support},
		{"Nobody should speak to Washington while the raids go on.", models.ConditionalOppose},
		// a verdict may end in what begins the deed
		{"We have nothing to discuss with the Americans.", models.Oppose},
		{"We have nothing to discuss with the farmers.", models.NoStance},
		{"The gap between Tehran and Washington can be bridged.", models.Support},
		{"The gap in the wall can be bridged.", models.NoStance},
		{"I met the Americans in Velmar.", models.Neutral},
	})
}
