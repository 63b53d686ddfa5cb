package main

import (
	"time"

	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func gcCommand() *cli.Command {
	return &cli.Command{
		Name:  "gc",
		Usage: "remove old snapshots",
		Description: "The newest N stay, and the current one, pinned ones (parley pin), those that parley is reading, and those that cannot\n" +
			"be read. Space comes back for files that no snapshot has any more.\n\n" +
			"Example: parley gc --keep 30 --dry-run",
		Flags: []cli.Flag{
			outFlag(),
			&cli.IntFlag{Name: "keep", Usage: "`N` newest snapshots stay", DefaultText: "none, it must be given"},
			&cli.BoolFlag{Name: "dry-run", Usage: "say what would go, and remove nothing"},
		},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			if !c.IsSet("keep") || c.Int("keep") < 0 {
				return usagef("gc: want --keep N, 0 or more")
			}
			done, err := store.Collect(c.String("out"), c.Int("keep"), c.Bool("dry-run"))
			if err != nil {
				return err
			}
			p := &printer{w: c.App.Writer}
			printCollected(p, done, c.Bool("dry-run"))
			return p.err
		},
	}
}

func printCollected(p *printer, done *store.Collected, dry bool) {
	verb := "removed"
	if dry {
		verb = "would go"
	}
	for _, s := range done.Removed {
		p.f("%s: %s, made %s\n", s.Name, verb, s.Made.UTC().Format(time.DateTime))
	}
	for _, s := range done.InUse {
		p.f("%s: in use, left for the next time\n", s.Name)
	}
	for _, s := range done.Damaged {
		p.f("%s: left alone: %s\n", clean(s.Name), clean(s.Fault))
	}
	p.f("%s %s, %s freed, %d kept\n", plural(int64(len(done.Removed)), "snapshot"), verb, size(done.Freed), done.Kept)
}
