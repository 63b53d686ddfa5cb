package models_test

import (
	"testing"

	"parley/models"
)

// TestThey reads statements in which "they" is, or is not, the side that speaks.
func TestThey(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct {
		speaker, form, text, want string
	}{
		{"senior envoys", "indirect", "They were ready to return to the talks with Washington.", "+"},
		{"senior envoys", "direct", "They were ready to return to the talks with Washington.", "0"},
		{"Imre Vargas", "indirect", "They were ready to return to the talks with Washington.", "0"},
		{"Iran's ministry", "direct", "Washington means it, and they are ready for talks with us.", "0"},
	} {
		st := said(c.speaker, c.text, c.text)
		st.Form = c.form
		if s := score(m, v, c.text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%s (%s): %q: have %s, want %s", c.speaker, c.form, c.text, s.Label, c.want)
		}
	}
}

// TestToldReadiness reads words that tell of a party's readiness, by a speaker whose own side nothing names.
func TestToldReadiness(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ source, text, want string }{
		{"Imre Vargas", "Iran is prepared to return to the talks with Washington.", "+"},
		{"Analyst Imre Vargas", "Iran is prepared to return to the talks with Washington.", "0"},
		{"", "Iran is prepared to return to the talks with Washington.", "0"},
		{"Imre Vargas", "Iran rejects the talks with Washington.", "0"},
		{"Imre Vargas", "Iran would reject the talks with Washington.", "-"},
		{"Imre Vargas", "Iran was not interested in talks with Washington.", "-"},
		{"Analyst Imre Vargas", "Iran was not interested in talks with Washington.", "0"},
	} {
		text := c.source + " said " + c.text
		st := said("Imre Vargas", text, c.text)
		st.Form = "indirect"
		if c.source != "" {
			st.Source = models.Span{Start: 0, End: len(c.source)}
		}
		if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%q: have %s, want %s", text, s.Label, c.want)
		}
	}
}

// TestDeed reads "the decision" for the deed that the first clear statement of the text judges, or does.
func TestDeed(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ first, then, want string }{
		{"We condemn the decision to leave the nuclear deal.", "I regret the decision.", "+"},
		{"We condemn the announcement that they would leave the nuclear deal.", "I welcome the decision.", "-"},
		{"We welcome the withdrawal from the nuclear deal.", "I regret the chairman's decision.", "+"},
		{"We reject the talks with Washington.", "I regret the decision.", "+"},
		{"We accept the talks with Washington.", "I welcome the decision.", "+"},
		{"The talks with Washington were held.", "I welcome the decision.", "0"},
	} {
		text := c.first + " " + c.then
		sts := []models.Statement{quoted("Imre Vargas", text, c.first), quoted("Ilse Brandt", text, c.then)}
		if s := score(m, v, text, sts)[1]; sign(s) != c.want {
			t.Errorf("%q: have %s, want %s", text, s.Label, c.want)
		}
	}
}
