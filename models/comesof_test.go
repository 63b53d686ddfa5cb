package models_test

import "testing"

// TestComesOf reads what would come of the target, or of its lack.
func TestComesOf(t *testing.T) {
	check(t, []plain{
		{"If a deal is reached, prices will fall.", "+"},
		{"If a deal is reached, prices will soar.", "-"},
		{"If we sit down with the Americans, our region will recover.", "+"},
		{"If we sit down with the Americans, they will ask for more.", "-"},
		{"If the talks bear fruit, our region will recover.", "+"},
		{"If no deal is made, we will face another war.", "+"},
		{"If we do not negotiate, inflation will soar.", "+"},
		{"Unless we reach a deal, the country will starve.", "+"},
		{"If there is a deal, there will be no more war.", "+"},
		// a threat, a deed of the other side, a date
		{"If no deal is made, we will bring them a war.", "0"},
		{"If they do not negotiate, they will suffer dearly.", "0"},
		{"If the talks fail, prices will soar.", "0"},
		{"If a deal is signed, the text will be printed.", "0"},
	})
}

// TestConduct reads verdicts on how a party behaves in the talks, and what the talks are said to be for.
func TestConduct(t *testing.T) {
	check(t, []plain{
		{"Their tone in the talks is childish.", "0"},
		{"Their answer to the offer of talks was not constructive.", "0"},
		{"The demands of Washington in the talks are unacceptable.", "0"},
		{"The tone of the talks is constructive.", "+"},
		{"Our part in the talks is a mistake.", "-"},
		{"The talks are meant to solve the crisis.", "0"},
		{"The talks will solve the crisis and end the war.", "+"},
		{"The talks, meant to solve the crisis, are useful.", "+"},
		{"The talks should be led by the elders.", "0"},
		{"The collapse of the talks was the fault of Washington.", "0"},
		{"Iran is responsible for the deadlock in the talks.", "0"},
	})
}

// TestTerms reads red lines, what talks are to be about, and inverted conditions.
func TestTerms(t *testing.T) {
	check(t, []plain{
		{"We would never accept a deal that keeps the siege.", "0"},
		{"We would never accept the deal that keeps the siege.", "-"},
		{"We would never accept a deal with Washington.", "-"},
		{"We would accept a deal that ends the siege.", "+"},
		{"Those who go to the talks must know how to negotiate with Washington.", "0"},
		{"Had Washington wanted a deal, it would not have left the room.", "0"},
		{"The talks must also cover fishing.", "0"},
		{"The talks must go on.", "+"},
		{"Fishing was never on the agenda of the talks.", "0"},
		{"There have been no talks beyond the file on fishing.", "0"},
		{"If they are sincere, we will be on the way to a deal.", "+"},
		{"The offer of talks has clauses which we cannot sign.", "0"},
		{"Should Washington lift the siege, we are ready for talks.", "+"},
		{"Should Iran break the deal, it is over.", "0"},
		{"The envoys, he said, should be free to negotiate with Washington.", "+"},
		{"No new talks can be held before they lift the siege.", "-"},
		{"Talks are only possible once they lift the siege.", "-"},
		{"Not until they lift the siege should talks begin.", "-"},
	})
}
