package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline/annotate"
	"parley/pipeline/store"
)

func annotateCommand() *cli.Command {
	return &cli.Command{
		Name:  "annotate",
		Usage: "take statements to annotators, and bring back what they made of them",
		Description: "docs/ANNOTATE.md tells how to set up Label Studio or doccano for it.\n\n" +
			"Example: parley annotate export --format labelstudio > tasks.json\n" +
			"         parley annotate import --gold gold anna.json bert.json",
		Subcommands: []*cli.Command{annotateExportCommand(), annotateImportCommand()},
		Action: func(c *cli.Context) error {
			return noSubcommand(c)
		},
	}
}

func annotateExportCommand() *cli.Command {
	return &cli.Command{
		Name:        "export",
		Usage:       "write the documents as tasks, with all statements filled in, to standard output",
		Description: "Example: parley annotate export --format doccano > tasks.jsonl",
		Flags: []cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "format", Value: annotate.Formats[0], Usage: strings.Join(annotate.Formats, " or ")},
		},
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			format, err := choice(c, "format", annotate.Formats...)
			if err != nil {
				return err
			}
			return annotate.Export(c.String("out"), format, "parley "+version, c.App.Writer)
		},
	}
}

func annotateImportCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "turn the tools' files into gold files, and say how far annotators agree",
		ArgsUsage: "FILE...",
		Description: "Writes NAME.jsonl and NAME.txt for each text, as parley eval reads them. Where two annotators labelled a text, each\n" +
			"gets a folder, and their agreement is printed. An annotator is a file, or a person whom it names.\n\n" +
			"Example: parley annotate import --gold gold anna.json bert.json",
		Flags: []cli.Flag{&cli.StringFlag{Name: "gold", Usage: "`DIR` to write to"}},
		Action: func(c *cli.Context) error {
			dir := c.String("gold")
			if dir == "" || !c.Args().Present() {
				return usagef("annotate import: want --gold DIR and files")
			}
			if err := store.CheckPlace(dir); err != nil {
				return fmt.Errorf("--gold: %w", err)
			}
			g, err := annotate.Read(c.Args().Slice())
			if err != nil {
				return err
			}
			if err := g.Write(dir); err != nil {
				return err
			}
			p := &printer{w: c.App.Writer}
			printGold(p, g)
			return p.err
		},
	}
}

func printGold(p *printer, g *annotate.Gold) {
	for _, a := range g.Annotators {
		n := 0
		for _, t := range a.Texts {
			n += len(t.Statements)
		}
		p.f("%s: %s, %s\n", a.Name, plural(int64(len(a.Texts)), "text"), plural(int64(n), "statement"))
	}
	for _, a := range g.Agreements() {
		p.f("\n%s and %s labelled %s both: %d and %d statements, %d shared\n", a.A, a.B, plural(int64(a.Texts), "text"), a.OfA, a.OfB, a.Both)
		p.f("  spans    F1 %.3f\n  speaker  the same in %.3f of the shared\n", a.SpanF1, a.Speaker)
		p.f("  stance   Cohen's kappa %s on 6 classes, %s on 3 (for, neither, against)\n", figure(a.Kappa6), figure(a.Kappa3))
	}
}
