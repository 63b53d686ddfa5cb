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
	Inputs    []string       // files, folders, "-"; none: Samples
	Samples   fs.FS          // read where Inputs is empty
	Stdin     io.Reader      // what "-" reads
	Out       string         // folder of the snapshots
	Workers   int            // a stage; at least 1
	Published data.Date      // for documents that do not tell theirs; zero for none
	Columns   source.Columns // under which names tables and records hold what; nil guesses
	Target    string         // folder of stance tables
	Files     data.Files
	Version   string // of the program, for the tables
	Log       *slog.Logger
}

// Done is what came of a run.
type Done struct {
	Dir   string // the snapshot's folder
	Fresh bool   // readers see something new; false where the same content was there already

	Documents, Duplicates, Statements, About, Rejects int64
	Took                                              time.Duration
}

// stages is the table of steps, in order.
func (r *rooms) stages(opts source.Options) []*stage {
	return []*stage{
		{name: "read", do: func(j *job) (err error) {
			j.doc, err = source.Parse(j.raw, opts)
			return err
		}},
		{name: "segment", do: func(j *job) error {
			j.segments = r.segmenter.Split(j.doc)
			if n := j.segments.Unread; n > 0 {
				j.doc.Notes = append(j.doc.Notes, fmt.Sprintf("the last %d bytes were not looked at: more lines than a page has", n))
			}
			return nil
		}},
		{name: "tokenize", do: func(j *job) error {
			j.tokens = features.Scan(j.doc.Text, r.vocabulary, nil)
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
			j.stances = r.model.Score(j.doc.Text, j.tokens, forModel(j.statements))
			return nil
		}},
		{name: "spell", do: func(j *job) error {
			j.spell()
			return nil
		}},
	}
}

// Run reads all inputs and publishes one snapshot of them. n is kept up to date on the way. A *UsageError comes before
// the first document, a *store.LockedError where another run writes to the same folder; whatever the error, readers of
// Out see what they saw before.
func Run(ctx context.Context, cfg Config, n *Count) (done *Done, err error) {
	started := time.Now()
	rooms, err := open(cfg.Files, cfg.Target)
	if err != nil {
		return nil, err
	}
	inputs, err := inputsOf(cfg)
	if err != nil {
		return nil, err
	}
	lexicon, err := cfg.Files.Hash(data.LexiconNames(cfg.Target)...)
	if err != nil {
		return nil, &UsageError{err}
	}
	for _, in := range inputs {
		n.Total.Add(in.Size)
	}

	snap, err := store.Begin(cfg.Out, store.Meta{Program: cfg.Version, Lexicon: lexicon, Target: cfg.Target})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, snap.Abort()) }()

	opts := source.Options{Published: cfg.Published, Columns: cfg.Columns}
	if slices.Contains(cfg.Inputs, source.Stdin) {
		opts.Stdin = interruptible(ctx, cfg.Stdin)
	}
	stages := rooms.stages(opts)
	w := newWriter(snap, rooms, cfg, n)
	tally := make([]store.Input, len(inputs))
	feed := func(put func(*job) error) error {
		for i, in := range inputs {
			tally[i] = store.Input{Path: in.Path, Bytes: in.Size}
			opts.OnSkip = tally[i].Skip
			err := source.Each(ctx, in, opts, func(raw source.Raw) error {
				return put(&job{raw: raw, input: &tally[i]})
			})
			if err != nil {
				return err
			}
		}
		return nil
	}
	if err := flow(ctx, cfg.Workers, stages, feed, w.take); err != nil {
		return nil, err
	}
	if err := w.speakers(); err != nil {
		return nil, err
	}
	cpu, peak := usage()
	info := store.RunInfo{
		Started: started.UTC(), Finished: time.Now().UTC(), Wall: time.Since(started).Seconds(),
		CPU: cpu.Seconds(), Peak: peak, Workers: cfg.Workers, Inputs: tally,
		Versions: map[string]string{"go": runtime.Version()},
	}
	for _, st := range stages {
		info.Timings = append(info.Timings, store.Timing{Stage: st.name, Seconds: time.Duration(st.took.Load()).Seconds()})
	}
	p, err := snap.Commit(info)
	if err != nil {
		return nil, err
	}
	return &Done{
		Dir: p.Dir, Fresh: p.Fresh, Documents: n.Documents.Load(), Duplicates: n.Duplicates.Load(),
		Statements: n.Statements.Load(), About: w.about, Rejects: n.Rejects.Load(), Took: time.Since(started),
	}, nil
}

func inputsOf(cfg Config) ([]source.Input, error) {
	if len(cfg.Inputs) == 0 {
		return source.Embedded(cfg.Samples)
	}
	inputs, err := source.Inputs(cfg.Inputs)
	if err != nil {
		return nil, &UsageError{err}
	}
	return inputs, nil
}

// A writer turns finished jobs into rows. It works in document order, in one goroutine.
type writer struct {
	snap  *store.Snapshot
	rooms *rooms
	cfg   Config
	n     *Count
	about int64

	seen   map[string]bool // doc_ids
	first  *duplicates
	totals *totals
}

func newWriter(snap *store.Snapshot, r *rooms, cfg Config, n *Count) *writer {
	return &writer{snap: snap, rooms: r, cfg: cfg, n: n, seen: map[string]bool{}, first: newDuplicates(), totals: newTotals()}
}

// take writes the rows of one job.
func (w *writer) take(j *job) error {
	w.n.Bytes.Add(int64(len(j.raw.Bytes)))
	if j.reject != nil {
		w.n.Rejects.Add(1)
		j.input.Rejects++
		w.cfg.Log.Warn("rejected", "uri", j.reject.URI, "stage", j.reject.stage, "reason", j.reject.Reason, "message", j.reject.Message)
		if j.reject.stack != nil {
			w.cfg.Log.Error("a bug stopped this document", "uri", j.reject.URI, "stack", string(j.reject.stack))
		}
		return w.snap.Rejects.Write(rejectRow(j.reject))
	}
	if w.seen[j.doc.ID] {
		w.n.Duplicates.Add(1)
		w.cfg.Log.Info("seen before in this run, left out", "uri", j.doc.URI, "doc_id", j.doc.ID)
		return nil
	}
	w.seen[j.doc.ID] = true
	w.n.Documents.Add(1)
	j.input.Documents++
	w.n.Statements.Add(int64(len(j.statements)))
	if err := w.snap.Documents.Write(documentRow(j.doc, w.rooms.resolver.Outlet(j.doc.Outlet), len(j.statements))); err != nil {
		return err
	}
	return w.statements(j)
}

func (w *writer) statements(j *job) error {
	for i := range j.statements {
		s, m := &j.statements[i], &j.stances[i]
		row := statementRow(j, i, w.cfg.Target)
		if s.RespondsTo >= 0 {
			row.RespondsTo = j.statements[s.RespondsTo].ID
		}
		if s.DuplicateOf >= 0 {
			row.DuplicateOf = j.statements[s.DuplicateOf].ID
		} else {
			row.DuplicateOf = w.first.of(s.Speaker.ID, j.folded[i], s.ID)
		}
		if m.About {
			w.about++
		}
		w.totals.add(s, m, row.DuplicateOf != "")
		if err := w.snap.Statements.Write(row); err != nil {
			return err
		}
		if err := w.snap.Evidence.Write(evidenceRows(j.doc.Text, s.ID, m)...); err != nil {
			return err
		}
	}
	return nil
}

// speakers writes what the run says of each speaker.
func (w *writer) speakers() error {
	return w.totals.each(func(row store.SpeakerRow) error { return w.snap.Speakers.Write(row) })
}
