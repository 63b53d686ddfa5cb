package store

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The lock's file names the one before until its new holder has written its own name: that one is waited for.
func TestHolderIsNotTheOneBefore(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	before := exec.Command(self, "-test.run=^$")
	if err := before.Run(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), ".lock")
	name := func(pid int) {
		b, err := json.Marshal(LockedError{PID: pid, Host: hostname()})
		if err == nil {
			err = os.WriteFile(path, b, 0o666)
		}
		if err != nil {
			t.Error(err)
		}
	}
	for _, pauses := range []int{0, 5, nameTries - 1, nameTries} {
		name(before.Process.Pid)
		looked := 0
		have := holder(path, func() {
			if looked++; looked == pauses {
				name(os.Getpid())
			}
		})
		want := os.Getpid()
		if pauses == 0 || pauses == nameTries { // never, or too late
			want = before.Process.Pid
		}
		if have.PID != want {
			t.Errorf("named after %d looks: have %v, want process %d", pauses, have, want)
		}
	}
}

func TestLockNamesItsHolder(t *testing.T) {
	out := t.TempDir()
	s := begin(t, out)
	_, err := Begin(out, testMeta)
	var held *LockedError
	if !errors.As(err, &held) || held.PID != os.Getpid() || held.Host == "" || held.Since.IsZero() {
		t.Fatalf("have %v, want a LockedError with this process", err)
	}
	path := filepath.Join(out, ".lock")
	b, err := os.ReadFile(path)
	if err = errors.Join(err, os.Remove(path), os.WriteFile(path, b, 0o666)); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(out, testMeta); !errors.As(err, &held) {
		t.Errorf("another file in its place: have %v, want a LockedError", err)
	}
	if err := s.Abort(); err != nil {
		t.Fatal(err)
	}
	publish(t, out, sampleRows(1)) // the lock is free again, though its file is still there
}

func TestLockThatIsALink(t *testing.T) {
	out := t.TempDir()
	other := filepath.Join(out, "other")
	if err := errors.Join(os.WriteFile(other, []byte("kept"), 0o666), os.Symlink("other", filepath.Join(out, ".lock"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(out, testMeta); err == nil || !strings.Contains(err.Error(), "want a file") {
		t.Errorf("have %v, want an error", err)
	}
	if b, err := os.ReadFile(other); err != nil || string(b) != "kept" {
		t.Errorf("have %q, %v, want what the link leads to as it was", b, err)
	}
}
