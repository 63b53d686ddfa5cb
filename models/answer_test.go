package models_test

import (
	"strings"
	"testing"

	"parley/features"
	"parley/models"
)

// attributed scores words with what attributes them, before or behind.
func attributed(m *models.Model, v *features.Vocabulary, before, words, behind string) models.Stance {
	text := before + words + behind
	st := said("Elin Varo", text, words)
	if clause := before + behind; clause != "" { // one of the two
		at := strings.Index(text, clause)
		st.Clause = models.Span{Start: at, End: at + len(clause)}
	}
	return score(m, v, text, []models.Statement{st})[0]
}

// TestStandsFor reads pronouns as subjects for what the attribution names, in number with it.
func TestStandsFor(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ words, behind, want string }{
		{"They will not bring anything.", " she said of the talks with Washington.", "-"},
		{"They should never have begun.", " she said of the talks with Washington.", "-"},
		{"It will not last.", " she said of the nuclear deal.", "-"},
		{"They must go on.", " she said of the talks with Washington.", "+"},
		{"They will not bring anything.", " she said of the nuclear deal.", "0"},
		{"They will not bring anything.", " she said of the harvest.", "0"},
		{"I see them as a waste of time.", " she said of the talks with Washington.", "-"},
		{"I want them ended.", " she said of the talks with Washington.", "-"},
		{"I see it as the only way out.", " she said of the nuclear deal.", "+"},
		{"It is too early to tell.", " she said of the nuclear deal.", "0"},
		{"The deal is old. It will not last.", "", "-"},
		{"The deal is old. They will not last.", "", "0"},
		{"It will fail. We have to leave.", " she said of the nuclear deal.", "-"},
		{"The roof will not last.", " she said of the nuclear deal.", "0"},
	} {
		if s := attributed(m, v, "", c.words, c.behind); sign(s) != c.want {
			t.Errorf("%q%s: have %s, want %s", c.words, c.behind, s.Label, c.want)
		}
	}
}

// TestAnswer reads words that do no more than say yes or no to a question told.
func TestAnswer(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ before, words, behind, want string }{
		{"Asked whether she supports the talks, she said: ", "I do.", "", "+"},
		{"Asked whether she supports the talks, she said: ", "I do not.", "", "-"},
		{"Asked whether the talks are useful, she said ", "they are.", "", "+"},
		{"Asked whether the talks are useless, she said ", "they are.", "", "-"},
		{"Asked whether she would meet them for talks, she said: ", "Certainly.", "", "+"},
		{"", "Never.", " she said when asked about talks with Washington.", "-"},
		{"", "Absolutely not.", " she said when asked about talks with Washington.", "-"},
		{"", "No.", " she said when asked about talks with Washington.", "0"},
		{"", "Yes.", " she said when asked about talks with Washington.", "0"},
		{"", "Never.", " she said when asked about the harvest.", "0"},
		{"Asked whether she supports the talks, she said ", "the roof is not new.", "", "0"},
		{"Asked whether she supports the talks, she said ", "Varo does not.", "", "0"},
	} {
		if s := attributed(m, v, c.before, c.words, c.behind); sign(s) != c.want {
			t.Errorf("%s%q%s: have %s, want %s", c.before, c.words, c.behind, s.Label, c.want)
		}
	}
}

// TestOpeningAnswer reads answers that say yes or no first, and then more: as a sentence that stands before the statement, or in it.
func TestOpeningAnswer(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ question, before, words, want string }{
		{"Would you return to talks with Washington?", "No. ", "The ferry came in at noon.", "-"},
		{"Would you return to talks with Washington?", "Yes. ", "The ferry came in at noon.", "+"},
		{"Would you leave the talks with Washington?", "No. ", "The ferry came in at noon.", "+"},
		{"Would you return to talks with Washington?", "", "Frankly, no. The ferry came in at noon.", "-"},
		{"Would you return to talks with Washington?", "", "The ferry came in at noon.", "0"},
		{"Have the talks with Washington been broken off?", "No. ", "The ferry came in at noon.", "0"},
	} {
		text := "Q: " + c.question + "\n\nA: " + c.before + c.words
		st := quoted("Elin Varo", text, c.words)
		at := strings.Index(text, c.question)
		st.Question = models.Span{Start: at, End: at + len(c.question)}
		if s := score(m, v, text, []models.Statement{st})[0]; sign(s) != c.want {
			t.Errorf("%s %s%q: have %s %.2f, want %s", c.question, c.before, c.words, s.Label, s.Score, c.want)
		}
	}
}
