package pipeline

import (
	"testing"

	"parley/pipeline/store"
)

func TestInWords(t *testing.T) {
	for _, tt := range []struct {
		name            string
		label           string
		low, mean, high float64
		want            string
	}{
		{"one statement for", "support", -0.40, 0.34, 1, "leans support"},
		{"many for", "support", 0.10, 0.22, 0.34, "support"},
		{"up to 0", "support", 0, 0.3, 0.6, "leans support"},
		{"against", "oppose", -0.66, -0.36, -0.06, "oppose"},
		{"leaning against, under a condition", "conditional_oppose", -0.9, -0.3, 0.1, "leans conditional_oppose"},
		{"many neutral", "neutral", -0.06, 0.08, 0.22, "neutral"},
		{"one neutral", "neutral", -0.69, 0, 0.69, "unclear"},
		{"neutral, maybe for", "neutral", -0.1, 0.1, 0.3, "unclear"},
		{"neutral, maybe against", "neutral", -0.3, -0.1, 0.1, "unclear"},
	} {
		row := store.SpeakerRow{Label: tt.label, Low: &tt.low, Mean: &tt.mean, High: &tt.high}
		if have := InWords(&row); have != tt.want {
			t.Errorf("%s: have %q, want %q", tt.name, have, tt.want)
		}
	}
	if have := InWords(&store.SpeakerRow{Label: "none"}); have != "none" {
		t.Errorf("nothing said: have %q, want none", have)
	}
}
