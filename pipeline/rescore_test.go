package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/pipeline/store"
)

// Other tables or another program: documents that are not given again are scored anew, as if they had been.
func TestOutdatedDocumentsAreScoredAnew(t *testing.T) {
	dir := t.TempDir()
	page := `<!doctype html><html lang="en"><head><title>Envoy on X | Paper</title><link rel="canonical" href="https://paper.example/x">
<meta property="article:published_time" content="2025-03-12T08:00:00Z"></head><body><article><h1>Envoy on X</h1>
<p>Minister Mara Dorn of Arcadia <a href="https://x.com/dorn/status/1">said that talks with the United States would go on</a> in the spring.</p></article></body></html>`
	files := map[string]string{
		"a.md": "---\ntitle: A\ndate: 2025-02\n---\n\n" + dornOpen, "b.txt": brintClose, "c.html": page,
		"d.jsonl": `{"text": "` + dornOpen + `"}` + "\n" + `{"url": "https://paper.example/d", "text": "` + brintClose + `"}` + "\n",
	}
	more := map[string]string{"e.txt": dornOpen + " And so on."}
	all := map[string]string{"e.txt": more["e.txt"]}
	for name, content := range files {
		all[name] = content
	}
	old, lexicon := filepath.Join(dir, "old.tsv"), filepath.Join(dir, "stance.tsv")
	writeTable(t, old, 0)
	writeTable(t, lexicon, 1)
	with := func(path string, files map[string]string) evening {
		return evening{files: files, cfg: Config{Files: data.Files{Override: map[string]string{"targets/us_talks/stance.tsv": path}}}}
	}
	out, one := filepath.Join(dir, "out"), filepath.Join(dir, "one")
	with(old, files).must(t, dir, out)
	done := with(lexicon, more).must(t, dir, out)
	if have, want := tallyOf(done), "1 added, 0 changed, 0 unchanged, 0 repeated, 5 rescored, 0 rejected, 6 in all"; have != want {
		t.Errorf("have %s\nwant %s", have, want)
	}
	want := with(lexicon, all).must(t, dir, one)
	sameTables(t, out, want.Dir)

	// All given again, by the first tables: none of it is new, and nothing is left of the second ones.
	done = with(old, all).must(t, dir, out)
	if have, want := tallyOf(done), "0 added, 0 changed, 0 unchanged, 0 repeated, 6 rescored, 0 rejected, 6 in all"; have != want {
		t.Errorf("have %s\nwant %s", have, want)
	}
	sameTables(t, out, with(old, all).must(t, dir, one).Dir)
}

// writeTable writes the stance table, with some comment lines more.
func writeTable(t *testing.T, path string, more int) {
	t.Helper()
	content, err := os.ReadFile("../data/targets/us_talks/stance.tsv")
	if err != nil {
		t.Fatal(err)
	}
	content = append(content, strings.Repeat("# another edition\n", more)...)
	if err := os.WriteFile(path, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

// Every released version's snapshot can be read and added to: its documents stay, and are scored as if they were read now.
func TestReleasedSnapshotsAreAddedTo(t *testing.T) {
	for _, version := range []string{"version1-whole", "version1-months"} {
		t.Run(version, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "out")
			released := filepath.Join("store", "testdata", version)
			if err := os.CopyFS(out, os.DirFS(filepath.Join(released, "tables"))); err != nil {
				t.Fatal(err)
			}
			before, err := store.Open(out)
			if err != nil {
				t.Fatal(err)
			}
			if found, err := store.Verify(out); err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			done := evening{files: map[string]string{"new.txt": brintClose}}.must(t, dir, out)
			if want := before.Run.Counts[store.Documents] + 1; done.Documents != want || done.Tally.Added != 1 || done.Tally.Rescored != want-1 {
				t.Errorf("have %s, want %d documents, 1 of them added", tallyOf(done), want)
			}
			r, err := store.Open(out)
			if err != nil {
				t.Fatal(err)
			}
			if have, want := r.Run.Counts[store.Rejects], before.Run.Counts[store.Rejects]; have != want {
				t.Errorf("have %d rejects, want %d", have, want)
			}
			texts := map[string]string{}
			for d, err := range r.Documents() {
				if err != nil {
					t.Fatal(err)
				}
				texts[d.DocID] = d.Text
			}
			for d, err := range before.Documents() {
				if err != nil || texts[d.DocID] != d.Text {
					t.Errorf("document %s: have text %q, %v, want %q", d.URI, texts[d.DocID], err, d.Text)
				}
			}
		})
	}
}
