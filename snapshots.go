package main

import (
	"strings"
	"time"

	"github.com/dustin/go-humanize"
	"github.com/urfave/cli/v2"

	"parley/pipeline/store"
)

func snapshotsCommand() *cli.Command {
	return &cli.Command{
		Name:  "snapshots",
		Usage: "list the snapshots, the newest first",
		Description: "Snapshots share the files that they have in common: own is what removing this one alone would free.\n" +
			"Other commands take a snapshot by its name or how that begins.\n\n" +
			"Example: parley snapshots --out tables",
		Flags: []cli.Flag{
			outFlag(),
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table or json"},
		},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			format, err := choice(c, "format", "table", "json")
			if err != nil {
				return err
			}
			all, err := store.List(c.String("out"))
			if err != nil {
				return err
			}
			return answer(c, format, all, func(p *printer, _ colours) { printSnapshots(p, all) })
		},
	}
}

func printSnapshots(p *printer, all []store.Listed) {
	p.f("%-16s  %-19s  %10s  %8s  %8s  %10s  %8s  %9s  %9s\n", "snapshot", "made (UTC)", "documents", "added", "changed", "statements", "rejects", "size", "own")
	for _, s := range all {
		if s.Fault != "" {
			p.f("%-16s  %s%s\n", clean(s.Name), clean(s.Fault), marks(s))
			continue
		}
		added, changed := "", ""
		if s.Tally != nil {
			added, changed = grouped(s.Tally.Added), grouped(s.Tally.Changed)
		}
		p.f("%-16s  %-19s  %10s  %8s  %8s  %10s  %8s  %9s  %9s%s\n", clean(s.Name), s.Made.UTC().Format(time.DateTime), grouped(s.Documents), added, changed,
			grouped(s.Statements), grouped(s.Rejects), size(s.Bytes), size(s.Own), marks(s))
	}
}

// marks are what keeps a snapshot from being collected.
func marks(s store.Listed) string {
	var all []string
	if s.Current {
		all = append(all, "current")
	}
	if s.Pinned {
		all = append(all, "pinned")
	}
	if all == nil {
		return ""
	}
	return "  " + strings.Join(all, ", ")
}

// size is a number of bytes for people: 1.2 MB.
func size(bytes int64) string { return humanize.Bytes(uint64(bytes)) }

// snapshotFlag goes with outFlag in commands that read tables.
func snapshotFlag() cli.Flag {
	return &cli.StringFlag{Name: "snapshot", Usage: "`ID` of the snapshot to read, or how it begins: parley snapshots lists them", DefaultText: "the current one"}
}

// findSnapshots puts the folders of the snapshots that flags name in their place: --out becomes that of --snapshot. Where
// that is the current one, --out stays: whoever opens it then follows current as it is at that time.
func findSnapshots(c *cli.Context) error {
	out := c.String("out")
	for _, f := range []struct{ flag, sets string }{{"since-snapshot", "since-snapshot"}, {"snapshot", "out"}} {
		if flagOf(c.Command, f.flag) == nil || c.String(f.flag) == "" {
			continue
		}
		dir, err := store.Folder(out, c.String(f.flag))
		if err != nil {
			return err
		}
		if f.flag == "snapshot" && c.String(f.flag) == store.Current {
			continue
		}
		if err := c.Set(f.sets, dir); err != nil {
			return err
		}
	}
	return nil
}
