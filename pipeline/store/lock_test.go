package store

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
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
	name(before.Process.Pid)
	written := make(chan struct{})
	go func() {
		defer close(written)
		time.Sleep(5 * nameWait)
		name(os.Getpid())
	}()
	if have := holder(path); have.PID != os.Getpid() {
		t.Errorf("have %v, want process %d", have, os.Getpid())
	}
	<-written
}
