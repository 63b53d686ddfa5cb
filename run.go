package main

import (
	"io"
	"math"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/google/uuid"
	"github.com/urfave/cli/v2"

	"parley/data"
	"parley/pipeline"
	"parley/pipeline/monitor"
	"parley/pipeline/source"
	"parley/pipeline/store"
	"parley/seeds"
)

// defaultOut is the folder of snapshots where --out names none.
const defaultOut = "out"

func outFlag() cli.Flag {
	return &cli.StringFlag{Name: "out", Value: defaultOut, Usage: "`DIR` with the snapshots"}
}

// tableFlags name the tables that a user may replace by a file of their own.
func tableFlags() []cli.Flag {
	flags := []cli.Flag{
		&cli.StringFlag{Name: "target", Value: pipeline.DefaultTarget, Usage: "what the stance is toward: `NAME` of a set of stance tables, or the path of a folder with such (./mine)"},
	}
	for _, t := range pipeline.Tables() {
		flags = append(flags, &cli.StringFlag{Name: t.Flag, Usage: "`FILE` that stands in for the " + t.Holds, TakesFile: true})
	}
	return flags
}

// files are the tables, with the user's own in place of those they name, and the target's name.
func files(c *cli.Context) (tables data.Files, target string) {
	own := map[string]string{}
	for _, t := range pipeline.Tables() {
		own[t.Flag] = c.String(t.Flag)
	}
	return pipeline.Files(own, c.String("target"))
}

func runCommand() *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "read documents, write the tables",
		ArgsUsage: "[INPUT ...]",
		Description: "INPUT is a file, a folder (walked), or - for JSONL on standard input; none: the sample documents.\n" +
			"The tables hold what the runs before have read too: give each run what is new, or all again, which costs little.\n" +
			"Text, Markdown, HTML, JSONL, JSON, CSV, RSS, Atom, WARC, mails and MHTML are read, also compressed with gzip\n" +
			"or zstd or in a zip or tar; docs/FORMATS.md has an example of each.\n\n" +
			"Example: parley run --out tables news/2025-02 reviews.jsonl.gz\n" +
			"         parley run --columns text=body,url=address export.csv",
		Flags: append([]cli.Flag{
			outFlag(),
			&cli.IntFlag{Name: "workers", Value: runtime.GOMAXPROCS(0), Usage: "`N` workers a stage; the tables are the same for any N"},
			&cli.StringFlag{Name: "published", Usage: "`DATE` (YYYY-MM-DD) for documents that do not tell theirs"},
			&cli.StringSliceFlag{Name: "columns", Usage: "`FIELD=NAME` of a table's column or a record's key, such as text=body,title=headline; fields: " + strings.Join(source.Fields(), ", ")},
			&cli.BoolFlag{Name: "fresh", Usage: "start anew: the tables hold these inputs and nothing of the runs before"},
			&cli.BoolFlag{Name: "whole", Usage: "the folders given hold all there is: rejects of files that are gone from them go"},
			&cli.StringFlag{Name: "progress", Value: "auto", Usage: "auto, plain or off"},
			&cli.StringFlag{Name: "max-document", Value: humanize.IBytes(source.DefaultMaxDocument), Usage: "`SIZE` (as 500kB, 32MiB) above which a document is rejected as too_large"},
		}, slices.Concat(observeFlags(), tableFlags())...),
		Action: runAction,
	}
}

// readFlags sets what run and eval share: tables, target, workers and the date of documents that do not tell theirs.
func readFlags(c *cli.Context, cfg *pipeline.Config) error {
	cfg.Files, cfg.Target = files(c)
	if cfg.Workers = c.Int("workers"); cfg.Workers < 1 {
		return usagef("--workers %d: want 1 or more", cfg.Workers)
	}
	s := c.String("published")
	if s == "" {
		return nil
	}
	d, err := data.ParseDate(s)
	if err != nil || d.Precision() != "day" {
		return usagef("--published %q: want YYYY-MM-DD", s)
	}
	cfg.Published = d
	return nil
}

