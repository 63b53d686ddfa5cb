package pipeline

import (
	"slices"
	"testing"

	"parley/pipeline/source"
	"parley/pipeline/store"
)

// What a page's marks say of its text is there again when the text is read from its row.
func TestMarkupKeepsCaptions(t *testing.T) {
	d := &source.Document{Text: "The council met.\n\nThe hall in May.", Captions: [][2]int{{18, 34}}}
	row := &store.DocumentRow{Text: d.Text, Markup: markupOf(d, "")}
	if have := reread(row).Captions; !slices.Equal(have, d.Captions) {
		t.Errorf("have %v, want %v; the row says %s", have, d.Captions, row.Markup)
	}
	row.Text = "Short."
	if have := reread(row).Captions; len(have) > 0 {
		t.Errorf("have %v outside the text, want none", have)
	}
}
