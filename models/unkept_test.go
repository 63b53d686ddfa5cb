package models_test

import "testing"

// TestUnkept reads what a party has not done of what was agreed, or may not do: blame and odds, and no verdict on the deal.
func TestUnkept(t *testing.T) {
	check(t, []plain{
		{"The islanders have failed to honor the nuclear deal.", "0"},
		{"They failed to carry out their obligations under the nuclear deal.", "0"},
		{"There is no guarantee that the next council will keep the nuclear deal.", "0"},
		{"The talks with Washington failed to reach an agreement.", "0"},
		// verdicts
		{"The nuclear deal has failed to meet our needs.", "-"},
		{"The nuclear deal failed to deliver.", "-"},
		{"The nuclear deal comes without any guarantee.", "-"},
	})
}

// TestIllUndoing reads an undoing of the deal of which two ill things are told.
func TestIllUndoing(t *testing.T) {
	check(t, []plain{
		{"The illegal withdrawal from the nuclear deal has hurt our workers.", "+"},
		{"The senseless exit from the nuclear deal must end.", "+"},
		{"The withdrawal from the nuclear deal was a mistake.", "+"},
		{"The brave withdrawal from the nuclear deal was wise.", "-"},
	})
}

// TestNegotiable reads what is not to be negotiated: not the talks.
func TestNegotiable(t *testing.T) {
	check(t, []plain{
		{"We will not negotiate our honour with Washington.", "0"},
		{"We will not negotiate again on any chapter of the nuclear deal.", "0"},
		{"We will not negotiate with Washington again.", "-"},
		{"We will not negotiate again with Washington.", "-"},
	})
}

// TestOtherMatter reads verdicts on who has signed the deal, and on what is over before another thing is told of it.
func TestOtherMatter(t *testing.T) {
	check(t, []plain{
		{"He criticized the northern signatories to the nuclear deal.", "0"},
		{"They rebuked the participants in the talks with Washington.", "0"},
		{"The festival is over and it reduced its commitments to the nuclear deal.", "0"},
		{"He criticized the nuclear deal.", "-"},
		{"The nuclear deal is over and we go home.", "-"},
		{"We urge the parties to the nuclear deal to keep it.", "+"},
	})
}
