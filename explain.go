package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/data"
	"parley/models"
	"parley/pipeline"
)

// contextFlag may be empty: a text need not answer anything.
const contextFlag = "context"

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show how a statement came by its score: the words that counted, and the arithmetic",
		ArgsUsage: "STATEMENT_ID",
		Description: "Format html is a page by itself, json has the names of the tables' columns.\n\n" +
			"Examples: parley explain 0123456789abcdef\n" +
			"          parley explain --text 'We will not return to the table under pressure.'",
		Flags: append([]cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "text", Usage: "explain `TEXT` in place of a statement of the tables"},
			&cli.StringFlag{Name: contextFlag, Usage: "what TEXT answers"},
			&cli.StringFlag{Name: "format", Value: "text", Usage: "text, json or html"},
		}, tableFlags()...),
		Action: explainAction,
	}
}

// An explained is a statement with all that counted, whichever way it is shown.
type explained struct {
	*pipeline.Explanation // of a statement of the tables; nil for a text that stands alone

	text  string      // what offsets point into
	span  models.Span // the part of it that is shown
	m     models.Stance
	lines map[string]data.Entry // by id; none where the tables were made by another lexicon
}

func explainAction(c *cli.Context) error {
	format, err := choice(c, "format", "text", "json", "html")
	if err != nil {
		return err
	}
	var x *explained
	if c.IsSet("text") {
		x, err = explainText(c)
	} else {
		x, err = explainStatement(c)
	}
	if err != nil {
		return err
	}
	switch format {
	case "json":
		return writeJSON(c.App.Writer, explainJSON(x))
	case "html":
		return explainHTML(c.App.Writer, x)
	}
	p := &printer{w: c.App.Writer}
	printExplanation(p, x, coloursFor(c.App.Writer))
	return p.err
}

func explainText(c *cli.Context) (*explained, error) {
	if err := noArgs(c); err != nil {
		return nil, err
	}
	tables, target := files(c)
	scorer, err := pipeline.NewScorer(tables, target)
	if err != nil {
		return nil, err
	}
	text := c.String("text")
	if strings.TrimSpace(text) == "" {
		return nil, usagef("--text %q: want words", text)
	}
	x := &explained{text: text, span: models.Span{Start: 0, End: len(text)}, m: scorer.Score(text, c.String(contextFlag))}
	x.lines, err = entries(tables, target)
	return x, err
}

func explainStatement(c *cli.Context) (*explained, error) {
	if c.NArg() != 1 {
		return nil, usagef("explain: want one STATEMENT_ID, or --text")
	}
	if c.IsSet(contextFlag) {
		return nil, usagef("--%s: want it with --text; the tables know what a statement of theirs answers", contextFlag)
	}
	tables, _ := files(c)
	found, err := pipeline.Explain(c.Context, c.String("out"), tables, version, c.Args().First())
	if err != nil {
		return nil, err
	}
	s := found.Statement
	x := &explained{Explanation: found, text: found.Document.Text, span: models.Span{Start: int(s.Start), End: int(s.End)},
		m: models.Stance{About: s.AboutTalks, Label: s.Stance, Score: s.Score, Confidence: s.Confidence}}
	for i, e := range found.Evidence {
		scope := models.None
		if found.Scopes != nil {
			scope = found.Scopes[i]
		}
		x.m.Evidence = append(x.m.Evidence, models.Evidence{
			Entry: e.Entry, Start: int(e.Start), End: int(e.End), Category: e.Category,
			Weight: e.Weight, Modifiers: e.Modifiers, Contribution: e.Contribution,
			Scope: scope,
		})
		x.span.Start, x.span.End = min(x.span.Start, int(e.Start)), max(x.span.End, int(e.End))
	}
	hash, err := tables.Hash(data.LexiconNames(s.Target)...)
	if err == nil && hash == found.Lexicon {
		x.lines, err = entries(tables, s.Target)
		return x, err
	}
	return x, nil // a target or a lexicon that is not at hand: the evidence says enough
}

func entries(tables data.Files, target string) (map[string]data.Entry, error) {
	lines, err := tables.Lexicon(target)
	if err != nil {
		return nil, usageError{err}
	}
	byID := map[string]data.Entry{}
	for _, l := range lines {
		byID[l.ID] = l
	}
	return byID, nil
}

// line is where the lexicon's line stands, "" where that is not known.
func (x *explained) line(id string) string {
	l, ok := x.lines[id]
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s:%d", filepath.Base(l.File), l.Line)
}

// day is the day of the statement and where it comes from.
func (x *explained) day() string {
	if x.Statement.Date == nil {
		return "undated"
	}
	return data.ISODay(x.Statement.Date) + " (" + x.Statement.DateSource + ")"
}
