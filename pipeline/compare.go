package pipeline

import (
	"slices"
	"strings"

	"parley/data"
	"parley/pipeline/store"
)

// A Selection is what a comparison looks at. The zero Selection is everything.
type Selection struct {
	Speakers     []string  // speakers whose name or id holds one of these, in any case; none: all
	Since, Until data.Date // days; undated statements are left out where either is set
	ByMonth      bool      // rows for months in place of the whole time
}

// Compare gives the positions of the selected speakers in the current snapshot of out: the friendliest first, or, by
// month, speaker by speaker in time. Speakers who said nothing about the target stand at the end, their Mean nil.
func Compare(out string, want Selection) ([]store.SpeakerRow, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	var rows []store.SpeakerRow
	keep := func(row store.SpeakerRow) error {
		if (row.Period != "all") == want.ByMonth && want.speaks(row.SpeakerID, row.Speaker) {
			rows = append(rows, row)
		}
		return nil
	}
	if want.Since.IsZero() && want.Until.IsZero() {
		for row, err := range r.Speakers() {
			if err != nil {
				return nil, err
			}
			keep(row)
		}
	} else if err := recount(r, &want, keep); err != nil {
		return nil, err
	}
	if !want.ByMonth {
		slices.SortStableFunc(rows, byPosition)
	}
	return rows, nil
}

// recount makes the speakers' rows anew from the statements of the selected time.
func recount(r *store.Reader, want *Selection, keep func(store.SpeakerRow) error) error {
	t := newTotals()
	for row, err := range r.Statements() {
		if err != nil {
			return err
		}
		if want.covers(&row) {
			t.addRow(&row)
		}
	}
	return t.each(keep)
}

func (w *Selection) covers(row *store.StatementRow) bool {
	if !w.Since.IsZero() && (row.Date == nil || *row.Date < w.Since.Days()) {
		return false
	}
	if !w.Until.IsZero() && (row.Date == nil || *row.Date > w.Until.Days()) {
		return false
	}
	return true
}

func (w *Selection) speaks(id, name string) bool {
	if len(w.Speakers) == 0 {
		return true
	}
	name = strings.ToLower(name)
	return slices.ContainsFunc(w.Speakers, func(s string) bool {
		s = strings.ToLower(strings.TrimSpace(s))
		return s == id || strings.Contains(name, s)
	})
}

func byPosition(a, b store.SpeakerRow) int {
	switch {
	case a.Mean == nil || b.Mean == nil:
		if (a.Mean == nil) != (b.Mean == nil) {
			if a.Mean == nil {
				return 1
			}
			return -1
		}
	case *a.Mean > *b.Mean:
		return -1
	case *a.Mean < *b.Mean:
		return 1
	}
	return 0
}
