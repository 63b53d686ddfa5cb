package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// A Change is a statement of a snapshot that an edited lexicon labels otherwise.
type Change struct {
	StatementID string  `json:"statement_id"`
	URI         string  `json:"uri"` // of its document
	Speaker     string  `json:"speaker"`
	Text        string  `json:"text"`
	Old         string  `json:"old"`
	New         string  `json:"new"`
	OldScore    float64 `json:"old_score"`
	NewScore    float64 `json:"new_score"`
}

// A Move is how many statements go from one label to another.
type Move struct {
	Old string `json:"old"`
	New string `json:"new"`
	N   int64  `json:"n"`
}

// An Impact is what an edited lexicon would do to a snapshot.
type Impact struct {
	Statements int64    `json:"statements"` // of the snapshot
	Lost       int64    `json:"lost"`       // those of them that are not found again, and not compared
	Labels     int64    `json:"labels"`     // change their label
	Scores     int64    `json:"scores"`     // change their score only
	Moves      []Move   `json:"moves"`      // in the order of models.Labels
	Changes    []Change `json:"changes"`    // in the snapshot's order, as many as were wanted
	Other      bool     `json:"other"`      // the snapshot was not scored by base: what that changed is told too
}

// leastMove is what a score has to move by to have changed: more than what rounding does.
const leastMove = 1e-9

// FindImpact scores the documents of the current snapshot of out again, by the tables of edited, and tells up to limit
// statements whose label changes; 0 for all. base are the tables that the snapshot is thought to be scored by.
func FindImpact(ctx context.Context, out string, base, edited data.Files, target string, limit int) (*Impact, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	if have := r.Run.Meta.Target; have != target {
		return nil, &UsageError{fmt.Errorf("%s: scored for target %s: want --target %[2]s, or a run for %s", out, have, target)}
	}
	rooms, err := open(edited, target)
	if err != nil {
		return nil, err
	}
	hash, err := base.Hash(data.LexiconNames(target)...)
	if err != nil {
		return nil, &UsageError{err}
	}
	w := &impactWriter{Impact: Impact{Other: hash != r.Run.Meta.Lexicon, Moves: []Move{}, Changes: []Change{}}, limit: limit, moves: map[[2]string]int64{}}
	next, stop := iter.Pull2(r.Statements())
	defer stop()
	w.next = next

	all := func(*store.DocumentRow) (bool, error) { return true, nil }
	if err := again(ctx, r, rooms, runtime.GOMAXPROCS(0), all, w.take); err != nil {
		return nil, err
	}
	if err := w.each("", func(*store.StatementRow) { w.Lost++ }); err != nil {
		return nil, err
	}
	for _, a := range models.Labels {
		for _, b := range models.Labels {
			if n := w.moves[[2]string{a, b}]; n > 0 {
				w.Moves = append(w.Moves, Move{a, b, n})
			}
		}
	}
	return &w.Impact, nil
}

// An impactWriter holds what each document's statements are now against what the snapshot says.
type impactWriter struct {
	Impact
	limit int
	moves map[[2]string]int64

	next   func() (store.StatementRow, error, bool)
	behind *store.StatementRow // read, and of a later document
}

// take compares one document.
func (w *impactWriter) take(j *job) error {
	now := map[string]*models.Stance{}
	if j.reject == nil {
		for i := range j.statements {
			now[j.statements[i].ID] = &j.stances[i]
		}
	}
	return w.each(j.doc.ID, func(row *store.StatementRow) {
		m := now[row.StatementID]
		if m == nil {
			w.Lost++
			return
		}
		if m.Label == row.Stance {
			if d := m.Score - row.Score; d > leastMove || d < -leastMove {
				w.Scores++
			}
			return
		}
		w.Labels++
		w.moves[[2]string{row.Stance, m.Label}]++
		if w.limit == 0 || len(w.Changes) < w.limit {
			w.Changes = append(w.Changes, Change{row.StatementID, j.doc.URI, row.Speaker, row.Text, row.Stance, m.Label, row.Score, m.Score})
		}
	})
}

// each gives the snapshot's statements of a document, which come in the documents' order; of "" all that are left.
func (w *impactWriter) each(doc string, yield func(*store.StatementRow)) error {
	for {
		row := w.behind
		if w.behind = nil; row == nil {
			r, err, ok := w.next()
			if !ok || err != nil {
				return err
			}
			row = &r
		}
		if row.DocID != doc && doc != "" {
			w.behind = row
			return nil
		}
		w.Statements++
		yield(row)
	}
}
