package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func rollbackCommand() *cli.Command {
	return &cli.Command{
		Name:      "rollback",
		Usage:     "make an older snapshot current",
		ArgsUsage: "[SNAPSHOT]",
		Description: "SNAPSHOT is a name or how it begins; none: the one made before the current one, where the\n" +
			"run.json of both can be read. It is verified first, and a damaged one is refused. Nothing is removed: parley\n" +
			"rollback NAME goes forward again.\n\n" +
			"Example: parley rollback --out tables 702fd34d",
		Flags: []cli.Flag{outFlag()},
		Action: func(c *cli.Context) error {
			if c.NArg() > 1 || c.NArg() == 1 && c.Args().First() == "" {
				return usagef("rollback: want one snapshot, or none for the one before: parley snapshots lists them")
			}
			name, found, err := store.Rollback(c.String("out"), c.Args().First(), sumIsScore)
			if err != nil {
				return err
			}
			if len(found) > 0 {
				return fmt.Errorf("%s: damaged, current stays as it was: %s, the first: %s", name, plural(int64(len(found)), "fault"), found[0])
			}
			_, err = fmt.Fprintf(c.App.Writer, "%s: current\n", name)
			return err
		},
	}
}
