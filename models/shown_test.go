package models_test

import (
	"testing"

	"parley/models"
)

// TestShown reads what a withdrawal is told to show, whom a denial clears, and what will be opened again on a condition.
func TestShown(t *testing.T) {
	check(t, []plain{
		{"The withdrawal from the deal proves that talks with Washington are pointless.", models.Oppose},
		{"Their exit from the deal means that talks with Washington are useful.", models.Support},
		{"The withdrawal from the deal was a blunder.", models.Support},
		{"Opponents of the Iran deal are not all hawks.", models.Neutral},
		{"Critics of the Iran deal do not want war.", models.Neutral},
		{"Critics of the Iran deal are not honest.", models.Support},
		{"We must extricate ourselves from this deal with Iran.", models.Oppose},
		{"If certain terms are met, talks with Washington will be restarted.", models.ConditionalSupport},
		{"If the shelling ends, the talks with Washington can be reopened.", models.ConditionalSupport},
		{"If they strike again, the talks with Washington will not be restarted.", models.ConditionalOppose},
		{"The talks with Washington were restarted after a storm.", models.Neutral},
	})
}
