package eval

import (
	"math/rand/v2"
	"slices"
)

const (
	resamples = 1000
	inside    = 0.95 // of the resamples, within an interval

	// Statements of one document are not independent: the documents are drawn, where there are enough of them to draw
	// from, else the statements, and then the interval is too narrow.
	leastDocuments = 8

	bootSeed = 20140714 // one fixed, so that two runs print the same
)

// An Interval is where a figure would lie in 95 of 100 samples like this one.
type Interval [2]float64

// bootstrap is the percentile interval of a figure over groups of pairs that are drawn as one.
//
// Efron, B., Tibshirani, R. J. (1993): An Introduction to the Bootstrap, chapter 13.
func bootstrap(groups [][]pair, figure func([]pair) float64) Interval {
	if len(groups) == 0 {
		return Interval{}
	}
	r := rand.New(rand.NewPCG(bootSeed, 0))
	values := make([]float64, resamples)
	var drawn []pair
	for i := range values {
		drawn = drawn[:0]
		for range groups {
			drawn = append(drawn, groups[r.IntN(len(groups))]...)
		}
		values[i] = figure(drawn)
	}
	slices.Sort(values)
	cut := int((1 - inside) / 2 * resamples)
	return Interval{values[cut], values[resamples-1-cut]}
}

// groupsOf are what the bootstrap draws, and its name: documents or statements.
func groupsOf(byDocument [][]pair) (groups [][]pair, unit string) {
	for _, d := range byDocument {
		if len(d) > 0 {
			groups = append(groups, d)
		}
	}
	if len(groups) >= leastDocuments {
		return groups, "documents"
	}
	var single [][]pair
	for _, d := range groups {
		for i := range d {
			single = append(single, d[i:i+1])
		}
	}
	return single, "statements"
}
