package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// choice is the flag's value, which must be one of want.
func choice(c *cli.Context, flag string, want ...string) (string, error) {
	s := c.String(flag)
	if !slices.Contains(want, s) {
		return "", usagef("--%s %q: want %s", flag, s, anyOf(want))
	}
	return s, nil
}

// anyOf is "a, b or c".
func anyOf(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// noSubcommand says which commands stand below one that does nothing itself.
func noSubcommand(c *cli.Context) error {
	var names []string
	for _, sub := range c.Command.Subcommands {
		if sub.Name != "help" {
			names = append(names, sub.Name)
		}
	}
	if c.NArg() > 0 {
		return usagef("%s: no %q: want %s", c.Command.Name, c.Args().First(), anyOf(names))
	}
	return usagef("%s: want %s", c.Command.Name, anyOf(names))
}

// limitFlag is the flag that limit reads.
func limitFlag(n int, usage string) cli.Flag {
	return &cli.IntFlag{Name: "limit", Value: n, Usage: usage + "; 0: all"}
}

// limit is how many rows are wanted, 0 for all.
func limit(c *cli.Context) (int, error) {
	n := c.Int("limit")
	if n < 0 {
		return 0, usagef("--limit %d: want 0 or more", n)
	}
	return n, nil
}

// listing is how a list is wanted: in one of these formats, and how many rows of it at most.
func listing(c *cli.Context, formats ...string) (format string, most int, err error) {
	if format, err = choice(c, "format", formats...); err == nil {
		most, err = limit(c)
	}
	return format, most, err
}

// noArgs refuses what a command would not look at.
func noArgs(c *cli.Context) error {
	if c.NArg() > 0 {
		return usagef("%s takes no %q", strings.TrimPrefix(c.Command.HelpName, "parley "), c.Args().First())
	}
	return nil
}

// noEmptyFlags refuses flags that are given as nothing, which is what a script does whose variable is not set: it would get
// the current snapshot for the one it meant, or the program's own table for the user's.
func noEmptyFlags(c *cli.Context) error {
	for _, f := range c.Command.Flags {
		name := f.Names()[0]
		if !c.IsSet(name) || name == contextFlag {
			continue
		}
		switch f.(type) {
		case *cli.StringFlag:
			if c.String(name) == "" {
				return usagef("--%s \"\": want a value", name)
			}
		case *cli.StringSliceFlag:
			if slices.Contains(c.StringSlice(name), "") {
				return usagef("--%s %q: want no empty value", name, c.StringSlice(name))
			}
		}
	}
	return nil
}
