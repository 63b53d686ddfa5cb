package pipeline

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"parley/data"
	"parley/pipeline/store"
)

// testRooms are opened once: that takes longer than a run of these tests.
var testRooms = sync.OnceValue(func() *rooms {
	r, err := openRooms(data.Files{}, DefaultTarget)
	if err != nil {
		panic(err)
	}
	return r
})

// An evening is a run of a test.
type evening struct {
	files map[string]string // name -> content
	cfg   Config            // what differs from the usual
}

// fataler is a *testing.T or a *rapid.T.
type fataler interface {
	Helper()
	Fatal(...any)
}

// run runs a night's files, which lie in a folder of the same name each time, into out.
func (n evening) run(t fataler, dir, out string) (*Done, error) {
	t.Helper()
	in := filepath.Join(dir, "in")
	if err := os.RemoveAll(in); err != nil {
		t.Fatal(err)
	}
	for name, content := range n.files {
		path := filepath.Join(in, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return n.again(context.Background(), dir, out)
}

// again runs what lies there.
func (n evening) again(ctx context.Context, dir, out string) (*Done, error) {
	cfg := n.cfg
	cfg.Inputs, cfg.Out, cfg.Workers = []string{filepath.Join(dir, "in")}, out, 2
	if cfg.Target == "" {
		cfg.Target = DefaultTarget
	}
	if cfg.Version == "" {
		cfg.Version = "test"
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	return cfg.run(ctx, testRooms(), new(Count))
}

// must is run that must not fail, and leaves tables that agree.
func (n evening) must(t fataler, dir, out string) *Done {
	t.Helper()
	done, err := n.run(t, dir, out)
	if err != nil {
		t.Fatal(err)
	}
	found, err := store.Verify(out)
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	return done
}

// made is a folder of the test's own. rapid's tests share one between their cases.
func made(t fataler) string {
	dir, err := os.MkdirTemp("", "nights")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

var (
	someSpeakers = []string{"Minister Mara Dorn", "Envoy Olaf Brint", "Speaker Tova Lind"}
	someWords    = []string{
		"said that talks with the United States would go on in the spring whatever the weather at sea may be",
		"said that talks with the United States would go on in the spring whatever the weather at the sea may be",
		"said that no agreement with Washington was worth the paper that it was written on",
		"said that a deal with the United States was within reach",
	}
	someDays = []string{"2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01", ""}
)

// sentences is a document's text, of words that come back in others.
func sentences(t *rapid.T, own string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "A day in Arcadia, of which %s tells.\n", own)
	for range rapid.IntRange(0, 3).Draw(t, "statements") {
		fmt.Fprintf(&b, "\n%s of Arcadia %s.\n", rapid.SampledFrom(someSpeakers).Draw(t, "speaker"), rapid.SampledFrom(someWords).Draw(t, "said"))
	}
	return b.String()
}

// versions draws the versions of one document, each the content of a file.
func versions(t *rapid.T, i int) (name string, contents []string) {
	kind := rapid.SampledFrom([]string{"plain", "dated", "page", "unlinked", "record"}).Draw(t, "kind")
	for v := range rapid.IntRange(1, 3).Draw(t, "versions") {
		text := sentences(t, fmt.Sprintf("paper %d", i)) + fmt.Sprintf("\nThis is edition %d.\n", v)
		day := rapid.SampledFrom(someDays).Draw(t, "day")
		switch kind {
		case "plain":
			name = fmt.Sprintf("paper-%d.txt", i)
		case "dated":
			name, text = fmt.Sprintf("paper-%d.md", i), fmt.Sprintf("---\ntitle: Paper %d\ndate: %s\n---\n\n%s", i, day, text)
		case "page":
			name = fmt.Sprintf("paper-%d.md", i)
			text = fmt.Sprintf("---\ntitle: Paper %d\ndate: %s\nurl: https://paper.example/%d\n---\n\n%s", i, day, i, text)
		case "unlinked": // its URL comes and goes
			name = fmt.Sprintf("paper-%d.md", i)
			text = fmt.Sprintf("---\ntitle: Paper %d\ndate: %s\n%s---\n\n%s", i, day, rapid.SampledFrom([]string{"", fmt.Sprintf("url: https://paper.example/%d\n", i)}).Draw(t, "link"), text)
		case "record":
			name = fmt.Sprintf("paper-%d.jsonl", i)
			text = fmt.Sprintf("{\"uri\": \"urn:paper:%d\", \"published\": %q, \"text\": %q}\n", i, day, text)
		}
		contents = append(contents, text)
	}
	return name, contents
}

// Whatever nights documents come in, in whatever order, with edits between them and old ones given again: the tables are
// those of one run over the latest of each.
func TestNightsEqualOneRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir := made(t)
		defer os.RemoveAll(dir)
		latest := map[string]string{}
		type edition struct{ name, content string }
		var nights [4][]edition
		for i := range rapid.IntRange(1, 7).Draw(t, "documents") {
			name, contents := versions(t, i)
			at := 0
			for _, content := range contents { // in order of time, maybe two in one night: then the last one counts
				at = rapid.IntRange(at, len(nights)-1).Draw(t, "night")
				nights[at] = append(nights[at], edition{name, content})
				latest[name] = content
			}
		}
		out := filepath.Join(dir, "nights")
		seen := map[string]string{}
		for _, editions := range nights {
			files := map[string]string{}
			for _, e := range editions {
				files[e.name], seen[e.name] = e.content, e.content
			}
			for name, content := range seen { // what is in already is given again, or not
				if rapid.Bool().Draw(t, "again") {
					files[name] = content
				}
			}
			if len(files) > 0 {
				evening{files: files}.must(t, dir, out)
			}
		}
		one := evening{files: latest}.must(t, dir, filepath.Join(dir, "one"))
		sameTables(t, out, one.Dir)
		again := evening{files: latest}.must(t, dir, out)
		if again.Fresh || again.Tally.Unchanged != int64(len(latest)) || again.Tally.Added+again.Tally.Changed > 0 {
			t.Fatalf("the same night again: have fresh %t, %+v, want all unchanged", again.Fresh, again.Tally)
		}
	})
}

// sameTables holds the files of the current snapshot of out against those of another.
func sameTables(t fataler, out, other string) {
	t.Helper()
	a, err := store.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	b, err := store.OpenSnapshot(out, other)
	if err != nil {
		t.Fatal(err)
	}
	if slices.Equal(a.Run.Files, b.Run.Files) {
		return
	}
	var text [2]strings.Builder
	for i, r := range []*store.Reader{a, b} {
		for d, err := range r.Documents() {
			fmt.Fprintln(&text[i], d, err)
		}
		for s, err := range r.Statements() {
			fmt.Fprintln(&text[i], s.StatementID, s.DocID, s.Seq, s.Speaker, s.Text, s.DuplicateOf, err)
		}
		for s, err := range r.Rejects() {
			fmt.Fprintln(&text[i], s, err)
		}
	}
	t.Fatal(fmt.Sprintf("have %s\n%v\nwant %s\n%v", text[0].String(), a.Run.Files, text[1].String(), b.Run.Files))
}
