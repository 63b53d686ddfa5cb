package pipeline

import (
	"context"
	"fmt"
	"slices"

	"parley/data"
	"parley/models"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// An Explanation is a statement with the text around it and all that counted.
type Explanation struct {
	Statement store.StatementRow
	Evidence  []store.EvidenceRow
	Document  store.DocumentRow
	Lexicon   string        // hash of the tables that scored it
	Scopes    []models.Span // of the text in which each piece of evidence works; nil where they cannot be had again
}

// Explain finds a statement in the current snapshot of out. The tables hold no scopes: they come from scoring its document
// once more, where files and version are those that made the snapshot and give the stored evidence again.
func Explain(ctx context.Context, out string, files data.Files, version, id string) (*Explanation, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	x, err := find(r, id)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", out, err)
	}
	if sameMaker(r, files, x.Statement.Target, version) != nil {
		return x, nil
	}
	x.Scopes, err = scopes(ctx, files, x)
	return x, err
}

// find reads the rows of a statement.
func find(r *store.Reader, id string) (*Explanation, error) {
	x := &Explanation{Lexicon: r.Run.Meta.Lexicon}
	for row, err := range r.Statements() {
		if err != nil {
			return nil, err
		}
		if row.StatementID == id {
			x.Statement = row
			break
		}
	}
	if x.Statement.StatementID == "" {
		return nil, fmt.Errorf("no statement %q: parley export --table statements lists them", id)
	}
	for row, err := range r.Evidence() {
		if err != nil {
			return nil, err
		}
		if row.StatementID == id {
			x.Evidence = append(x.Evidence, row)
		} else if len(x.Evidence) > 0 {
			break // the rows of a statement stand together
		}
	}
	for row, err := range r.Documents() {
		if err != nil {
			return nil, err
		}
		if row.DocID == x.Statement.DocID {
			x.Document = row
			return x, nil
		}
	}
	return nil, fmt.Errorf("statement %s: no document %s", id, x.Statement.DocID)
}

// scopes scores the statement's document once more.
func scopes(ctx context.Context, files data.Files, x *Explanation) (found []models.Span, err error) {
	rooms, err := open(files, x.Statement.Target)
	if err != nil {
		return nil, err
	}
	feed := func(put func(*job) error) error { return put(storedJob(&x.Document)) }
	err = flow(ctx, 1, rooms.stages(source.Options{})[1:], feed, func(j *job) error {
		for i := range j.statements {
			hits := evidenceRows(j.doc.Text, x.Statement.StatementID, &j.stances[i])
			if j.statements[i].ID != x.Statement.StatementID || !slices.EqualFunc(hits, x.Evidence, sameHit) {
				continue
			}
			for _, e := range j.stances[i].Evidence {
				found = append(found, e.Scope)
			}
		}
		return nil
	})
	return found, err
}
