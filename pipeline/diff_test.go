package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"parley/pipeline/store"
	"parley/pipeline/store/storetest"
)

// night is a snapshot in a test: documents by address, each a list of "speaker: words = stance score line weight".
type night struct {
	program, lexicon string
	pages            [][]string // address, then statements
}

func (n night) write(t *testing.T, out string) string {
	t.Helper()
	var r storetest.Rows
	for _, page := range n.pages {
		text := ""
		type said struct {
			speaker, label string
			start, end     int
			score, weight  float64
			line           string
		}
		var all []said
		for _, s := range page[1:] {
			who, rest, _ := strings.Cut(s, ": ")
			words, code, _ := strings.Cut(rest, " = ")
			x := said{speaker: who, start: len(text), end: len(text) + len(words)}
			if _, err := fmt.Sscan(code, &x.label, &x.score, &x.line, &x.weight); err != nil {
				t.Fatal(s, err)
			}
			text += words + "\n"
			all = append(all, x)
		}
		doc := storetest.Document(page[0], text)
		for i, x := range all {
			s := storetest.Statement(&doc, i, x.speaker, int64(x.start), int64(x.end), x.label, x.score)
			r.Statements = append(r.Statements, s)
			r.Evidence = append(r.Evidence, store.EvidenceRow{StatementID: s.StatementID, Entry: x.line, Start: s.Start, End: s.Start + 1,
				Surface: text[x.start : x.start+1], Category: "keep", Weight: x.weight, Modifiers: []string{}, Contribution: x.score})
		}
		r.Documents = append(r.Documents, doc)
	}
	r.Speakers = storetest.Speakers(r.Statements)
	meta := storetest.Meta
	if n.program != "" {
		meta.Program = n.program
	}
	if n.lexicon != "" {
		meta.Lexicon = n.lexicon
	}
	dir, err := storetest.Write(out, meta, r)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDiff(t *testing.T) {
	first := night{pages: [][]string{
		{"a.txt", "Mara Dorn: We are ready. = support 0.5 k.ready 0.5", "Olaf Brint: It is useless. = oppose -0.5 b.useless 0.5"},
		{"b.txt", "Pavel Halve: Never. = oppose -1 b.never 1", "Pavel Halve: Never. = oppose -1 b.never 1"},
	}}
	with := func(change func(*night)) night {
		n := night{}
		for _, p := range first.pages {
			n.pages = append(n.pages, append([]string(nil), p...))
		}
		change(&n)
		return n
	}
	for _, tt := range []struct {
		name string
		then night
		want string
		same int64
	}{
		{"nothing", first, "", 4},
		{"a new document", with(func(n *night) {
			n.pages = append(n.pages, []string{"c.txt", "Tova Lind: Welcome. = support 0.75 k.welcome 0.75"})
		}),
			"added new_document Tova Lind", 4},
		{"a document gone", with(func(n *night) { n.pages = n.pages[:1] }), "gone document_gone Pavel Halve; gone document_gone Pavel Halve", 2},
		{"edited", with(func(n *night) { n.pages[0][1] = "Mara Dorn: We are not ready. = oppose -0.5 k.ready 0.5" }),
			"added edited_text Mara Dorn; gone edited_text Mara Dorn", 3},
		{"one repeat less", with(func(n *night) { n.pages[1] = n.pages[1][:2] }), "gone edited_text Pavel Halve", 3},
		{"a line's weight", with(func(n *night) {
			n.lexicon = strings.Repeat("cd", 32)
			n.pages[0][1] = "Mara Dorn: We are ready. = support 0.75 k.ready 0.75"
		}),
			"rescored lexicon Mara Dorn ~k.ready", 3},
		{"another line", with(func(n *night) {
			n.lexicon, n.program = strings.Repeat("cd", 32), "0.0.2"
			n.pages[0][1] = "Mara Dorn: We are ready. = oppose -0.5 b.ready 0.5"
		}), "relabelled lexicon Mara Dorn +b.ready,-k.ready", 3},
		{"another program", with(func(n *night) {
			n.program = "0.0.2"
			n.pages[0][1] = "Mara Dorn: We are ready. = neutral 0.1 k.ready 0.5"
		}),
			"relabelled program Mara Dorn", 3},
		{"another table", with(func(n *night) { n.pages[0][1] = "Marla Dorn: We are ready. = support 0.5 k.ready 0.5" }),
			"reattributed tables_or_flags Marla Dorn", 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out := t.TempDir()
			a := first.write(t, out)
			b := tt.then.write(t, out)
			d, err := Diff(out, a, b)
			if err != nil {
				t.Fatal(err)
			}
			var have []string
			for _, c := range d.Changes {
				have = append(have, strings.TrimSpace(strings.Join([]string{c.Kind, c.Why, c.Speaker, strings.Join(c.Lines, ",")}, " ")))
			}
			if got := strings.Join(have, "; "); got != tt.want || d.Same != tt.same {
				t.Errorf("have %q and %d the same, want %q and %d", got, d.Same, tt.want, tt.same)
			}
		})
	}
}
