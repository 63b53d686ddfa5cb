package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// A NameError says that a name stands for no snapshot, or for several.
type NameError struct{ message string }

// Error is what was wanted.
func (e *NameError) Error() string { return e.message }

// Is makes a NameError an os.ErrNotExist: what it names is not there.
func (e *NameError) Is(target error) bool { return target == os.ErrNotExist }

func noName(format string, args ...any) error { return &NameError{fmt.Sprintf(format, args...)} }

// openTries is how often a snapshot is looked for: a run may turn current to another, and a collection remove the old one,
// while current is followed and before its files are open.
const openTries = 3

// Open reads what current points at, or the snapshot whose own folder out is. Each table's files are held against
// run.json's sizes and hashes before a byte of them is parsed.
func Open(out string) (*Reader, error) {
	return openFound(func() (string, error) { return locate(out) })
}

// OpenSnapshot reads the snapshot that Folder finds. The checks are those of Open.
func OpenSnapshot(out, name string) (*Reader, error) {
	return openFound(func() (string, error) { return Folder(out, name) })
}

// openFound reads the snapshot of the folder that find gives, and asks again where that has gone meanwhile.
func openFound(find func() (string, error)) (r *Reader, err error) {
	for range openTries {
		var dir string
		if dir, err = find(); err == nil {
			r, err = openFolder(dir)
		}
		if !errors.Is(err, os.ErrNotExist) {
			break
		}
	}
	return r, err
}

// locate is the folder of the snapshot that readers of out see.
func locate(out string) (string, error) {
	dir, err := filepath.EvalSymlinks(filepath.Join(out, Current))
	if !errors.Is(err, os.ErrNotExist) {
		return dir, err
	}
	if _, missing := os.Stat(filepath.Join(out, runFile)); missing == nil {
		return filepath.EvalSymlinks(out)
	}
	return "", noSnapshots(out, err)
}

// noSnapshots is the error for a folder that holds none.
func noSnapshots(out string, err error) error {
	return fmt.Errorf("%s: no snapshot: want a folder that parley run has written to: %w", out, err)
}

// Folder is the folder of a snapshot that is named by its folder's name below out/snapshots, by the first letters of one
// where no other begins so, by "current", or by a path with a slash in it. A name that stands for none is a *NameError.
func Folder(out, name string) (string, error) {
	dir := name
	if !strings.ContainsRune(name, filepath.Separator) {
		found, err := named(out, name)
		if err != nil {
			return "", err
		}
		dir = filepath.Join(out, snapshotsFolder, found)
	}
	if _, err := os.Stat(filepath.Join(dir, runFile)); err != nil {
		return "", noName("%q: no snapshot: want a name that parley snapshots lists, current, or a snapshot's folder: %v", name, err)
	}
	return filepath.EvalSymlinks(dir)
}

// named is the folder's name of the one snapshot of out that has this name or, where none has, begins so.
func named(out, name string) (string, error) {
	given := name
	if name == Current {
		var err error
		if name, err = currentName(out); err != nil {
			return "", err
		}
	}
	entries, err := os.ReadDir(filepath.Join(out, snapshotsFolder))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err
	}
	var found []string
	for _, e := range entries {
		if e.Name() == name {
			return name, nil
		}
		if name != "" && strings.HasPrefix(e.Name(), name) {
			found = append(found, e.Name())
		}
	}
	switch len(found) {
	case 0:
		return "", noName("%q: no snapshot of %s: parley snapshots lists them", given, out)
	case 1:
		return found[0], nil
	}
	return "", noName("%q: %d snapshots begin so: want more letters, as in %s", name, len(found), strings.Join(found, ", "))
}

// openFolder reads the snapshot of a folder, and keeps it from being collected for as long as the reader is in use.
func openFolder(dir string) (*Reader, error) {
	held, err := hold(dir)
	if err != nil {
		return nil, err
	}
	run, err := readRun(dir)
	if err != nil {
		return nil, errors.Join(err, held.Close())
	}
	return &Reader{Dir: dir, Run: run, held: held}, nil
}

// hold takes a shared lock on a snapshot's run.json. It goes with the reader that keeps it. Where a file system knows no
// locks there is none to respect either, and that is no fault; the error is for a snapshot that is gone or just going.
func hold(dir string) (*flock.Flock, error) {
	path := filepath.Join(dir, runFile)
	l := flock.New(path, flock.SetFlag(toRead))
	ok, err := l.TryRLock()
	if err == nil && !ok {
		err = fmt.Errorf("%s: being removed: %w", path, os.ErrNotExist)
	}
	if err == nil {
		_, err = os.Stat(path) // it may have gone between being opened and being locked
	}
	if errors.Is(err, os.ErrNotExist) {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}
