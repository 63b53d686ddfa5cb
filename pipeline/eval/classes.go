package eval

import (
	"slices"

	"parley/models"
)

// A class is an index into models.Labels, or one of signClasses; missed stands for a statement that was not found.
type class int8

const missed class = -1

// signClasses is how many classes the labels fall into by their signs: for, neither, against.
const signClasses = 3

func classOf(label string) class { return class(slices.Index(models.Labels, label)) }

// sign is the class of three that a class of six falls into.
func (c class) sign() class {
	if c == missed {
		return missed
	}
	switch models.Labels[c] {
	case models.Support, models.ConditionalSupport:
		return 0
	case models.Oppose, models.ConditionalOppose:
		return 2
	}
	return 1
}

// A pair is what people say of a statement, and what a method does.
type pair struct{ gold, run class }

func signs(pairs []pair) []pair {
	out := make([]pair, len(pairs))
	for i, p := range pairs {
		out[i] = pair{p.gold.sign(), p.run.sign()}
	}
	return out
}

// macroF1 is the mean F1 of the n classes, of those that occur on either side; 0 where none does.
func macroF1(pairs []pair, n int) float64 {
	var tp, wrong [8]int // wrong is false finds and misses together
	for _, p := range pairs {
		if p.gold == p.run {
			tp[p.gold]++
			continue
		}
		wrong[p.gold]++
		if p.run != missed {
			wrong[p.run]++
		}
	}
	sum, k := 0.0, 0
	for c := range n {
		if tp[c]+wrong[c] > 0 {
			sum += 2 * float64(tp[c]) / float64(2*tp[c]+wrong[c])
			k++
		}
	}
	return ratio(sum, k)
}

func accuracy(pairs []pair) float64 {
	n := 0
	for _, p := range pairs {
		if p.gold == p.run {
			n++
		}
	}
	return ratio(float64(n), len(pairs))
}

// flips is the share of pairs of three classes whose signs are opposite.
func flips(pairs []pair) float64 {
	n := 0
	for _, p := range pairs {
		if p.gold+p.run == 2 && p.gold != p.run {
			n++
		}
	}
	return ratio(float64(n), len(pairs))
}

// ratio is x/n, 0 where n is.
func ratio(x float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return x / float64(n)
}
