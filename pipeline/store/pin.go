package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// pinsFolder holds an empty file for each pinned snapshot, named like it.
const pinsFolder = ".pins"

// Pin keeps a snapshot from Collect until it is unpinned. id is its name, how that begins, or "current"; the whole name
// comes back. Pinning a pinned one is no error. The error is a *LockedError while a run or a collection is at work, and a
// *NameError where there is no such snapshot.
func Pin(out, id string) (name string, err error) {
	err = change(out, func([]Listed) error {
		if name, err = named(out, id); err != nil {
			return err
		}
		folder := filepath.Join(out, pinsFolder)
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
		if _, err := writeFile(filepath.Join(folder, name), strings.NewReader("")); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
		return errors.Join(syncFolder(folder), syncFolder(out))
	})
	return name, err
}

// Unpin undoes Pin, and has its errors; unpinning one that is not pinned is none.
func Unpin(out, id string) (name string, err error) {
	err = change(out, func([]Listed) error {
		if name, err = named(out, id); err != nil {
			return err
		}
		folder := filepath.Join(out, pinsFolder)
		err := os.Remove(filepath.Join(folder, name))
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		return syncFolder(folder)
	})
	return name, err
}

// isPinned fails where it cannot be told, so that nothing goes that may be pinned.
func isPinned(out, name string) (bool, error) {
	_, err := os.Lstat(filepath.Join(out, pinsFolder, name))
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
