package pipeline

import (
	"context"
	"encoding/hex"
	"slices"
	"time"

	"parley/pipeline/source"
	"parley/pipeline/store"
)

// A reading takes all inputs through the stages into the work.
type reading struct {
	cfg    Config
	rooms  *rooms
	n      *Count
	work   *store.Work
	inputs source.List
	told   rejectLog

	started time.Time
	resumed int64 // documents that a run that was stopped had done

	done      progress
	current   *store.Input // the input of the last job that came through
	documents int          // done since the last mark, rejects included; those known before cost little
	bytes     int          // of them
}

// read reads the inputs that are not done yet. It gives its stages, which know how long they took.
func (r *reading) read(ctx context.Context) ([]*stage, error) {
	opts := source.Options{Published: r.cfg.Published, Columns: r.cfg.Columns, MaxDocument: r.cfg.MaxDocument}
	if slices.Contains(r.cfg.Inputs, source.Stdin) {
		opts.Stdin = interruptible(ctx, r.cfg.Stdin)
	}
	steps := r.rooms.stages(opts)
	stages := append([]*stage{
		{name: "recognise", do: func(j *job) error { r.recognise(j, opts); return nil }},
		steps[0],
		{name: "compare", do: func(j *job) error { r.compare(j); return nil }},
	}, steps[1:]...)
	r.n.follow(stages)
	from := r.done.Next
	feed := func(put func(*job) error) error {
		i := -1
		for in := range r.inputs.All() {
			i++
			if i < from.Input {
				continue
			}
			tally := &store.Input{Path: in.Path, Bytes: in.Size}
			if i == from.Input {
				tally.Documents, tally.Rejects = r.done.InDocuments, r.done.InRejects
			}
			opts := opts // stages have the one outside
			opts.OnSkip = tally.Skip
			record, left := 0, 0
			err := source.Each(ctx, in, opts, func(raw source.Raw) error {
				at := position{i, record}
				record++
				if i == from.Input && at.Record < from.Record {
					return nil
				}
				left++
				return put(&job{raw: raw, input: tally, place: at})
			})
			if err == nil && left == 0 { // it is an input all the same
				err = put(&job{input: tally, place: position{i, record - 1}, none: true})
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	if err := flow(ctx, r.cfg.Workers, stages, feed, r.take); err != nil {
		return nil, err
	}
	if err := r.ended(nil); err != nil {
		return nil, err
	}
	if r.done.Next.Input < afterInputs {
		r.done.Next = position{Input: afterInputs}
	}
	return stages, r.mark()
}

// recognise passes over what was read before.
func (r *reading) recognise(j *job, opts source.Options) {
	if j.raw.Fault != nil {
		return // the next step tells it
	}
	sum := j.raw.Hash(opts)
	j.source = hex.EncodeToString(sum[:])
	j.known, j.fault = r.work.Known(sum)
}

// compare passes over what was read anew and found to be as it was.
func (r *reading) compare(j *job) {
	r.describe(j)
	j.same, j.fault = r.work.Same(j.row)
}

// describe makes the document's row.
func (r *reading) describe(j *job) {
	row := documentRow(j.doc, r.rooms.resolver.Outlet(j.doc.Outlet), len(j.statements))
	row.SourceSHA256 = j.source
	j.row = &row
}

// take notes what came of a job. It sees them in input order, in one goroutine.
func (r *reading) take(j *job) error {
	if j.fault != nil {
		return j.fault
	}
	if err := r.ended(j.input); err != nil {
		return err
	}
	r.n.Bytes.Add(int64(len(j.raw.Bytes)))
	var err error
	switch {
	case j.reject != nil:
		r.documents++
		r.bytes += len(j.raw.Bytes)
		err = r.reject(j)
	case j.none:
	case j.known != nil:
		r.n.Unchanged.Add(1)
		j.input.Documents++
		err = r.work.Meet(j.known, j.ownsURI())
	default:
		r.n.Documents.Add(1)
		j.input.Documents++
		r.documents++
		r.bytes += len(j.raw.Bytes)
		err = r.work.Add(r.entry(j))
		r.rooms.resolver.HandBack(j.statements)
		j.statements = nil
	}
	if err != nil {
		return err
	}
	r.done.Next = position{j.place.Input, j.place.Record + 1}
	return r.markBatch()
}

func (r *reading) reject(j *job) error {
	r.n.reject(j.reject.Reason)
	j.input.Rejects++
	r.told.add(j.reject)
	input := j.input.Path
	if j.rescored {
		input = "" // it was not read
	}
	return r.work.Reject(rejectRow(j.reject, input))
}

// ended notes that the input of the last job is read to its end, where the next one is another.
func (r *reading) ended(next *store.Input) error {
	last := r.current
	r.current = next
	if last == nil || last == next {
		return nil
	}
	return r.work.Input(*last)
}

// entry is a job that came through, as rows.
func (r *reading) entry(j *job) *store.Entry {
	e := &store.Entry{OwnsURI: j.ownsURI(), Rescored: j.rescored, Same: j.same}
	if !j.same {
		r.describe(j) // the steps may have added notes
		e.Statements = make([]store.StatementRow, 0, len(j.statements))
		for i := range j.statements {
			row := statementRow(j, i, r.cfg.Target)
			if to := j.statements[i].RespondsTo; to >= 0 {
				row.RespondsTo = j.statements[to].ID
			}
			if of := j.statements[i].DuplicateOf; of >= 0 {
				row.DuplicateOf = j.statements[of].ID
			}
			e.Statements = append(e.Statements, row)
			e.Evidence = append(e.Evidence, evidenceRows(j.doc.Text, row.StatementID, &j.stances[i])...)
		}
		r.n.Statements.Add(int64(len(j.statements)))
	}
	e.Document = *j.row
	return e
}

// ownsURI says whether what the document's address holds later takes its place: a file of one document, or a record that
// names itself. A record that is known by its place in a file only is not replaced by what comes to stand there, and one
// that has a canonical URL not by what comes to bear its name.
func (j *job) ownsURI() bool {
	at := func(uri string) bool { return j.doc.URI == uri }
	canonical := j.known == nil && j.doc.Canonical != ""
	if j.known != nil {
		at, canonical = j.known.LiesAt, j.known.Canonical
	}
	switch {
	case j.rescored || j.input.Path == source.Stdin:
		return false
	case at(j.input.Path):
		return true
	}
	return !canonical && !at(j.raw.URI)
}
