//go:build linux

package main

import (
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"parley/pipeline/store"
)

const (
	// mostMemory is what a program that checks a snapshot may hold, in bytes.
	mostMemory = 500_000_000
	// byProgram is every how many-th flip the program itself is asked about, and not this process.
	byProgram = 250
)

// flips changes single bytes of a snapshot's files, one at a time, at so many places that are spread over all of them.
// Each must be found, in the file that it is in.
func flips(w io.Writer, n *nights, places int, dice *rand.Rand) error {
	out, err := n.fresh("flips")
	if err != nil {
		return err
	}
	if _, _, err := n.run(out, n.second); err != nil {
		return err
	}
	v, err := look(out)
	if err != nil {
		return err
	}
	names, err := filesBelow(v.dir)
	if err != nil {
		return err
	}
	c := newCounts()
	f := &flipper{n: n, out: out, dice: dice, counts: c}
	for _, name := range names {
		if err := f.file(name, (places+len(names)-1)/len(names)); err != nil {
			return err
		}
	}
	if found, err := store.Verify(out); err != nil || len(found) > 0 {
		c.problem("with all bytes back: %v, %v", found, err)
	}
	if peak := peakMemory(); peak > mostMemory {
		c.problem("this process took %d bytes: want at most %d", peak, mostMemory)
	}
	fmt.Fprintf(w, "%d bytes flipped in %d files, %d problems; %d of them found by the program, in at most %.0f MB, the others here, in %.0f MB\n",
		f.flipped, len(names), len(c.problems), f.asked, float64(f.peak)/1e6, float64(peakMemory())/1e6)
	return c.end(w)
}

// A flipper flips bytes and counts.
type flipper struct {
	*counts
	n    *nights
	out  string
	dice *rand.Rand

	flipped, asked int
	peak           int64 // of the programs asked, in bytes
}

// file flips so many bytes of a file, or each once where it has fewer, and leaves it as it was.
func (f *flipper) file(name string, places int) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	at := f.dice.Perm(len(b))
	for _, i := range at[:min(places, len(at))] {
		old := b[i]
		b[i] ^= byte(1 + f.dice.IntN(255))
		if err := os.WriteFile(name, b, 0o666); err != nil {
			return err
		}
		if f.flipped++; f.flipped%byProgram == 0 {
			err = f.ask(name, i)
		} else if found, verr := store.Verify(f.out); verr != nil || !names(found, name) {
			f.problem("%s, byte %d: have %v, %v, want a finding that names it", name, i, found, verr)
		}
		if err != nil {
			return err
		}
		b[i] = old
	}
	return os.WriteFile(name, b, 0o666)
}

func names(found []store.Finding, name string) bool {
	for _, f := range found {
		if f.Where == name {
			return true
		}
	}
	return false
}

// ask has parley verify find what is wrong.
func (f *flipper) ask(name string, i int) error {
	f.asked++
	cmd := exec.Command(f.n.program, "verify", "--out", f.out)
	said, err := cmd.CombinedOutput()
	if _, ended := err.(*exec.ExitError); err != nil && !ended {
		return err
	}
	if code := cmd.ProcessState.ExitCode(); code != exitFailed || !strings.Contains(string(said), name) {
		f.problem("%s, byte %d: parley verify: exit code %d and %q: want %d and the file's name", name, i, code, said, exitFailed)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss * 1024
	if f.peak = max(f.peak, peak); peak > mostMemory {
		f.problem("%s, byte %d: parley verify took %d bytes: want at most %d", name, i, peak, mostMemory)
	}
	return nil
}

// peakMemory is the most that this process has held, in bytes.
func peakMemory() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return u.Maxrss * 1024
}

// filesBelow lists the files of a folder.
func filesBelow(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, p)
		}
		return err
	})
	return files, err
}
