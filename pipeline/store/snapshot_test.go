package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// current is where out/current points; "" where it is not there.
func current(t *testing.T, out string) string {
	t.Helper()
	to, err := os.Readlink(filepath.Join(out, Current))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return to
}

func TestSameContentSameSnapshot(t *testing.T) {
	out := t.TempDir()
	first := publish(t, out, sampleRows(30))
	again := publish(t, out, sampleRows(30))
	if again.ID != first.ID || again.Dir != first.Dir || !first.Fresh || again.Fresh {
		t.Errorf("have %+v after %+v, want the same snapshot and not fresh", again, first)
	}
	other := publish(t, out, sampleRows(31))
	if other.ID == first.ID || current(t, out) != "snapshots/"+other.ID {
		t.Errorf("have snapshot %s, current %s, want another one than %s", other.ID, current(t, out), first.ID)
	}
	back := publish(t, out, sampleRows(30))
	if back.ID != first.ID || !back.Fresh || current(t, out) != "snapshots/"+first.ID {
		t.Errorf("have %s, fresh %t, want current back at %s", back.ID, back.Fresh, first.ID)
	}
}

// Rows are the only thing that files depend on: not how many a call brings, nor the umask.
func TestSameRowsSameBytes(t *testing.T) {
	want := sampleRows(9000) // more than one row group of statements
	first := publish(t, t.TempDir(), want)
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	for _, per := range []int{1, 7, 1 << 20} {
		s := begin(t, t.TempDir())
		write(t, s, want, per)
		p, err := s.Commit(RunInfo{Workers: per})
		if err != nil {
			t.Fatal(err)
		}
		if p.ID != first.ID {
			t.Errorf("%d rows a call: have snapshot %s, want %s", per, p.ID, first.ID)
		}
	}
}

func TestAbortLeavesCurrent(t *testing.T) {
	out := t.TempDir()
	publish(t, out, sampleRows(3))
	before := current(t, out)
	s := begin(t, out)
	write(t, s, sampleRows(4), 1)
	if err := s.Abort(); err != nil {
		t.Fatal(err)
	}
	if current(t, out) != before {
		t.Errorf("have current %s, want %s", current(t, out), before)
	}
	if _, err := os.Stat(filepath.Join(out, tmpFolder)); !os.IsNotExist(err) {
		t.Errorf("have %v, want no %s", err, tmpFolder)
	}
}

func TestBrokenRunIsSwept(t *testing.T) {
	out := t.TempDir()
	stale := filepath.Join(out, tmpFolder, "99", Documents)
	if err := os.MkdirAll(stale, 0o777); err != nil {
		t.Fatal(err)
	}
	begin(t, out)
	if _, err := os.Stat(stale); !os.IsNotExist(err) {
		t.Errorf("have %v, want the broken run's folder gone", err)
	}
}

// Where a snapshot of this content is there but damaged, a whole one appears beside it.
func TestDamagedSnapshotIsNotTrusted(t *testing.T) {
	out := t.TempDir()
	first := publish(t, out, sampleRows(3))
	damage(t, files(first)[1], 100)
	second := publish(t, out, sampleRows(3))
	if second.ID != first.ID || second.Dir == first.Dir || !second.Fresh {
		t.Errorf("have %+v, want the same id in another folder than %s", second, first.Dir)
	}
	if found, err := Verify(out); err != nil || len(found) > 0 {
		t.Errorf("have %v, %v, want nothing found", found, err)
	}
}

func TestUnchangedFilesAreLinks(t *testing.T) {
	out := t.TempDir()
	first := publish(t, out, sampleRows(3))
	more := sampleRows(3)
	more.rejects = append(more.rejects, RejectRow{URI: "z", Stage: "source", Reason: "empty", Message: "no bytes"})
	second := publish(t, out, more)
	for _, f := range second.Run.Files {
		a, errA := os.Stat(filepath.Join(first.Dir, f.Path))
		b, errB := os.Stat(filepath.Join(second.Dir, f.Path))
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if shared := !strings.HasPrefix(f.Path, Rejects); os.SameFile(a, b) != shared {
			t.Errorf("%s: have one file %t, want %t", f.Path, !shared, shared)
		}
	}
	if found, err := Verify(out); err != nil || len(found) > 0 {
		t.Errorf("have %v, %v, want nothing found", found, err)
	}
}

// A full table begins another file, so that the full one can be shared when rows are added behind it.
func TestFullTableBeginsAnotherFile(t *testing.T) {
	out := t.TempDir()
	text := strings.Repeat("A quiet day in Arcadia. ", 50_000)
	const full = 2 // row groups
	n := full*(groupBytes/len(text)+1) + 3
	add := func(n int) *Published {
		s := begin(t, out)
		s.Documents.full = full
		for i := range n {
			if err := s.Documents.Write(DocumentRow{DocID: strings.Repeat("0", 28) + string(rune('a'+i%6)), Text: text}); err != nil {
				t.Fatal(err)
			}
		}
		p, err := s.Commit(RunInfo{})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	first, second := add(n), add(n+1)
	a, b := first.Run.of(Documents), second.Run.of(Documents)
	if len(a) != 2 || len(b) != 2 || a[0] != b[0] || a[1] == b[1] {
		t.Errorf("have files %v, then %v, want two each and the first one unchanged", a, b)
	}
}

// damage turns a bit of a file.
func damage(t *testing.T, path string, at int64) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b[at%int64(len(b))] ^= 1
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestTableFolderHoldsPartsOnly(t *testing.T) {
	p := publish(t, t.TempDir(), sampleRows(1))
	for _, table := range Schema() {
		entries, err := os.ReadDir(filepath.Join(p.Dir, table.Name))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if !strings.HasSuffix(e.Name(), ".parquet") {
				t.Errorf("have %s/%s, want .parquet files alone", table.Name, e.Name())
			}
		}
	}
}

func TestDictionaryTravels(t *testing.T) {
	p := publish(t, t.TempDir(), sampleRows(1))
	for _, f := range p.Run.Files {
		b, err := os.ReadFile(filepath.Join(p.Dir, f.Path))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"parley.columns", "parley.schema_version", "parley.lexicon_sha256", `"meaning":`} {
			if !bytes.Contains(b, []byte(want)) {
				t.Errorf("%s: have no %q in its metadata, want it", f.Path, want)
			}
		}
	}
}
