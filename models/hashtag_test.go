package models_test

import (
	"testing"

	"parley/models"
)

// TestHashtags reads a deal that is named as one word, and progress that is only told to be lost.
func TestHashtags(t *testing.T) {
	check(t, []plain{
		{"We welcome the #IranDeal.", models.Support},
		{"The #IranDeal is a blunder.", models.Oppose},
		{"They reversed the progress of the talks with Washington.", models.Neutral},
		{"Washington undid all progress made in the nuclear talks.", models.Neutral},
		{"The talks with Washington have made progress.", models.Support},
	})
}
