package models_test

import (
	"testing"

	"parley/models"
)

// TestCounterfact reads what was not, and what would have come of it.
func TestCounterfact(t *testing.T) {
	check(t, []plain{
		{"Had we stayed in the deal, the markets would be full.", "+"},
		{"If we had stayed in the deal, the markets would be full.", "+"},
		{"Had we stayed in the deal, there would be a war.", "-"},
		{"Had they not left the deal, the lamps would still burn.", "+"},
		{"Had we not wasted ten years waiting for a deal, the mills would turn.", "-"},
		{"Had we never entered the deal, there would be no war.", "-"},
		{"Had they asked, they would have heard of the talks.", "0"},
		{"Were it not for the deal, the rain would come in.", "+"},
	})
}

// TestAtFault reads what is cleared, and what is blamed in its stead.
func TestAtFault(t *testing.T) {
	check(t, []plain{
		{"It was not the deal that emptied the shops but the leaving of it.", "+"},
		{"It was not the drought that emptied the shops but the trust in a deal.", "-"},
		{"It was not the deal that was read out but a letter.", "0"},
		{"It was not the deal that saved us but our own hands.", "-"},
		{"It is not diplomacy that failed us but our impatience.", "+"},
		{"The trouble is not that we talked to Washington but that we stopped.", "+"},
	})
}

// TestInverted reads what a modal or an auxiliary before its subject opens, and what has drawn it there.
func TestInverted(t *testing.T) {
	check(t, []plain{
		{"Should they lift the siege, we will talk to Washington.", models.ConditionalSupport},
		{"We will return to the talks should Washington lift the siege.", models.ConditionalSupport},
		{"Nor should we negotiate with Washington.", models.Oppose},
		{"Nor will we negotiate with Washington.", models.Oppose},
		{"Never should we talk to Washington.", models.Oppose},
		{"Not until they lift the siege should we talk to Washington.", models.ConditionalOppose},
		{"The talks should address the siege.", models.Neutral},
		{"The talks must take place.", models.Support},
		{"Had Mohren signed, we would be back in the deal.", models.ConditionalSupport},
		{"They lost the only deal they had", models.Neutral}, // nothing stands behind the last word
	})
}
