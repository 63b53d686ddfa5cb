package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "write a table to standard output, in document order",
		Description: "The Parquet files are the product; this is for tools that cannot read them.\n\n" +
			"Example: parley export --table statements --format csv > statements.csv",
		Flags: []cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "table", Usage: "`NAME`: " + strings.Join(tableNames(), ", ")},
			&cli.StringFlag{Name: "format", Value: "jsonl", Usage: "jsonl or csv"},
		},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			if t := c.String("table"); !slices.Contains(tableNames(), t) {
				return usagef("--table %q: want one of %s", t, strings.Join(tableNames(), ", "))
			}
			if f := c.String("format"); f != "jsonl" && f != "csv" {
				return usagef("--format %q: want jsonl or csv", f)
			}
			return store.Export(c.String("out"), c.String("table"), c.String("format"), c.App.Writer)
		},
	}
}

func tableNames() []string {
	var names []string
	for _, t := range store.Schema() {
		names = append(names, t.Name)
	}
	return names
}

func noArgs(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("parley %s takes no %q", c.Command.Name, c.Args().First())
	}
	return nil
}

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:        "schema",
		Usage:       "print the tables' columns, types and meanings",
		Description: "Example: parley schema --format json",
		Flags:       []cli.Flag{&cli.StringFlag{Name: "format", Value: "text", Usage: "text, json or md"}},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			f := c.String("format")
			if f != "text" && f != "json" && f != "md" {
				return usagef("--format %q: want text, json or md", f)
			}
			return store.WriteSchema(c.App.Writer, f)
		},
	}
}

// sumTolerance is how far a statement's score may lie from the sum of its evidence: what floating point costs, no more.
const sumTolerance = 1e-9

// sumIsScore holds the formula of docs/MODEL.md: the score is the sum of the contributions.
func sumIsScore(s store.StatementRow, evidence []store.EvidenceRow) error {
	sum := 0.0
	for _, e := range evidence {
		sum += e.Contribution
	}
	if math.Abs(sum-s.Score) > sumTolerance {
		return fmt.Errorf("score %g: its evidence adds up to %g", s.Score, sum)
	}
	return nil
}

func verifyCommand() *cli.Command {
	return &cli.Command{
		Name:        "verify",
		Usage:       "check that the tables are whole and agree with each other",
		Description: "Sizes and hashes first, then every offset, id and sum. Exit 1 where anything is wrong.\n\nExample: parley verify --out tables",
		Flags:       []cli.Flag{outFlag(), snapshotFlag()},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			out := c.String("out")
			found, err := store.Verify(out, sumIsScore)
			if err != nil {
				return err
			}
			p := &printer{w: c.App.Writer}
			for _, f := range found {
				p.f("%s\n", f)
			}
			if p.err != nil {
				return p.err
			}
			if len(found) > 0 {
				return fmt.Errorf("%s: %s", out, plural(int64(len(found)), "fault"))
			}
			p.f("%s: whole, and its tables agree\n", out)
			return p.err
		},
	}
}
