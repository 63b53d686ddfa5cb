package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// nights publishes n snapshots, each a document larger than the last and an hour younger, and gives their names, the
// oldest first.
func nights(t *testing.T, out string, n int) []string {
	t.Helper()
	var names []string
	for i := range n {
		s := begin(t, out)
		write(t, s, sampleRows(i+1), 100)
		p, err := s.Commit(RunInfo{Finished: time.Date(2025, 2, 7, i, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, filepath.Base(p.Dir))
	}
	return names
}

// present lists the snapshots that are there, the oldest first.
func present(t *testing.T, out string) []string {
	t.Helper()
	all, err := List(out)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, one := range slices.Backward(all) {
		names = append(names, one.Name)
	}
	return names
}

func TestList(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 3)
	if _, err := Pin(out, names[0]); err != nil {
		t.Fatal(err)
	}
	damage(t, filepath.Join(out, snapshotsFolder, names[1], runFile), 20)
	all, err := List(out)
	if err != nil {
		t.Fatal(err)
	}
	// The damaged one is as old as its folder: younger than the others, which say 2025.
	if len(all) != 3 || all[0].Name != names[1] || all[1].Name != names[2] || all[2].Name != names[0] {
		t.Fatalf("have %+v, want %v", all, names)
	}
	if all[0].Fault == "" || all[1].Fault != "" {
		t.Errorf("have faults %q and %q, want one of the first alone", all[0].Fault, all[1].Fault)
	}
	if !all[1].Current || all[0].Current || !all[2].Pinned || all[1].Pinned {
		t.Errorf("have %+v, want the second current and the third pinned", all)
	}
	if all[1].Documents != 3 || all[1].Statements != 6 || all[1].Rejects != 3 {
		t.Errorf("have %+v, want 3 documents, 6 statements, 3 rejects", all[1])
	}
	// The table of rejects is the same in all three, so that its file belongs to none alone.
	info, err := os.Stat(filepath.Join(out, snapshotsFolder, names[2], Rejects, partName(wholeGroup, 0)))
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range all {
		if one.Own != one.Bytes-info.Size() {
			t.Errorf("%s: have %d own bytes of %d, want all but the %d of rejects", one.Name, one.Own, one.Bytes, info.Size())
		}
	}
	if _, err := List(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("have %v, want an error for a folder without snapshots", err)
	}
}

func TestCollect(t *testing.T) {
	for _, tt := range []struct {
		name string
		keep int
		pin  []int // of the five
		back int   // rolled back to this one; 4 is where it stands
		want []int
	}{
		{"all", 5, nil, 4, []int{0, 1, 2, 3, 4}},
		{"two", 2, nil, 4, []int{3, 4}},
		{"none but the current", 0, nil, 4, []int{4}},
		{"the current is an old one", 1, nil, 1, []int{1, 4}},
		{"pinned", 1, []int{0, 2}, 4, []int{0, 2, 4}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out := t.TempDir()
			names := nights(t, out, 5)
			for _, i := range tt.pin {
				if _, err := Pin(out, names[i][:12]); err != nil {
					t.Fatal(err)
				}
			}
			if _, found, err := Rollback(out, names[tt.back]); err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			var want []string
			for _, i := range tt.want {
				want = append(want, names[i])
			}
			dry, err := Collect(out, tt.keep, true)
			if have := present(t, out); err != nil || !slices.Equal(have, names) {
				t.Fatalf("dry: have %v, %v, want all left", have, err)
			}
			c, err := Collect(out, tt.keep, false)
			if have := present(t, out); err != nil || !slices.Equal(have, want) {
				t.Fatalf("have %v, %v, want %v", have, err, want)
			}
			if len(c.Removed) != 5-len(want) || c.Kept != len(want) || len(dry.Removed) != len(c.Removed) || dry.Freed != c.Freed {
				t.Errorf("have %+v, and dry %+v", c, dry)
			}
			if (c.Freed > 0) != (len(c.Removed) > 0) {
				t.Errorf("have %d bytes freed by %d snapshots", c.Freed, len(c.Removed))
			}
			if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
				t.Errorf("have %v, %v, want current whole", found, err)
			}
			if _, err := os.Stat(filepath.Join(out, tmpFolder)); !os.IsNotExist(err) {
				t.Errorf("have %v, want nothing left in %s", err, tmpFolder)
			}
		})
	}
}

// Where it cannot be told what is pinned, nothing goes.
func TestCollectWithoutPins(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 3)
	if err := os.WriteFile(filepath.Join(out, pinsFolder), nil, 0o666); err != nil { // a file, no folder
		t.Fatal(err)
	}
	if _, err := Collect(out, 1, false); err == nil || !strings.Contains(err.Error(), pinsFolder) {
		t.Errorf("have %v, want an error that names %s", err, pinsFolder)
	}
	if entries, err := os.ReadDir(filepath.Join(out, snapshotsFolder)); err != nil || len(entries) != len(names) {
		t.Errorf("have %v, %v, want %v", entries, err, names)
	}
}

// currentOf is the name of the current snapshot.
func currentOf(t *testing.T, out string) string {
	t.Helper()
	name, err := currentName(out)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// A snapshot whose run.json cannot be read may be the work of a later version: it is nobody's to remove.
func TestCollectLeavesDamagedOnes(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 3)
	damage(t, filepath.Join(out, snapshotsFolder, names[0], runFile), 20)
	c, err := Collect(out, 1, false)
	if err != nil || len(c.Damaged) != 1 || c.Damaged[0].Name != names[0] || len(c.Removed) != 1 {
		t.Errorf("have %+v, %v, want the first left alone and the second gone", c, err)
	}
}

// A collection that is killed between the rename and the end of the deletion leaves a folder in .tmp. The next run and
// the next collection clear it.
func TestKilledCollectionIsCleared(t *testing.T) {
	for _, next := range []struct {
		name string
		do   func(out string)
	}{
		{"run", func(out string) { publish(t, out, sampleRows(9)) }},
		{"collection", func(out string) {
			if _, err := Collect(out, 5, false); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		out := t.TempDir()
		names := nights(t, out, 2)
		if err := os.Mkdir(filepath.Join(out, tmpFolder), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(out, snapshotsFolder, names[0]), filepath.Join(out, tmpFolder, names[0])); err != nil {
			t.Fatal(err)
		}
		next.do(out)
		if _, err := os.Stat(filepath.Join(out, tmpFolder)); !os.IsNotExist(err) {
			t.Errorf("%s: have %v, want the remains gone", next.name, err)
		}
	}
}

func TestChangesAreLockedOut(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 2)
	begin(t, out)
	for name, do := range map[string]func() error{
		"collect":  func() error { _, err := Collect(out, 0, false); return err },
		"rollback": func() error { _, _, err := Rollback(out, ""); return err },
		"pin":      func() error { _, err := Pin(out, names[0]); return err },
		"unpin":    func() error { _, err := Unpin(out, names[0]); return err },
	} {
		var locked *LockedError
		if err := do(); !errors.As(err, &locked) {
			t.Errorf("%s: have %v, want a LockedError", name, err)
		}
	}
}
