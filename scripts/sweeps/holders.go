//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"
)

// runsAtOnce is how many runs want the same folder.
const runsAtOnce = 20

// patience is how long the runs have to find out that they are not alone.
const patience = 10 * time.Minute

// A rival is one of the runs. It reads standard input, so it goes on until that ends.
type rival struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser
	stderr bytes.Buffer
}

// holders starts many runs at once in one folder, where an earlier run has left its name: one must win, and all others end
// with the lock's exit code and name it. The winner then ends as ever.
func holders(w io.Writer, n *nights) error {
	out, err := n.fresh("holders")
	if err != nil {
		return err
	}
	ended := make(chan *rival)
	var all []*rival
	for range runsAtOnce {
		r := &rival{cmd: n.command(out, "-")}
		r.cmd.Stderr = &r.stderr
		if r.stdin, err = r.cmd.StdinPipe(); err == nil {
			err = r.cmd.Start()
		}
		if err != nil {
			return err
		}
		defer r.cmd.Process.Kill() // has ended, if all is well
		all = append(all, r)
	}
	for _, r := range all {
		go func() {
			r.cmd.Wait() // an error tells what the state tells too
			ended <- r
		}()
	}
	lost := map[*rival]bool{}
	for len(lost) < runsAtOnce-1 {
		select {
		case r := <-ended:
			lost[r] = true
		case <-time.After(patience):
			return fmt.Errorf("%d of %d runs have ended: want all but one", len(lost), runsAtOnce)
		}
	}
	c, named := newCounts(), 0
	for _, winner := range all {
		if lost[winner] {
			continue
		}
		name := fmt.Sprintf("held by process %d ", winner.cmd.Process.Pid)
		for r := range lost {
			if code := r.cmd.ProcessState.ExitCode(); code != exitLocked || !bytes.Contains(r.stderr.Bytes(), []byte(name)) {
				c.problem("exit code %d and %q: want %d and %q", code, r.stderr.String(), exitLocked, name)
				continue
			}
			named++
		}
		_, err := io.WriteString(winner.stdin, `{"text": "Nobody asked for talks, said the minister of Arcadia."}`+"\n")
		if err := errors.Join(err, winner.stdin.Close()); err != nil {
			return err
		}
		if r := <-ended; r.cmd.ProcessState.ExitCode() != exitDone {
			c.problem("the winner: exit code %d, %s", r.cmd.ProcessState.ExitCode(), r.stderr.String())
		}
	}
	if _, err := look(out); err != nil {
		c.problem("%v", err)
	}
	fmt.Fprintf(w, "%d runs at once: 1 wrote, %d ended with exit code %d and named it\n", runsAtOnce, named, exitLocked)
	return c.end(w)
}
