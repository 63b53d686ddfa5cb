// Package pipeline is a run: documents are read, cut into segments, attributed to speakers, turned into features, scored,
// aggregated and written. Concurrency is in stage.go alone, the order of the steps in this file alone.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"runtime"
	"slices"
	"time"

	"parley/data"
	"parley/features"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// Config says what a run reads, by which tables, and where its own tables go.
type Config struct {
	Inputs      []string       // files, folders, "-"; none: Samples
	Samples     fs.FS          // read where Inputs is empty
	Stdin       io.Reader      // what "-" reads
	Out         string         // folder of the snapshots
	Workers     int            // a stage; at least 1
	Published   data.Date      // for documents that do not tell theirs; zero for none
	MaxDocument int            // bytes; larger ones are rejects; 0: source.DefaultMaxDocument
	Columns     source.Columns // under which names tables and records hold what; nil guesses
	Target      string         // folder of stance tables
	Files       data.Files
	Version     string // of the program, for the tables
	Build       string // tells two programs of one version apart; "" where nothing does
	RunID       string // for run.json; "" for none
	Fresh       bool   // the snapshot holds this run's inputs alone, whatever the one before held
	Whole       bool   // a folder among Inputs holds all that there is: rejects of files that are gone from it go too
	Log         *slog.Logger

	batch int // documents between two marks; batchDocuments, but in tests
}

// Done is what came of a run.
type Done struct {
	Dir   string // the snapshot's folder
	Fresh bool   // readers see something new; false where the same content was there already

	Documents, Statements, About int64       // in the snapshot
	Tally                        store.Tally // of this run's documents
	Rejects                      int64       // of this run's inputs
	Resumed                      int64       // documents that a run that was stopped had done
	Took                         time.Duration
}

// stages is the table of steps, in order.
func (r *rooms) stages(opts source.Options) []*stage {
	return []*stage{
		{name: "read", do: func(j *job) (err error) {
			j.doc, err = source.Parse(j.raw, opts)
			return err
		}},
		{name: "tokenize", do: func(j *job) error {
			j.tokens = features.Scan(j.doc.Text, r.vocabulary, r.room())
			return nil
		}},
		{name: "segment", do: func(j *job) error {
			j.segments = r.segmenter.Split(j.doc, j.tokens)
			if n := j.segments.Unread; n > 0 {
				if note := fmt.Sprintf("the last %d bytes were not looked at: more lines than a page has", n); !slices.Contains(j.doc.Notes, note) {
					j.doc.Notes = append(j.doc.Notes, note)
				}
			}
			return nil
		}},
		{name: "attribute", do: func(j *job) error {
			j.attributions = r.finder.Find(j.doc, j.segments, j.tokens)
			return nil
		}},
		{name: "resolve", do: func(j *job) error {
			j.statements = r.resolver.Resolve(j.doc, j.segments, j.tokens, j.attributions)
			return nil
		}},
		{name: "score", do: func(j *job) error {
			in := r.inputs.Get().(*modelInput)
			j.stances = r.model.Score(j.doc.Text, j.tokens, in.of(j.statements))
			r.inputs.Put(in)
			return nil
		}},
		{name: "spell", do: func(j *job) error {
			j.spell()
			r.handBack(j)
			return nil
		}},
	}
}

// Run reads all inputs and publishes one snapshot of them and of what the snapshot before holds. n is kept up to date on
// the way. A *UsageError comes before the first document, a *store.LockedError where another run writes to the same
// folder; whatever the error, readers of Out see what they saw before, and the same run goes on from where it stopped.
func Run(ctx context.Context, cfg Config, n *Count) (*Done, error) {
	rooms, err := open(cfg.Files, cfg.Target)
	if err != nil {
		return nil, err
	}
	return cfg.run(ctx, rooms, n)
}

func (cfg Config) run(ctx context.Context, rooms *rooms, n *Count) (done *Done, err error) {
	started := time.Now()
	inputs, err := inputsOf(cfg)
	if err != nil {
		return nil, err
	}
	meta, err := cfg.meta()
	if err != nil {
		return nil, &UsageError{err}
	}
	snap, err := store.Begin(cfg.Out, meta)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(snap.Fault(err, n.Bytes.Load(), n.Total.Load()), snap.Abort()) }()
	prev, err := cfg.previous()
	if err != nil {
		return nil, err
	}
	key, err := cfg.key(ctx, meta, prev, inputs, n)
	if err != nil {
		return nil, err
	}
	work, err := snap.Work(key, prev)
	if err != nil {
		return nil, err
	}
	r := &reading{cfg: cfg, rooms: rooms, n: n, work: work, inputs: inputs, told: rejectLog{log: cfg.Log}, started: started}
	defer r.told.end()
	if err := r.readAll(ctx, prev); err != nil {
		return nil, err
	}
	return r.publish(ctx, snap, prev)
}

// readAll takes the inputs into the work, and what other tables or another program made of the snapshot before.
func (r *reading) readAll(ctx context.Context, prev *store.Reader) error {
	if err := r.resume(); err != nil {
		return err
	}
	r.resumed = r.n.Documents.Load()
	stages, err := r.read(ctx)
	if err != nil {
		return err
	}
	return r.rescore(ctx, prev, stages)
}

// publish makes the work and the snapshot before into a new one, or keeps that where nothing is new, and tells what came of
// the run.
func (r *reading) publish(ctx context.Context, snap *store.Snapshot, prev *store.Reader) (*Done, error) {
	s := newSettler(r.work)
	tally, news, err := r.work.Merge(ctx, s.settle, func(path string) bool { return r.cfg.Whole && r.inputs.Lists(path) })
	if err != nil {
		return nil, err
	}
	var p *store.Published
	if news {
		p, err = r.commit(snap, s, tally)
	} else {
		p, err = snap.Keep(prev)
	}
	if err != nil {
		return nil, err
	}
	return &Done{
		Dir: p.Dir, Fresh: p.Fresh, Documents: p.Run.Counts[store.Documents], Statements: p.Run.Counts[store.Statements],
		About: p.Run.Info.About, Tally: tally, Rejects: r.n.Rejects.Load(), Resumed: r.resumed, Took: time.Since(r.started),
	}, nil
}

// commit adds the speakers' table and the run's account of itself to the snapshot and shows it to readers.
func (r *reading) commit(snap *store.Snapshot, s *settler, tally store.Tally) (*store.Published, error) {
	if err := s.totals.each(func(row store.SpeakerRow) error { return snap.Speakers.Write(row) }); err != nil {
		return nil, err
	}
	inputs, err := inputList(r.work)
	if err != nil {
		return nil, err
	}
	cpu, peak := Usage()
	return snap.Commit(store.RunInfo{
		ID: r.cfg.RunID, Workers: r.cfg.Workers, Timings: r.n.Timings(), Tally: tally, About: s.about, Resumed: r.resumed, Inputs: inputs,
		Versions: map[string]string{"go": runtime.Version(), "build": r.cfg.Build},
		Started:  r.started.UTC(), Finished: time.Now().UTC(), Wall: time.Since(r.started).Seconds(), CPU: cpu.Seconds(), Peak: peak,
	})
}

func inputsOf(cfg Config) (source.List, error) {
	if len(cfg.Inputs) == 0 {
		return source.Embedded(cfg.Samples), nil
	}
	inputs, err := source.Inputs(cfg.Inputs)
	if err != nil {
		return inputs, &UsageError{err}
	}
	return inputs.Without(store.SnapshotsIn(cfg.Out)), nil
}
