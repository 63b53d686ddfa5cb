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

// noArgs refuses what a command would not look at.
func noArgs(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("parley %s takes no %q", c.Command.Name, c.Args().First())
	}
	return nil
}
