package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
	"parley/pipeline/store"
)

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
		Name:  "verify",
		Usage: "check that the tables are whole and agree with each other",
		Description: "Sizes and hashes first, then every offset, id and sum. With --rerun, a sample of the documents goes through the steps\n" +
			"again, from the stored text and with the run's own table flags, and must give the stored rows. What the tables\n" +
			"of an early version cannot show (links, dates without a day) is told, and is no fault. Exit 1 where anything is wrong.\n\n" +
			"Example: parley verify --out tables --rerun 5%",
		Flags: append([]cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "rerun", Usage: "`SHARE` of the documents to read again, as 0.05 or 5%; a text decides whether it is one of them"},
		}, tableFlags()...),
		Action: verifyAction,
	}
}

func verifyAction(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	part, err := share(c.String("rerun"))
	if err != nil {
		return usagef("--rerun %q: %w", c.String("rerun"), err)
	}
	out := c.String("out")
	found, err := store.Verify(out, sumIsScore)
	if err != nil {
		return err
	}
	p := &printer{w: c.App.Writer}
	wrong := int64(0)
	if len(found) == 0 {
		p.f("%s: whole, and its tables agree\n", out)
	}
	if len(found) == 0 && part > 0 { // of damaged tables nothing can be expected
		tables, target := files(c)
		again, err := pipeline.Rerun(c.Context, out, tables, target, version, part)
		if err != nil {
			return err
		}
		printRecount(p, again)
		found, wrong = again.Wrong, again.WrongDocuments
	}
	for _, f := range found {
		p.f("%s\n", f)
	}
	switch {
	case p.err != nil:
		return p.err
	case wrong > 0:
		return fmt.Errorf("%s: read again, %s gave other rows", out, plural(wrong, "document"))
	case len(found) > 0:
		return fmt.Errorf("%s: %s", out, plural(int64(len(found)), "fault"))
	}
	return nil
}

func printRecount(p *printer, r *pipeline.Recount) {
	if r.Sampled == 0 {
		p.f("read again: none of %s: a larger share takes some\n", plural(r.Documents, "document"))
		return
	}
	p.f("read again: %s of %s, with %s; %s as stored\n", grouped(r.Sampled), plural(r.Documents, "document"), plural(r.Statements, "statement"), grouped(r.Same))
	if r.UnclearDocuments == 0 {
		return
	}
	p.f("%s gave other rows, but an early version wrote them, and not all that it knew (links, a date without its day):\n", plural(r.UnclearDocuments, "document"))
	for _, f := range r.Unclear {
		p.f("  %s\n", f)
	}
}

// share reads a part of a whole, as 0.05 or 5%; 0 for "".
func share(s string) (float64, error) {
	if s == "" {
		return 0, nil
	}
	number, percent := strings.CutSuffix(s, "%")
	x, err := strconv.ParseFloat(number, 64)
	if percent {
		x /= 100
	}
	if err != nil || !(x > 0 && x <= 1) {
		return 0, fmt.Errorf("want a share as 0.05 or 5%%, at most 1 or 100%%")
	}
	return x, nil
}
