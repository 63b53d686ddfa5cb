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

// A write that fails names the file, and readers see what they saw before.
func TestFaultsNameTheFile(t *testing.T) {
	faults := map[string]struct {
		break_ func(*Snapshot) error
		file   string
	}{
		"write":  {func(s *Snapshot) error { return errors.Join(s.Statements.open(), s.Statements.out.f.Close()) }, "statements/part-00000.parquet"},
		"run":    {func(s *Snapshot) error { return os.Mkdir(filepath.Join(s.dir, runFile), 0o777) }, runFile},
		"rename": {func(s *Snapshot) error { return os.RemoveAll(filepath.Join(s.out, snapshotsFolder)) }, snapshotsFolder},
		"turn": {func(s *Snapshot) error {
			return os.MkdirAll(filepath.Join(s.out, tmpFolder, Current), 0o777)
		}, Current},
	}
	for name, c := range faults {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			if name != "rename" {
				publish(t, out, sampleRows(3))
			}
			before := current(t, out)
			s := begin(t, out)
			if err := c.break_(s); err != nil {
				t.Fatal(err)
			}
			write(t, s, sampleRows(5), 10)
			_, err := s.Commit(RunInfo{})
			if err == nil || !strings.Contains(err.Error(), c.file) {
				t.Errorf("have %v, want an error that names %s", err, c.file)
			}
			if current(t, out) != before {
				t.Errorf("have current %q, want %q", current(t, out), before)
			}
			begin(t, out) // the lock is free
		})
	}
}

// A full disk shows in Write or in Commit, and the night before stays.
func TestFullDisk(t *testing.T) {
	out := t.TempDir()
	publish(t, out, sampleRows(3))
	before := current(t, out)
	s := begin(t, out)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full here")
	}
	if err := errors.Join(s.Documents.open(), s.Documents.out.f.Close()); err != nil {
		t.Fatal(err)
	}
	s.Documents.out.f = full
	write(t, s, sampleRows(5), 10)
	if _, err := s.Commit(RunInfo{}); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("have %v, want no space left", err)
	}
	if current(t, out) != before {
		t.Errorf("have current %q, want %q", current(t, out), before)
	}
}
