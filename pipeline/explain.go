package pipeline

import (
	"fmt"

	"parley/pipeline/store"
)

// An Explanation is a statement with the text around it and all that counted.
type Explanation struct {
	Statement store.StatementRow
	Evidence  []store.EvidenceRow
	Document  store.DocumentRow
	Lexicon   string // hash of the tables that scored it
}

// Explain finds a statement in the current snapshot of out.
func Explain(out, id string) (*Explanation, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
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
		return nil, fmt.Errorf("%s: no statement %q: parley export --table statements lists them", out, id)
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
	return nil, fmt.Errorf("%s: statement %s: no document %s", out, id, x.Statement.DocID)
}
