package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// GOMEMLIMIT is kept, whatever GOGC says or main sets in its place. With the collector off, nothing else bounds the heap:
// this run then takes several times the limit.
func TestMemoryLimitIsKept(t *testing.T) {
	if testing.Short() {
		t.Skip("measures memory, of which the race detector takes some of its own")
	}
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	if err := writeManyDocuments(in, 2500); err != nil {
		t.Fatal(err)
	}
	const (
		limit = 60 << 20
		// What the system counts and GOMEMLIMIT does not: the program's own pages, and what was freed but not given back yet.
		beside = 30 << 20
	)
	ballast := make([]byte, 2*limit) // what starts the program is not to be counted as the program's
	for i := 0; i < len(ballast); i += os.Getpagesize() {
		ballast[i] = 1
	}
	defer runtime.KeepAlive(ballast)
	for _, percent := range []string{"", "off"} {
		out := filepath.Join(dir, "out"+percent)
		cmd := exec.Command(program, "run", "--progress", "off", "--out", out, in)
		cmd.Env = append(os.Environ(), "GOGC="+percent, fmt.Sprintf("GOMEMLIMIT=%d", limit))
		if b, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		b, err := os.ReadFile(filepath.Join(out, "current", "run.json"))
		if err != nil {
			t.Fatal(err)
		}
		var run struct {
			Run struct {
				Peak int64 `json:"peak_bytes"`
			} `json:"run"`
		}
		if err := json.Unmarshal(b, &run); err != nil {
			t.Fatal(err)
		}
		if peak := run.Run.Peak; peak > limit+beside {
			t.Errorf("GOGC=%s: have a peak of %d bytes, want at most %d", percent, peak, limit+beside)
		}
	}
}

func writeManyDocuments(path string, n int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for i := range n {
		fmt.Fprintf(w, `{"url": "https://courier.example/%d", "published": "2025-%02d-%02d", "text": "`, i, 1+i%12, 1+i%28)
		for k := range 8 {
			fmt.Fprintf(w, `Foreign Minister Mara Dorn said: \"We are ready for round %d of talks with the United States in place %d.\"\n\n`, i, k)
		}
		fmt.Fprintln(w, `"}`)
	}
	return w.Flush()
}
