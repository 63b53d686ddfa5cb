package pipeline

import (
	"math"

	"parley/models"
	"parley/pipeline/store"
)

// clearlyNeutral is how far from 0 the interval of a position may reach that is still called neutral: the weakest anchor of the
// scale, what a speaker only implies.
const clearlyNeutral = 0.25

// InWords is the label of a position with how sure it is, for people: a side is only "leans support" where the interval
// does not lie on that side alone, and neutral is "unclear" where the interval reaches a side. A row without a position
// has its label.
func InWords(row *store.SpeakerRow) string {
	switch {
	case row.Mean == nil:
		return row.Label
	case row.Label == models.Neutral:
		if math.Max(-*row.Low, *row.High) > clearlyNeutral {
			return "unclear"
		}
	case *row.Low <= 0 && *row.High >= 0:
		return "leans " + row.Label
	}
	return row.Label
}
