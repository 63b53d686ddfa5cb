package store

import (
	"context"
	"strings"
	"testing"
)

// What is said of a document that was scored anew without being read is said until that is tried again; what is said of an
// input, until that is read again.
func TestRejectsOfDocumentsScoredAnew(t *testing.T) {
	out := t.TempDir()
	s := begin(t, out)
	w, err := s.Work("first", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []RejectRow{
		{URI: "https://paper.example/a", Stage: "score", Reason: "bug"},
		{URI: "b.txt", Stage: "read", Reason: "empty", Input: "b.txt"},
		{URI: "c.txt", Stage: "score", Reason: "bug", Input: "c.txt"},
	} {
		if err := w.Reject(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Mark(nil); err != nil {
		t.Fatal(err)
	}
	never := func(string) bool { return false }
	if _, _, err := w.Merge(context.Background(), func([]SaidRow) error { return nil }, never); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(RunInfo{}); err != nil {
		t.Fatal(err)
	}
	other := testMeta
	other.Basis = "of other tables"
	for _, tt := range []struct {
		name string
		meta Meta
		want string
	}{{"same tables", testMeta, "b.txt c.txt https://paper.example/a"}, {"other tables", other, "b.txt c.txt"}} {
		prev, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Begin(out, tt.meta)
		if err != nil {
			t.Fatal(err)
		}
		w, err := s.Work(tt.name, prev)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := w.rejects(never)
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		for row, err := range rows.All() {
			if err != nil {
				t.Fatal(err)
			}
			have = append(have, row.URI)
		}
		if strings.Join(have, " ") != tt.want {
			t.Errorf("%s: have %s, want %s", tt.name, have, tt.want)
		}
		if err := s.Abort(); err != nil {
			t.Fatal(err)
		}
	}
}
