package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"parley/pipeline/store"
)

// paper is a page with an address and a date of its own.
func paper(url, day, words string) string {
	return fmt.Sprintf("---\ntitle: A paper\ndate: %s\nurl: https://paper.example/%s\n---\n\n%s\n", day, url, words)
}

const (
	dornOpen   = "Minister Mara Dorn of Arcadia said that talks with the United States would go on in the spring whatever the weather."
	brintClose = "Envoy Olaf Brint of Arcadia said that no agreement with Washington was worth the paper that it was written on."
)

// tallyOf is what became of a run's documents, in few words.
func tallyOf(d *Done) string {
	t := d.Tally
	return fmt.Sprintf("%d added, %d changed, %d unchanged, %d repeated, %d rescored, %d rejected, %d in all",
		t.Added, t.Changed, t.Unchanged, t.Repeated, t.Rescored, d.Rejects, d.Documents)
}

// What becomes of documents over nights, told by the tally of the last one.
func TestTally(t *testing.T) {
	feb := paper("a", "2025-02-07", dornOpen)
	for name, c := range map[string]struct {
		nights []map[string]string
		want   string
	}{
		"new":                 {[]map[string]string{{"a.md": feb}}, "1 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"the same":            {[]map[string]string{{"a.md": feb}, {"a.md": feb}}, "0 added, 0 changed, 1 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"another":             {[]map[string]string{{"a.md": feb}, {"b.md": paper("b", "2025-02-07", brintClose)}}, "1 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 2 in all"},
		"edited page":         {[]map[string]string{{"a.md": feb}, {"b.md": paper("a", "2025-03-07", brintClose)}}, "0 added, 1 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"page loses its URL":  {[]map[string]string{{"a.md": feb}, {"a.md": "---\ntitle: A paper\n---\n\n" + brintClose}}, "0 added, 1 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"and has it again":    {[]map[string]string{{"a.md": feb}, {"a.md": "---\ntitle: A paper\n---\n\n" + brintClose}, {"a.md": feb}}, "0 added, 1 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"another page there":  {[]map[string]string{{"a.md": feb}, {"a.md": "---\ntitle: Another\n---\n\n" + brintClose}}, "1 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 2 in all"},
		"page there again":    {[]map[string]string{{"a.md": feb}, {"a.md": "---\ntitle: Another\n---\n\n" + brintClose}, {"a.md": feb}}, "0 added, 0 changed, 1 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"page in other file":  {[]map[string]string{{"a.md": feb}, {"b.md": feb}}, "0 added, 0 changed, 1 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"edited file":         {[]map[string]string{{"a.txt": dornOpen}, {"a.txt": brintClose}}, "0 added, 1 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"copy":                {[]map[string]string{{"a.txt": dornOpen}, {"b.txt": dornOpen}}, "0 added, 0 changed, 1 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"copy in one night":   {[]map[string]string{{"a.txt": dornOpen, "b.txt": dornOpen}}, "1 added, 0 changed, 0 unchanged, 1 repeated, 0 rescored, 0 rejected, 1 in all"},
		"swapped":             {[]map[string]string{{"a.txt": dornOpen, "b.txt": brintClose}, {"a.txt": brintClose, "b.txt": dornOpen}}, "0 added, 0 changed, 2 unchanged, 0 repeated, 0 rescored, 0 rejected, 2 in all"},
		"other records there": {[]map[string]string{{"a.jsonl": `{"text": "` + dornOpen + `"}`}, {"a.jsonl": `{"text": "` + brintClose + `"}`}}, "1 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 2 in all"},
		"record of a name":    {[]map[string]string{{"a.jsonl": `{"uri": "urn:a", "text": "` + dornOpen + `"}`}, {"b.jsonl": `{"uri": "urn:a", "text": "` + brintClose + `"}`}}, "0 added, 1 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
		"cut off":             {[]map[string]string{{"a.txt": dornOpen}, {"a.txt": ""}}, "0 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 1 rejected, 1 in all"},
		"whole again":         {[]map[string]string{{"a.txt": dornOpen}, {"a.txt": ""}, {"a.txt": dornOpen}}, "0 added, 0 changed, 1 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "out")
			var done *Done
			for _, files := range c.nights {
				done = evening{files: files}.must(t, dir, out)
			}
			if have := tallyOf(done); have != c.want {
				t.Errorf("have %s\nwant %s", have, c.want)
			}
		})
	}
}

// Copies of a page or of a text at several addresses come to the same tables whatever order they come in.
func TestCopiesInAnyOrder(t *testing.T) {
	feb := paper("a", "2025-02-07", dornOpen)
	nights := []map[string]string{{"m.md": feb, "c.txt": dornOpen}, {"a.md": feb, "d.txt": dornOpen}, {"z.md": feb, "b.txt": dornOpen}}
	var first *store.Reader
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {2, 0, 1}} {
		dir := t.TempDir()
		out := filepath.Join(dir, "out")
		same := filepath.Join(os.TempDir(), "parley-copies") // the addresses are to be the same
		defer os.RemoveAll(same)
		for _, i := range order {
			evening{files: nights[i]}.must(t, same, out)
		}
		r, err := store.Open(out)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = r
		} else {
			sameTables(t, out, first.Dir)
		}
	}
}

// A late document touches the files of its month, and of another one only where what that repeats has changed.
func TestLateDocumentTouchesItsMonth(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	files := map[string]string{}
	for month := 1; month <= 4; month++ {
		files[fmt.Sprintf("%d.md", month)] = paper(fmt.Sprint(month), fmt.Sprintf("2025-%02d-10", month), fmt.Sprintf("Paper %d. ", month)+dornOpen)
	}
	first := evening{files: files}.must(t, dir, out)
	late := evening{files: map[string]string{"late.md": paper("late", "2025-03-05", brintClose)}}.must(t, dir, out)
	same := func(path string) bool {
		a, errA := os.Stat(filepath.Join(first.Dir, path))
		b, errB := os.Stat(filepath.Join(late.Dir, path))
		if err := errors.Join(errA, errB); err != nil {
			t.Fatal(err)
		}
		return os.SameFile(a, b)
	}
	for _, table := range []string{"documents", "statements", "evidence"} {
		for month, want := range map[string]bool{"2025-01": true, "2025-02": true, "2025-03": false, "2025-04": true} {
			path := table + "/" + month + "-00000.parquet"
			if table == "evidence" && !exists(filepath.Join(first.Dir, path)) {
				continue
			}
			if have := same(path); have != want {
				t.Errorf("%s: have the old file %t, want %t", path, have, want)
			}
		}
	}

	// An earlier document says what later ones say too: their statements now repeat it.
	early := evening{files: map[string]string{"early.md": paper("early", "2024-12-05", dornOpen)}}.must(t, dir, out)
	first = late
	late = early
	for path, want := range map[string]bool{
		"documents/2025-01-00000.parquet": true, "statements/2025-01-00000.parquet": false, "documents/2025-04-00000.parquet": true,
	} {
		if have := same(path); have != want {
			t.Errorf("%s: have the old file %t, want %t", path, have, want)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Another target's scores do not go into the same tables.
func TestOtherTargetIsWrongUse(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	files := map[string]string{"a.txt": dornOpen}
	evening{files: files}.must(t, dir, out)
	r, err := store.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	_, err = evening{files: files, cfg: Config{Target: "other"}}.run(t, dir, out)
	var usage *UsageError
	if !errors.As(err, &usage) {
		t.Errorf("have %v, want a usage error", err)
	}
	if now, err := store.Open(out); err != nil || now.Dir != r.Dir {
		t.Errorf("have %v, %v, want %s still", now, err, r.Dir)
	}
}

// A run whose tables lie in the folder that it reads does not read them.
func TestOwnTablesAreNoInput(t *testing.T) {
	for _, below := range []string{"out", "a/out", "."} {
		dir := t.TempDir()
		in := filepath.Join(dir, "in")
		n, out := evening{files: map[string]string{"a.txt": dornOpen}}, filepath.Join(in, below)
		first := n.must(t, dir, out)
		for range 2 {
			done, err := n.again(context.Background(), dir, out)
			if err != nil || done.Fresh || done.Rejects > 0 || done.Dir != first.Dir {
				t.Fatalf("%s: have %+v, %v, want nothing new", below, done, err)
			}
		}
	}
}

func TestFreshForgets(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	evening{files: map[string]string{"a.txt": dornOpen, "empty.txt": ""}}.must(t, dir, out)
	done := evening{files: map[string]string{"b.txt": brintClose}, cfg: Config{Fresh: true}}.must(t, dir, out)
	if have, want := tallyOf(done), "1 added, 0 changed, 0 unchanged, 0 repeated, 0 rescored, 0 rejected, 1 in all"; have != want {
		t.Errorf("have %s\nwant %s", have, want)
	}
}
