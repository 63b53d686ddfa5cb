//go:build linux

package main

import (
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// A trouble is what goes wrong at a call.
type trouble struct {
	name  string
	errno syscall.Errno
	// stays: every later call that needs room fails too, as on a disk that is full.
	stays bool
}

var troubles = []trouble{
	{"ENOSPC", unix.ENOSPC, false},
	{"ENOSPC from then on", unix.ENOSPC, true},
	{"EIO", unix.EIO, false},
	{"EIO from then on", unix.EIO, true},
	{"EMFILE", unix.EMFILE, false},
	{"EXDEV", unix.EXDEV, false},
}

// A faultRun is the second night with one fault in it.
type faultRun struct {
	trouble trouble
	at      int
	outcome
	committed bool // the fault came after the rename of current
}

// faults has each step-th call of a run fail, in each way. The run must say so, with exit code 1, and leave current alone
// where it had not turned yet; or its result must be that of an undisturbed one.
func faults(w io.Writer, n *nights, step int, dice *rand.Rand) error {
	c := newCounts()
	said, late := 0, 0
	harmless := map[string]int{}
	for _, t := range troubles {
		for at := 1 + dice.IntN(step); ; at += step {
			out, err := n.fresh("faults")
			if err != nil {
				return err
			}
			f, err := n.faultAt(out, t, at)
			if err != nil {
				return fmt.Errorf("%s at call %d: %w", t.name, at, err)
			}
			if len(f.calls) < at {
				break
			}
			c.at[f.calls[at-1].name]++
			where := fmt.Sprintf("%s at %s", t.name, f.calls[at-1].short(out))
			switch {
			case f.code == exitRejects:
				harmless[kindOf(f.calls[at-1].short(out))]++
				n.checkHarmless(out, where, c)
				continue
			case f.committed:
				late++
			default:
				said++
			}
			n.checkSaid(out, where, f, c)
		}
	}
	c.table(w)
	fmt.Fprintf(w, "%d faults ended the run with exit code 1 and current as before, %d came when current had turned\n", said, late)
	for _, where := range slices.Sorted(maps.Keys(harmless)) {
		fmt.Fprintf(w, "  harmless, all bytes as without it: %s (%d)\n", where, harmless[where])
	}
	return c.end(w)
}

// faultAt runs the second night with a fault at its call number at.
func (n *nights) faultAt(out string, t trouble, at int) (*faultRun, error) {
	f := &faultRun{trouble: t, at: at}
	count, turned := 0, false
	o, err := watch(out, n.args(out, n.second), func(x call) (v verdict) {
		if count++; count == at || count > at && t.stays && x.needsRoom() {
			v.fault = t.errno
		}
		if count == at {
			f.committed = turned
		}
		if x.to == out+"/current" && v.fault == 0 {
			turned = true
		}
		return v
	})
	f.outcome = o
	return f, err
}

// checkHarmless wants all as it is without the fault.
func (n *nights) checkHarmless(out, where string, c *counts) {
	d, err := n.compare(out)
	if err != nil {
		c.problem("%s: exit code %d, but %v", where, exitRejects, err)
	} else if !d.none() {
		c.problem("%s: exit code %d, but %s", where, exitRejects, d)
	}
}

// checkSaid wants a run that failed to have said on what, to have left current alone, and to be healed by the next.
func (n *nights) checkSaid(out, where string, f *faultRun, c *counts) {
	if f.code != exitFailed || !strings.Contains(f.stderr, out) {
		c.problem("%s: exit code %d and %q: want %d and the file's name", where, f.code, f.stderr, exitFailed)
	}
	want := n.before
	if f.committed {
		want = n.after
	}
	if v, err := look(out); err != nil || v.id != want.id {
		c.problem("%s: current shows %s (%v): want %s", where, v.id, err, want.id)
	}
	d, err := n.heal(out)
	if err != nil {
		c.problem("%s: %v", where, err)
		return
	}
	c.healed(where, d)
}
