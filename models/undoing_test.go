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
		{"Any move by the lawmakers to leave the deal would have dire consequences.", "+"},
		{"Any move by the lawmakers to join the deal would have dire consequences.", "-"},
		{"The exit from the deal will go down as one of the most harmful steps.", "+"},
		{"The deal will go down as one of the most harmful steps.", "-"},
		{"The deal was one of the best agreements.", "+"},
		{"We are worried about the fate of the deal.", "+"},
		{"We are worried about the deal.", "-"},
		{"To wreck the deal over its clauses, she added, is like burning the barn that is dear to us.", "+"},
		{"The fire will not affect the effort to save the deal.", "+"},
	})
}

// TestOtherObjects reads deeds that are done to something else before the target is named, and verdicts on what is another's.
func TestOtherObjects(t *testing.T) {
	check(t, []plain{
		{"We urge both sides to abandon their old grudges in order to reach a deal.", "+"},
		{"We urge both sides to abandon the talks in order to save face.", "-"},
		{"We must avoid raids so as to save the talks.", "+"},
		{"The siege policy has failed and we must return to the talks.", "+"},
		{"The talks have failed and are useless.", "-"},
		{"We will not let the deal be damaged by their raids.", "+"},
		{"We will not let the deal be signed.", "-"},
		{"The talks are stalled and we are focused on other things.", "-"},
		{"We must correct the old mistake and return to the deal.", "+"},
		{"The deal was an old mistake.", "-"},
		{"They learned the lesson that leaving the deal was a disaster.", "+"},
		{"They learned the lesson of the deal.", "-"},
	})
}

// TestWantedOf reads wishes that a party do something to the target, and what is done against a party.
func TestWantedOf(t *testing.T) {
	check(t, []plain{
		{"We urge Iran to reject the deal.", "-"},
		{"We urge Iran to accept the deal.", "+"},
		{"We want Washington to leave the nuclear deal.", "-"},
		{"Iran rejects the deal.", "0"},
		{"We must push back against Washington over the deal.", "0"},
		{"We are against the deal.", "-"},
		{"They must yield, or the talks will collapse.", "+"},
		{"They must yield or the talks will collapse.", "+"},
		{"The talks will collapse.", "-"},
		{"The deal, which he called a disaster, was signed.", "0"},
		{"The deal, which was a disaster, was signed.", "-"},
		{"The talks are a pretext.", "-"},
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
