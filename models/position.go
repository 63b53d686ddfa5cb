package models

import (
	"math"
	"sync"

	"gonum.org/v1/gonum/stat/distuv"
)

// A position is the mean of a speaker's scores under the normal model with a conjugate prior (Gelman et al., Bayesian Data
// Analysis, 3rd ed., section 3.3): scores y ~ N(m, v), m | v ~ N(priorMean, v/priorCount), v ~ scaled inverse chi-square
// (priorFreedom, priorSpread^2). The posterior of m is a Student t, so that one statement gives a wide interval and five
// hundred a narrow one, and a speaker of whom little is known is drawn toward priorMean. A statement counts as much as
// its confidence says.
const (
	// priorMean is where a speaker stands of whom nothing is known: neither for nor against.
	priorMean = 0.0
	// priorCount is how many statements the prior is worth. With priorSpread it says that the positions of speakers
	// spread with a deviation of priorSpread/sqrt(priorCount), about 0.5.
	priorCount = 0.34
	// priorSpread is the deviation of one speaker's scores about one position, a little over the 0.26 that labelled
	// statements show (29 speakers and months of three statements or more); priorFreedom is how many statements that
	// guess is worth.
	priorSpread  = 0.3
	priorFreedom = 4.0
	// covered is the probability that an interval holds.
	covered = 0.95
)

// An Estimate is a mean with its interval. All three lie within [-1, 1].
type Estimate struct{ Mean, Low, High float64 }

// moments are weighted sums over scores.
type moments struct{ w, wy, wyy float64 }

func (m *moments) add(y, w float64) {
	m.w += w
	m.wy += w * y
	m.wyy += w * y * y
}

func (m moments) plus(o moments) moments { return moments{m.w + o.w, m.wy + o.wy, m.wyy + o.wyy} }

func (m moments) minus(o moments) moments { return moments{m.w - o.w, m.wy - o.wy, m.wyy - o.wyy} }

// count is the posterior's worth in statements.
func (m moments) count() float64 { return priorCount + m.w }

// mean is the posterior mean.
func (m moments) mean() float64 { return (priorCount*priorMean + m.wy) / m.count() }

// misfit is the sum of squares about the posterior mean of a speaker.
func (m moments) misfit() float64 { return speakerPrior.misfit(m) }

// A prior is what is taken to be known before the first observation; freedom is how many observations spread is worth.
type prior struct{ mean, count, spread, freedom float64 }

// speakerPrior is that of speakers.
var speakerPrior = prior{priorMean, priorCount, priorSpread, priorFreedom}

// misfit is the sum of squares about the posterior mean, the share of the prior's mean included and that of its spread not.
func (p prior) misfit(m moments) float64 {
	if m.w <= 0 {
		return 0
	}
	mean := m.wy / m.w
	d := mean - p.mean
	return max(m.wyy-m.w*mean*mean, 0) + p.count*m.w/(p.count+m.w)*d*d
}

// posterior is the conjugate update of the prior.
func (p prior) posterior(m moments) Posterior {
	count, freedom := p.count+m.w, p.freedom+m.w
	v := (p.freedom*p.spread*p.spread + p.misfit(m)) / freedom
	return Posterior{(p.count*p.mean + m.wy) / count, math.Sqrt(v / count), freedom}
}

// A Posterior is what is known of a position: a Student t about Mean. It is not cut at the ends of the scale; an Estimate is.
type Posterior struct {
	Mean    float64
	Scale   float64 // of the t, in units of the scale from -1 to +1
	Freedom float64
}

// Estimate is the mean and its interval, cut at the ends of the scale.
func (p Posterior) Estimate() Estimate {
	half := tQuantile(p.Freedom) * p.Scale
	return Estimate{Mean: inScale(p.Mean), Low: inScale(p.Mean - half), High: inScale(p.Mean + half)}
}

func inScale(x float64) float64 { return min(max(x, -1), 1) }

// freedomStep is the step in which degrees of freedom are told apart: it moves the end of an interval by less than a
// thousandth of its width, since the prior is worth four.
const freedomStep = 1.0 / 64

// mostQuantiles is how many quantiles are remembered.
const mostQuantiles = 4096

// quantiles are those of tQuantile, by steps of freedom. Most speakers of a month say one thing or two, so that few come up
// again and again; to find each anew takes 4 % of a run.
var quantiles = struct {
	sync.Mutex
	of map[int]float64
}{of: map[int]float64{}}

// tQuantile is the upper end of the central interval of a Student t.
func tQuantile(freedom float64) float64 {
	steps := int(math.Round(freedom / freedomStep))
	quantiles.Lock()
	defer quantiles.Unlock()
	q, ok := quantiles.of[steps]
	if !ok {
		if len(quantiles.of) >= mostQuantiles {
			clear(quantiles.of)
		}
		q = distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(steps) * freedomStep}.Quantile(1 - (1-covered)/2)
		quantiles.of[steps] = q
	}
	return q
}
