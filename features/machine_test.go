package features

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestMachineLearns holds that what was read before, and what was forgotten of it, changes nothing of what is found.
func TestMachineLearns(t *testing.T) {
	patterns := []string{"a ~ b", "a* (c) a*", "a _ c", "[a b|b a] c", "c's a", "b - a", "b"}
	words := []string{"a", "b", "c", "aa", "a-b", "c's", "c’s a", "b - a", "“a”", ".", "x"}
	r := rand.New(rand.NewPCG(5, 6))
	v, learnt := compile(t, patterns...)
	machine := newMachine(learnt)
	matches := 0
	for round := range 400 {
		var text strings.Builder
		for range 30 {
			text.WriteString(words[r.IntN(len(words))] + " ")
		}
		toks := Scan(text.String(), v, nil)
		if round%100 == 99 {
			machine.forget()
		}
		learnt.machines.put(machine)
		_, fresh := compile(t, patterns...)
		have, want := learnt.Find(v, toks, nil), fresh.Find(v, toks, nil)
		if !slices.Equal(have, want) {
			t.Fatalf("round %d, text %q: have %v, want %v", round, text.String(), have, want)
		}
		matches += len(want)
	}
	if matches < 1000 {
		t.Errorf("have %d matches in all: want a test that matches more", matches)
	}
}

// TestOverMarks holds that patterns read over quotation marks and brackets, where the vocabulary holds them.
func TestOverMarks(t *testing.T) {
	patterns := patternsOf(t, nil, "the red line")
	for _, c := range []struct{ name, marks, text, want string }{
		{"quotation marks", OverMarks, "the “red line”, the \"red\" line", "«the “red line»”, «the \"red\" line»"},
		{"guillemets", OverMarks, "the ‹red› line; the »red« line", "the ‹red› line; «the »red« line»"},
		{"brackets", OverMarks, "the [red] line, [the red line], the (red) line", "«the [red] line», [«the red line»], the (red) line"},
		{"unknown to the vocabulary", "", "the “red line”, the [red] line, the red line", "the “red line”, the [red] line, «the red line»"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := NewVocabulary(append(patterns.Words(), c.marks))
			p := compileFor(t, v, patterns)
			toks := Scan(c.text, v, nil)
			if have := marked(c.text, toks, p.Find(v, toks, nil)); have != c.want {
				t.Errorf("have %s\nwant %s", have, c.want)
			}
		})
	}
}
