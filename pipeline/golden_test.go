package pipeline

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/pipeline/store"
	"parley/seeds"
)

var update = flag.Bool("update", false, "write the golden tables anew; read the diff before it is committed")

// runSamples runs the embedded samples into a folder of the test's own.
func runSamples(t *testing.T) *store.Reader {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	cfg := Config{
		Samples: seeds.Texts, Out: out, Workers: 2, Target: DefaultTarget, Version: "test",
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
	if _, err := Run(t.Context(), cfg, new(Count)); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden holds the samples' tables, as far as a reader can judge them at a glance, against pipeline/testdata.
func TestGolden(t *testing.T) {
	r := runSamples(t)
	names := map[string]string{} // doc_id -> file
	var statements, speakers, documents bytes.Buffer
	fmt.Fprintln(&documents, "# document\toutlet\tpublished\tfrom\tstatements\ttitle")
	for d, err := range r.Documents() {
		if err != nil {
			t.Fatal(err)
		}
		names[d.DocID] = filepath.Base(d.URI)
		fmt.Fprintf(&documents, "%s\t%s\t%s\t%s\t%d\t%s\n", names[d.DocID], d.Outlet, data.ISODay(d.Published), d.PublishedSource, d.NStatements, d.Title)
	}
	fmt.Fprintln(&statements, "# document\tseq\tspeaker\twritten\toutlet\tdate\tform\tstance\tscore\ttext")
	for s, err := range r.Statements() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&statements, "%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%.2f\t%s\n", names[s.DocID], s.Seq, s.Speaker, oneLine(s.SpeakerSurface),
			s.Outlet, data.ISODay(s.Date), s.Form, s.Stance, s.Score, oneLine(s.Text))
	}
	fmt.Fprintln(&speakers, "# speaker\tkind\tperiod\tstatements\tabout\tmean\tlow\thigh\tlabel\tshift\tday")
	for s, err := range r.Speakers() {
		if err != nil {
			t.Fatal(err)
		}
		if s.Period == "all" {
			fmt.Fprintf(&speakers, "%s\t%s\t%s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Speaker, s.SpeakerKind, s.Period, s.NStatements, s.NAbout,
				number(s.Mean), number(s.Low), number(s.High), s.Label, number(s.Shift), data.ISODay(s.ShiftDate))
		}
	}
	for name, have := range map[string]string{
		"documents.tsv": documents.String(), "statements.tsv": statements.String(), "speakers.tsv": speakers.String(),
	} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, []byte(have), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		compareLines(t, path, have, string(want))
	}
}

// compareLines tells the first few lines that differ.
func compareLines(t *testing.T, path, have, want string) {
	t.Helper()
	h, w := strings.Split(have, "\n"), strings.Split(want, "\n")
	told := 0
	for i := range max(len(h), len(w)) {
		var a, b string
		if i < len(h) {
			a = h[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			if told++; told <= 3 {
				t.Errorf("%s:%d:\nhave %s\nwant %s", path, i+1, a, b)
			}
		}
	}
	if told > 3 {
		t.Errorf("%s: %d lines differ; go test ./pipeline -run Golden -update writes them anew", path, told)
	}
}

func number(x *float64) string {
	if x == nil {
		return ""
	}
	return fmt.Sprintf("%.2f", *x)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
