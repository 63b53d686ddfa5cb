package models

import (
	"math"
	"slices"
)

// leastClear is the least |score| that earns a side: half of the weakest anchor of the scale, 0.25.
const leastClear = 0.12

// condMark is the modifier of a part whose label is a conditional one.
const condMark = "condition"

// label turns the score into one of Labels.
func (r *reader) label(out *Stance) {
	if !out.About {
		*out = Stance{Label: NoStance, Confidence: sureNone, Counts: out.Counts}
		return
	}
	cond, same := 0.0, 0.0
	for _, e := range out.Evidence {
		if e.Contribution*out.Score <= 0 {
			continue
		}
		same += math.Abs(e.Contribution)
		if len(e.Modifiers) > 0 && e.Modifiers[len(e.Modifiers)-1] == condMark {
			cond += math.Abs(e.Contribution)
		}
	}
	conditional := cond > same/2
	switch {
	case out.Score >= leastClear && conditional:
		out.Label = ConditionalSupport
	case out.Score >= leastClear:
		out.Label = Support
	case out.Score <= -leastClear && conditional:
		out.Label = ConditionalOppose
	case out.Score <= -leastClear:
		out.Label = Oppose
	default:
		out.Label = Neutral
	}
	out.Confidence = out.confidence()
}

// What confidence is made of: shares of statements of each kind whose sign is right, rounded so that the calibration error
// is alike small on texts that lines were written with and on such as were never met. See docs/MODEL.md.
const (
	sureNone     = 0.87 // the target is not named
	sureNeutral  = 0.74 // it is named, and nothing is said of it
	sureSided    = 0.74 // one part says something
	sureAgreed   = 0.10 // more: several parts, one side
	sureStrong   = 0.06 // more: a score past strongScore
	lossImplied  = 0.05 // less: the target is only meant
	lossConflict = 0.40 // less: times the share that the weaker side has, up to one half
	strongScore  = 0.6
	leastSure    = 0.4
)

// confidence is the probability that the sign, or its absence, is right.
func (out *Stance) confidence() float64 {
	if len(out.Evidence) == 0 {
		return sureNeutral
	}
	plus, minus, implied := 0.0, 0.0, true
	for _, e := range out.Evidence {
		plus += max(0, e.Contribution)
		minus += max(0, -e.Contribution)
		implied = implied && slices.Contains(e.Modifiers, modifierNames[inheritedBit])
	}
	c := sureSided
	if len(out.Evidence) > 1 && min(plus, minus) == 0 {
		c += sureAgreed
	}
	if math.Abs(out.Score) >= strongScore {
		c += sureStrong
	}
	if implied {
		c -= lossImplied
	}
	return max(leastSure, c-lossConflict*min(plus, minus)/(plus+minus))
}
