package eval

import (
	"github.com/jonreiter/govader"

	"parley/models"
)

// vaderClear is the least |compound| that makes a text positive or negative, as VADER's authors advise.
//
// Hutto, C. J., Gilbert, E. (2014): VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text. ICWSM.
const vaderClear = 0.05

// vader is a method that knows words of good and bad feeling, and nothing of the target.
func vader() method {
	analyzer := govader.NewSentimentIntensityAnalyzer()
	return func(s *Statement) string {
		switch c := analyzer.PolarityScores(s.Text).Compound; {
		case c >= vaderClear:
			return models.Support
		case c <= -vaderClear:
			return models.Oppose
		}
		return models.Neutral
	}
}
