package main

import (
	"strings"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
)

func doctorCommand() *cli.Command {
	return &cli.Command{
		Name:  "doctor",
		Usage: "list what a person could mend after a night: unknown speakers, missing dates, guesses, likely duplicates",
		Description: "Speakers that no table holds come with the names of the tables that are close to theirs, for people.tsv or\n" +
			"outlets.tsv. What was mended or guessed while reading is in documents.notes. Duplicates are documents whose texts\n" +
			"or statements are nearly the same.\n\n" +
			"Example: parley doctor --out tables --limit 20",
		Flags: append([]cli.Flag{
			outFlag(),
			snapshotFlag(),
			&cli.StringFlag{Name: "format", Value: "text", Usage: "text or json"},
			limitFlag(50, "at most `N` rows of each kind"),
		}, tableFlags()...),
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			format, most, err := listing(c, "text", "json")
			if err != nil {
				return err
			}
			tables, _ := files(c)
			w, err := pipeline.Doctor(c.String("out"), tables, most)
			if err != nil {
				return err
			}
			return answer(c, format, w, func(p *printer, col colours) { printWorklist(p, w, col) })
		},
	}
}

func printWorklist(p *printer, w *pipeline.Worklist, col colours) {
	head := func(what string, n int) { p.f("\n%s%s: %s%s\n", col.strong, what, grouped(int64(n)), col.off) }
	more := func(n int) {
		if n > 0 {
			p.f("  ... and %s more: --limit 0\n", grouped(int64(n)))
		}
	}
	p.f("%s, %s\n", plural(w.Documents, "document"), plural(w.Statements, "statement"))

	head("speakers that no table holds", w.UnknownSpeakers)
	for _, u := range w.Unknown {
		p.f("  %5d  %s  %-7s  %s", u.Statements, pad(clean(u.Speaker), 36), u.Kind, u.Example)
		var likely []string
		for _, a := range u.Likely {
			likely = append(likely, clean(a.Speaker)+" "+fmt2(a.Closeness))
		}
		if likely != nil {
			p.f("  %s%s?%s", col.good, strings.Join(likely, ", "), col.off)
		}
		p.f("\n")
	}
	more(w.UnknownSpeakers - len(w.Unknown))

	head("documents without a day of publication", w.UndatedDocuments)
	where := ""
	if len(w.Undated) > 0 {
		where = "; the documents to look at:"
	}
	p.f("%s without a day%s\n", plural(w.UndatedStatements, "statement"), where)
	for _, u := range w.Undated {
		own := "undated page"
		if u.Published {
			own = "dated page"
		}
		p.f("  %5d of %-5d  %-12s  %s\n", u.Without, u.Statements, own, clean(u.URI))
	}
	more(w.UndatedRows - len(w.Undated))

	head("what was mended or guessed while reading", w.NoteKinds)
	for _, n := range w.Notes {
		p.f("  %5d  %s  %s\n", n.Documents, pad(clean(n.Note), 60), clean(n.Example))
	}
	more(w.NoteKinds - len(w.Notes))

	head("groups of documents that seem to be one", w.DuplicateGroups)
	for _, g := range w.Duplicates {
		shared := plural(int64(g.Shared), "statement") + " shared"
		if g.Closeness > 0 {
			shared = "texts " + fmt2(g.Closeness) + " alike, " + shared
		}
		p.f("  %s\n", shared)
		for _, d := range g.Documents {
			p.f("    %s  %s\n", d.DocID, clean(d.URI))
		}
	}
	more(w.DuplicateGroups - len(w.Duplicates))
}
