package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// TestApart holds that a statement is about the target only if a name of the target ties it to that, and is counted all the same.
func TestApart(t *testing.T) {
	m, v := bound(t)
	const words = "It would be a disaster"
	at := func(text, part string) models.Span {
		i := strings.Index(text, part)
		return models.Span{Start: i, End: i + len(part)}
	}
	filler := strings.Repeat("The mills of the valley stood still for weeks.\n\n", 5)
	for _, c := range []struct {
		name, text string
		tie        func(text string, st *models.Statement)
		before     string // what the same speaker says before
	}{
		{"named itself", "“On talks: " + words + ",” she said.", func(text string, st *models.Statement) { st.Spans[0] = at(text, "On talks: "+words) }, ""},
		{"a question", "Should they hold talks?\n" + words + ".", func(text string, st *models.Statement) { st.Question = at(text, "Should they hold talks?") }, ""},
		{"the attribution", "Of the talks she said: “" + words + ".”", func(text string, st *models.Statement) { st.Clause = at(text, "Of the talks she said") }, ""},
		{"her last words", "“We want talks,” she said.\n\n" + filler + "“" + words + ",” she said.", nil, "We want talks"},
		{"the lead", "They asked her about talks. “" + words + ",” she said.", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, thing := range []string{"talks", "mills"} {
				text := strings.ReplaceAll(c.text, "talks", thing)
				var sts []models.Statement
				if c.before != "" {
					sts = append(sts, quoted("Orla Venn", text, strings.ReplaceAll(c.before, "talks", thing)))
				}
				st := quoted("Orla Venn", text, words)
				if c.tie != nil {
					c.tie(c.text, &st) // both words are as long
				}
				out := score(m, v, text, append(sts, st))
				have := out[len(out)-1]
				if want := thing == "talks"; have.About != want {
					t.Errorf("%q: have about %v, want %v", text, have.About, want)
				}
				if have.Counts.Oppose == 0 || have.Counts.Tokens == 0 {
					t.Errorf("%q: have counts %+v, want the verdict counted", text, have.Counts)
				}
			}
		})
	}
}
