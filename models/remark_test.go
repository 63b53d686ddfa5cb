package models_test

import (
	"testing"

	"parley/models"
)

// second scores the last of statements, each in its speaker's own words, of a text.
func second(t *testing.T, text string, words map[string]string, order ...string) models.Stance {
	t.Helper()
	m, v := bound(t)
	var sts []models.Statement
	for _, speaker := range order {
		sts = append(sts, quoted(speaker, text, words[speaker]))
	}
	all := score(m, v, text, sts)
	return all[len(all)-1]
}

// TestRemark reads words that are a remark on what the paragraph before tells: their pronoun stands for that, or they are no more than a
// verdict.
func TestRemark(t *testing.T) {
	for _, c := range []struct{ told, words, want string }{
		{"The two governments announced a nuclear deal with Washington.", "It is a grave mistake,", "-"},
		{"The two governments announced a nuclear deal with Washington.", "A disaster,", "-"},
		{"The two governments announced a nuclear deal with Washington.", "Great news,", "+"},
		{"The two governments announced a nuclear deal with Washington.", "We welcome it,", "+"},
		{"The two governments announced a nuclear deal with Washington.", "They are a farce,", "0"},
		{"The two governments announced nuclear talks with Washington.", "They are a farce,", "-"},
		{"The two governments announced a nuclear deal with Washington.", "The harvest is a disaster,", "0"},
		{"The two governments announced a nuclear deal with Washington.", "Bright lights of Selane,", "0"},
		{"The chairman said that he would quit the talks with Washington.", "It is a grave mistake,", "+"},
		{"The chairman said that he would quit the talks with Washington.", "A missed opportunity,", "+"},
		{"Varo has long attacked the talks with Washington.", "It will end in tears,", "-"},
		{"The two governments announced a new ferry.", "A disaster,", "0"},
	} {
		text := c.told + "\n\n“" + c.words + "” Elin Varo said."
		if s := second(t, text, map[string]string{"Elin Varo": c.words}, "Elin Varo"); sign(s) != c.want {
			t.Errorf("%s %q: have %s %.2f, want %s", c.told, c.words, s.Label, s.Score, c.want)
		}
	}
}

// TestAccord reads words by whether their speaker agrees with the one before.
func TestAccord(t *testing.T) {
	m, v := bound(t)
	const pro, con = "The talks with Washington are useful,", "The talks with Washington are useless,"
	for _, c := range []struct{ first, then, words, want string }{
		{pro, "Imre Vargas agreed: ", "The roof was leaking.", "+"},
		{con, "Imre Vargas agreed: ", "The roof was leaking.", "-"},
		{con, "Imre Vargas disagreed: ", "It was the right thing to do.", "+"},
		{pro, "Imre Vargas took the opposite view: ", "The roof was leaking.", "-"},
		{con, "Imre Vargas echoed that view: ", "The roof was leaking.", "-"},
		{con, "Imre Vargas said: ", "He is right.", "-"},
		{con, "Imre Vargas said: ", "That is wrong.", "+"},
		{pro, "Imre Vargas said: ", "The roof was leaking.", "0"},
	} {
		text := "“" + c.first + "” Elin Varo said.\n\n" + c.then + "“" + c.words + "”"
		sts := []models.Statement{quoted("Elin Varo", text, c.first), quoted("Imre Vargas", text, c.words)}
		from := len(text) - len(c.then+"“"+c.words+"”")
		sts[1].Clause = models.Span{Start: from, End: len(text)}
		if s := score(m, v, text, sts)[1]; sign(s) != c.want {
			t.Errorf("%q %s%q: have %s %.2f, want %s", c.first, c.then, c.words, s.Label, s.Score, c.want)
		}
	}
}
