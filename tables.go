package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "write a table to standard output, in document order",
		Description: "The Parquet files are the product; this is for tools that cannot read them. " +
			"With --since-snapshot, only rows that are new or changed since then; parley diff tells what is gone, too.\n\n" +
			"Example: parley export --table statements --format csv > statements.csv",
		Flags: []cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "table", Usage: "`NAME`: " + strings.Join(tableNames(), ", ")},
			&cli.StringFlag{Name: "format", Value: "jsonl", Usage: "jsonl or csv"},
			&cli.StringFlag{Name: "since-snapshot", Usage: "`ID`: leave out the rows that this older snapshot holds, too"},
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
			return store.Export(c.String("out"), c.String("table"), c.String("format"), c.String("since-snapshot"), c.App.Writer)
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
