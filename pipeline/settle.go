package pipeline

import "parley/pipeline/store"

// A settler goes through all statements of a snapshot in canonical order: it finds those that repeat others, and adds up
// what speakers said.
type settler struct {
	duplicates *duplicates
	totals     *totals
	about      int64 // statements about the target
}

func newSettler(w *store.Work) *settler { return &settler{newDuplicates(remembered), newTotals(w), 0} }

// settle is a store.Settler.
func (s *settler) settle(document []store.SaidRow) error {
	s.duplicates.settle(document)
	for i := range document {
		if err := s.totals.add(&document[i]); err != nil {
			return err
		}
		if document[i].AboutTalks {
			s.about++
		}
	}
	return nil
}
