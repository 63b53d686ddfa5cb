package models

import (
	"math"
	"testing"
)

// TestConfidence holds the confidence of a statement of ten tokens to the sum that docs/MODEL.md tells.
func TestConfidence(t *testing.T) {
	row := func(contribution float64, mods ...string) Evidence {
		return Evidence{Contribution: contribution, Modifiers: mods}
	}
	for _, c := range []struct {
		name string
		out  Stance
		want float64
	}{
		{"not about it", Stance{Label: NoStance, Counts: Counts{Tokens: 10}}, 0.95},
		{"not about it, one verdict", Stance{Label: NoStance, Counts: Counts{Tokens: 10, Oppose: 1}}, 0.86},
		{"nothing said", Stance{Label: Neutral, Counts: Counts{Tokens: 10}}, 0.82},
		{"two verdicts that made no side", Stance{Label: Neutral, Counts: Counts{Tokens: 10, Support: 1, Oppose: 1}}, 0.64},
		{"ten of them", Stance{Label: Neutral, Counts: Counts{Tokens: 10, Support: 10}}, 0.55},
		{"a side, half read", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5, Support: 1}, Evidence: []Evidence{row(0.5)}}, 0.83},
		{"all read", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 10}, Evidence: []Evidence{row(0.5)}}, 0.97},
		{"turned", Stance{Label: Oppose, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(-0.5, "turned")}}, 0.77},
		{"negated and turned is turned once", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(0.5, "negated", "turned")}}, 0.77},
		{"two rows agree", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(0.5), row(0.1)}}, 0.90},
		{"two rows disagree", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(0.3), row(-0.1)}}, 0.83},
		{"all implied", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(0.25, "inherited")}}, 0.69},
		{"one implied of two", Stance{Label: Support, Counts: Counts{Tokens: 10, Read: 5}, Evidence: []Evidence{row(0.25, "inherited"), row(0.2)}}, 0.90},
		{"hardly anything read", Stance{Label: Oppose, Evidence: []Evidence{row(-0.25, "negated", "inherited")}}, 0.41},
	} {
		if have := c.out.confidence(); math.Abs(have-c.want) > 1e-9 {
			t.Errorf("%s: have %.4f, want %.4f", c.name, have, c.want)
		}
	}
}
