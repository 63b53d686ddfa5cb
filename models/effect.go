package models

import (
	"reflect"
	"slices"
	"strings"

	"parley/features"
)

// effect scores the example with and without the line, in each of the settings.
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

// settings scores text in the places in which a phrase can do its work: as what someone says, as what is reported of
// someone, as an answer to a question about the target, as a reply to a friendly statement, and as the clause that
// attributes a friendly statement, with the same words said by another after it. That more of it is read, and so read more
// surely, is no effect of a line's own: every hit does that.
func (c *checker) settings(text string) []Stance {
	say := func(speaker string, from, to int) Statement {
		st := wordsAlone(Span{from, to})
		st.SpeakerID = speaker
		return st
	}
	score := func(whole string, sts ...Statement) []Stance {
		return c.m.score(whole, features.Scan(whole, c.m.vocab, nil), sts, true)
	}
	n := len(text)
	reported := say("a", 0, n)
	reported.Form = "indirect"
	out := append(score(text, say("a", 0, n)), score(text, reported)...)
	out = append(out, c.m.ScoreText(text, c.friendly+" "+c.question))

	whole := c.friendly + "\n" + text
	reply := say("b", len(whole)-n, len(whole))
	reply.RespondsTo = 0
	out = append(out, score(whole, say("a", 0, len(c.friendly)), reply)...)

	whole = text + " " + c.friendly + "\n" + text
	first := say("a", n+1, n+1+len(c.friendly))
	first.Source, first.Clause = Span{0, n}, Span{0, n}
	out = append(out, score(whole, first, say("b", len(whole)-n, len(whole)))...)
	for i := range out {
		out[i].Counts.Read, out[i].Confidence = 0, 0
	}
	return out
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
			return !slices.ContainsFunc(r, func(w string) bool { return !slices.ContainsFunc(c.m.patterns.Classes.Members(w), held) })
		}) {
			lines = append(lines, i)
		}
	}
	return lines
}

// only leaves the model these lines.
func (c *checker) only(lines []int) error {
	c.m.patterns = c.all.Only(func(entry int32) bool { return slices.Contains(lines, int(entry)) })
	return c.m.Bind(c.vocabulary)
}
