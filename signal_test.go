package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestLockAndSignals holds a run in its reading, starts a second one beside it, and stops the first by a signal.
func TestLockAndSignals(t *testing.T) {
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		signal syscall.Signal
		code   int
	}{{syscall.SIGTERM, 143}, {syscall.SIGINT, 130}} {
		out := filepath.Join(t.TempDir(), "out")
		first := exec.Command(program, "run", "--progress", "off", "--out", out, "-")
		input, err := first.StdinPipe() // never closed: the run waits for more
		if err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		first.Stderr = &said
		if err := first.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, func() bool {
			lock, err := os.ReadFile(filepath.Join(out, ".lock"))
			return err == nil && len(lock) > 0
		})

		second := exec.Command(program, "run", "--progress", "off", "--out", out)
		b, err := second.CombinedOutput()
		if code := exitOf(err); code != exitLocked || !strings.Contains(string(b), "held by process") {
			t.Errorf("second run: have exit code %d and %q, want %d and the holder's name", code, b, exitLocked)
		}

		if err := first.Process.Signal(tt.signal); err != nil {
			t.Fatal(err)
		}
		err = first.Wait()
		input.Close()
		if code := exitOf(err); code != tt.code || strings.Count(said.String(), "\n") != 1 {
			t.Errorf("%v: have exit code %d and %q, want %d and one line", tt.signal, code, said.String(), tt.code)
		}
		if _, err := os.Lstat(filepath.Join(out, "current")); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%v: have a current snapshot (%v), want none of a stopped run", tt.signal, err)
		}
		if left, err := os.ReadDir(filepath.Join(out, ".tmp")); len(left) > 0 {
			t.Errorf("%v: have %d left in .tmp (%v), want none", tt.signal, len(left), err)
		}
	}
}

func exitOf(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

func waitFor(t *testing.T, ready func() bool) {
	t.Helper()
	for range 6000 {
		if ready() {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("the run did not start within two minutes")
}

// A signal ends what waits for a pipe, too.
func TestSignalsEndWaiting(t *testing.T) {
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	pipe := func(name string) string {
		path := filepath.Join(dir, name)
		if err := syscall.Mkfifo(path, 0o666); err != nil {
			t.Skip(err)
		}
		return path
	}
	var waiting []*exec.Cmd
	for _, args := range [][]string{{"score", pipe("lines")}, {"run", "--config", pipe("config")}, {"run", "--out", filepath.Join(dir, "out"), "--openlineage", pipe("events")}} {
		c := exec.Command(program, args...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		waiting = append(waiting, c)
	}
	time.Sleep(time.Second) // nothing tells from outside that they wait
	for _, c := range waiting {
		if err := c.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range waiting {
		kill := time.AfterFunc(20*time.Second, func() { c.Process.Kill() })
		if code := exitOf(c.Wait()); code != exitSignal+int(syscall.SIGTERM) {
			t.Errorf("%v: have exit code %d, want that of a signal", c.Args, code)
		}
		kill.Stop()
	}
}
