package resolve

import (
	"testing"

	"parley/data"
	"parley/features"
)

func TestMarks(t *testing.T) {
	_, v := newResolver(t, data.Files{})
	seen := marks(0)
	for _, c := range []struct {
		text string
		want marks
	}{
		{",", comma}, {".", period}, {";", semicolon}, {":", colon}, {"-", hyphen}, {"–", enDash}, {"—", emDash}, {"(", openBracket},
		{")", closeBracket}, {"[", openSquare}, {"]", closeSquare}, {"\"", straightQuote}, {"“", openQuote}, {"”", closeQuote},
		{"'", apostrophe}, {"’", curlyApostrophe}, {"*", asterisk}, {"_", underscore}, {"|", bar}, {"!", 0}, {"…", 0}, {"«", 0}, {"‘", 0},
	} {
		text := "quay " + c.text + " bridge"
		p := &page{text: text, toks: features.Scan(text, v, nil)}
		if have := p.mark(1); have != c.want {
			t.Errorf("%s: have %b, want %b", c.text, have, c.want)
		}
		if have, want := p.punct(1, c.want), c.want != 0; have != want {
			t.Errorf("%s among itself: have %v, want %v", c.text, have, want)
		}
		if p.punct(1, ^c.want) || p.punct(0, ^marks(0)) || p.punct(-1, ^marks(0)) || p.punct(3, ^marks(0)) {
			t.Errorf("%s: have a mark where none of those stands", c.text)
		}
		seen |= c.want
	}
	if all := bar<<1 - 1; seen != all {
		t.Errorf("marks tried: have %b, want %b", seen, all)
	}
}
