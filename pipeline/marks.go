package pipeline

import (
	"cmp"
	"encoding/json"
	"math"
)

// A run marks its work after so many documents or bytes of them: what a stopped run does twice is less.
const (
	batchDocuments = 256
	batchBytes     = 4 << 20
)

// A position is a record's place in the inputs.
type position struct {
	Input  int `json:"input"`  // place in the list of inputs; behind all of them while documents of the snapshot before are rescored
	Record int `json:"record"` // of that input
}

// afterInputs is the place behind all inputs.
const afterInputs = math.MaxInt

// progress is what a mark says: how far the inputs were read.
type progress struct {
	Next                                    position // the first record that is not done
	Documents, Unchanged, Statements, Bytes int64
	Rejects                                 map[string]int64 // by reason
	InDocuments, InRejects                  int64            // of Next.Input
}

// resume goes on where a run that was stopped set its last mark.
func (r *reading) resume() error {
	state := r.work.Resumed()
	if state == nil {
		return nil
	}
	if err := json.Unmarshal(state, &r.done); err != nil {
		return err
	}
	p := &r.done
	r.n.Documents.Store(p.Documents)
	r.n.Unchanged.Store(p.Unchanged)
	r.n.Statements.Store(p.Statements)
	r.n.rejects(p.Rejects)
	r.n.Bytes.Store(p.Bytes)
	r.cfg.Log.Info("a run that was stopped goes on", "documents", p.Documents, "unchanged", p.Unchanged, "rejects", r.n.Rejects.Load(), "inputs", p.Next.Input)
	return nil
}

// markBatch marks what is done where it is a batch.
func (r *reading) markBatch() error {
	if r.documents < cmp.Or(r.cfg.batch, batchDocuments) && r.bytes < batchBytes {
		return nil
	}
	return r.mark()
}

// mark brings to the disk what is done.
func (r *reading) mark() error {
	p := &r.done
	p.Documents, p.Unchanged, p.Statements = r.n.Documents.Load(), r.n.Unchanged.Load(), r.n.Statements.Load()
	p.Rejects, p.Bytes = r.n.Reasons(), r.n.Bytes.Load()
	p.InDocuments, p.InRejects = 0, 0
	if r.current != nil {
		p.InDocuments, p.InRejects = r.current.Documents, r.current.Rejects
	}
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	r.documents, r.bytes = 0, 0
	return r.work.Mark(b)
}
