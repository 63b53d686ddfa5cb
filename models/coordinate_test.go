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
		{"We reject not only the truce but also the nuclear deal.", models.Oppose},
		// "nor" goes on under the modal before it
		{"We will neither yield to Washington nor negotiate with it.", models.Oppose},
		// who is asked for a deed is not what is asked for
		{"We call on the parties to the nuclear deal to defend their rights.", models.Neutral},
		{"We call on the parties to the nuclear deal to keep their word.", models.Support},
		// too good for what is denied; what a letter asks for
		{"The nuclear deal is too good to be thrown away.", models.Support},
		{"Ignoring the letter proposing talks with Washington would be a mistake.", models.Support},
	})
}
