package models

import (
	"fmt"
	"slices"
	"strings"

	"parley/data"
	"parley/features"
)

// Lines are the lexicon, in the order of its tables. They are shared: read only.
func (m *Model) Lines() []data.Entry { return m.lines }

// Hits are the ids of the lines that a text is hit by, in the text's order, each with the words that it hit.
func (m *Model) Hits(text string) []string {
	toks := features.Scan(text, m.vocab, nil)
	_, hits := m.find(toks, 0, nil, nil)
	var out []string
	for _, h := range hits {
		if !m.nameOnly(h) {
			out = append(out, m.lines[h.line].ID+":"+text[toks[h.first].Start:toks[h.end-1].End])
		}
	}
	return out
}

// Check holds every line against its example, which it must hit, and its counterexample, which it must not.
func (m *Model) Check() []error {
	var errs []error
	for i, l := range m.lines {
		if !m.hitBy(l.Example, i) {
			errs = append(errs, l.Errorf("%s: the example is not hit by its line: %q", l.ID, l.Example))
		}
		if m.hitBy(l.Counter, i) {
			errs = append(errs, l.Errorf("%s: the counterexample is hit by its line: %q", l.ID, l.Counter))
		}
	}
	return errs
}

func (m *Model) hitBy(text string, line int) bool {
	_, hits := m.find(features.Scan(text, m.vocab, nil), 0, nil, nil)
	return slices.ContainsFunc(hits, func(h hit) bool { return int(h.line) == line })
}

// Summary counts the lines of each category.
func (m *Model) Summary() string {
	var n [nCategories]int
	for _, c := range m.cats[:len(m.lines)] {
		n[c]++
	}
	var parts []string
	for c, k := range n {
		if k > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", category(c), k))
		}
	}
	return fmt.Sprintf("%d lines: %s", len(m.lines), strings.Join(parts, ", "))
}
