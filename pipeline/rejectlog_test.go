package pipeline

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"parley/pipeline/store"
)

// However many inputs are rejected, the log stays short and the table is whole.
func TestRejectsAreLoggedInShort(t *testing.T) {
	files := map[string]string{"one.html": "\x00\x01\x02"}
	for i := range 2*mostSingle + 7 {
		files[fmt.Sprintf("%03d.txt", i)] = ""
	}
	var said bytes.Buffer
	out := t.TempDir()
	done := evening{files: files, cfg: Config{Log: slog.New(slog.NewTextHandler(&said, nil))}}.must(t, t.TempDir(), out)
	if done.Rejects != int64(len(files)) {
		t.Fatalf("have %d rejects, want %d", done.Rejects, len(files))
	}
	if have := strings.Count(said.String(), "msg=rejected"); have != mostSingle+1 {
		t.Errorf("have %d lines for single rejects, want %d and the one of another reason", have, mostSingle)
	}
	more := fmt.Sprintf("reason=empty count=%d", mostSingle+7)
	if have := strings.Count(said.String(), "count="); have != 1 || !strings.Contains(said.String(), more) {
		t.Errorf("have %d lines for many, want one with %q:\n%s", have, more, said.String())
	}
	r, err := store.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, err := range r.Rejects() {
		if err != nil {
			t.Fatal(err)
		}
		rows++
	}
	if rows != len(files) {
		t.Errorf("have %d rows of rejects, want %d", rows, len(files))
	}
}
