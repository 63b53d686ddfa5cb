package store

import (
	"errors"
	"os"
	"path/filepath"
)

// change does something to the snapshots of out while no run and no other change is at work: it holds the lock meanwhile,
// and what killed runs and changes left in out/.tmp goes before and after. do gets all snapshots, the newest first.
// The error is do's own, or a *LockedError.
func change(out string, do func(all []Listed) error) (err error) {
	if _, err := os.Stat(filepath.Join(out, snapshotsFolder)); err != nil {
		return noSnapshots(out, err) // and no lock is made in a folder that is none of ours
	}
	lock, err := acquire(out)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	tmp := filepath.Join(out, tmpFolder)
	if err := os.RemoveAll(tmp); err != nil {
		return err
	}
	if err := os.Mkdir(tmp, 0o777); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	all, err := List(out)
	if err != nil {
		return err
	}
	return do(all)
}
