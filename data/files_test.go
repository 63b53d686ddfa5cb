package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write makes a file for the test and gives its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFilesOverride(t *testing.T) {
	mine := write(t, "mine.tsv", "# id\tname\na\tOrla Venn\n")
	f := Files{Override: map[string]string{"people.tsv": mine}}
	rows, err := f.Table("people.tsv", "id", "name")
	if err != nil || len(rows) != 1 || rows[0].Fields[1] != "Orla Venn" || rows[0].File != mine {
		t.Errorf("have %+v, %v; want the user's one row, with the user's path", rows, err)
	}
}

func TestFilesErrors(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone.tsv")
	for _, c := range []struct {
		name string
		f    Files
		want []string
	}{
		{"no such file", Files{map[string]string{"people.tsv": gone}}, []string{"table people.tsv: ", gone}},
		{"a folder", Files{map[string]string{"people.tsv": t.TempDir()}}, []string{":1: ", "is a directory"}},
		{"other columns", Files{}, []string{"data/people.tsv:1: first line", `want "# x\ty"`}},
	} {
		_, err := c.f.Table("people.tsv", "x", "y")
		for _, w := range c.want {
			if err == nil || !strings.Contains(err.Error(), w) {
				t.Errorf("%s: have %v, want %q in it", c.name, err, w)
			}
		}
	}
	if _, err := (Files{}).Table("none.tsv", "x"); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "none.tsv") {
		t.Errorf("unknown table: have %v, want one that names it", err)
	}
}

func TestFilesHash(t *testing.T) {
	a, b := write(t, "a.tsv", "# x\n1\n"), write(t, "b.tsv", "# x\n2\n")
	hash := func(people, outlets string) string {
		h, err := Files{map[string]string{"people.tsv": people, "outlets.tsv": outlets}}.Hash("people.tsv", "outlets.tsv")
		if err != nil || len(h) != 64 {
			t.Fatalf("have %q, %v; want 64 digits", h, err)
		}
		return h
	}
	first := hash(a, b)
	if again := hash(a, b); again != first {
		t.Error("same bytes, other hash")
	}
	if hash(a, b) == hash(b, a) || hash(a, b) == hash(a, a) {
		t.Error("other bytes, same hash")
	}
	if _, err := (Files{}).Hash("none.tsv"); err == nil {
		t.Error("unknown table: have no error")
	}
}

func TestList(t *testing.T) {
	names, err := List(".")
	if err != nil || len(names) == 0 || names[0] > names[len(names)-1] {
		t.Fatalf("have %v, %v; want the embedded tables in order", names, err)
	}
	for _, n := range names {
		if !strings.HasSuffix(n, ".tsv") {
			t.Errorf("have %s, want tables only", n)
		}
	}
	if _, err := List("none"); err == nil {
		t.Error("unknown folder: have no error")
	}
}

// TestEmbeddedTablesAreClean reads every embedded table with the columns that its own first line names.
func TestEmbeddedTablesAreClean(t *testing.T) {
	err := fs.WalkDir(embedded, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(embedded, p)
		if err != nil {
			return err
		}
		if strings.ContainsAny(string(b), "\r\ufeff") {
			t.Errorf("%s: want plain line ends and no byte order mark", p)
		}
		first, _, _ := strings.Cut(string(b), "\n")
		rows, err := (Files{}).Table(p, strings.Split(strings.TrimPrefix(first, "# "), "\t")...)
		if err != nil {
			t.Error(err)
		}
		if t.Logf("%s: %d rows", p, len(rows)); !strings.HasSuffix(string(b), "\n") {
			t.Errorf("%s: want a line break at its end", p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
