package segment

import (
	"strings"
	"testing"

	"parley/data"
)

// TestFurnitureTable holds each rule to its own example and counterexample.
func TestFurnitureTable(t *testing.T) {
	rows, err := data.Files{}.FurnitureRules()
	if err != nil {
		t.Fatal(err)
	}
	w := newSegmenter(t).words
	for _, r := range rows {
		f, err := newFurniture([]data.FurnitureRule{r})
		if err != nil {
			t.Fatal(err)
		}
		hit := func(text string) bool {
			words := terms{f: f, w: w, text: text}
			words.open(0, len(text), mostTerms)
			words.readText(mostTerms, len(text))
			v := f.find(&words, true)
			return v.anywhere == 0 || v.edge == 0
		}
		if !hit(r.Example) {
			t.Errorf("%s: example %q: have no match, want one by %q", r.ID, r.Example, r.Pattern)
		}
		if hit(r.Counterexample) {
			t.Errorf("%s: counterexample %q: have a match by %q, want none", r.ID, r.Counterexample, r.Pattern)
		}
	}
}

// TestAbbreviationTable cuts each line's example into sentences and compares them with the bars in it.
func TestAbbreviationTable(t *testing.T) {
	rows, err := data.Files{}.Abbreviations()
	if err != nil {
		t.Fatal(err)
	}
	s := newSegmenter(t)
	for _, r := range rows {
		text := strings.ReplaceAll(r.Example, "| ", "")
		if have := bars(s.Segmenter, text); have != r.Example {
			t.Errorf("%s %s: have %q, want %q", r.Role, r.Form, have, r.Example)
		}
		if !strings.Contains(r.Example, r.Form) {
			t.Errorf("%s %s: the example %q is without it", r.Role, r.Form, r.Example)
		}
	}
}

// bars is the text with a bar between sentences. The text is one paragraph.
func bars(s *Segmenter, text string) string {
	q := quoter{words: s.words, text: text}
	quotes := q.scan(0, len(text), noClass)
	var out strings.Builder
	for i, sp := range s.sentences(text, 0, len(text), quotes, nil) {
		switch {
		case i > 0 && text[sp.Start-1] != ' ' && text[sp.Start-1] != '\n':
			out.WriteString("|")
		case i > 0 && text[sp.Start-1] == '\n':
			out.WriteString("\n| ")
		case i > 0:
			out.WriteString(" | ")
		}
		out.WriteString(sp.In(text))
	}
	return out.String()
}
