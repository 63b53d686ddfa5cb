package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/models"
	"parley/pipeline"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show how a statement came by its score: the words that counted, and the arithmetic",
		ArgsUsage: "STATEMENT_ID",
		Description: "Examples: parley explain 0123456789abcdef\n" +
			"          parley explain --text 'We will not return to the table under pressure.'",
		Flags: append([]cli.Flag{
			outFlag(),
			&cli.StringFlag{Name: "text", Usage: "explain `TEXT` in place of a statement of the tables"},
			&cli.StringFlag{Name: "context", Usage: "what TEXT answers"},
		}, tableFlags()...),
		Action: func(c *cli.Context) error {
			p := &printer{w: c.App.Writer}
			col := coloursFor(c.App.Writer)
			if c.IsSet("text") {
				if err := noArgs(c); err != nil {
					return err
				}
				scorer, err := pipeline.NewScorer(files(c))
				if err != nil {
					return err
				}
				text := c.String("text")
				m := scorer.Score(text, c.String("context"))
				p.f("%s\n\n", marked(text, models.Span{Start: 0, End: len(text)}, m.Evidence, col))
				printSum(p, m, text, col)
				return p.err
			}
			if c.NArg() != 1 {
				return usagef("parley explain: want one STATEMENT_ID, or --text")
			}
			x, err := pipeline.Explain(c.String("out"), c.Args().First())
			if err != nil {
				return err
			}
			printExplanation(p, x, col)
			return p.err
		},
	}
}

func printExplanation(p *printer, x *pipeline.Explanation, col colours) {
	s, text := x.Statement, x.Document.Text
	m := models.Stance{About: s.AboutTalks, Label: s.Stance, Score: s.Score, Confidence: s.Confidence}
	span := models.Span{Start: int(s.Start), End: int(s.End)}
	for _, e := range x.Evidence {
		m.Evidence = append(m.Evidence, models.Evidence{
			Entry: e.Entry, Start: int(e.Start), End: int(e.End), Category: e.Category,
			Weight: e.Weight, Modifiers: e.Modifiers, Contribution: e.Contribution,
		})
		span.Start, span.End = min(span.Start, int(e.Start)), max(span.End, int(e.End))
	}
	date := "undated"
	if s.Date != nil {
		date = dateString(s.Date) + " (" + s.DateSource + ")"
	}
	p.f("%s%s%s, %s", col.strong, clean(s.Speaker), col.off, date)
	if s.Outlet != "" {
		p.f(", %s", clean(s.Outlet))
	}
	p.f("\n%s%s%s\n\n%s\n\n", col.dim, clean(x.Document.URI), col.off, marked(text, span, m.Evidence, col))
	printSum(p, m, text, col)
}

// marked is the text of a span with its evidence in brackets, or in colour where col has any.
func marked(text string, span models.Span, evidence []models.Evidence, col colours) string {
	hits := slices.Clone(evidence)
	slices.SortStableFunc(hits, func(a, b models.Evidence) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	at := span.Start
	for _, h := range hits {
		if h.Start < at || h.End > span.End {
			continue // inside the hit before, and told below the text all the same
		}
		b.WriteString(clean1(text[at:h.Start]))
		open, shut := "[", "]"
		if col.off != "" {
			open, shut = colourOf(h.Contribution, col), col.off
		}
		b.WriteString(open + clean1(text[h.Start:h.End]) + shut)
		at = h.End
	}
	b.WriteString(clean1(text[at:span.End]))
	return b.String()
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
func printSum(p *printer, m models.Stance, text string, col colours) {
	for _, e := range m.Evidence {
		p.f("  %s%+.3f%s  %s  %s  weight %.2f", colourOf(e.Contribution, col), e.Contribution, col.off,
			pad(clean(text[e.Start:e.End]), 28), pad(e.Entry+" ("+e.Category+")", 34), e.Weight)
		if len(e.Modifiers) > 0 {
			p.f("  %s", strings.Join(e.Modifiers, ", "))
		}
		p.f("\n")
	}
	if len(m.Evidence) == 0 {
		p.f("  nothing counted\n")
	}
	p.f("  %s%+.3f%s  the sum, which is the score: %s%s%s at confidence %.2f\n", col.strong, m.Score, col.off, col.strong, m.Label, col.off, m.Confidence)
}
