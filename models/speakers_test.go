package models

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/data"
)

// said is a score as the model gives them: a quarter step about a position, on the scale.
func said(r *rand.Rand, position, spread float64) float64 {
	return inScale(math.Round(4*(position+spread*r.NormFloat64())) / 4)
}

func on(day int) data.Date {
	return data.DateOf(data.Date{Year: 2025, Month: 1, Day: 1}.Time().AddDate(0, 0, day))
}

// truth is the mean of what a speaker of this position says in the long run: at the ends of the scale it is not the position.
func truth(position, spread float64) float64 {
	r := rand.New(rand.NewPCG(9, 9))
	sum := 0.0
	for range 4000 {
		sum += said(r, position, spread)
	}
	return sum / 4000
}

// TestIntervalsHold counts how often intervals hold. Speakers differ in how far their scores spread: over all of them the
// share is to be near 95 %, and at no spread under 90 %. At one or two statements the prior speaks for the spread, so that
// intervals of the steadiest speakers are wider than they need be.
func TestIntervalsHold(t *testing.T) {
	const trials = 600
	spreads := []float64{0.2, 0.35, 0.5}
	for _, n := range []int{1, 2, 5, 20, 100, 500} {
		all := 0.0
		for _, spread := range spreads {
			r := rand.New(rand.NewPCG(1, uint64(n)))
			held := 0
			for range trials {
				position := 1.6*r.Float64() - 0.8
				var rec Record
				for range n {
					rec.Add(Voice{Label: Neutral, Score: said(r, position, spread), Confidence: 1, About: true})
				}
				e := rec.Standings()[0].Position
				if m := truth(position, spread); e.Low <= m && m <= e.High {
					held++
				}
			}
			have := float64(held) / trials
			if t.Logf("spread %.2f, %3d statements: %.3f", spread, n, have); have < 0.90 || have > 0.99 && n > 5 {
				t.Errorf("spread %.2f, %d statements: 95 %% intervals hold in %.3f of %d trials, want 0.90 to 0.99", spread, n, have, trials)
			}
			all += have / float64(len(spreads))
		}
		if t.Logf("all spreads, %3d statements: %.3f", n, all); all < 0.90 || all > 0.99 {
			t.Errorf("all spreads, %d statements: 95 %% intervals hold in %.3f of trials, want 0.90 to 0.99", n, all)
		}
	}
}

func TestOneStatementIsNotMuch(t *testing.T) {
	var rec Record
	rec.Add(Voice{Label: Support, Score: 0.75, Confidence: 0.9, About: true})
	one := rec.Standings()[0].Position
	for range 499 {
		rec.Add(Voice{Label: Support, Score: 0.75, Confidence: 0.9, About: true})
	}
	many := rec.Standings()[0].Position
	if one.High-one.Low < 1 || many.High-many.Low > 0.1 || one.Mean > 0.75 || math.Abs(many.Mean-0.75) > 0.01 {
		t.Errorf("have %+v for one statement and %+v for 500, want a wide and a narrow interval", one, many)
	}
}

func shifted(r *rand.Rand, sides [2]float64, each int, spread float64) bool {
	var rec Record
	for side, position := range sides {
		for i := range each {
			rec.Add(Voice{Label: Neutral, Score: said(r, position, spread), Confidence: 1, About: true, Date: on(3 * (side*each + i))})
		}
	}
	return rec.Standings()[0].Shift != nil
}

func TestConstantSpeakersDoNotShift(t *testing.T) {
	const trials = 500
	for _, spread := range []float64{0.1, 0.2, 0.3, 0.4} {
		for _, each := range []int{1, 2, 5, 20, 100} {
			r := rand.New(rand.NewPCG(2, uint64(each)))
			alarms := 0
			for range trials {
				position := 1.8*r.Float64() - 0.9
				if shifted(r, [2]float64{position, position}, each, spread) {
					alarms++
				}
			}
			have := float64(alarms) / trials
			if t.Logf("spread %.2f, %3d a side: %.3f false alarms", spread, each, have); have > 0.05 {
				t.Errorf("spread %.2f, %d a side: %.3f false alarms, want at most 0.05", spread, each, have)
			}
		}
	}
}

func TestMovesAreSeen(t *testing.T) {
	const trials = 500
	for _, tt := range []struct {
		each   int
		spread float64
		least  float64
	}{{5, 0.15, 0.95}, {5, 0.2, 0.9}, {5, 0.25, 0.9}, {20, 0.35, 0.95}} {
		r := rand.New(rand.NewPCG(3, 0))
		seen := 0
		for range trials {
			from := 1.2*r.Float64() - 1 // room for the move on the scale
			if shifted(r, [2]float64{from, from + 0.8}, tt.each, tt.spread) {
				seen++
			}
		}
		have := float64(seen) / trials
		if t.Logf("%d a side, spread %.2f: %.3f of moves by 0.8 seen", tt.each, tt.spread, have); have < tt.least {
			t.Errorf("%d a side, spread %.2f: %.3f of moves by 0.8 seen, want at least %.2f", tt.each, tt.spread, have, tt.least)
		}
	}
}

func TestShiftSaysWhen(t *testing.T) {
	var rec Record
	for i, y := range []float64{0.5, 0.5, 0.75, 0.5, -1, -0.75, -1, -1} {
		rec.Add(Voice{Label: Neutral, Score: y, Confidence: 1, About: true, Date: on(10 * i)})
	}
	s := rec.Standings()[0].Shift
	if s == nil || s.Day != on(40).Days() || s.Mean > -1 || s.High > 0 || s.Low > s.Mean {
		t.Errorf("have %+v, want a move of less than -1 on day %d", s, on(40).Days())
	}
	// One statement before is enough where the move is large.
	rec = Record{}
	for i, y := range []float64{0.5, -1, -1, -0.75, -0.75} {
		rec.Add(Voice{Label: Neutral, Score: y, Confidence: 0.9, About: true, Date: on(10 * min(i, 2))})
	}
	if s := rec.Standings()[0].Shift; s == nil || s.Day != on(10).Days() {
		t.Errorf("one before, four after: have %+v, want a move on day %d", s, on(10).Days())
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 0))
	var voices []Voice
	for i := range 50 {
		voices = append(voices, Voice{Label: Support, Score: 0.25 * float64(r.IntN(9)-4), Confidence: 0.5, About: r.IntN(4) > 0, Date: on(r.IntN(90))})
		if i%7 == 0 {
			voices[i].Date = data.Date{}
		}
	}
	var a, b Record
	for _, v := range voices {
		a.Add(v)
	}
	for i := range voices {
		b.Add(voices[len(voices)-1-i])
	}
	x, y := a.Standings(), b.Standings()
	if len(x) != len(y) {
		t.Fatalf("have %d periods, want %d", len(y), len(x))
	}
	for i := range x {
		x[i].Shift, y[i].Shift = nil, nil
		if x[i] != y[i] {
			t.Errorf("backward: have %+v, want %+v", y[i], x[i])
		}
	}
}
