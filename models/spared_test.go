package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// TestSpared reads what keeps pressure from the talks, accusations of those who want or fight them, and two ill words on what is meant.
func TestSpared(t *testing.T) {
	check(t, []plain{
		{"We should hold back new sanctions until the talks with Washington are over.", "+"},
		{"The senate must hold off on sanctions while the talks with Washington last.", "+"},
		{"They halted the sanctions before the talks with Washington began.", "0"},
		{"Hold back the sanctions until the harvest is in.", "0"},
		{"I accuse those who favor talks with Washington of panic.", "-"},
		{"I accuse those who reject the talks with Washington of treason.", "+"},
		{"I accuse those who left the harvest in the fields before the talks with Washington.", "0"},
	})
	m, v := bound(t)
	for _, c := range []struct{ words, behind, want string }{
		{"To dress up a defeat as a triumph is a farce,", " she said of the nuclear deal.", "-"},
		{"They must first come back to the deal with Washington.", "", "+"},
	} {
		if s := attributed(m, v, "", c.words, c.behind); sign(s) != c.want {
			t.Errorf("%q%s: have %s, want %s", c.words, c.behind, s.Label, c.want)
		}
	}
}

// TestObserver reads what someone else wants, in the words of who watches and of who acts.
func TestObserver(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ source, text, want string }{
		{"Analyst Elin Varo", "the minister wants a deal with Washington.", "0"},
		{"Analyst Elin Varo", "Imre Dorval was against talks with Washington.", "0"},
		{"Elin Varo", "the minister wants a deal with Washington.", "+"},
		{"Analyst Elin Varo", "it is time to support the talks with Washington.", "+"},
		{"Analyst Elin Varo", "she always favored talks with Washington.", "+"},
	} {
		for _, text := range []string{c.source + " said that " + c.text, c.text[:len(c.text)-1] + ", " + c.source + " said."} {
			st := said("Elin Varo", text, c.text[:len(c.text)-1])
			st.Form = "indirect"
			at := strings.Index(text, c.source)
			st.Source = models.Span{Start: at, End: at + len(c.source)}
			st.Cue = models.Span{Start: st.Source.End + 1, End: st.Source.End + 1 + len("said")}
			if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
				t.Errorf("%q: have %s, want %s", text, s.Label, c.want)
			}
		}
	}
}

// TestFirstGoesOn reads "first they must" from who has just refused the talks.
func TestFirstGoesOn(t *testing.T) {
	m, v := bound(t)
	text := "We will not talk with Washington. First Washington must come back to the deal."
	first, second, _ := strings.Cut(text, " F")
	sts := []models.Statement{quoted("Elin Varo", text, first), quoted("Elin Varo", text, "F"+second)}
	if s := score(m, v, text, sts)[1]; s.Label != models.ConditionalOppose {
		t.Errorf("%q: have %s %.2f, want %s", "F"+second, s.Label, s.Score, models.ConditionalOppose)
	}
}
