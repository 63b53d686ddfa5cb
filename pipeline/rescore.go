package pipeline

import (
	"context"

	"parley/pipeline/store"
)

// rescore takes documents of the snapshot before through the stages behind reading that other tables or another program
// made it of, and that this run has not read.
func (r *reading) rescore(ctx context.Context, prev *store.Reader, stages []*stage) error {
	if prev == nil || !r.work.Outdated() {
		return nil
	}
	sameProgram := prev.Run.Meta.Program == r.cfg.Version && prev.Run.Info.Versions["build"] == r.cfg.Build
	from := r.done.Next.Record
	feed := func(put func(*job) error) error {
		return r.work.Rest(ctx, func(place int, row *store.DocumentRow) error {
			if place < from {
				return nil
			}
			j := storedJob(row)
			j.rescored, j.input, j.place = true, &store.Input{Path: row.URI}, position{afterInputs, place}
			if sameProgram { // another one may read it otherwise: then it is not to be known again
				j.source = row.SourceSHA256
			}
			return put(j)
		})
	}
	if err := flow(ctx, r.cfg.Workers, stages[3:], feed, r.takeRescored); err != nil {
		return err
	}
	return r.mark()
}

func (r *reading) takeRescored(j *job) error {
	if j.reject != nil { // the document stays, without statements
		if err := r.reject(j); err != nil {
			return err
		}
		j.statements = nil
	}
	if err := r.work.Add(r.entry(j)); err != nil {
		return err
	}
	r.done.Next = position{j.place.Input, j.place.Record + 1}
	r.documents++
	r.bytes += len(j.raw.Bytes)
	return r.markBatch()
}
