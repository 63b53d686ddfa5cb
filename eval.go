package main

import (
	"fmt"
	"log/slog"
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
	"parley/pipeline/eval"
)

func evalCommand() *cli.Command {
	return &cli.Command{
		Name:  "eval",
		Usage: "hold a run against labelled statements, beside simple methods",
		Description: "Gold files are NAME.jsonl, one statement a line: quote_start and quote_end (bytes of the document's text), speaker,\n" +
			"outlet, date, form, about_us_talks, stance, score. Their texts are NAME.txt, NAME.md or NAME.html. A labelled\n" +
			"statement is found when one of the run covers at least half of it and is at least half inside it. --gold and\n" +
			"--texts may be repeated, in pairs; all of them count as one set.\n\n" +
			"Beside the run stand, for the statements found: the commonest class; keywords, which count the lexicon's friendly words\n" +
			"against its hostile ones where its words for the target stand; and VADER, a lexicon of good and bad feeling.\n\n" +
			"Example: parley eval --gold seeds/gold --texts seeds/texts",
		Flags: append([]cli.Flag{
			&cli.StringSliceFlag{Name: "gold", Usage: "`DIR` of the gold files"},
			&cli.StringSliceFlag{Name: "texts", Usage: "`DIR` of their texts"},
			&cli.StringFlag{Name: "format", Value: "text", Usage: "text or json"},
			&cli.BoolFlag{Name: "misses", Usage: "list what the run has otherwise than the gold"},
			&cli.IntFlag{Name: "workers", Value: runtime.GOMAXPROCS(0), Usage: "`N` workers a stage"},
			&cli.StringFlag{Name: "published", Usage: "`DATE` (YYYY-MM-DD) for documents that do not tell theirs"},
		}, tableFlags()...),
		Action: evalAction,
	}
}

func evalAction(c *cli.Context) error {
	if err := noArgs(c); err != nil {
		return err
	}
	format, err := choice(c, "format", "text", "json")
	if err != nil {
		return err
	}
	gold, texts := c.StringSlice("gold"), c.StringSlice("texts")
	if len(gold) == 0 || len(texts) == 0 {
		return usagef("eval: want --gold DIR and --texts DIR")
	}
	if len(gold) != len(texts) {
		return usagef("%d --gold, %d --texts: want them in pairs", len(gold), len(texts))
	}
	var sets []pipeline.Labelled
	for i := range gold {
		sets = append(sets, pipeline.Labelled{Gold: gold[i], Texts: texts[i]})
	}
	cfg := pipeline.Config{
		Version: version,
		Log:     slog.New(slog.NewTextHandler(c.App.ErrWriter, &slog.HandlerOptions{Level: slog.LevelWarn})),
	}
	if err := readFlags(c, &cfg); err != nil {
		return err
	}
	r, err := pipeline.Evaluate(c.Context, cfg, sets)
	if err != nil {
		return err
	}
	if !c.Bool("misses") {
		r.Misses = nil
	}
	return answer(c, format, r, func(p *printer, _ colours) { printReport(p, r) })
}

func printReport(p *printer, r *eval.Report) {
	p.f("%s, %d statements labelled, %d in the run, %d found\n\n", plural(int64(r.Documents), "document"), r.Gold, r.Run, r.Found)
	p.f("extraction   precision %.3f  recall %.3f  F1 %.3f\n", r.Precision, r.Recall, r.F1)
	p.f("of the found speaker %.3f  date %.3f (%.3f as far as labelled)  outlet %.3f  form %.3f  about %.3f\n\n",
		r.Speaker, r.Date, r.DateAs, r.Outlet, r.Form, r.About)

	p.f("%-39s %-8s %-8s %-9s %-11s %s\n", "stance of the found", "F1 of 3", "F1 of 6", "accuracy", "sign flips", "kappa")
	line := func(name string, f3, f6, acc, flips float64, k *float64) {
		p.f("  %-37s %.3f    %.3f    %.3f     %.3f       %s\n", name, f3, f6, acc, flips, figure(k))
	}
	line("parley", r.MacroF13, r.MacroF16, r.Accuracy3, r.SignFlips, r.Kappa3)
	for _, b := range r.Baselines {
		line(b.Name, b.MacroF13, b.MacroF16, b.Accuracy3, b.Flips, b.Kappa3)
	}
	p.f("\n95 %% intervals (bootstrap over %s): F1 of 3 classes %s, of 6 %s, sign flips %s\n", r.Drawn,
		interval(r.MacroF13In), interval(r.MacroF16In), interval(r.SignFlipsIn))
	p.f("end to end, where a statement not found is wrong: F1 of 3 classes %.3f\n", r.EndToEnd3)
	p.f("agreement with the labels: Cohen's kappa %s on 3 classes, %s on 6; Krippendorff's alpha %s and %s\n",
		figure(r.Kappa3), figure(r.Kappa6), figure(r.Alpha3), figure(r.Alpha6))
	p.f("mean error of the score: %.3f\n\n", r.ScoreError)
	printConfusion(p, r)
	p.f("\ncalibration: expected error %.3f\n  confidence   statements   mean confidence   sign right\n", r.ECE)
	for _, b := range r.Reliability {
		if b.N > 0 {
			p.f("  %.1f to %.1f   %10d   %15.3f   %10.3f\n", b.Low, b.High, b.N, b.Confidence, b.Right)
		}
	}
	if len(r.Misses) > 0 {
		p.f("\n")
	}
	for _, m := range r.Misses {
		p.f("%s:%d: %s: want %q, have %q\n", clean(m.Document), m.Line, m.What, clean(m.Want), clean(m.Have))
	}
}

func printConfusion(p *printer, r *eval.Report) {
	short := func(s string) string { return strings.ReplaceAll(s, "conditional_", "cond. ") }
	const width = 14
	p.f("%-*s", width+8, "labelled \\ run")
	for _, l := range append(append([]string{}, r.Labels...), "not found") {
		p.f("%*s", width, short(l))
	}
	p.f("\n")
	for i, row := range r.Confusion {
		p.f("  %-*s", width+6, short(r.Labels[i]))
		for _, n := range row {
			p.f("%*d", width, n)
		}
		p.f("\n")
	}
}

// figure is a number that may not be defined.
func figure(x *float64) string {
	if x == nil {
		return "undefined"
	}
	return fmt3(*x)
}

func interval(i eval.Interval) string { return fmt3(i[0]) + " to " + fmt3(i[1]) }

func fmt3(x float64) string { return fmt.Sprintf("%.3f", x) }

func fmt2(x float64) string { return fmt.Sprintf("%.2f", x) }
