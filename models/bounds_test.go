package models_test

import (
	"testing"

	"parley/features"
	"parley/models"
)

// TestScoreAtTheEdges scores texts that begin or end where a rule looks for the word beside.
func TestScoreAtTheEdges(t *testing.T) {
	m, v := bound(t)
	whole := func(text string) models.Statement { return said("", text, text) }
	empty := whole("They dismissed it: ")
	empty.Cue, empty.Form = models.Span{Start: 5, End: 14}, "direct"
	empty.Spans[0].Start = empty.Spans[0].End
	for _, c := range []struct {
		name, text string
		st         models.Statement
	}{
		{"the object is the last word", "The talks with Iran go on. We welcome this", quoted("Aro", "The talks with Iran go on. We welcome this", "We welcome this")},
		{"an effect is the first hit", "want them to result other than defeat. with If talks", whole("want them to result other than defeat. with If talks")},
		{"a denial that is no negation", "They are the least dangerous talks", whole("They are the least dangerous talks")},
		{"no words behind the cue", "They dismissed it: ", empty},
	} {
		t.Run(c.name, func(t *testing.T) {
			m.Score(c.text, features.Scan(c.text, v, nil), []models.Statement{c.st})
		})
	}
	m.ScoreText("by Iran the talks were refused", "") // an agent opens the text
}
