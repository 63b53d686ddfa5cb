package models_test

import (
	"testing"

	"parley/models"
)

// TestPlain holds plain ways of saying for and against, each beside one that only looks like it.
func TestPlain(t *testing.T) {
	check(t, []plain{
		// the party behind the verb's own preposition is no subject
		{"Bargaining with Washington is forbidden.", models.Oppose},
		{"Talking to the Iranians is forbidden.", models.Oppose},
		{"Washington has forbidden the talks.", models.Neutral},
		// what is regretted is the end, not the thing
		{"It is sad that the talks with Iran have stopped.", models.Support},
		{"It is sad that the talks with Iran have begun.", models.Oppose},
		// a duty of those who are named by the deal
		{"The parties to the deal should stand by their commitments.", models.Support},
		{"The parties to the deal stood by the door.", models.Neutral},
		// an effect is an object of the wish in front of it
		{"The talks go on. We demand recognition of the country's right to atomic energy.", models.Neutral},
		{"The deal has my full support.", models.Support},
		{"The deal does not have my support.", models.Oppose},
		{"The bridge has my full support.", models.NoStance},
	})
}
