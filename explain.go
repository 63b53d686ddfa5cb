package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/data"
	"parley/models"
	"parley/pipeline"
)

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
			&cli.StringFlag{Name: "context", Usage: "what TEXT answers"},
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
	format := c.String("format")
	if format != "text" && format != "json" && format != "html" {
		return usagef("--format %q: want text, json or html", format)
	}
	var x *explained
	var err error
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
	x := &explained{text: text, span: models.Span{Start: 0, End: len(text)}, m: scorer.Score(text, c.String("context"))}
	x.lines, err = entries(tables, target)
	return x, err
}

func explainStatement(c *cli.Context) (*explained, error) {
	if c.NArg() != 1 {
		return nil, usagef("parley explain: want one STATEMENT_ID, or --text")
	}
	found, err := pipeline.Explain(c.String("out"), c.Args().First())
	if err != nil {
		return nil, err
	}
	s := found.Statement
	x := &explained{Explanation: found, text: found.Document.Text, span: models.Span{Start: int(s.Start), End: int(s.End)},
		m: models.Stance{About: s.AboutTalks, Label: s.Stance, Score: s.Score, Confidence: s.Confidence}}
	for _, e := range found.Evidence {
		x.m.Evidence = append(x.m.Evidence, models.Evidence{
			Entry: e.Entry, Start: int(e.Start), End: int(e.End), Category: e.Category,
			Weight: e.Weight, Modifiers: e.Modifiers, Contribution: e.Contribution,
			Scope: models.None, // no column of the tables
		})
		x.span.Start, x.span.End = min(x.span.Start, int(e.Start)), max(x.span.End, int(e.End))
	}
	tables, _ := files(c)
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
	return dateString(x.Statement.Date) + " (" + x.Statement.DateSource + ")"
}

func printExplanation(p *printer, x *explained, col colours) {
	if x.Explanation != nil {
		p.f("%s%s%s, %s", col.strong, clean(x.Statement.Speaker), col.off, x.day())
		if x.Statement.Outlet != "" {
			p.f(", %s", clean(x.Statement.Outlet))
		}
		p.f("\n%s%s%s\n\n", col.dim, clean(x.Document.URI), col.off)
	}
	for _, piece := range x.pieces() {
		open, shut := "", ""
		if piece.hit && col.off != "" {
			open, shut = colourOf(piece.contribution, col), col.off
		} else if piece.hit {
			open, shut = "[", "]"
		}
		p.f("%s%s%s", open, piece.text, shut)
	}
	p.f("\n\n")
	printSum(p, x, col)
}

// A piece is a stretch of the shown text, safe for a screen: a hit, or what lies between two.
type piece struct {
	text         string
	hit          bool
	contribution float64 // of all evidence that the piece holds
}

// pieces parts the shown text at its hits. A hit that overlaps one before it is left to the list below the text.
func (x *explained) pieces() []piece {
	hits := slices.Clone(x.m.Evidence)
	slices.SortStableFunc(hits, func(a, b models.Evidence) int { return cmp.Compare(a.Start, b.Start) })
	var out []piece
	at := x.span.Start
	for i, h := range hits {
		if h.Start < at || h.End > x.span.End {
			continue
		}
		sum := 0.0
		for _, same := range hits[i:] {
			if same.End <= h.End {
				sum += same.Contribution
			}
		}
		out = append(out, piece{text: clean1(x.text[at:h.Start])}, piece{clean1(x.text[h.Start:h.End]), true, sum})
		at = h.End
	}
	out = append(out, piece{text: clean1(x.text[at:x.span.End])})
	return slices.DeleteFunc(out, func(p piece) bool { return p.text == "" })
}

// clean1 is clean that keeps white space at the ends, as one blank.
func clean1(s string) string {
	if s == "" {
		return ""
	}
	c := clean(s)
	if isBlank(s[0]) {
		c = " " + c
	}
	if isBlank(s[len(s)-1]) && c != " " {
		c += " "
	}
	return c
}

func isBlank(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

func colourOf(contribution float64, col colours) string {
	switch {
	case contribution > 0:
		return col.good
	case contribution < 0:
		return col.bad
	}
	return col.strong
}

// printSum shows each hit and the sum that the score is.
// scope is the clause in which the hit works, safe for a screen; "" where that is all of the text shown, or not known.
func (x *explained) scope(e models.Evidence) string {
	if e.Scope.Start < 0 || e.Scope.End > len(x.text) || e.Scope.End <= e.Scope.Start {
		return ""
	}
	s := clean(x.text[e.Scope.Start:e.Scope.End])
	if s == strings.TrimRight(clean(x.text[x.span.Start:x.span.End]), ".?!") {
		return ""
	}
	return s
}

func printSum(p *printer, x *explained, col colours) {
	for _, e := range x.m.Evidence {
		p.f("  %s%+.3f%s  %s  %s  weight %.2f", colourOf(e.Contribution, col), e.Contribution, col.off,
			pad(clean(x.text[e.Start:e.End]), 28), pad(clean(e.Entry+" ("+e.Category+")"), 34), e.Weight)
		if at := x.line(e.Entry); at != "" {
			p.f("  %s%s%s", col.dim, at, col.off)
		}
		if len(e.Modifiers) > 0 {
			p.f("  %s", clean(strings.Join(e.Modifiers, ", ")))
		}
		if s := x.scope(e); s != "" {
			p.f("\n          %sin: %s%s", col.dim, s, col.off)
		}
		p.f("\n")
	}
	if len(x.m.Evidence) == 0 {
		p.f("  nothing counted\n")
	}
	p.f("  %s%+.3f%s  the sum, which is the score: %s%s%s at confidence %.2f\n", col.strong, x.m.Score, col.off,
		col.strong, x.m.Label, col.off, x.m.Confidence)
}
