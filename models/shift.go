package models

import "math"

// A Shift is a change of a speaker's position.
type Shift struct {
	Estimate       // of the position after the change less the one before; in [-2, 2]
	Day      int32 // first day of the new position, counted from 1970-01-01
}

// leastOdds is how many times likelier one change must be than none before it is told: "positive" evidence in the table of
// Kass and Raftery, Bayes Factors, JASA 90 (1995), which begins at 3. Set by simulation (speakers_test.go): at most 5 % of
// constant speakers raise a false alarm while their scores spread by up to 0.4, half as much again as labelled ones do.
const leastOdds = 3.5

// A day holds the scores of one day. Order within a day is not known, so a change falls between days.
type day struct {
	n int32 // from 1970-01-01
	moments
}

// shiftOf finds the change of position in days, which are in order of time. The method is Smith, A Bayesian approach to
// inference about a change-point in a sequence of random variables, Biometrika 62 (1975): the marginal likelihood of one
// change at each possible place against that of none, under the prior of position.go with one common variance. ok is
// false where no change is credible: likelihood ratio under leastOdds, or an interval that holds 0.
func shiftOf(days []day) (s Shift, ok bool) {
	var all moments
	for i := range days {
		all = all.plus(days[i].moments)
	}
	if len(days) < 2 {
		return s, false
	}
	base := priorFreedom * priorSpread * priorSpread
	none := base + all.misfit()
	power := (priorFreedom + all.w) / 2
	var before moments
	sum, best, at := 0.0, math.Inf(-1), 0
	for i := 1; i < len(days); i++ {
		before = before.plus(days[i-1].moments)
		after := all.minus(before)
		one := base + before.misfit() + after.misfit()
		log := 0.5*math.Log(priorCount*all.count()/(before.count()*after.count())) + power*math.Log(none/one)
		sum += math.Exp(log)
		if log > best {
			best, at = log, i
		}
	}
	if sum/float64(len(days)-1) < leastOdds {
		return s, false
	}
	before = moments{}
	for _, d := range days[:at] {
		before = before.plus(d.moments)
	}
	after := all.minus(before)
	freedom := priorFreedom + all.w
	v := (base + before.misfit() + after.misfit()) / freedom
	diff := after.mean() - before.mean()
	half := tQuantile(freedom) * math.Sqrt(v*(1/before.count()+1/after.count()))
	s = Shift{Estimate{diff, max(diff-half, -2), min(diff+half, 2)}, days[at].n}
	return s, s.Low > 0 || s.High < 0
}
