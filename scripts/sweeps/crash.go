//go:build linux

package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"time"
)

// crash kills a run at each step-th of its calls, lets another begin to mend that and kills it too, and has a third one
// end the night; then it kills runs at random times.
func crash(w io.Writer, n *nights, step, random int, dice *rand.Rand) error {
	c := newCounts()
	kills := 0
	for at := 1 + dice.IntN(step); ; at += step {
		killed, err := n.killAt(at, dice, c)
		if err != nil {
			return fmt.Errorf("killed at call %d: %w", at, err)
		}
		if killed == 0 {
			break
		}
		kills += killed
	}
	c.table(w)
	anyTime, err := n.killAnyTime(random, dice, c)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d kills at calls, %d at random times; %d looks of a reader, torn reads %d; after the next run: rows lost %d, rows doubled %d\n",
		kills, anyTime, c.looks, c.torn, c.lost, c.doubled)
	return c.end(w)
}

// killAt kills a run at its call number at, and the next one at any; it says how many it has killed, none where the first
// got through before it came to that call.
func (n *nights) killAt(at int, dice *rand.Rand, c *counts) (kills int, err error) {
	out, err := n.fresh("crash")
	if err != nil {
		return 0, err
	}
	r := read(out, n.before.id, n.after.id)
	defer func() { r.end(c) }()
	o, err := n.killedAt(out, at)
	if err != nil {
		return 0, err
	}
	if !o.killed() {
		if o.code != exitRejects {
			c.problem("undisturbed: exit code %d: %s", o.code, o.stderr)
		}
		for _, name := range unsynced(o.calls, out) {
			c.problem("not synced when current turned: %s", name)
		}
		return 0, nil
	}
	last := o.calls[at-1]
	c.at[last.name]++
	kills++
	again, err := n.killedAt(out, 1+dice.IntN(len(o.calls)))
	if err != nil {
		return kills, err
	}
	if again.killed() {
		kills++
	}
	d, err := n.heal(out)
	if err != nil {
		c.problem("killed before %s: %v", last.short(out), err)
	}
	c.healed("killed before "+last.short(out), d)
	return kills, nil
}

// killedAt runs the second night up to its call number at.
func (n *nights) killedAt(out string, at int) (outcome, error) {
	count := 0
	return watch(out, n.args(out, n.second), func(call) verdict {
		count++
		return verdict{kill: count == at}
	})
}

// healEvery is how many runs are killed in a folder before the night is ended in it.
const healEvery = 10

// killAnyTime kills so many runs of the second night at random times, several of them in the same folder one after another.
func (n *nights) killAnyTime(want int, dice *rand.Rand, c *counts) (kills int, err error) {
	out, err := n.fresh("random")
	if err != nil {
		return 0, err
	}
	started := time.Now()
	if _, err := n.heal(out); err != nil {
		return 0, err
	}
	long := time.Since(started)
	for kills < want {
		if _, err := n.fresh("random"); err != nil {
			return kills, err
		}
		r := read(out, n.before.id, n.after.id)
		some, err := n.killSome(out, long, dice, c)
		r.end(c)
		if err != nil {
			return kills, err
		}
		kills += some
	}
	return kills, nil
}

// killSome kills a few runs in one folder and ends the night in it.
func (n *nights) killSome(out string, long time.Duration, dice *rand.Rand, c *counts) (kills int, err error) {
	for range healEvery {
		cmd := n.command(out, n.second)
		if err := cmd.Start(); err != nil {
			return kills, err
		}
		time.Sleep(time.Duration(dice.Int64N(int64(long))))
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			return kills, err
		}
		cmd.Wait() // an error tells what the state tells too
		if cmd.ProcessState.ExitCode() == -1 {
			kills++
		}
	}
	d, err := n.heal(out)
	if err != nil {
		c.problem("killed at random times: %v", err)
	}
	c.healed("killed at random times", d)
	return kills, nil
}
