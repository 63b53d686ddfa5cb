//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"parley/pipeline/store"
)

// changes try the commands that change snapshots without reading documents, in a folder with three of them: the oldest is
// pinned, the newest is current, and nothing holds the one between.
type changes struct {
	*nights
	third   string  // what the third night reads
	pinned  string  // ids of the snapshots
	between string  //
	newest  string  //
	calm    settled // what becomes of the folder without any command
}

// A change is a command.
type change struct {
	args  []string
	shows string  // id of the snapshot that current shows after it
	calm  settled // what becomes of the folder then
}

// A settled is what is in a folder after a run and a collection.
type settled struct {
	shows string   // id of the snapshot that current shows
	names []string // of all files and folders
}

func (s settled) is(o settled) bool { return s.shows == o.shows && slices.Equal(s.names, o.names) }

// fewCalls is the largest step between the calls that are tried in one way or another: these commands make few.
const fewCalls = 8

func (c *changes) three() string { return filepath.Join(c.root, "three") }

// newChanges makes the folder.
func newChanges(n *nights) (*changes, error) {
	c := &changes{nights: n, third: filepath.Join(n.root, "night3"), pinned: n.before.id, between: n.after.id}
	if err := os.MkdirAll(c.third, 0o777); err != nil {
		return nil, err
	}
	const text = "Minister Mara Dorn of Arcadia said that talks with the United States would go on in the spring.\n"
	if err := os.WriteFile(filepath.Join(c.third, "late.txt"), []byte(text), 0o666); err != nil {
		return nil, err
	}
	if _, err := n.fresh("three"); err != nil {
		return nil, err
	}
	if code, said, err := n.run(c.three(), n.second); err != nil || code != exitRejects {
		return nil, fmt.Errorf("second night: exit code %d, %v\n%s", code, err, said)
	}
	if err := c.do("run", "--progress", "off", "--out", c.three(), c.third); err != nil {
		return nil, err
	}
	if err := c.do("pin", "--out", c.three(), c.pinned); err != nil {
		return nil, err
	}
	now, err := look(c.three())
	if err != nil {
		return nil, err
	}
	c.newest = now.id
	c.calm, err = c.after(nil)
	return c, err
}

// list is what is tried.
func (c *changes) list() ([]change, error) {
	list := []change{
		{args: []string{"gc", "--keep", "1"}, shows: c.newest},
		{args: []string{"rollback"}, shows: c.between},
		{args: []string{"rollback", c.pinned}, shows: c.pinned},
		{args: []string{"pin", "current"}, shows: c.newest},
		{args: []string{"unpin", c.pinned}, shows: c.newest},
	}
	for i := range list {
		var err error
		if list[i].calm, err = c.after(list[i].args); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// after is what becomes of the folder after a command, or after none.
func (c *changes) after(args []string) (s settled, err error) {
	out, err := c.copied(c.three(), "changes")
	if err == nil && args != nil {
		err = c.do(slices.Insert(slices.Clone(args), 1, "--out", out)...)
	}
	if err != nil {
		return s, err
	}
	return c.settle(out)
}

// settle reads the third night, which is in already unless the folder was rolled back, and removes what nothing holds.
func (c *changes) settle(out string) (s settled, err error) {
	if err := c.do("run", "--progress", "off", "--out", out, c.third); err != nil {
		return s, err
	}
	if err := c.do("gc", "--keep", "1", "--out", out); err != nil {
		return s, err
	}
	v, err := look(out)
	if err != nil {
		return s, err
	}
	s.shows = v.id
	s.names, err = namesBelow(out)
	return s, err
}

// do runs the program, undisturbed.
func (c *changes) do(args ...string) error {
	if b, err := exec.Command(c.program, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, b)
	}
	return nil
}

// disturb runs a command of which a call, number at, is judged otherwise than to pass, and looks at what is left. It says
// what became of the command.
func (c *changes) disturb(one change, at int, v verdict, found *counts) (o outcome, err error) {
	out, err := c.copied(c.three(), "changes")
	if err != nil {
		return o, err
	}
	shows := []string{c.newest, one.shows}
	r := read(out, shows...)
	count := 0
	o, err = watch(out, append([]string{c.program}, slices.Insert(slices.Clone(one.args), 1, "--out", out)...), func(call) (w verdict) {
		if count++; count == at {
			w = v
		}
		return w
	})
	r.end(found)
	if err != nil || len(o.calls) < at {
		return o, err
	}
	last := o.calls[at-1]
	found.at[last.name]++
	where := fmt.Sprintf("%s, at %s", strings.Join(one.args, " "), last.short(out))
	if v.fault != 0 {
		where += ": " + v.fault.Error()
		if o.code != exitDone && (o.code != exitFailed || !strings.Contains(o.stderr, out)) {
			found.problem("%s: exit code %d and %q: want %d and the file's name", where, o.code, o.stderr, exitFailed)
		}
	}
	if err := c.intact(out, shows); err != nil {
		found.problem("%s: %v", where, err)
	}
	switch s, err := c.settle(out); {
	case err != nil:
		found.problem("%s: %v", where, err)
	case s.is(one.calm):
	case o.code == exitDone:
		found.problem("%s: exit code %d, but it is not done: %s", where, o.code, s.against(one.calm))
	case !s.is(c.calm):
		found.problem("%s: after the next run and gc %s", where, s.against(one.calm))
	}
	return o, nil
}

// intact wants current to show one of these snapshots, and all snapshots to be whole, the newest and the pinned one among
// them.
func (c *changes) intact(out string, shows []string) error {
	if err := whole(out, shows); err != nil {
		return err
	}
	all, err := store.List(out)
	if err != nil {
		return err
	}
	left := []string{c.newest, c.pinned}
	for _, one := range all {
		if one.Fault != "" {
			return fmt.Errorf("snapshot %s: %s", one.Name, one.Fault)
		}
		if _, err := lookAt(store.OpenSnapshot(out, one.Name)); err != nil {
			return err
		}
		left = slices.DeleteFunc(left, func(id string) bool { return id == one.Name })
	}
	if len(left) > 0 {
		return fmt.Errorf("snapshots %v are lost", left)
	}
	return nil
}

// against says how a folder differs from what was expected.
func (s settled) against(want settled) string {
	without := func(all, others []string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(name string) bool { return slices.Contains(others, name) })
	}
	return fmt.Sprintf("current shows %s (want %s), left behind %q, lost %q", s.shows, want.shows, without(s.names, want.names), without(want.names, s.names))
}
