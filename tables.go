package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "write a table to standard output, in document order",
		Description: "The Parquet files are the product; this is for tools that cannot read them. With --since-snapshot, only rows\n" +
			"that are new or changed since then; parley diff tells what is gone, too.\n" +
			"A date of which the month alone is known is the first of that month, and date_precision says so.\n\n" +
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
			table, err := choice(c, "table", tableNames()...)
			if err != nil {
				return err
			}
			format, err := choice(c, "format", "jsonl", "csv")
			if err != nil {
				return err
			}
			return store.Export(c.String("out"), table, format, c.String("since-snapshot"), c.App.Writer)
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
			format, err := choice(c, "format", "text", "json", "md")
			if err != nil {
				return err
			}
			return store.WriteSchema(c.App.Writer, format)
		},
	}
}
