package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/data"
	"parley/models"
	"parley/pipeline"
)

func lexiconCommand() *cli.Command {
	var kinds []string
	for _, k := range models.Codes {
		kinds = append(kinds, fmt.Sprintf("  %-15s %s", k[0], k[1]))
	}
	return &cli.Command{
		Name:  "lexicon",
		Usage: "check the stance tables, show them, or see what an edit of them would change",
		Subcommands: []*cli.Command{
			{
				Name:  "check",
				Usage: "run every line's example and counterexample, and look for lines that do nothing",
				Description: "Each finding is one line, file:line: kind: what is wrong. Exit 1 where there is one. The kinds:\n" +
					strings.Join(kinds, "\n") + "\n\nExample: parley lexicon check --lexicon my-stance.tsv",
				Flags:  tableFlags(),
				Action: checkLexicon,
			},
			{
				Name:        "show",
				Usage:       "print the stance tables, by category",
				Description: "Example: parley lexicon show --category keep",
				Flags: append([]cli.Flag{
					&cli.StringFlag{Name: "category", Usage: "only the lines of category `NAME`"},
				}, tableFlags()...),
				Action: showLexicon,
			},
			{
				Name:  "impact",
				Usage: "tell which statements of the current snapshot an edited stance table would label otherwise",
				Description: "Nothing is written. Without --with, the edit is what --lexicon, --things, --operators or --target name.\n\n" +
					"Example: parley lexicon impact --with my-stance.tsv --out tables",
				Flags: append([]cli.Flag{
					outFlag(),
					snapshotFlag(),
					&cli.StringFlag{Name: "with", Usage: "`FILE`: the edited stance table", TakesFile: true},
					limitFlag(50, "list at most `N` statements"),
					&cli.StringFlag{Name: "format", Value: "text", Usage: "text or json"},
				}, tableFlags()...),
				Action: lexiconImpact,
			},
		},
		Action: func(c *cli.Context) error {
			return noSubcommand(c)
		},
	}
}

func checkLexicon(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	tables, target := files(c)
	found, err := models.Inspect(tables, target)
	if err != nil {
		return usageError{err}
	}
	p := &printer{w: c.App.Writer}
	for _, f := range found {
		p.f("%s\n", clean(f.String()))
	}
	if p.err != nil {
		return p.err
	}
	if len(found) > 0 {
		return fmt.Errorf("lexicon of %s: %s", target, plural(int64(len(found)), "finding"))
	}
	lines, err := tables.Lexicon(target)
	if err != nil {
		return usageError{err}
	}
	p.f("lexicon of %s: %s, nothing to find\n", target, plural(int64(len(lines)), "line"))
	return p.err
}

func showLexicon(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	lines, err := lexiconLines(c)
	if err != nil {
		return err
	}
	byCategory := map[string][]data.Entry{}
	var categories []string
	for _, l := range lines {
		if byCategory[l.Category] == nil {
			categories = append(categories, l.Category)
		}
		byCategory[l.Category] = append(byCategory[l.Category], l)
	}
	if only := c.String("category"); only != "" {
		if byCategory[only] == nil {
			slices.Sort(categories)
			return usagef("--category %q: want one of %s", only, strings.Join(categories, ", "))
		}
		categories = []string{only}
	}
	p := &printer{w: c.App.Writer}
	col := coloursFor(c.App.Writer)
	for i, name := range categories {
		if i > 0 {
			p.f("\n")
		}
		p.f("%s%s%s (%s)\n", col.strong, clean(name), col.off, plural(int64(len(byCategory[name])), "line"))
		for _, l := range byCategory[name] {
			p.f("  %s  %.2f  %s  %s%s:%d%s\n", pad(clean(l.ID), 14), l.Weight, pad(clean(l.Pattern), 60), col.dim, clean(filepath.Base(l.File)), l.Line, col.off)
		}
	}
	return p.err
}

// lexiconLines reads the chosen lexicon, as a run would.
func lexiconLines(c *cli.Context) ([]data.Entry, error) {
	tables, target := files(c)
	if _, err := models.New(tables, target); err != nil {
		return nil, usageError{err}
	}
	lines, err := tables.Lexicon(target)
	if err != nil {
		return nil, usageError{err}
	}
	return lines, nil
}

func lexiconImpact(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	format, most, err := listing(c, "text", "json")
	if err != nil {
		return err
	}
	if c.IsSet("with") {
		if c.IsSet("lexicon") {
			return usagef("--with and --lexicon: want one of them")
		}
		if err := c.Set("lexicon", c.String("with")); err != nil {
			return err
		}
	}
	edited, target := files(c)
	if len(edited.Override) == 0 {
		return usagef("lexicon impact: want --with FILE, the edited table")
	}
	x, err := pipeline.FindImpact(c.Context, c.String("out"), data.Files{}, edited, target, most)
	if err != nil {
		return err
	}
	return answer(c, format, x, func(p *printer, col colours) { printImpact(p, x, col) })
}

func printImpact(p *printer, x *pipeline.Impact, col colours) {
	p.f("%s, %s with another label, %s with another score only\n", plural(x.Statements, "statement"), grouped(x.Labels), grouped(x.Scores))
	if x.Other {
		p.f("the snapshot was scored by other tables than the program's own: what those change is told, too\n")
	}
	if x.Lost > 0 {
		p.f("%s could not be found again in the documents table, and not compared\n", plural(x.Lost, "statement"))
	}
	for _, m := range x.Moves {
		p.f("  %5d  %s -> %s\n", m.N, m.Old, m.New)
	}
	for _, ch := range x.Changes {
		p.f("\n%s  %s%s%s, %s\n", ch.StatementID, col.strong, clean(ch.Speaker), col.off, clean(ch.URI))
		p.f("  %s %+.2f -> %s %+.2f\n  %s\n", ch.Old, ch.OldScore, ch.New, ch.NewScore, clean(ch.Text))
	}
	if more := x.Labels - int64(len(x.Changes)); more > 0 {
		p.f("\n... and %s more: --limit 0\n", grouped(more))
	}
}
