package models_test

import (
	"testing"

	"parley/models"
)

// TestUndoingBefore reads verdicts on the undoing of the target behind what was inserted, and what is only called something else.
func TestUndoingBefore(t *testing.T) {
	check(t, []plain{
		{"The exit from the deal, also known as the pact, was a mistake.", "+"},
		{"The exit from the deal, as planned, was wise.", "-"},
		{"Tearing up the deal - a thing that was urged on him by the hawks - is harmful.", "+"},
		{"The exit from the deal - widely called the nuclear pact - has been harmful.", "+"},
		{"The deal, also known as the pact, was a mistake.", "-"},
		{"The talks, as they stand, would be harmful.", "-"},
		{"It would be a mistake to miss this chance for talks.", "+"},
		{"It would be a mistake to seize this chance for talks.", "-"},
		{"Losing the chance of a deal would be unwise.", "+"},
		{"Leaving the deal would have dire consequences.", "+"},
		{"Joining the deal would have dire consequences.", "-"},
		{"We are worried about the fate of the deal.", "+"},
		{"We are worried about the deal.", "-"},
		{"The fire will not affect the effort to save the deal.", "+"},
	})
}

// TestOwnHarm reads the harm to the target that the speaker plans, and that others do.
func TestOwnHarm(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ cue, words, want string }{
		{"vowed", "to undermine the deal", "-"},
		{"is intent on", "undermining the deal", "-"},
		{"said", "he would sabotage the talks", "-"},
		{"threatened", "that they would sabotage the talks", "-"},
		{"threatened", "to dismantle the deal", "-"},
		{"said", "hawks would sabotage the talks", "+"},
		{"said", "that they sabotage the talks", "+"},
		{"warned", "against undermining the deal", "+"},
		{"refused", "to undermine the deal", "+"},
	} {
		text := "Imre Vargas " + c.cue + " " + c.words + "."
		if s := score(m, v, text, []models.Statement{told("Imre Vargas", text, c.cue, c.words)})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", text, s.Label, s.Score, c.want)
		}
	}
}
