package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func pinCommand() *cli.Command {
	return &cli.Command{
		Name:        "pin",
		Usage:       "keep a snapshot from parley gc",
		ArgsUsage:   "SNAPSHOT",
		Description: "Example: parley pin 702fd34d",
		Flags:       []cli.Flag{outFlag()},
		Action:      func(c *cli.Context) error { return changePin(c, store.Pin, "pinned") },
	}
}

func unpinCommand() *cli.Command {
	return &cli.Command{
		Name:        "unpin",
		Usage:       "let parley gc remove a pinned snapshot again",
		ArgsUsage:   "SNAPSHOT",
		Description: "Example: parley unpin 702fd34d",
		Flags:       []cli.Flag{outFlag()},
		Action:      func(c *cli.Context) error { return changePin(c, store.Unpin, "not pinned") },
	}
}

func changePin(c *cli.Context, do func(out, id string) (string, error), now string) error {
	if c.NArg() != 1 {
		return usagef("%s: want one snapshot: parley snapshots lists them", c.Command.Name)
	}
	name, err := do(c.String("out"), c.Args().First())
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s: %s\n", name, now)
	return err
}
