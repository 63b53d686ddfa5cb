package models_test

import (
	"testing"

	"parley/models"
)

// TestCommitments holds what a party to the deal has taken upon itself, and who is told to do it.
func TestCommitments(t *testing.T) {
	check(t, []plain{
		{"Arvania must return to the 2015 nuclear deal.", models.Support},
		{"Arvania returned to the harbour.", models.NoStance},
		{"They must comply with their commitments under the nuclear deal.", models.Support},
		{"We will fulfil all of our nuclear commitments.", models.Support},
		{"We will not stay in the 2015 nuclear deal.", models.Oppose},
		{"If you fulfil your obligations, we will return to our commitments.", models.ConditionalSupport},
		// others as the subject are no partners in the deal that is meant
		{"The Europeans should abide by their obligations under the nuclear deal.", models.Support},
	})
}

// TestConditionOfThirds holds a condition on a third party that names the deal, and what is said of the deal's loss and of its end in sight.
func TestConditionOfThirds(t *testing.T) {
	check(t, []plain{
		{"If the Europeans fulfil their commitments under the nuclear deal, we will reverse our steps.", models.ConditionalSupport},
		{"If the talks succeed, we will reverse our steps.", models.Support},
		{"The collapse of the nuclear deal would be a major loss.", models.Support},
		{"The nuclear deal is a major loss.", models.Oppose},
		{"We must prevent the collapse of the nuclear deal.", models.Support},
		{"The negotiators of the nuclear talks are nearing a conclusion.", models.Support},
		{"Leaving the nuclear deal was one of the dumbest decisions.", models.Support},
	})
}

// TestAnnounced holds refusals that the verb of speech brings about, the speaker's own.
func TestAnnounced(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ speaker, cue, words, want string }{
		{"Washington", "announced", "his country's withdrawal from the Iran nuclear deal", "-"},
		{"Washington", "announced", "Tehran's withdrawal from the nuclear deal with Iran", "0"},
		{"Washington", "recalled", "his country's withdrawal from the Iran nuclear deal", "0"},
	} {
		text := "The president " + c.cue + " " + c.words
		if s := score(m, v, text, []models.Statement{told(c.speaker, text, c.cue, c.words)})[0]; sign(s) != c.want {
			t.Errorf("%s: have %s, want %s", text, s.Label, c.want)
		}
	}
}
