package pipeline

import (
	"context"
	"iter"

	"parley/pipeline/source"
	"parley/pipeline/store"
)

// again sends the documents of a snapshot, of which want says that they are wanted, through the steps behind reading.
// want and take see the documents in order; want is called by one goroutine, take by another.
func again(ctx context.Context, r *store.Reader, rooms *rooms, workers int, want func(*store.DocumentRow) (bool, error), take func(*job) error) error {
	feed := func(put func(*job) error) error {
		for row, err := range r.Documents() {
			if err != nil {
				return err
			}
			ok, err := want(&row)
			if err != nil {
				return err
			}
			if !ok {
				continue
			}
			if err := put(storedJob(&row)); err != nil {
				return err
			}
		}
		return nil
	}
	return flow(ctx, workers, rooms.stages(source.Options{})[1:], feed, take) // the first is reading
}

// storedJob is the document of a row, read.
func storedJob(row *store.DocumentRow) *job {
	return &job{raw: source.Raw{URI: row.URI, Bytes: []byte(row.Text)}, doc: reread(row)}
}

// expected is what a snapshot holds of one document.
type expected struct {
	statements []store.StatementRow
	evidence   [][]store.EvidenceRow // by statement
}

// A stored walks through the statements and evidence of a snapshot beside its documents, which come in the same order.
type stored struct {
	nextStatement func() (store.StatementRow, error, bool)
	nextHit       func() (store.EvidenceRow, error, bool)
	statement     *store.StatementRow // read, and not given yet; nil for none
	hit           *store.EvidenceRow  // likewise
}

func openStored(r *store.Reader) (*stored, func()) {
	s := &stored{}
	var stopStatements, stopEvidence func()
	s.nextStatement, stopStatements = iter.Pull2(r.Statements())
	s.nextHit, stopEvidence = iter.Pull2(r.Evidence())
	return s, func() { stopStatements(); stopEvidence() }
}

// of gives what is stored of the next document.
func (s *stored) of(doc string) (x expected, err error) {
	for {
		if s.statement, err = peek(s.statement, s.nextStatement); err != nil || s.statement == nil || s.statement.DocID != doc {
			return x, err
		}
		row := *s.statement
		s.statement = nil
		var hits []store.EvidenceRow
		for {
			if s.hit, err = peek(s.hit, s.nextHit); err != nil {
				return x, err
			}
			if s.hit == nil || s.hit.StatementID != row.StatementID {
				break
			}
			hits = append(hits, *s.hit)
			s.hit = nil
		}
		x.statements, x.evidence = append(x.statements, row), append(x.evidence, hits)
	}
}

// peek is the row that was read before, or else the next one; nil at the end.
func peek[T any](before *T, next func() (T, error, bool)) (*T, error) {
	if before != nil {
		return before, nil
	}
	row, err, ok := next()
	if !ok || err != nil {
		return nil, err
	}
	return &row, nil
}
