package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every command that reads tables reads those of every released version.
func TestReleasedSnapshotsAreRead(t *testing.T) {
	released, err := filepath.Glob("pipeline/store/testdata/version*/tables")
	if err != nil || len(released) < 2 {
		t.Fatalf("have %v, %v, want the released snapshots", released, err)
	}
	for _, from := range released {
		t.Run(filepath.Base(filepath.Dir(from)), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			if err := os.CopyFS(out, os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			run := func(args ...string) string {
				t.Helper()
				var stdout, stderr bytes.Buffer
				if code := realMain(append([]string{"parley"}, args...), strings.NewReader(""), &stdout, &stderr); code != exitDone {
					t.Fatalf("%v: have exit code %d, %s, want 0", args, code, stderr.String())
				}
				return stdout.String()
			}
			name, err := os.Readlink(filepath.Join(out, "current"))
			if err != nil {
				t.Fatal(err)
			}
			exported := run("export", "--out", out, "--table", "statements", "--format", "csv")
			_, first, _ := strings.Cut(exported, "\n")
			statement, _, _ := strings.Cut(first, ",")
			for _, args := range [][]string{
				{"verify", "--out", out}, {"snapshots", "--out", out}, {"doctor", "--out", out},
				{"compare", "--out", out}, {"compare", "--out", out, "--by", "month", "--since", "2025-02-01"},
				{"report", "--out", out, filepath.Join(t.TempDir(), "report.html")},
				{"diff", "--out", out, filepath.Base(name), "current"}, {"explain", "--out", out, statement},
				{"export", "--out", out, "--table", "documents"}, {"export", "--out", out, "--table", "rejects", "--format", "csv"},
				{"lexicon", "impact", "--out", out, "--lexicon", "data/targets/us_talks/stance.tsv"},
			} {
				if have := run(args...); have == "" && args[0] != "report" && args[0] != "diff" {
					t.Errorf("%v: have nothing said, want what the tables hold", args)
				}
			}
			run("run", "--out", out, "--progress", "off", "seeds/texts")
			run("verify", "--out", out, "--rerun", "100%")
		})
	}
}
