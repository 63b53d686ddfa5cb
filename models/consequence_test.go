package models_test

import "testing"

// TestConsequences reads what came of it that the target was left or ended, and that it was, told as a fact.
func TestConsequences(t *testing.T) {
	check(t, []plain{
		// as the subject of what it brought
		{"Leaving the deal has made us less safe.", "+"},
		{"Leaving the deal has made us safer.", "-"},
		{"The loss of the deal damaged our credibility.", "+"},
		{"The pullout from the deal saved us from a calamity.", "-"},
		{"Quitting the talks was a brave choice.", "-"},
		// as the means
		{"The envoy made us less safe by leaving the deal.", "+"},
		{"The envoy made us less safe by joining the deal.", "-"},
		// as the reason
		{"We are less safe since the envoy left the deal.", "+"},
		{"Now that the deal was scrapped, we are less safe.", "+"},
		{"We are safer because the envoy left the deal.", "-"},
		{"The lamps are lit because the envoy left the deal.", "0"},
		// before it
		{"The envoy left the deal and we are less safe.", "+"},
		{"The envoy left the deal and the time has come to burn it.", "-"},
		{"It was an error by the envoy, leaving the deal.", "+"},
		// another's deed, told
		{"The envoy left the deal in spring.", "0"},
		{"We left the deal in spring.", "-"},
		{"The collapse of the talks was read out.", "0"},
		{"This must not be the end of the talks.", "+"},
	})
}
