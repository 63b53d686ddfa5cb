package models

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// TestPosterior holds the update against sums worked out by hand, under a prior of round numbers.
func TestPosterior(t *testing.T) {
	unit := prior{mean: 0, count: 1, spread: 1, freedom: 1}
	for _, tt := range []struct {
		name string
		said []float64
		want Posterior
	}{
		{"nothing", nil, Posterior{Mean: 0, Scale: 1, Freedom: 1}},
		{"one score", []float64{2}, Posterior{Mean: 1, Scale: math.Sqrt(3.0 / 4), Freedom: 2}},
		{"two scores", []float64{1, 3}, Posterior{Mean: 4.0 / 3, Scale: math.Sqrt(17.0 / 27), Freedom: 3}},
	} {
		var m moments
		for _, y := range tt.said {
			m.add(y, 1)
		}
		have := unit.posterior(m)
		if math.Abs(have.Mean-tt.want.Mean)+math.Abs(have.Scale-tt.want.Scale)+math.Abs(have.Freedom-tt.want.Freedom) > 1e-12 {
			t.Errorf("%s: have %+v, want %+v", tt.name, have, tt.want)
		}
	}
}

func TestMoreOpen(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Posterior
		want float64
	}{
		{"the same", Posterior{0.3, 0.2, 7}, Posterior{0.3, 0.2, 7}, 0.5},
		{"the same mean", Posterior{0.3, 0.01, 900}, Posterior{0.3, 0.5, 4}, 0.5},
		{"far above", Posterior{0.9, 0.01, 100}, Posterior{-0.9, 0.01, 100}, 1},
		{"far below", Posterior{-0.9, 0.01, 100}, Posterior{0.9, 0.01, 100}, 0},
		// Of two normals the difference is normal: Phi(0.3/0.5).
		{"nearly normal", Posterior{0.3, 0.3, 1e7}, Posterior{0, 0.4, 1e7}, distuv.UnitNormal.CDF(0.6)},
		// A point against a t: the t's distribution function.
		{"a point", Posterior{0.5, 1e-9, 1e6}, Posterior{0, 0.25, 5}, distuv.StudentsT{Sigma: 1, Nu: 5}.CDF(2)},
	} {
		have := MoreOpen(tt.a, tt.b)
		if math.Abs(have-tt.want) > 1e-6 {
			t.Errorf("%s: have %.8f, want %.8f", tt.name, have, tt.want)
		}
		if back := MoreOpen(tt.b, tt.a); math.Abs(have+back-1) > 1e-9 {
			t.Errorf("%s: have %.9f and %.9f the other way round, want them to add up to 1", tt.name, have, back)
		}
	}
}

// The integral agrees with draws from the two posteriors.
func TestMoreOpenAgreesWithDraws(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 0))
	draw := func(p Posterior) float64 {
		z := r.NormFloat64()
		chi := distuv.ChiSquared{K: p.Freedom, Src: r}.Rand()
		return p.Mean + p.Scale*z/math.Sqrt(chi/p.Freedom)
	}
	const draws = 20000
	for i := range 10 {
		a := Posterior{2*r.Float64() - 1, 0.02 + 0.5*r.Float64(), 4 + 20*r.Float64()}
		b := Posterior{2*r.Float64() - 1, 0.02 + 0.5*r.Float64(), 4 + 20*r.Float64()}
		n := 0
		for range draws {
			if draw(a) > draw(b) {
				n++
			}
		}
		have, want := MoreOpen(a, b), float64(n)/draws
		if math.Abs(have-want) > 4*math.Sqrt(0.25/draws) {
			t.Errorf("pair %d, %+v and %+v: have %.4f, want about %.4f", i, a, b, have, want)
		}
	}
}

// When it says seven in ten, seven in ten such pairs are so: positions drawn from the model's own prior, few to many
// statements, judged in bins.
func TestMoreOpenIsCalibrated(t *testing.T) {
	const trials = 6000
	r := rand.New(rand.NewPCG(8, 0))
	speaker := func() (float64, Posterior) {
		v := priorFreedom * priorSpread * priorSpread / distuv.ChiSquared{K: priorFreedom, Src: r}.Rand()
		position := priorMean + math.Sqrt(v/priorCount)*r.NormFloat64()
		var rec Record
		for range 1 + r.IntN(12) {
			rec.Add(Voice{Label: Neutral, Score: position + math.Sqrt(v)*r.NormFloat64(), Confidence: 1, About: true})
		}
		return position, rec.Posterior()
	}
	const bins = 10
	var sum, held, n [bins]float64
	for range trials {
		x, a := speaker()
		y, b := speaker()
		p := MoreOpen(a, b)
		bin := min(int(p*bins), bins-1)
		sum[bin] += p
		n[bin]++
		if x > y {
			held[bin]++
		}
	}
	for bin := range bins {
		if n[bin] < 100 {
			continue
		}
		said, was := sum[bin]/n[bin], held[bin]/n[bin]
		t.Logf("said %.3f, was %.3f of %.0f", said, was, n[bin])
		if room := 3.5 * math.Sqrt(said*(1-said)/n[bin]); math.Abs(said-was) > room+0.005 {
			t.Errorf("pairs called %.3f likely: have %.3f so, want within %.3f", said, was, room)
		}
	}
}

// A group's interval holds the group's position, for one member as for forty, whatever each says.
func TestGroupIntervalsHold(t *testing.T) {
	const trials = 500
	for _, spread := range []float64{0.2, 0.4, 0.6} {
		for _, n := range []int{1, 2, 5, 20, 40} {
			r := rand.New(rand.NewPCG(11, uint64(n)))
			held := 0
			for range trials {
				position := 1.2*r.Float64() - 0.6
				var g Group
				for i := range n {
					member := position + spread*r.NormFloat64()
					for range 1 + r.IntN(30) {
						g.Add(fmt.Sprint(i), Voice{Label: Neutral, Score: member + 0.3*r.NormFloat64(), Confidence: 1, About: true})
					}
				}
				e := g.Posterior()
				if half := tQuantile(e.Freedom) * e.Scale; math.Abs(e.Mean-position) <= half {
					held++
				}
			}
			have := float64(held) / trials
			t.Logf("spread %.2f, %2d members: %.3f", spread, n, have)
			if have < 0.90 {
				t.Errorf("spread %.2f, %d members: 95 %% intervals hold in %.3f, want at least 0.90", spread, n, have)
			}
		}
	}
}

func TestGroupCountsMembersNotStatements(t *testing.T) {
	var one, many Group
	for i := range 100 {
		v := Voice{Label: Support, Score: 0.75, Confidence: 0.9, About: true, Date: on(i)}
		one.Add("a", v)
		many.Add(fmt.Sprint(i), v)
	}
	a, b := one.Whole().Position, many.Whole().Position
	if a.High-a.Low < 0.8 || b.High-b.Low > 0.3 {
		t.Errorf("have %+v for one member and %+v for a hundred, want a wide and a narrow interval", a, b)
	}
	if have := len(one.Months()); have != 4 || len(one.order) != 1 {
		t.Errorf("have %d months of %d members, want four of one", have, len(one.order))
	}
}
