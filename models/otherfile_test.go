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
	})
}
