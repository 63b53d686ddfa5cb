package models_test

import (
	"testing"

	"parley/models"
)

// TestCoordinate reads what "and" adds to the object of a verb, beside a clause or a verb that it adds.
func TestCoordinate(t *testing.T) {
	check(t, []plain{
		{"We call for calm and a return to dialogue with Washington.", models.Support},
		{"We call for calm and for new talks.", models.Support},
		{"We criticize the speech and the nuclear deal.", models.Oppose},
		{"We oppose sanctions and the nuclear deal.", models.Oppose},
		{"We oppose the sanctions and the nuclear talks will be held in spring.", models.Neutral},
		{"We criticize the speech and the nuclear talks were long.", models.Neutral},
		{"We condemn the crime and urge talks with Washington.", models.Support},
	})
}
