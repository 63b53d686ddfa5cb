package models_test

import (
	"testing"

	"parley/models"
)

// TestNamedInPassing reads words in which the target is no more than talked over, hoped for by nobody, or a circumstance.
func TestNamedInPassing(t *testing.T) {
	check(t, []plain{
		// talked over
		{"The session will discuss ways to revive the nuclear deal.", models.Neutral},
		{"The ministers exchanged views on how to save the nuclear deal.", models.Neutral},
		{"The envoys reviewed the prospects of restoring the nuclear deal.", models.Neutral},
		{"We discussed the harvest, and we want to revive the nuclear deal.", models.Support},
		// how likely it is
		{"The chances of a deal with Iran have fallen.", models.Neutral},
		{"The prospects of the nuclear deal are unclear.", models.Neutral},
		{"There is a chance of a deal with Iran.", models.Support},
		{"There is no chance of talks with Washington.", models.Oppose},
		// what the talks are about
		{"The talks with Iran will focus on sanctions.", models.Neutral},
		{"We are focused on the talks with Iran.", models.Support},
		{"The talks with Iran are not our focus.", models.ConditionalOppose},
		// a circumstance
		{"There is no obstacle to trade after the nuclear deal.", models.Neutral},
		{"The harvest was good following the nuclear deal.", models.Neutral},
		{"Trade is vital in the post-nuclear deal era.", models.Neutral},
		{"The nuclear deal is vital for trade.", models.Support},
		// a foe's doing
		{"The enemy wants talks with Iran.", models.Neutral},
		{"They plan to dismantle the nuclear deal.", models.Neutral},
		{"We will dismantle the nuclear deal.", models.Oppose},
	})
}

// TestWishedInWords reads a wish that is the verb of speech: of a clause, which says what is wished, or of the thing itself.
func TestWishedInWords(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ cue, words, want string }{
		{"wants", "to fill its barns despite its breach of the nuclear deal with Iran", "0"},
		{"seeks", "to revive the nuclear deal with Iran", "+"},
		{"welcomed", "the nuclear deal with Iran", "+"},
	} {
		text := "Norway " + c.cue + " " + c.words
		if s := score(m, v, text, []models.Statement{told("Norway", text, c.cue, c.words)})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s %.2f, want %s", text, s.Label, s.Score, c.want)
		}
	}
}

// TestWhichDeal reads attributes that tell which deal is meant, or that one may come about.
func TestWhichDeal(t *testing.T) {
	check(t, []plain{
		{"They argue that pressure brings a better deal with Iran.", models.Neutral},
		{"This is a better deal with Iran.", models.Support},
		{"We prepare for a possible return to the nuclear deal.", models.Neutral},
		{"A return to the nuclear deal is possible.", models.Support},
	})
}
