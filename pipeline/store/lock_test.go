package store

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
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