func runAction(c *cli.Context) error {
	run := monitor.Run{
		ID: uuid.Must(uuid.NewV7()).String(), Version: version, Inputs: c.Args().Slice(), Out: c.String("out"), Started: time.Now(),
	}
	_, run.Target = files(c)
	o, err := newObserver(c, run)
	if err != nil {
		return err
	}
	var n pipeline.Count
	o.start(c.Context)
	done, err := runObserved(c, o, &n)
	return o.end(c.Context, &n, done, err)
}

// runObserved is a run with its progress and what it prints at its end.
func runObserved(c *cli.Context, o *observer, n *pipeline.Count) (*pipeline.Done, error) {
	cfg := pipeline.Config{
		Inputs: o.run.Inputs, Samples: seeds.Texts, Stdin: c.App.Reader, Out: o.run.Out, Version: version, Build: build(),
		Fresh: c.Bool("fresh"), Whole: c.Bool("whole"), RunID: o.run.ID, Log: o.log,
	}
	if err := readFlags(c, &cfg); err != nil {
		return nil, err
	}
	var err error
	if cfg.Columns, err = source.ParseColumns(c.StringSlice("columns")); err != nil {
		return nil, usagef("--columns: %w", err)
	}
	if cfg.MaxDocument, err = maxDocument(c.String("max-document")); err != nil {
		return nil, err
	}
	stop, err := watch(c, o, n)
	if err != nil {
		return nil, err
	}
	done, err := pipeline.Run(c.Context, cfg, n)
	stop()
	if err != nil {
		return nil, err
	}
	if err := printRun(c.App.Writer, cfg.Out, done); err != nil {
		return done, err
	}
	if n.Rejects.Load() > 0 {
		return done, errRejects
	}
	return done, nil
}

// maxDocument reads a size in bytes, kB, MiB and the like.
func maxDocument(s string) (int, error) {
	n, err := humanize.ParseBytes(s)
	if err != nil || n < 1 || n > math.MaxInt32 {
		return 0, usagef("--max-document %q: want a size from 1B to 2GB, as 500kB or 32MiB", s)
	}
	return int(n), nil
}

// speakersShown is how many rows the table at the end of a run has at most; compare shows all.
const speakersShown = 20

// printRun ends a run: what came of it, who stands where, where the tables lie and how to load them.
func printRun(w io.Writer, out string, done *pipeline.Done) error {
	found, err := pipeline.Compare(out, pipeline.Selection{})
	if err != nil {
		return err
	}
	p := &printer{w: w}
	p.f("%s, %s, %s about %s, %s, in %.1f s\n", plural(done.Documents, "document"), plural(done.Statements, "statement"),
		grouped(done.About), subject(found.Target), plural(done.Rejects, "reject"), done.Took.Seconds())
	printTally(p, done)
	p.f("\n")
	rest := "parley compare"
	if out != defaultOut {
		rest += " --out " + out
	}
	printSpeakers(p, found, speakersShown, rest, coloursFor(w))
	current := filepath.Join(out, store.Current)
	p.f("\nThe tables lie in %s: %s", current, strings.Join(tableNames(), ", "))
	if !done.Fresh {
		p.f(" (nothing new: the same as before)")
	}
	table := filepath.Join(current, store.Statements)
	p.f("\n  pandas   pd.read_parquet(%q)\n  Polars   pl.read_parquet(%q)\n  DuckDB   SELECT * FROM read_parquet('%s/*.parquet')\n",
		table, table, strings.ReplaceAll(table, "'", "''"))
	return p.err
}

// printTally says what became of the documents of this run: what there is always, and what there is seldom where it is.
func printTally(p *printer, done *pipeline.Done) {
	t := done.Tally
	p.f("%s added, %s changed, %s unchanged", grouped(t.Added), grouped(t.Changed), grouped(t.Unchanged))
	for _, seldom := range []struct {
		n    int64
		what string
	}{
		{t.Repeated, "left out: the same text or address as another"},
		{t.Rescored, "scored anew by the tables and the program as they are now"},
		{done.Resumed, "taken over from a run that was stopped"},
	} {
		if seldom.n > 0 {
			p.f(", %s %s", grouped(seldom.n), seldom.what)
		}
	}
	p.f("\n")
}
