package pipeline

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/pipeline/store"
)

// Rejects stay until their input is read again, and go when that is well; or when it is gone from folders that are said to
// be whole.
func TestRejectsOverNights(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	whole := Config{Whole: true}
	for i, c := range []struct {
		files map[string]string
		cfg   Config
		want  string
	}{
		{files: map[string]string{"empty.txt": "", "b/posts.jsonl": `{"text": "` + dornOpen + "\"}\n{}\n", "c.txt": dornOpen}, want: "b/posts.jsonl#2 empty.txt"},
		{files: map[string]string{"d.txt": brintClose}, want: "b/posts.jsonl#2 empty.txt"},
		{files: map[string]string{"empty.txt": brintClose}, want: "b/posts.jsonl#2"},
		{files: map[string]string{"b/posts.jsonl": "{}\n" + `{"text": "` + dornOpen + "\"}\n"}, want: "b/posts.jsonl#1"},
		{files: map[string]string{"b/posts.jsonl": `{"text": "` + dornOpen + "\"}\n"}, want: ""},
		{files: map[string]string{"b/one.txt": "", "two.txt": "", "d.txt": brintClose}, want: "b/one.txt two.txt"},
		{files: map[string]string{"two.txt": ""}, want: "b/one.txt two.txt"},
		{files: map[string]string{"two.txt": ""}, cfg: whole, want: "two.txt"},
		{files: map[string]string{"d.txt": brintClose}, cfg: whole, want: ""},
		{files: map[string]string{"no \xff\xfe UTF-8.txt": ""}, want: `no \xff\xfe UTF-8.txt`},
		{files: map[string]string{"no \xff\xfe UTF-8.txt": brintClose}, want: ""},
	} {
		evening{files: c.files, cfg: c.cfg}.must(t, dir, out)
		if have := rejected(t, dir, out); have != c.want {
			t.Errorf("night %d: have %s, want %s", i+1, have, c.want)
		}
	}
}

// A folder that cannot be listed, or that holds nothing, tells nothing of what is gone.
func TestRejectsOfWhatCannotBeSeen(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Log("the superuser may list any folder: the one that holds nothing is tried alone")
	}
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	night := evening{files: map[string]string{"b/empty.txt": "", "c.txt": dornOpen}, cfg: Config{Whole: true}}
	night.must(t, dir, out)
	if os.Geteuid() != 0 {
		locked := filepath.Join(dir, "in", "b")
		if err := os.Chmod(locked, 0); err != nil {
			t.Fatal(err)
		}
		if _, err := night.again(t.Context(), dir, out); err != nil {
			t.Fatal(err)
		}
		if have, want := rejected(t, dir, out), "b b/empty.txt"; have != want {
			t.Errorf("locked: have %s, want %s", have, want)
		}
		if err := os.Chmod(locked, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	in := filepath.Join(dir, "in")
	if err := errors.Join(os.RemoveAll(in), os.Mkdir(in, 0o777)); err != nil {
		t.Fatal(err)
	}
	if _, err := night.again(t.Context(), dir, out); err != nil {
		t.Fatal(err)
	}
	if have, want := rejected(t, dir, out), in+" b/empty.txt"; have != want {
		t.Errorf("empty: have %s, want %s", have, want)
	}
}

// rejected are the addresses in the table of rejects, those below the night's folder as they are there.
func rejected(t *testing.T, dir, out string) string {
	t.Helper()
	r, err := store.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for row, err := range r.Rejects() {
		if err != nil {
			t.Fatal(err)
		}
		have = append(have, strings.TrimPrefix(row.URI, filepath.Join(dir, "in")+"/"))
	}
	return strings.Join(have, " ")
}
