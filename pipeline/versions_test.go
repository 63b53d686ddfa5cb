package pipeline

import (
	"path/filepath"
	"testing"
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
