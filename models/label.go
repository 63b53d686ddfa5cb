package models

import "math"

// leastClear is the least |score| that earns a side: half of the weakest anchor of the scale, 0.25.
const leastClear = 0.12

// condMark is the modifier of a part whose label is a conditional one.
const condMark = "condition"

// label turns the score into one of Labels.
func (r *reader) label(out *Stance) {
	if !out.About {
		*out = Stance{Label: NoStance, Counts: out.Counts}
		out.Confidence = out.confidence()
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
