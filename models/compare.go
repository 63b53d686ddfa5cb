package models

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Posterior is what is known of a position: a Student t about Mean. It is not cut at the ends of the scale; an Estimate is.
type Posterior struct {
	Mean    float64
	Scale   float64 // of the t, in units of the scale from -1 to +1
	Freedom float64
}

// A prior is what is taken to be known before the first observation, as position.go says for speakers.
type prior struct{ mean, count, spread, freedom float64 }

// speakerPrior is that of position.go.
var speakerPrior = prior{priorMean, priorCount, priorSpread, priorFreedom}

// posterior is the conjugate update of the prior (Gelman et al., Bayesian Data Analysis, 3rd ed., section 3.3).
func (p prior) posterior(m moments) Posterior {
	count, freedom := p.count+m.w, p.freedom+m.w
	misfit := 0.0
	if m.w > 0 {
		mean := m.wy / m.w
		d := mean - p.mean
		misfit = max(m.wyy-m.w*mean*mean, 0) + p.count*m.w/count*d*d
	}
	v := (p.freedom*p.spread*p.spread + misfit) / freedom
	return Posterior{(p.count*p.mean + m.wy) / count, math.Sqrt(v / count), freedom}
}

// Estimate is the mean and its interval, cut at the ends of the scale.
func (p Posterior) Estimate() Estimate {
	half := tQuantile(p.Freedom) * p.Scale
	return Estimate{Mean: inScale(p.Mean), Low: inScale(p.Mean - half), High: inScale(p.Mean + half)}
}

// Posterior is what is known of the speaker's position over the whole time.
func (r *Record) Posterior() Posterior { return speakerPrior.posterior(r.whole.sum) }

// The rule below is the trapezoid's in s where x = sinh(s): for a smooth function that dies at both ends its error falls
// faster than any power of the step (Trefethen and Weideman, SIAM Review 56 (2014)).
const (
	farthest = 12.0 // of s: sinh(12) is 81 000 scales away, where a t of 4 degrees holds 1e-18
	stepSize = 1.0 / 16
)

// MoreOpen is the probability that a's position is higher than b's: the integral of a's density times b's distribution
// function, the two being independent. It is right to about 1e-9; MoreOpen(a, b) and MoreOpen(b, a) add up to 1.
func MoreOpen(a, b Posterior) float64 {
	// The density is that of the sharper one, so that the steps are fine enough for both.
	if b.Scale < a.Scale {
		return 1 - MoreOpen(b, a)
	}
	unit := distuv.StudentsT{Sigma: 1, Nu: a.Freedom}
	other := distuv.StudentsT{Mu: b.Mean, Sigma: b.Scale, Nu: b.Freedom}
	sum, whole := 0.0, 0.0
	for s := -farthest; s <= farthest; s += stepSize {
		x := math.Sinh(s)
		weight := unit.Prob(x) * math.Cosh(s)
		sum += weight * other.CDF(a.Mean+a.Scale*x)
		whole += weight
	}
	return min(max(sum/whole, 0), 1)
}
