package eval

import (
	"cmp"
	"slices"
)

// match pairs the statements of a document one to one, by best overlap. A labelled statement is found when one of the
// run covers at least half of it and is itself at least half inside it. It gives, by gold statement, the index of the
// run's, -1 where it was not found.
func match(gold []Gold, run []Statement) []int {
	type candidate struct {
		overlap float64 // shared bytes over bytes of both
		g, s    int
	}
	var all []candidate
	for i, g := range gold {
		for j, s := range run {
			shared := min(g.End, s.End) - max(g.Start, s.Start)
			if shared > 0 && 2*shared >= g.End-g.Start && 2*shared >= s.End-s.Start {
				both := max(g.End, s.End) - min(g.Start, s.Start)
				all = append(all, candidate{float64(shared) / float64(both), i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int { // of equal overlaps, the later pair
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), b.g-a.g, b.s-a.s)
	})
	found := make([]int, len(gold))
	for i := range found {
		found[i] = -1
	}
	used := make([]bool, len(run))
	for _, c := range all {
		if found[c.g] < 0 && !used[c.s] {
			found[c.g], used[c.s] = c.s, true
		}
	}
	return found
}
