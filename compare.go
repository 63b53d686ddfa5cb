package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/data"
	"parley/pipeline"
	"parley/pipeline/store"
)

func compareCommand() *cli.Command {
	return &cli.Command{
		Name:  "compare",
		Usage: "who stands where: each speaker's position, its 95 % interval, and who moved",
		Description: "Position is the estimated mean of the scores of a speaker's statements about the talks: -1 refuses them, +1 urges\n" +
			"them. Repeats of the same words count once. With --of outlet or faction each speaker counts once in a group.\n" +
			"The table says \"leans\" where the interval does not lie on that side alone, and \"unclear\" for neutral where it leaves a\n" +
			"side open; csv and json have the label of the speakers table. Intervals do not know how often the program misreads.\n" +
			"--pair says how likely one is more open to the talks than another; --replies says who answers whom, how often on the\n" +
			"same side and how often on the other.\n\n" +
			"Example: parley compare --speaker Araghchi --speaker Kayhan --since 2025-02-01 --by month\n" +
			"         parley compare --pair Araghchi --pair Kayhan",
		Flags: []cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringSliceFlag{Name: "speaker", Usage: "only speakers whose name or id holds `NAME`; may be repeated"},
			&cli.StringSliceFlag{Name: "faction", Usage: "only speakers whose faction holds `NAME`; may be repeated"},
			&cli.StringSliceFlag{Name: "outlet", Usage: "only what was said or printed where the outlet's name holds `NAME`; may be repeated"},
			&cli.StringFlag{Name: "since", Usage: "only statements of this `DATE` (YYYY-MM-DD) and later"},
			&cli.StringFlag{Name: "until", Usage: "only statements of this `DATE` and earlier"},
			&cli.StringFlag{Name: "by", Value: "all", Usage: "period: all or month"},
			&cli.StringFlag{Name: "of", Value: "speaker", Usage: "whose positions: speaker, outlet (where it was said) or faction"},
			&cli.StringSliceFlag{Name: "pair", Usage: "how likely is the first `NAME` more open to the talks than the next; given twice or more"},
			&cli.BoolFlag{Name: "replies", Usage: "who answers whom"},
			&cli.StringFlag{Name: "format", Value: "table", Usage: "table, csv or json"},
			limitFlag(0, "at most `N` rows of a table"),
		},
		Action: compareAction,
	}
}

func compareAction(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	want, err := selection(c)
	if err != nil {
		return err
	}
	format, most, err := listing(c, "table", "csv", "json")
	if err != nil {
		return err
	}
	pair, replies := c.StringSlice("pair"), c.Bool("replies")
	switch {
	case len(pair) == 1:
		return usagef("--pair %q: want it twice or more, for the two that are compared", pair[0])
	case len(pair) > 0 && replies:
		return usagef("--pair and --replies: want one of them")
	case want.ByMonth && (len(pair) > 0 || replies):
		return usagef("--by month: not with --pair or --replies; --since and --until choose a time")
	case len(pair) > 0:
		return comparePairs(c, want, pair, format)
	case replies:
		if want.Of != "speaker" {
			return usagef("--of %s: not with --replies", want.Of)
		}
		return compareReplies(c, want, format, most)
	}
	found, err := pipeline.Compare(c.String("out"), want)
	if err != nil {
		return err
	}
	for _, name := range found.Unknown {
		fmt.Fprintf(c.App.ErrWriter, "parley: %q: no such speaker, faction or outlet: parley compare lists who was heard, parley compare --of outlet where\n", name)
	}
	if format != "table" {
		return store.WriteSpeakers(c.App.Writer, found.Rows, format)
	}
	p := &printer{w: c.App.Writer}
	printSpeakers(p, found, most, "--limit 0", coloursFor(c.App.Writer))
	return p.err
}

