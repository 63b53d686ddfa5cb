//go:build linux

// Sweeps breaks runs of parley in every way it knows, and checks that a night is safe all the same.
//
//	go run ./scripts/sweeps [-bin bin/parley] [-step N] [-random N] [-flips N] [-seed N] crash|faults|changes|holders|flips
//
// crash and faults try a run, and the commands that change snapshots; changes tries those alone.
//
// It needs Linux 5.9 or later. Programs are watched by a seccomp filter, so neither root nor ptrace is needed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
)

// The exit codes of parley that a sweep must tell apart.
const (
	exitDone    = 0
	exitFailed  = 1
	exitRejects = 3
	exitLocked  = 11
)

func main() {
	if len(os.Args) > 2 && os.Args[1] == launchWord {
		fmt.Fprintln(os.Stderr, "sweeps:", launch(os.Args[2:]))
		os.Exit(1)
	}
	if err := sweep(); err != nil {
		fmt.Fprintln(os.Stderr, "sweeps:", err)
		os.Exit(1)
	}
}

func sweep() error {
	program := flag.String("bin", "bin/parley", "the program")
	step := flag.Int("step", 1, "try each `N`th call of a run; the first one is drawn by the seed")
	random := flag.Int("random", 200, "`N` kills at random times")
	places := flag.Int("flips", 12_000, "`N` bytes to flip")
	seed := flag.Uint64("seed", 1, "`N`: another one gives other random times and places")
	flag.Parse()
	bin, err := filepath.Abs(*program)
	if err != nil {
		return err
	}
	root, err := os.MkdirTemp("", "sweeps")
	if err != nil {
		return err
	}
	if root, err = filepath.EvalSymlinks(root); err != nil { // the kernel tells paths without links
		return err
	}
	defer os.RemoveAll(root)
	dice := rand.New(rand.NewPCG(*seed, 0))
	own := filepath.Join(root, "parley") // so that a build meanwhile does not change what is tried
	if b, err := exec.Command("cp", bin, own).CombinedOutput(); err != nil {
		return fmt.Errorf("cp %s: %w\n%s", bin, err, b)
	}
	n, err := newNights(own, root)
	if err != nil {
		return err
	}
	switch what := flag.Arg(0); what {
	case "crash":
		return errors.Join(crash(os.Stdout, n, *step, *random, dice), killChanges(os.Stdout, n, *step, dice))
	case "faults":
		return errors.Join(faults(os.Stdout, n, *step, dice), faultChanges(os.Stdout, n, *step, dice))
	case "changes":
		return errors.Join(killChanges(os.Stdout, n, *step, dice), faultChanges(os.Stdout, n, *step, dice))
	case "flips":
		return flips(os.Stdout, n, *places, dice)
	case "holders":
		return holders(os.Stdout, n)
	default:
		return fmt.Errorf("%q: want crash, faults, changes, holders or flips", what)
	}
}
