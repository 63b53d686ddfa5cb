package models

import (
	"slices"
	"sort"

	"parley/data"
)

// A Voice is what one statement adds to its speaker's position.
type Voice struct {
	Label      string
	Score      float64
	Confidence float64
	About      bool
	Date       data.Date // zero where unknown
}

// A Record adds up what one speaker said. It grows with the days on which the speaker was heard, not with the statements.
// The zero Record is empty.
type Record struct {
	days   []day // in order of time, dated to the day and about the target
	months []tally
	whole  tally
}

// A tally counts one period.
type tally struct {
	month       data.Date // Day 0; zero for the whole time
	statements  int32
	about       int32
	sum         moments
	conditional [2]float64 // weight of conditional labels, against and for
	sided       [2]float64 // weight of all labels, against and for
	first, last data.Date
}

// Add counts a statement. Repeats of the same words are the caller's to leave out.
func (r *Record) Add(v Voice) {
	r.whole.add(v)
	if v.Date.Precision() != "day" && v.Date.Precision() != "month" {
		return
	}
	month := data.Date{Year: v.Date.Year, Month: v.Date.Month}
	at := monthNumber(month)
	i := sort.Search(len(r.months), func(i int) bool { return monthNumber(r.months[i].month) >= at })
	if i == len(r.months) || r.months[i].month != month {
		r.months = slices.Insert(r.months, i, tally{month: month})
	}
	r.months[i].add(v)
	if !v.About || v.Date.Precision() != "day" {
		return
	}
	n := v.Date.Days()
	i = sort.Search(len(r.days), func(i int) bool { return r.days[i].n >= n })
	if i == len(r.days) || r.days[i].n != n {
		r.days = slices.Insert(r.days, i, day{n: n})
	}
	r.days[i].add(v.Score, v.Confidence)
}

// monthNumber counts months; dates are in its order.
func monthNumber(d data.Date) int { return 12*int(d.Year) + int(d.Month) }

func (t *tally) add(v Voice) {
	t.statements++
	if !v.Date.IsZero() {
		if t.first.IsZero() || v.Date.Days() < t.first.Days() {
			t.first = v.Date
		}
		if t.last.IsZero() || v.Date.Days() > t.last.Days() {
			t.last = v.Date
		}
	}
	if !v.About {
		return
	}
	t.about++
	t.sum.add(v.Score, v.Confidence)
	switch v.Label {
	case Support, ConditionalSupport:
		t.sided[1] += v.Confidence
	case Oppose, ConditionalOppose:
		t.sided[0] += v.Confidence
	}
	switch v.Label {
	case ConditionalSupport:
		t.conditional[1] += v.Confidence
	case ConditionalOppose:
		t.conditional[0] += v.Confidence
	}
}

// A Standing is where a speaker stands in one period.
type Standing struct {
	Month       data.Date // Day 0; zero for the whole time
	Statements  int32
	About       int32
	Position    Estimate // meaningless where About is 0
	Label       string   // none where About is 0
	First, Last data.Date
	Shift       *Shift // of the whole time only; nil where none is credible
}

// Standings are the whole time, then month by month.
func (r *Record) Standings() []Standing { return append([]Standing{r.Whole()}, r.Months()...) }

// Whole is the standing over the whole time.
func (r *Record) Whole() Standing {
	whole := r.whole.standing()
	if s, ok := shiftOf(r.days); ok {
		whole.Shift = &s
	}
	return whole
}

// Months are the standings month by month.
func (r *Record) Months() []Standing {
	var out []Standing
	for i := range r.months {
		out = append(out, r.months[i].standing())
	}
	return out
}

// leastSide is how far from 0 a position must be, on the scale of scores, to be called for or against: half the smallest
// step of the labels' scale.
const leastSide = 0.125

func (t *tally) standing() Standing {
	s := Standing{Month: t.month, Statements: t.statements, About: t.about, First: t.first, Last: t.last, Label: NoStance}
	if t.about == 0 {
		return s
	}
	s.Position = speakerPrior.posterior(t.sum).Estimate()
	s.Label = t.labelAt(s.Position.Mean)
	return s
}

// labelAt is the word for a position, given how much of what was said is conditional.
func (t *tally) labelAt(mean float64) string {
	side := 1
	plain, conditional := Support, ConditionalSupport
	if mean < 0 {
		side, plain, conditional = 0, Oppose, ConditionalOppose
	}
	switch {
	case mean < leastSide && mean > -leastSide:
		return Neutral
	case t.conditional[side] > t.sided[side]/2:
		return conditional
	}
	return plain
}
