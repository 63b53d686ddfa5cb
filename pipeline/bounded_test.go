package pipeline

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"parley/pipeline/source"
)

// A run has as many goroutines and open files under way for a thousand documents as for a few, and leaves none behind.
func TestGoroutinesAndFilesAreBounded(t *testing.T) {
	if _, err := os.ReadDir("/proc/self/fd"); err != nil {
		t.Skip("needs /proc to count open files")
	}
	const workers = 4
	// The feed, the writer, the workers of each step and the one that closes each step's channel. A run has two steps
	// around reading, which tell what is known already.
	mostGoroutines := 2 + (2+len((&rooms{}).stages(source.Options{})))*(workers+1)
	// An input; a file of each table, and one of another kind that is being written; folders that are being synced.
	const mostFiles = 12

	for _, n := range []int{20, 1200} {
		in := t.TempDir()
		for i := range n {
			text := fmt.Sprintf("The Arcadian Courier\n\nForeign Minister Mara Dorn said: \"We are ready for round %d of the talks.\"\n", i)
			if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%d.txt", i)), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		goroutines, files := runtime.NumGoroutine(), openFiles(t)
		highest := watchResources(t)
		cfg := Config{
			Inputs: []string{in}, Out: filepath.Join(t.TempDir(), "out"), Workers: workers, Target: DefaultTarget, Version: "test",
			Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		}
		if _, err := Run(t.Context(), cfg, new(Count)); err != nil {
			t.Fatal(err)
		}
		mostG, mostF := highest()
		if have := mostG - goroutines - 1; have > mostGoroutines { // 1: the one that watches
			t.Errorf("%d documents: have %d goroutines, want at most %d", n, have, mostGoroutines)
		}
		if have := mostF - files; have > mostFiles {
			t.Errorf("%d documents: have %d open files, want at most %d", n, have, mostFiles)
		}
		t.Logf("%d documents: at most %d goroutines and %d files", n, mostG-goroutines-1, mostF-files)
		if have := openFiles(t); have > files {
			t.Errorf("%d documents: %d files are open after the run, %d were before", n, have, files)
		}
		if have := goroutinesDownTo(goroutines); have > goroutines {
			t.Fatalf("%d documents: %d goroutines after the run, %d were before", n, have, goroutines)
		}
	}
}

// goroutinesDownTo gives goroutines that are done the time to end, a minute at most, and counts those that are left.
func goroutinesDownTo(want int) (have int) {
	for range 6000 {
		if have = runtime.NumGoroutine(); have <= want {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return have
}

// watchResources counts goroutines and open files until the function that it gives is called, which tells the most.
func watchResources(t *testing.T) (highest func() (goroutines, files int)) {
	stop, gone := make(chan struct{}), make(chan struct{})
	var goroutines, files int
	go func() {
		defer close(gone)
		for {
			goroutines, files = max(goroutines, runtime.NumGoroutine()), max(files, openFiles(t))
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	return func() (int, int) {
		close(stop)
		<-gone
		return goroutines, files
	}
}

func openFiles(t *testing.T) int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Error(err)
	}
	return len(entries)
}
