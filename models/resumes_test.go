package models_test

import (
	"testing"

	"parley/models"
)

// TestResumes reads conditions that no comma parts from what hangs on them.
func TestResumes(t *testing.T) {
	check(t, []plain{
		{"If the ships leave the harbor it will be possible to revive the nuclear deal.", "+"},
		{"If the Americans drop the tariff they will find us at the table.", models.ConditionalSupport},
		{"Our steps can be reversed if the other signatories pay.", models.ConditionalSupport},
		{"Our steps cannot be counted if the other signatories pay.", "0"},
		{"The deal can only be saved if the islanders pay.", models.ConditionalSupport},
		{"The harbor can only be saved if the islanders pay.", "0"},
		{"We are ready for talks only if they pay.", models.ConditionalSupport},
		{"Only if they pay are we ready for talks.", "-"},
		{"We hope for a deal, because if the soldiers go in, it will be terrible.", "+"},
		{"We want the deal. If they keep it, it will be good for us.", "+"},
		{"If you keep your commitments, we will keep ours.", models.ConditionalSupport},
	})
}

// TestLeave reads what the other side can do: who says so leaves it open.
func TestLeave(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ speaker, text, want string }{
		{"Iran's envoy", "The Americans can return to the nuclear talks.", "+"},
		{"Iran's envoy", "The Americans can return to the harbor.", "0"},
		{"Iran's envoy", "The Americans might return to the nuclear talks.", "0"},
		{"Iran's envoy", "The Americans return to the nuclear talks.", "0"},
		{"Iran's envoy", "If the Americans pay the envoys Iran will return to the nuclear talks.", "+"},
		{"Iran's envoy", "If the Americans think Iran will return to the nuclear talks, they err.", "0"},
	} {
		if s := score(m, v, c.text, []models.Statement{said(c.speaker, c.text, c.text)})[0]; sign(s) != c.want {
			t.Errorf("%s: %q: have %s %.2f, want %s", c.speaker, c.text, s.Label, s.Score, c.want)
		}
	}
}

// TestBrings reads what undoing the deal, as a subject, brings about, and what puts the deal in danger.
func TestBrings(t *testing.T) {
	check(t, []plain{
		{"Walking away from the deal would have grave consequences.", "+"},
		{"Quitting the deal will push us closer to war.", "+"},
		{"Leaving the deal shows that they cannot be trusted.", "+"},
		{"Joining the deal would have grave consequences.", "-"},
		{"Leaving the deal takes a week.", "0"},
		{"We have seen years in which they tried to crush us, withdrawing from the deal, trying to make us surrender.", "0"},
		{"Leaving the harbor would have grave consequences.", "0"},
		{"Such a toll puts the deal at risk.", "+"},
		{"Such a toll puts the harbor at risk.", "0"},
		{"Their tolls lead to the collapse of the talks.", "+"},
		{"We are trying to convince the islanders to stay in the deal.", "+"},
		{"We are trying to convince the islanders to leave the deal.", "-"},
		{"We are working hard to save the deal.", "+"},
		{"We are working hard to save the harbor.", "0"},
		{"We put a lot of effort into reaching the deal.", "+"},
	})
}

// TestInserted reads what is said of a subject behind what is inserted, and of what somebody is asked for besides.
func TestInserted(t *testing.T) {
	check(t, []plain{
		{"The nuclear deal, also known as the pact of the two islands, should be preserved.", "+"},
		{"The harbor, also known as the gate of the two islands, should be preserved.", "0"},
		{"We urge Washington to free the crew and return to the nuclear talks.", "+"},
		{"We urge Washington to free the crew and leave the nuclear talks.", "-"},
		{"We urge Washington to free the crew, and the nuclear talks go on.", "0"},
		{"Our steps are reversible upon the lifting of the toll.", models.ConditionalSupport},
		{"If the Americans free the crew of the ship it is possible to revive the deal, known as the pact.", "+"},
	})
}

// TestInFull reads the deal by its full name, and whose deed it is that stands in the object.
func TestInFull(t *testing.T) {
	check(t, []plain{
		{"We will return to the Joint Comprehensive Plan of Action.", "+"},
		{"We will return to the comprehensive plan of the harbor.", "0"},
		{"Any later council will respect the Iran nuclear deal.", "+"},
		{"We refuse the talks held by the islanders.", "-"},
		{"We defend the long diplomacy of the envoys.", "+"},
	})
	m, v := bound(t)
	text := "They left the nuclear deal with Iran. We oppose the council's decision to quit the nuclear deal."
	words := "We oppose the council's decision to quit the nuclear deal."
	if s := score(m, v, text, []models.Statement{quoted("Ilse Brandt", text, words)})[0]; sign(s) != "+" {
		t.Errorf("%q: have %s, want +", text, s.Label)
	}
}

// TestCalls reads calls on another, hopes of it, and talks whose time is over.
func TestCalls(t *testing.T) {
	check(t, []plain{
		{"We expect the Americans to return to the nuclear talks.", "+"},
		{"We expect the Americans to return to the harbor.", "0"},
		{"We wait for Tehran to come back to the nuclear talks.", "+"},
		{"We ask the Americans to keep the nuclear deal.", "+"},
		{"The envoys must reach an agreement in the nuclear talks.", "+"},
		{"The envoys must reach the harbor before the nuclear talks.", "0"},
		{"A return to the nuclear deal is in America's interest.", "+"},
		{"A return to the nuclear deal is not in America's interest.", "-"},
		{"The time for nuclear talks with Iran has run out.", "-"},
		{"The islanders, who left the nuclear deal, should pay.", "0"},
	})
}
