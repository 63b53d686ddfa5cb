package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"parley/data"
	"parley/pipeline/eval"
	"parley/pipeline/store"
)

// A Labelled is a folder of gold files NAME.jsonl and the folder of the texts that they speak of.
type Labelled struct{ Gold, Texts string }

// textEndings are what a text may be called, the first that is there being read: NAME.txt, NAME.md, ...
var textEndings = []string{".txt", ".md", ".html", ".htm"}

// Evaluate runs the pipeline over labelled texts, into a folder that it removes again, and holds the statements against
// the gold. cfg names neither inputs nor a folder. Several sets count as one.
func Evaluate(ctx context.Context, cfg Config, sets []Labelled) (*eval.Report, error) {
	var all []eval.Document
	for _, set := range sets {
		docs, err := eval.ReadGold(set.Gold)
		if err != nil {
			return nil, &UsageError{err}
		}
		if err := runLabelled(ctx, cfg, set, docs); err != nil {
			return nil, err
		}
		all = append(all, docs...)
	}
	return eval.Measure(all), nil
}

// runLabelled fills in what a run finds in the texts of docs.
func runLabelled(ctx context.Context, cfg Config, set Labelled, docs []eval.Document) (err error) {
	byPath := map[string]*eval.Document{}
	for i := range docs {
		path, err := textOf(set.Texts, docs[i].Name)
		if err != nil {
			return &UsageError{err}
		}
		byPath[path] = &docs[i]
		cfg.Inputs = append(cfg.Inputs, path)
	}
	dir, err := os.MkdirTemp("", "parley-eval-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	cfg.Out = filepath.Join(dir, "out")
	if _, err := Run(ctx, cfg, new(Count)); err != nil {
		return err
	}
	r, err := store.Open(cfg.Out)
	if err != nil {
		return err
	}
	byID := map[string]*eval.Document{}
	for row, err := range r.Documents() {
		if err != nil {
			return err
		}
		d := byPath[row.URI]
		if d == nil {
			return fmt.Errorf("%s: read as %s: want a text that keeps its name", set.Texts, row.URI)
		}
		byID[row.DocID] = d
		for _, g := range d.Gold {
			if g.End > len(row.Text) {
				return &UsageError{fmt.Errorf("%s:%d: quote_end %d: the text of %s has %d bytes",
					filepath.Join(set.Gold, d.Name+".jsonl"), g.Line, g.End, row.URI, len(row.Text))}
			}
		}
	}
	for row, err := range r.Statements() {
		if err != nil {
			return err
		}
		d := byID[row.DocID]
		d.Run = append(d.Run, forEval(&row))
	}
	return nil
}

func textOf(dir, name string) (string, error) {
	for _, ending := range textEndings {
		path := filepath.Join(dir, name+ending)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s: no text of %s: want %[2]s.txt, .md or .html", dir, name)
}

// forEval gives the evaluation what it needs of a statement.
func forEval(row *store.StatementRow) eval.Statement {
	return eval.Statement{
		Start: int(row.Start), End: int(row.End), Speaker: row.Speaker, Outlet: row.Outlet, Channel: row.Channel,
		Date: data.ISODay(row.Date), Precision: row.DatePrecision, Form: row.Form,
		About: row.AboutTalks, Stance: row.Stance, Score: row.Score, Confidence: row.Confidence, Text: row.Text,
		Talks: int(row.NTalks), Friendly: int(row.NSupport), Hostile: int(row.NOppose),
	}
}
