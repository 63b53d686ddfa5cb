package store

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// Collected is what Collect did, or would do.
type Collected struct {
	Removed []Listed `json:"removed"`
	Freed   int64    `json:"freed_bytes"`
	InUse   []Listed `json:"in_use"`  // would go, but is being read: a later collection takes it
	Damaged []Listed `json:"damaged"` // left alone, since nothing tells how old they are
	Kept    int      `json:"kept"`    // neither of these
}

// Collect removes the snapshots of out but the newest keep, the current one, and those that are pinned; one that a Reader
// has open stays too. Where dry is set, it only tells. A snapshot leaves the readers' sight by one rename before the
// first of its files goes, so that a collection that is killed leaves none half there. The error is a *LockedError while
// a run or another change is at work; what was removed before an error comes back with it.
func Collect(out string, keep int, dry bool) (c *Collected, err error) {
	c = &Collected{Removed: []Listed{}, InUse: []Listed{}, Damaged: []Listed{}}
	err = change(out, func(all []Listed) error {
		defer func() { c.Freed = freed(c.Removed, holdersOf(all)) }()
		newer := 0
		for _, one := range all {
			if one.Fault != "" {
				c.Damaged = append(c.Damaged, one)
				continue
			}
			if newer++; newer <= keep || one.Current || one.Pinned {
				c.Kept++
				continue
			}
			gone, err := remove(out, one.Name, dry)
			switch {
			case gone:
				c.Removed = append(c.Removed, one)
			case err == nil:
				c.InUse = append(c.InUse, one)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	return c, err
}

// remove moves a snapshot into out/.tmp and deletes it there, unless a reader has it open.
func remove(out, name string, dry bool) (gone bool, err error) {
	folder := filepath.Join(out, snapshotsFolder)
	alone := flock.New(filepath.Join(folder, name, runFile), flock.SetFlag(toRead)) // see hold
	if free, err := alone.TryLock(); err != nil || !free {
		return false, err
	}
	defer func() { err = errors.Join(err, alone.Close()) }()
	if dry {
		return true, nil
	}
	moved := filepath.Join(out, tmpFolder, name)
	if err := os.Rename(filepath.Join(folder, name), moved); err != nil {
		return false, err
	}
	return true, errors.Join(syncFolder(folder), os.RemoveAll(moved))
}
