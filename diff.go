package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
)

func diffCommand() *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "which statements two snapshots do not have in common, and why",
		ArgsUsage: "SNAPSHOT SNAPSHOT",
		Description: "SNAPSHOT is a name below snapshots (or how it begins), current, or the path of a snapshot's folder; the older one first.\n" +
			"A statement is added, gone, relabelled, rescored (the same stance by another score) or reattributed (another speaker).\n\n" +
			"Example: parley diff 702fd34d current",
		Flags: []cli.Flag{
			outFlag(),
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table or json"},
			limitFlag(0, "at most `N` rows of a table"),
		},
		Action: diffAction,
	}
}

func diffAction(c *cli.Context) error {
	if c.NArg() != 2 {
		return usagef("diff: want two snapshots, the older one first")
	}
	format, most, err := listing(c, "table", "json")
	if err != nil {
		return err
	}
	d, err := pipeline.Diff(c.String("out"), c.Args().Get(0), c.Args().Get(1))
	if err != nil {
		return err
	}
	return answer(c, format, d, func(p *printer, col colours) { printDiff(p, d, most, col) })
}

func printDiff(p *printer, d *pipeline.Difference, limit int, col colours) {
	p.f("%s (parley %s, lexicon %.12s) to %s (parley %s, lexicon %.12s)\n", d.Old.Snapshot, d.Old.Program, d.Old.Lexicon,
		d.New.Snapshot, d.New.Program, d.New.Lexicon)
	if len(d.Changes) == 0 {
		p.f("no statement differs: %s the same\n", plural(d.Same, "statement"))
		return
	}
	var order []string
	counts := map[string]int64{}
	for i := range d.Changes {
		k := d.Changes[i].Kind + " (" + reason(d.Changes[i].Why) + ")"
		if counts[k] == 0 {
			order = append(order, k)
		}
		counts[k]++
	}
	for _, k := range order {
		p.f("%6s  %s\n", grouped(counts[k]), k)
	}
	p.f("%6s  the same\n\n", grouped(d.Same))
	for i := range d.Changes {
		c := &d.Changes[i]
		if limit > 0 && i == limit {
			p.f("... and %s more: --limit 0\n", grouped(int64(len(d.Changes)-limit)))
			return
		}
		p.f("%s%-12s%s  %-15s  %s  %s  %s\n", kindColour(c.Kind, col), c.Kind, col.off, reason(c.Why), c.StatementID, pad(clean(c.Speaker), 26), stances(c))
		p.f("%s              %s  [%s]%s\n", col.dim, pad(clean(c.Text), 76), clean(c.Document), col.off)
		if len(c.Lines) > 0 {
			p.f("              lines: %s\n", clean(strings.Join(c.Lines, ", ")))
		}
	}
}

// reason is a code of a change as words.
func reason(why string) string { return strings.ReplaceAll(why, "_", " ") }

// stances says what the stance is, or was and is.
func stances(c *pipeline.StatementChange) string {
	switch c.Kind {
	case pipeline.Added:
		return fmt.Sprintf("%s %+.2f", c.NewStance, c.NewScore)
	case pipeline.Gone:
		return fmt.Sprintf("%s %+.2f", c.OldStance, c.OldScore)
	case pipeline.Reattributed:
		return "was " + clean(c.OldSpeaker)
	}
	return fmt.Sprintf("%s %+.2f -> %s %+.2f", c.OldStance, c.OldScore, c.NewStance, c.NewScore)
}

func kindColour(kind string, col colours) string {
	switch kind {
	case pipeline.Added:
		return col.good
	case pipeline.Gone:
		return col.bad
	}
	return col.strong
}
