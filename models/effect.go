package models

import (
	"reflect"
	"slices"
	"strings"

	"parley/features"
)

// effect scores the example with and without the line: alone, as an answer to a question that names the target, and as
// a reply to a friendly statement.
func (c *checker) effect(i int) error {
	e := &c.m.lines[i]
	near := c.near(e.Example)
	if err := c.only(near); err != nil {
		return err
	}
	with := c.settings(e.Example)
	if err := c.only(slices.DeleteFunc(near, func(l int) bool { return l == i })); err != nil {
		return err
	}
	without := c.settings(e.Example)
	if reflect.DeepEqual(with, without) {
		c.add(i, "effect", "%q scores the same without %s (%s): want an example that shows what the line does", e.Example, e.ID, with[0].Label)
	}
	return nil
}

// settings scores text in the settings that can give it a sense.
func (c *checker) settings(text string) []Stance {
	out := []Stance{c.m.ScoreText(text, ""), c.m.ScoreText(text, c.question)}
	whole := c.friendly + "\n" + text
	first := Statement{Spans: []Span{{0, len(c.friendly)}}, Clause: None, Cue: None, Source: None, Question: None, Place: None,
		SpeakerID: "a", RespondsTo: -1, From: -1, Within: -1, DuplicateOf: -1}
	reply := first
	reply.Spans, reply.SpeakerID, reply.RespondsTo, reply.Block = []Span{{len(c.friendly) + 1, len(whole)}}, "b", 0, 1
	return append(out, c.m.Score(whole, features.Scan(whole, c.m.vocab, nil), []Statement{first, reply})...)
}

// near are the lines that some text of these words can hit: the others need not be looked at.
func (c *checker) near(text string) []int {
	words := map[string]bool{}
	for _, t := range []string{text, c.question, c.friendly} {
		for _, k := range features.Scan(t, nil, nil) {
			words[features.Fold(t[k.Start:k.End])] = true
		}
	}
	held := func(word string) bool {
		stem, star := strings.CutSuffix(features.Fold(word), "*")
		if word == features.AnyWord || words[stem] {
			return true
		}
		if star {
			for w := range words {
				if strings.HasPrefix(w, stem) {
					return true
				}
			}
		}
		return false
	}
	var lines []int
	for i, readings := range c.readings {
		if slices.ContainsFunc(readings, func(r []string) bool {
			return !slices.ContainsFunc(r, func(w string) bool { return !held(w) })
		}) {
			lines = append(lines, i)
		}
	}
	return lines
}

// only leaves the model these lines.
func (c *checker) only(lines []int) error {
	c.m.patterns = slices.DeleteFunc(slices.Clone(c.all), func(p features.Pattern) bool { return !slices.Contains(lines, int(p.Entry)) })
	return c.m.Bind(c.vocabulary)
}
