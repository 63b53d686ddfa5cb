package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley/seeds"
)

// TestMain lets the test binary stand in for the program: scripts and subprocesses call it as "parley".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"parley": func() { os.Exit(realMain(os.Args, os.Stdin, os.Stdout, os.Stderr)) },
	})
}

func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the program some hundred times")
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program and holds its exit code against the first argument: exits 3 parley run .
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARG ...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		ts.Fatalf("%v", err)
	}
	if have := fmt.Sprint(exitOf(err)); have != args[0] {
		ts.Fatalf("%s: have exit code %s, want %s", strings.Join(args[1:], " "), have, args[0])
	}
}

// TestSameBytes runs the samples in ways that must not matter, and compares every Parquet file.
func TestSameBytes(t *testing.T) {
	in := t.TempDir()
	var files []string
	err := fs.WalkDir(seeds.Texts, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(seeds.Texts, path)
		if err != nil {
			return err
		}
		to := filepath.Join(in, filepath.Base(path))
		files = append(files, to)
		return os.WriteFile(to, b, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	run := func(name string, workers int, env []string, args []string) map[string]string {
		out := filepath.Join(t.TempDir(), "out")
		cmd := exec.Command(program, append([]string{"run", "--progress", "off", "--out", out, "--workers", fmt.Sprint(workers)}, args...)...)
		cmd.Env = append(os.Environ(), env...)
		if b, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, b)
		}
		return hashes(t, filepath.Join(out, "current"))
	}
	shuffled := func(seed uint64) []string {
		args := append([]string(nil), files...)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(args), func(i, j int) { args[i], args[j] = args[j], args[i] })
		return args
	}
	want := run("folder", 1, []string{"TZ=UTC", "LC_ALL=C"}, []string{in})
	if len(want) < 5 {
		t.Fatalf("have %d Parquet files, want at least one a table", len(want))
	}
	for _, tt := range []struct {
		name    string
		workers int
		env     []string
		args    []string
	}{
		{"seven workers", 7, []string{"TZ=UTC", "LC_ALL=C"}, []string{in}},
		{"first order", 7, []string{"TZ=Asia/Tehran", "LC_ALL=tr_TR.UTF-8"}, shuffled(1)},
		{"second order", 1, []string{"TZ=America/St_Johns", "LC_ALL=de_DE.UTF-8"}, shuffled(2)},
		{"third order, each twice", 7, []string{"TZ=Pacific/Kiritimati", "LC_ALL=C", "GOMAXPROCS=1"}, append(shuffled(3), files...)},
	} {
		have := run(tt.name, tt.workers, tt.env, tt.args)
		for path, sum := range want {
			if have[path] != sum {
				t.Errorf("%s: %s: have SHA-256 %q, want %s", tt.name, path, have[path], sum)
			}
		}
		if len(have) != len(want) {
			t.Errorf("%s: have %d files, want %d", tt.name, len(have), len(want))
		}
	}
}

// hashes are the SHA-256 of all Parquet files below dir, by path.
func hashes(t *testing.T, dir string) map[string]string {
	t.Helper()
	sums := map[string]string{}
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".parquet" {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(b)
		sums[strings.TrimPrefix(path, dir)] = hex.EncodeToString(sum[:])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}