// selection is what the flags choose.
func selection(c *cli.Context) (want pipeline.Selection, err error) {
	by, err := choice(c, "by", "all", "month")
	if err != nil {
		return want, err
	}
	of, err := choice(c, "of", pipeline.Groupings...)
	if err != nil {
		return want, err
	}
	want = pipeline.Selection{Speakers: c.StringSlice("speaker"), Factions: c.StringSlice("faction"), Outlets: c.StringSlice("outlet"),
		ByMonth: by == "month", Of: of}
	for _, f := range []struct {
		name string
		to   *data.Date
	}{{"since", &want.Since}, {"until", &want.Until}} {
		s := c.String(f.name)
		if s == "" {
			continue
		}
		d, err := data.ParseDate(s)
		if err != nil || d.Precision() != "day" {
			return want, usagef("--%s %q: want YYYY-MM-DD", f.name, s)
		}
		*f.to = d
	}
	if !want.Since.IsZero() && !want.Until.IsZero() && want.Since.Days() > want.Until.Days() {
		return want, usagef("--since %s, --until %s: want the earlier date first", want.Since, want.Until)
	}
	return want, nil
}

// The interval plot's width in characters: one for each tenth of the scale from -1 to +1.
const plotWidth = 21

// printSpeakers prints the table. Rows without a statement about the target are left out and their speakers counted below
// it. Where there are more than limit (0: no limit), those of most statements are shown, in the order of rows, and the way
// to the rest is told.
func printSpeakers(p *printer, found *pipeline.Comparison, limit int, rest string, col colours) {
	heard, silent, more := map[string]bool{}, map[string]bool{}, 0
	least, ties := leastHeard(found.Rows, limit)
	about := subject(found.Target)
	if !slices.ContainsFunc(found.Rows, func(r store.SpeakerRow) bool { return r.Mean != nil }) {
		p.f("No statement about %s.\n", about)
		return
	}
	p.f("%s%s  %-7s  %8s  %-15s  %-*s  %4s  %s%s\n", col.strong, pad("speaker", 30), "period", "position", "95 % interval",
		plotWidth, "-1 refuses  urges +1", "n", "stance", col.off)
	for _, r := range found.Rows {
		if r.Mean == nil {
			silent[r.SpeakerID] = true
			continue
		}
		heard[r.SpeakerID] = true
		if r.NAbout == least {
			ties--
		}
		if r.NAbout < least || r.NAbout == least && ties < 0 {
			more++
			continue
		}
		c := col.dim
		if *r.Low > 0 {
			c = col.good
		} else if *r.High < 0 {
			c = col.bad
		}
		p.f("%s  %-7s  %s%+8.2f%s  %+.2f to %+.2f  %s%s%s  %4d  %s", pad(clean(r.Speaker), 30), r.Period, c, *r.Mean, col.off,
			*r.Low, *r.High, c, plot(*r.Low, *r.Mean, *r.High), col.off, r.NAbout, pipeline.InWords(&r))
		if r.Shift != nil {
			p.f(", moved %+.2f on %s", *r.Shift, data.ISODay(r.ShiftDate))
		}
		p.f("\n")
	}
	if more > 0 {
		p.f("... and %s more, heard less: %s\n", grouped(int64(more)), rest)
	}
	maps.DeleteFunc(silent, func(id string, _ bool) bool { return heard[id] })
	if len(silent) > 0 {
		p.f("%s spoke, but not about %s.\n", plural(int64(len(silent)), "other"), about)
	}
	p.f("%sAn interval does not know how often the program misreads: parley explain shows what it counted.%s\n", col.dim, col.off)
}

// subject is the target as a sentence names it.
func subject(target string) string {
	if target == pipeline.DefaultTarget {
		return "the talks"
	}
	return clean(strings.ReplaceAll(target, "_", " "))
}

// leastHeard is how many statements a row needs to be among the limit rows of most, and how many with just so many are.
func leastHeard(rows []store.SpeakerRow, limit int) (least int32, ties int) {
	var counts []int32
	for _, r := range rows {
		if r.Mean != nil {
			counts = append(counts, r.NAbout)
		}
	}
	if limit <= 0 || len(counts) <= limit {
		return 0, 0
	}
	slices.SortFunc(counts, func(a, b int32) int { return cmp.Compare(b, a) })
	least = counts[limit-1]
	return least, limit - slices.Index(counts, least)
}

// plot draws an interval on the scale from -1 to +1, with a mark at 0.
func plot(low, mean, high float64) string {
	at := func(x float64) int { return int((min(max(x, -1), 1)+1)/2*(plotWidth-1) + 0.5) }
	line := []rune(strings.Repeat(" ", plotWidth))
	line[plotWidth/2] = '│'
	for i := at(low); i <= at(high); i++ {
		line[i] = '─'
	}
	line[at(mean)] = '●'
	return string(line)
}
