//go:build linux

package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
	"unicode/utf8"

	"parley/pipeline/store"
)

const (
	// batch is how many files go into one run. One that takes too long is split, down to single files.
	batch = 250
	// fileTime is how long a file may take, the program's start included, and verifyTime the check of a batch: of processor
	// time, which a busy machine does not stretch. Where that stands still, slack times as much is waited.
	fileTime   = 10 * time.Second
	verifyTime = time.Minute
	slack      = 6
)

// A tally is what came of some files.
type tally struct {
	files              int
	documents, rejects int64
	skipped            int64 // records of kinds that hold no document, as a WARC request
	statements         int64
	slowest            time.Duration // of the runs
}

func (t *tally) add(o tally) {
	t.files += o.files
	t.documents += o.documents
	t.rejects += o.rejects
	t.skipped += o.skipped
	t.statements += o.statements
	t.slowest = max(t.slowest, o.slowest)
}

// A runner runs parley and collects what must not be.
type runner struct {
	program  string
	tmp      string
	problems int
}

func (r *runner) problem(format string, args ...any) {
	p := fmt.Sprintf(format, args...)
	fmt.Println("PROBLEM", p) // at once: a whole collection takes its time
	r.problems++
}

// A piece is what is handed to parley as a file.
type piece struct {
	from string // the collection's file
	name string // what it is called here, without its folder
	b    []byte
}

// all runs the files in a form, in batches; equal pieces go in once.
func (r *runner) all(files []string, f form) (tally, error) {
	var sum tally
	seen := map[[32]byte]bool{}
	var some []piece
	flush := func() error {
		t, err := r.some(some)
		sum.add(t)
		some = some[:0]
		return err
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return sum, err
		}
		pieces := [][]byte{b}
		if f.pieces != nil {
			pieces = f.pieces(name, b)
		}
		for _, b := range pieces {
			if h := sha256.Sum256(b); !seen[h] {
				seen[h] = true
				some = append(some, piece{name, fmt.Sprintf("%04d-%s%s", len(some), filepath.Base(name), f.ending), b})
			}
			if len(some) == batch {
				if err := flush(); err != nil {
					return sum, err
				}
			}
		}
	}
	if len(some) == 0 {
		return sum, nil
	}
	return sum, flush()
}

// some runs a batch, and where that fails or takes too long its halves, to find the file.
func (r *runner) some(pieces []piece) (tally, error) {
	t, problem, err := r.run(pieces)
	if err != nil || problem == "" {
		return t, err
	}
	if len(pieces) == 1 {
		r.problem("%s as %s: %s", pieces[0].from, pieces[0].name, problem)
		return t, nil
	}
	var sum tally
	for _, half := range [][]piece{pieces[:len(pieces)/2], pieces[len(pieces)/2:]} {
		t, err := r.some(half)
		if err != nil {
			return sum, err
		}
		sum.add(t)
	}
	return sum, nil
}

// run runs some pieces in a new folder and says what is wrong with what comes of it, "" for nothing.
func (r *runner) run(pieces []piece) (t tally, problem string, err error) {
	in, out := filepath.Join(r.tmp, "in"), filepath.Join(r.tmp, "out")
	if err := errors.Join(os.RemoveAll(in), os.RemoveAll(out), os.Mkdir(in, 0o777)); err != nil {
		return t, "", err
	}
	t.files = len(pieces)
	staged := map[string][]byte{} // what is in a file
	for _, p := range pieces {
		to := filepath.Join(in, p.name)
		staged[to] = p.b
		if err := os.WriteFile(to, p.b, 0o666); err != nil {
			return t, "", err
		}
	}
	cmd := exec.Command(r.program, "run", "--progress", "off", "--out", out, in)
	said, took, problem, err := timed(cmd, fileTime)
	if err != nil || problem != "" {
		return t, problem, err
	}
	t.slowest = took
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 3 {
		return t, fmt.Sprintf("exit code %d: %.2000s", code, said), nil
	}
	problem, err = t.check(out, staged)
	if err != nil || problem != "" {
		return t, problem, err
	}
	verify := exec.Command(r.program, "verify", "--out", out)
	said, _, problem, err = timed(verify, verifyTime)
	if err == nil && problem == "" && verify.ProcessState.ExitCode() != 0 {
		problem = fmt.Sprintf("parley verify: %.2000s", said)
	}
	return t, problem, err
}

// timed runs a command to its end and says how long it worked, and whether that was too long.
func timed(cmd *exec.Cmd, most time.Duration) (said []byte, worked time.Duration, problem string, err error) {
	var b bytes.Buffer
	cmd.Stdout, cmd.Stderr = &b, &b
	if err := cmd.Start(); err != nil {
		return nil, 0, "", err
	}
	alarm := time.AfterFunc(slack*most, func() { cmd.Process.Kill() })
	err = cmd.Wait()
	inTime := alarm.Stop()
	worked = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	switch {
	case !inTime:
		problem = fmt.Sprintf("not done after %v, of which it worked %v", slack*most, worked.Round(time.Millisecond))
	case worked > most:
		problem = fmt.Sprintf("it worked %v: want at most %v", worked.Round(time.Millisecond), most)
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = nil
	}
	return b.Bytes(), worked, problem, err
}

// check reads the tables of a run: every file must have become something, none of it for a bug of ours, and a text file's
// text must be the file's bytes.
func (t *tally) check(out string, staged map[string][]byte) (problem string, err error) {
	s, err := store.Open(out)
	if err != nil {
		return "", err
	}
	found := map[string]int64{}
	for _, in := range s.Run.Info.Inputs {
		found[in.Path] = in.Documents + in.Rejects
		for _, n := range in.Skipped {
			found[in.Path] += n
			t.skipped += n
		}
		t.documents += in.Documents
		t.rejects += in.Rejects
	}
	t.statements = s.Run.Counts[store.Statements]
	for name := range staged {
		if found[name] == 0 {
			return fmt.Sprintf("%s: neither document nor reject", filepath.Base(name)), nil
		}
	}
	for row, err := range s.Rejects() {
		if err != nil {
			return "", err
		}
		if row.Reason == "" || row.Reason == "bug" {
			return fmt.Sprintf("rejected for %q: %s", row.Reason, row.Message), nil
		}
	}
	for row, err := range s.Documents() {
		if err != nil {
			return "", err
		}
		b, whole := staged[row.URI]
		noted := slices.Contains(row.Notes, "decoded from UTF-16") // its ASCII is UTF-8 too, with a NUL in every other place
		if whole && !noted && row.Format == "txt" && utf8.Valid(b) && !bytes.HasPrefix(b, []byte("\ufeff")) && row.Text != string(b) {
			return "the text is not the file's bytes", nil
		}
	}
	return "", nil
}
