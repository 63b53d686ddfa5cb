package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A fault of the disk is told with the temporary folder, and a full disk with what was needed.
func TestFaultTellsMore(t *testing.T) {
	out := t.TempDir()
	s := begin(t, out)
	w, err := s.Work("key", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range sampleRows(20).documents {
		if err := w.Add(&Entry{Document: d}); err != nil {
			t.Fatal(err)
		}
	}
	full := &fs.PathError{Op: "write", Path: filepath.Join(s.dir, "documents/x"), Err: syscall.ENOSPC}
	for _, c := range []struct {
		err   error
		wants []string
	}{
		{full, []string{"no space left", s.dir, "about 1 MB are needed", "are free", workFolder}},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EIO}, []string{"rename a b", s.dir}},
	} {
		have := s.Fault(c.err, 1, 2)
		for _, want := range c.wants {
			if !strings.Contains(have.Error(), want) {
				t.Errorf("have %v, want %q in it", have, want)
			}
		}
		if !errors.Is(have, c.err) {
			t.Errorf("have %v, want it to wrap %v", have, c.err)
		}
	}
	if other := errors.New("wrong flag"); s.Fault(other, 1, 2) != other || s.Fault(nil, 0, 0) != nil {
		t.Error("have another error than before, want errors of other kinds untouched")
	}
	if a, b := needed(7, 50, 100), needed(7, 100, 100); a != 2*b {
		t.Errorf("have %d bytes needed at half of the input and %d at its end, want twice as much", a, b)
	}
}
