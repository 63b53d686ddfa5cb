package models_test

import (
	"testing"

	"parley/models"
)

// TestBounds holds statements that speak of the talks and say nothing for or against them, each beside one that does.
func TestBounds(t *testing.T) {
	check(t, []plain{
		// how much hangs on them
		{"A crucial second round of talks with Iran opened in the old harbor.", models.Neutral},
		{"The second round of talks with Iran is crucial.", models.Support},
		// what they could do else than come about
		{"An agreement with Iran could add a shipload a day to the supply.", models.Neutral},
		{"An agreement with Iran could be reached by the summer.", models.Support},
		{"The envoys may meet the Iranians there.", models.Neutral},
		{"We can meet the Iranians there.", models.Support},
		// what is not talked about there
		{"Our rockets will not be discussed with Washington.", models.Neutral},
		{"We will not discuss it with Washington.", models.Oppose},
		// how a party behaves
		{"He called their demands in the talks with Washington unrealistic.", models.Neutral},
		{"He called the talks with Washington unrealistic.", models.Oppose},
		// what is said of them by others
		{"Reports that the talks with Washington have ended are ridiculous.", models.Neutral},
		{"The talks with Washington are ridiculous.", models.Oppose},
		// what who speaks of them does
		{"They speak of diplomacy and bring more war.", models.Neutral},
		{"Their diplomacy brings more war.", models.Oppose},
		// a team told by its country
		{"The Iranian negotiators are clever.", models.Neutral},
		{"The negotiations with Iran are clever.", models.Support},
		// a format
		{"We prefer direct talks with Iran.", models.Neutral},
		{"We prefer talks with Iran.", models.Support},
		// a risk, a failure that is told, what is not reached yet
		{"The talks with Iran could fail.", models.Neutral},
		{"The talks with Iran will fail.", models.Oppose},
		{"The talks with Iran broke down in the spring.", models.Neutral},
		{"No agreement with Iran has been reached.", models.Neutral},
		{"No agreement with Iran can be reached.", models.Oppose},
		// what goes on meanwhile
		{"Sending troops during the talks is wrong.", models.Neutral},
		{"Holding on to the talks with Iran is wrong.", models.Oppose},
		{"The threats in the talks with Iran were shameful.", models.Neutral},
		{"The talks with Iran were shameful.", models.Oppose},
		// what a party is
		{"Iran has been dishonest in the talks from the first day.", models.Neutral},
		{"It has been dishonest to hold talks with Iran from the first day.", models.Oppose},
		// no matter for them
		{"Our rockets cannot be the subject of negotiations with Washington.", models.Neutral},
		{"They cannot impose their will on us in negotiations with Washington.", models.Neutral},
		{"There cannot be negotiations with Washington.", models.Oppose},
		// whatever comes
		{"We are ready for any outcome of the talks with Iran.", models.Neutral},
		{"We are ready for the talks with Iran.", models.Support},
		// the threat of a lack
		{"Without an agreement with Iran it would rain harder than before.", models.Neutral},
	})
}

// TestNamedPeople reads what a people is said to wish, by a speaker whose own side nothing names.
func TestNamedPeople(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ text, want string }{
		{"The Americans want talks with Iran.", "0"},
		{"America wants talks with Iran.", "+"},
	} {
		text := "Imre Vargas said " + c.text
		st := said("Imre Vargas", text, c.text)
		st.Form, st.Source = "indirect", models.Span{Start: 0, End: len("Imre Vargas")}
		if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s, want %s", text, s.Label, c.want)
		}
	}
}
