package eval

import "parley/models"

// A Baseline is what a simple method makes of the statements that were found.
type Baseline struct {
	Name      string   `json:"name"`
	MacroF13  float64  `json:"macro_f1_3"`
	MacroF16  float64  `json:"macro_f1_6"`
	Accuracy3 float64  `json:"accuracy_3"`
	Flips     float64  `json:"sign_flips"`
	Kappa3    *float64 `json:"kappa_3"`
}

// A method says the stance of a statement.
type method func(*Statement) string

// keywords counts: the lexicon's words for the target say whether a statement is about it, and its friendly words against
// its hostile ones on which side it is. Neither who governs what, nor negation, nor condition is looked at.
func keywords(s *Statement) string {
	switch {
	case s.Talks == 0:
		return models.NoStance
	case s.Friendly > s.Hostile:
		return models.Support
	case s.Friendly < s.Hostile:
		return models.Oppose
	}
	return models.Neutral
}

// onTopic is a method that is told, by the same words as keywords, what is about the target.
func onTopic(m method) method {
	return func(s *Statement) string {
		if s.Talks == 0 {
			return models.NoStance
		}
		return m(s)
	}
}

// baselines runs the methods over the found statements; gold are their labels.
func baselines(gold []class, found []*Statement) []Baseline {
	feeling := vader()
	out := []Baseline{majority(gold)}
	for _, m := range []struct {
		name string
		does method
	}{
		{"keywords, counted", keywords},
		{"VADER", feeling},
		{"VADER where keywords name the target", onTopic(feeling)},
	} {
		pairs := make([]pair, len(gold))
		for i, s := range found {
			pairs[i] = pair{gold[i], classOf(m.does(s))}
		}
		out = append(out, figures(m.name, pairs, signs(pairs)))
	}
	return out
}

// majority gives every statement the commonest class; the first of the list where two are as common.
func majority(gold []class) Baseline {
	six, three := make([]pair, len(gold)), make([]pair, len(gold))
	best6 := commonest(gold, class.self)
	best3 := commonest(gold, class.sign)
	for i, g := range gold {
		six[i], three[i] = pair{g, best6}, pair{g.sign(), best3}
	}
	return figures("majority", six, three)
}

func (c class) self() class { return c }

func commonest(gold []class, as func(class) class) class {
	var n [8]int
	best := class(0)
	for _, g := range gold {
		n[as(g)]++
	}
	for c := range n {
		if n[c] > n[best] {
			best = class(c)
		}
	}
	return best
}

func figures(name string, six, three []pair) Baseline {
	b := Baseline{Name: name, MacroF13: macroF1(three, signClasses), MacroF16: macroF1(six, len(models.Labels)),
		Accuracy3: accuracy(three), Flips: flips(three)}
	if k, ok := kappa(three); ok {
		b.Kappa3 = &k
	}
	return b
}
