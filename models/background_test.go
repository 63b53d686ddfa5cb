package models_test

import "testing"

// TestBackground reads what another undid or broke, told only to say when, why or how something else came about, or as blame.
func TestBackground(t *testing.T) {
	check(t, []plain{
		{"The prices rose a year after Vardania quit the deal.", "0"},
		{"Even though Vardania has abandoned the deal, the harbour is busy.", "0"},
		{"By quitting the deal, the chairman tried to please his cousins.", "0"},
		{"After unilaterally leaving the deal they raised the tolls.", "0"},
		{"The tolls breach the deal.", "0"},
		{"The islanders breached the deal.", "0"},
		{"They criticized a breach of the deal.", "0"},
		{"They criticized the lack of commitment to the deal.", "0"},
		// the speaker's own
		{"We quit the deal after the chairman fell.", "-"},
		{"We will breach the deal.", "-"},
		{"We will not breach the deal.", "+"},
		{"We want to quit the deal after the harvest.", "-"},
	})
}
