package models_test

import (
	"strings"
	"testing"

	"parley/features"
	"parley/models"
)

// TestElsewhere reads answers to questions on another topic, and words that their attribution says are on another country.
func TestElsewhere(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ question, before, words, want string }{
		{"", "Asked whether the bridge was open, she said: ", "It is a success.", "none"},
		{"", "Asked whether that would work, she said: ", "It will be a success.", "support"},
		{"", "Asked about Azerbaijan, she said: ", "We prefer dialogue.", "none"},
		{"", "On Ukraine, she said: ", "We prefer dialogue.", "none"},
		{"", "On Ukraine, she said: ", "We prefer dialogue with the Americans to war there.", "support"},
		{"What are you painting now?", "", "I would recommend it to anybody.", "none"},
		{"Would you do it again?", "", "It was a success.", "support"},
	} {
		text := "“We want the talks with Washington to go on,” Elin Varo said.\n\n" + c.question + "\n\n" + c.before + "“" + c.words + "”"
		sts := []models.Statement{quoted("Elin Varo", text, "We want the talks with Washington to go on,"), quoted("Elin Varo", text, c.words)}
		if c.question != "" {
			at := strings.Index(text, c.question)
			sts[1].Question = models.Span{Start: at, End: at + len(c.question)}
		} else {
			sts[1].Clause = models.Span{Start: strings.Index(text, c.before), End: len(text)}
		}
		if s := score(m, v, text, sts)[1]; s.Label != c.want {
			t.Errorf("%s%s%q: have %s %.2f, want %s", c.question, c.before, c.words, s.Label, s.Score, c.want)
		}
	}
}

// TestAbroad reads words that name no party behind a speaker's on the target: those that name another country are on that.
func TestAbroad(t *testing.T) {
	m, v := bound(t)
	const first = "“We want the talks with Washington to go on,” Elin Varo said. “"
	for words, about := range map[string]bool{
		"It is a way out, and we trust it.":                         true,
		"It is a way out for Armenia, and we trust it.":             false,
		"The Europeans know that it is a way out.":                  true,
		"We are not North Korea, and we trust it.":                  true,
		"It is a way out for Armenia and for America, we trust it.": true,
		"It is open to our neighbors, and we trust it.":             false,
	} {
		text := first + words + "” she said."
		sts := []models.Statement{quoted("Elin Varo", text, "We want the talks with Washington to go on,"), quoted("Elin Varo", text, words)}
		if s := m.Score(text, features.Scan(text, v, nil), sts)[1]; s.About != about {
			t.Errorf("%q: about is %v (%s %.2f), want %v", words, s.About, s.Label, s.Score, about)
		}
	}
}

// TestPronounsPointOutward reads words that name no target behind a speaker's on it, for pronouns that can stand for it and others.
func TestPronounsPointOutward(t *testing.T) {
	m, v := bound(t)
	const first = "“We want the talks with Washington to go on,” Elin Varo said. "
	for words, about := range map[string]bool{
		"I think it has run its course.":                 true,
		"Tehran has what it takes.":                      false,
		"It is late to go fishing.":                      false,
		"Fishing is late, but it has run its course.":    true,
		"The Europeans bought a ship and painted it.":    false,
		"Some of us can see an end of it.":               true,
		"We have a roof that is mended, and we mend it.": true,
	} {
		text := first + strings.Repeat("The roof was mended. ", 3) + "“" + words + "” Elin Varo said."
		sts := []models.Statement{quoted("Elin Varo", text, "We want the talks with Washington to go on,"), quoted("Elin Varo", text, words)}
		if s := m.Score(text, features.Scan(text, v, nil), sts)[1]; s.About != about {
			t.Errorf("%q: about is %v (%s %.2f), want %v", words, s.About, s.Label, s.Score, about)
		}
	}
}

// TestNewProposals reads words far behind the talks: a noun for a proposal goes back to them where it tells of one that was told of.
func TestNewProposals(t *testing.T) {
	m, v := bound(t)
	far := "Elin Varo spoke of Washington’s talks with Iran." + strings.Repeat(" The roof of the harbor hall was mended.", 12) + " "
	for words, about := range map[string]bool{
		"We have read the overture.":             true,
		"We have read their bold overture.":      true,
		"We have written a letter to the mayor.": false,
		"Overtures were sung in the hall.":       false,
	} {
		text := far + "“" + words + "” she said."
		if s := m.Score(text, features.Scan(text, v, nil), []models.Statement{quoted("Imre Aro", text, words)})[0]; s.About != about {
			t.Errorf("%q: about is %v (%s %.2f), want %v", words, s.About, s.Label, s.Score, about)
		}
	}
}
