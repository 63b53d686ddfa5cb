package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
)

// writeCSV writes a line of names, then the values; nil is an empty field.
func writeCSV(to io.Writer, names []string, lines [][]any) error {
	w := csv.NewWriter(to)
	if err := w.Write(names); err != nil {
		return err
	}
	record := make([]string, len(names))
	for _, line := range lines {
		for i, v := range line {
			switch v := v.(type) {
			case nil:
				record[i] = ""
			case float64:
				record[i] = strconv.FormatFloat(v, 'g', -1, 64)
			default:
				record[i] = fmt.Sprint(v)
			}
		}
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// comparePairs says of each two how likely the first is more open to the target.
func comparePairs(c *cli.Context, want pipeline.Selection, names []string, format string) error {
	pairs, err := pipeline.Pairs(c.String("out"), want, names)
	if err != nil {
		return err
	}
	switch format {
	case "json":
		return writeJSON(c.App.Writer, pairs)
	case "csv":
		var lines [][]any
		for _, x := range pairs {
			lines = append(lines, []any{x.A, x.B, x.Probability, x.MeanA, x.MeanB, x.NA, x.NB})
		}
		return writeCSV(c.App.Writer, []string{"a", "b", "probability", "mean_a", "mean_b", "n_a", "n_b"}, lines)
	}
	p, col := &printer{w: c.App.Writer}, coloursFor(c.App.Writer)
	for _, x := range pairs {
		p.f("%s%s%s %% likely that %s (%+.2f from %s) stands higher than %s (%+.2f from %s)\n", col.strong, percent(x.Probability), col.off,
			clean(x.A), x.MeanA, plural(int64(x.NA), "statement"), clean(x.B), x.MeanB, plural(int64(x.NB), "statement"))
	}
	return p.err
}

// percent never says that something is certain.
func percent(p float64) string {
	switch {
	case p < 0.001:
		return "under 0.1"
	case p > 0.999:
		return "over 99.9"
	case p < 0.01 || p > 0.99:
		return fmt.Sprintf("%.1f", 100*p)
	}
	return fmt.Sprintf("%.0f", 100*p)
}

// compareReplies says who answers whom.
func compareReplies(c *cli.Context, want pipeline.Selection, format string, limit int) error {
	replies, err := pipeline.Replies(c.String("out"), want)
	if err != nil {
		return err
	}
	switch format {
	case "json":
		all := []any{}
		for i := range replies {
			all = append(all, struct {
				*pipeline.Reply
				Sign string `json:"sign"`
			}{&replies[i], replies[i].Sign()})
		}
		return writeJSON(c.App.Writer, all)
	case "csv":
		var lines [][]any
		for i := range replies {
			x := &replies[i]
			var mean any
			if x.Mean != nil {
				mean = *x.Mean
			}
			lines = append(lines, []any{x.FromID, x.From, x.ToID, x.To, x.N, mean, x.Same, x.Other, x.Sign()})
		}
		return writeCSV(c.App.Writer, []string{"from_id", "from", "to_id", "to", "n", "mean", "same", "other", "sign"}, lines)
	}
	p, col := &printer{w: c.App.Writer}, coloursFor(c.App.Writer)
	if len(replies) == 0 {
		p.f("Nobody answers anybody.\n")
		return p.err
	}
	p.f("%s%s  %s  %4s  %8s  %4s  %5s  %s%s\n", col.strong, pad("who answers", 30), pad("whom", 30), "n", "score", "same", "other", "side", col.off)
	for i := range replies {
		x := &replies[i]
		if limit > 0 && i == limit {
			p.f("... and %s more: --limit 0\n", grouped(int64(len(replies)-limit)))
			break
		}
		mean := "-"
		if x.Mean != nil {
			mean = fmt.Sprintf("%+.2f", *x.Mean)
		}
		p.f("%s  %s  %4d  %8s  %4d  %5d  %s\n", pad(clean(x.From), 30), pad(clean(x.To), 30), x.N, mean, x.Same, x.Other, x.Sign())
	}
	return p.err
}
