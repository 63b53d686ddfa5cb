package models_test

import (
	"testing"

	"parley/models"
)

// TestOtherFiles reads talks and deals that the words beside them bind to another file, and losses of something else.
func TestOtherFiles(t *testing.T) {
	check(t, []plain{
		{"We welcome the barter agreement.", models.NoStance},
		{"We welcome the agreement.", models.Support},
		{"We welcome talks on the new railway.", models.NoStance},
		{"We welcome talks on the nuclear file.", models.Support},
		{"We welcome a deal for the purchase of timber.", models.NoStance},
		{"We welcome a dialogue about Armenia.", models.NoStance},
		{"We welcome a dialogue about Washington.", models.Support},
		{"The withdrawal from the marshes was a disaster.", models.NoStance},
		{"The withdrawal from the deal was a disaster.", models.Support},
		{"The collapse of the old bridge was a disaster.", models.NoStance},
		{"The collapse of what was left of the deal was a disaster.", models.Support},
		{"We welcome an “honest deal” with Velmar.", models.NoStance},
		{"We welcome an “honest deal” with Washington.", models.Support},
		{"We welcome talks with interested companies.", models.NoStance},
		{"We will uphold the deal, the Europeans too.", models.Support},
		// any deals there may be, deals that are the object of a deed, and "the deal" behind another
		{"Agreements were reached at the market.", models.NoStance},
		{"The agreement was reached at the market.", models.Support},
		{"We want to sign a grain deal.", models.NoStance},
		{"We want to sign the deal.", models.Support},
		{"A grain deal was signed. We welcome the deal.", models.NoStance},
		{"A nuclear deal was signed. We welcome the deal.", models.Support},
		{"We want a deal in trade.", models.NoStance},
		{"We want talks with these groups.", models.NoStance},
		{"We want talks with the Americans.", models.Support},
		{"Turkey is near, and we welcome an agreement between the two countries.", models.NoStance},
		{"Washington is far, and we welcome an agreement between the two countries.", models.Support},
	})
}
