package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOpenSnapshot(t *testing.T) {
	out := t.TempDir()
	first := publish(t, out, sampleRows(1))
	second := publish(t, out, sampleRows(2))
	for _, tt := range []struct{ name, want string }{
		{"current", second.ID},
		{first.ID, first.ID},
		{first.ID[:15], first.ID},
		{first.Dir, first.ID},
		{filepath.Join(out, "current"), second.ID},
	} {
		r, err := OpenSnapshot(out, tt.name)
		if err != nil || r.Run.Snapshot != tt.want {
			t.Errorf("%q: have %v, %v, want snapshot %s", tt.name, r, err, tt.want)
		}
	}
	for _, name := range []string{"", ".", "..", "zzzz", "no/such/folder", first.Dir + "/statements", "../" + filepath.Base(out)} {
		if r, err := OpenSnapshot(out, name); err == nil {
			t.Errorf("%q: have snapshot %s, want an error", name, r.Run.Snapshot)
		}
	}
	if _, err := OpenSnapshot(out, "zzzz"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("have %v, want an error for a snapshot that is not there", err)
	}
	// Two that begin the same need more letters.
	for _, name := range []string{"abc1", "abc2"} {
		if err := os.Symlink(first.ID, filepath.Join(out, snapshotsFolder, name)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := OpenSnapshot(out, "abc"); err == nil || !strings.Contains(err.Error(), "abc1, abc2") {
		t.Errorf("have %v, want both names told", err)
	}
	if r, err := OpenSnapshot(out, "abc1"); err != nil || r.Run.Snapshot != first.ID {
		t.Errorf("have %v, %v, want snapshot %s", r, err, first.ID)
	}
}

// A snapshot that a collection takes between being found and being opened is looked for again, and not for ever.
func TestOpenLooksAgain(t *testing.T) {
	out := t.TempDir()
	there := publish(t, out, sampleRows(1)).Dir
	gone := filepath.Join(out, snapshotsFolder, "gone")
	for _, tt := range []struct {
		name  string
		found []string
		ok    bool
	}{
		{"gone once", []string{gone, there}, true},
		{"gone each time", slices.Repeat([]string{gone}, openTries), false},
	} {
		looks := 0
		r, err := openFound(func() (string, error) {
			looks++
			return tt.found[looks-1], nil
		})
		if (err == nil) != tt.ok || looks != len(tt.found) {
			t.Errorf("%s: have %v, %v after %d looks, want %d", tt.name, r, err, looks, len(tt.found))
		}
	}
}

// A copy of the folder that did not keep its links is told before the work and not after it.
func TestCurrentThatIsNoLink(t *testing.T) {
	out := t.TempDir()
	name := filepath.Base(publish(t, out, sampleRows(1)).Dir)
	current := filepath.Join(out, Current)
	if err := errors.Join(os.Remove(current), os.Mkdir(current, 0o777)); err != nil {
		t.Fatal(err)
	}
	_, err := Begin(out, testMeta)
	_, _, back := Rollback(out, name)
	for _, err := range []error{err, back} {
		if err == nil || !strings.Contains(err.Error(), current+": no symbolic link") {
			t.Errorf("have %v, want an error about %s", err, current)
		}
	}
}
