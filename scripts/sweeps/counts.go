//go:build linux

package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
)

// mostProblems is how many problems a sweep spells out; it counts them all.
const mostProblems = 20

// counts are what a sweep finds.
type counts struct {
	looks, torn   int            // of readers
	lost, doubled int            // rows, in folders that the next run should have healed
	at            map[string]int // by name of the call that was broken
	problems      []string
}

func newCounts() *counts { return &counts{at: map[string]int{}} }

// problem notes what must not be.
func (c *counts) problem(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

// healed notes what a folder that the next run ended differs in from an undisturbed one.
func (c *counts) healed(where string, d damage) {
	c.lost += d.lost
	c.doubled += d.doubled
	if !d.none() {
		c.problem("%s: after the next run %s", where, d)
	}
}

// table prints how often each call was broken.
func (c *counts) table(w io.Writer) {
	for _, name := range slices.Sorted(maps.Keys(c.at)) {
		fmt.Fprintf(w, "  %-16s%5d\n", name, c.at[name])
	}
}

// end prints the problems, and is an error where there are any.
func (c *counts) end(w io.Writer) error {
	for _, p := range c.problems[:min(len(c.problems), mostProblems)] {
		fmt.Fprintln(w, "PROBLEM", p)
	}
	if len(c.problems) > 0 {
		return fmt.Errorf("%d problems", len(c.problems))
	}
	return nil
}
