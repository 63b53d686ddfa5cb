package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

// Several versions of one page lie in the inputs, night after night: the one that is met last stays, and nothing is new.
func TestSeveralVersionsInOneNight(t *testing.T) {
	page := func(edition string) string {
		return "---\ntitle: A paper\ndate: 2025-03-01\nurl: https://paper.example/1\n---\n\nEnvoy Olaf Brint said that a deal was near.\n\nThis is the " + edition + " edition.\n"
	}
	for _, tt := range []struct {
		name  string
		files map[string]string
	}{
		{"one address on the page", map[string]string{"a.md": page("first"), "b.md": page("second"), "c.md": page("third")}},
		{"one name in the record", map[string]string{"papers.jsonl": `{"uri": "urn:paper:1", "text": "Envoy Olaf Brint said that a deal was near."}
{"uri": "urn:paper:1", "text": "Envoy Olaf Brint said that a deal was far away."}
`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "out")
			first := evening{files: tt.files}.must(t, dir, out)
			if first.Documents != 1 {
				t.Fatalf("have %d documents, want 1", first.Documents)
			}
			for range 2 {
				again := evening{files: tt.files}.must(t, dir, out)
				if again.Fresh || again.Tally.Unchanged != 1 || again.Tally.Changed > 0 {
					t.Errorf("again: have fresh %t, %+v, want one unchanged", again.Fresh, again.Tally)
				}
				sameTables(t, out, first.Dir)
			}
		})
	}
}

// A file that held a text without an address and now holds a page with one: the text is gone.
func TestTextBecomesAPage(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	page := map[string]string{"a.md": paper("a", "2025-02-07", dornOpen)}
	evening{files: map[string]string{"a.md": dornOpen}}.must(t, dir, out)
	evening{files: page}.must(t, dir, out)
	sameTables(t, out, evening{files: page}.must(t, dir, filepath.Join(dir, "one")).Dir)
}

// The whole folder is given every night, with files added and edited in between. It holds copies of texts, several editions
// of one page, and several records of one name. The tables are always those of one run over the folder as it is.
func TestWholeFolderEveryNight(t *testing.T) {
	texts := []string{dornOpen, brintClose, dornOpen + " So it was told.", brintClose + " So it was told."}
	rapid.Check(t, func(t *rapid.T) {
		dir := made(t)
		defer os.RemoveAll(dir)
		kinds := rapid.SliceOfN(rapid.SampledFrom([]string{"text", "page", "record"}), 2, 5).Draw(t, "kinds")
		write := func(i int) (name, content string) {
			text := rapid.SampledFrom(texts).Draw(t, "text")
			switch kinds[i] {
			case "text":
				return fmt.Sprintf("%d.txt", i), text
			case "page":
				return fmt.Sprintf("%d.md", i), paper("p", rapid.SampledFrom([]string{"2025-01-31", "2025-02-01"}).Draw(t, "day"), text)
			}
			return fmt.Sprintf("%d.jsonl", i), fmt.Sprintf(`{"uri": "urn:paper", "published": "2025-02-01", "text": "%s Told in file %d."}`, text, i)
		}
		out := filepath.Join(dir, "nights")
		files := map[string]string{}
		for range rapid.IntRange(2, 4).Draw(t, "nights") {
			for range rapid.IntRange(1, len(kinds)).Draw(t, "edits") {
				name, content := write(rapid.IntRange(0, len(kinds)-1).Draw(t, "file"))
				files[name] = content
			}
			evening{files: files}.must(t, dir, out)
		}
		sameTables(t, out, evening{files: files}.must(t, dir, filepath.Join(dir, "one")).Dir)
		if again := (evening{files: files}.must(t, dir, out)); again.Fresh || again.Tally.Changed+again.Tally.Added > 0 {
			t.Fatalf("the same night again: have fresh %t, %+v, want all unchanged", again.Fresh, again.Tally)
		}
	})
}
