package pipeline

import (
	"parley/data"
	"parley/models"
)

// A Scorer scores texts that stand alone.
type Scorer struct{ rooms *rooms }

// NewScorer reads the tables. Its errors are *UsageError.
func NewScorer(files data.Files, target string) (*Scorer, error) {
	r, err := open(files, target)
	return &Scorer{r}, err
}

// Score is the stance of text taken as one statement. context, which may be empty, is what it answers. Offsets of the
// evidence point into text.
func (s *Scorer) Score(text, context string) models.Stance {
	return s.rooms.model.ScoreText(text, context)
}
