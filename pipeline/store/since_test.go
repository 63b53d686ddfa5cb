package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// linesSince is a table's export as lines.
func linesSince(t *testing.T, out, table, since string) []string {
	t.Helper()
	var b bytes.Buffer
	if err := Export(out, table, "jsonl", since, &b); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

func TestExportSince(t *testing.T) {
	out := t.TempDir()
	before := sampleRows(4)
	first := publish(t, out, before)

	after := sampleRows(6) // two documents more
	after.documents[1].Title = "Another title"
	after.statements[4].Score, after.evidence[4].Contribution = 0.6, 0.4 // of document 2
	after.documents = slices.Delete(after.documents, 3, 4)               // gone: nothing of it is told
	after.statements = slices.Delete(after.statements, 6, 8)
	after.evidence = slices.Delete(after.evidence, 6, 8)
	publish(t, out, after)

	for _, tt := range []struct {
		table string
		want  []string // keys of the rows, in order
	}{
		{Documents, []string{doc(1), doc(4), doc(5)}},
		{Statements, []string{id(4), id(8), id(9), id(10), id(11)}},
		{Evidence, []string{id(4), id(8), id(8), id(10), id(10)}},
		{Rejects, []string{""}},
	} {
		have := linesSince(t, out, tt.table, first.ID)
		if len(have) != len(tt.want) {
			t.Errorf("%s: have %d rows, want %d:\n%s", tt.table, len(have), len(tt.want), strings.Join(have, "\n"))
			continue
		}
		for i, key := range tt.want {
			if !strings.Contains(have[i], key) {
				t.Errorf("%s, row %d: have %s, want that of %s", tt.table, i, have[i], key)
			}
		}
	}
	// Against itself, nothing is new, and the other way round what is gone is.
	if have := linesSince(t, out, Documents, "current"); len(have) != 1 || have[0] != "" {
		t.Errorf("have %q, want nothing new since current", have)
	}
	var b bytes.Buffer
	if err := Export(out, Documents, "csv", first.ID, &b); err != nil || !strings.HasPrefix(b.String(), "doc_id,") {
		t.Errorf("have %.40q, %v, want a line of names first", b.String(), err)
	}
	if err := Export(out, Documents, "csv", "zzzz", &b); err == nil {
		t.Error("have no error for a snapshot that is not there")
	}
}

// Only the files that differ are read: here the first part of documents is damaged, but shared.
func TestExportSinceSkipsSharedFiles(t *testing.T) {
	out := t.TempDir()
	r := sampleRows(3)
	first := publish(t, out, r)
	r.statements[0].Score, r.evidence[0].Contribution = 0.4, 0.2
	second := publish(t, out, r)
	damage(t, second.Dir+"/"+Documents+"/"+partName(wholeGroup, 0), 50)
	if have := linesSince(t, out, Documents, first.ID); have[0] != "" {
		t.Errorf("have %q, want nothing", have)
	}
	if have := linesSince(t, out, Statements, first.ID); len(have) != 1 || !strings.Contains(have[0], id(0)) {
		t.Errorf("have %q, want the first statement", have)
	}
}

func doc(n int) string { return fmt.Sprintf("%032x", n) }
func id(n int) string  { return fmt.Sprintf("%016x", n) }
