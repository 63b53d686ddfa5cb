package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// OpenSnapshot reads a snapshot by its name below out/snapshots, by the first letters of one where no other begins so, by
// "current", or by the path of its folder. The checks are those of Open.
func OpenSnapshot(out, name string) (*Reader, error) {
	if name == currentLink {
		return Open(out)
	}
	dir := name
	if !strings.ContainsRune(name, filepath.Separator) && name != "" && name != "." && name != ".." {
		found, err := named(filepath.Join(out, snapshotsFolder), name)
		if err != nil {
			return nil, err
		}
		dir = filepath.Join(out, snapshotsFolder, found)
	}
	dir, err := filepath.EvalSymlinks(dir)
	if err == nil {
		var run *Run
		if run, err = readRun(dir); err == nil {
			return &Reader{Dir: dir, Run: run}, nil
		}
	}
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%q: no snapshot: want a name below %s, current, or a snapshot's folder: %w", name, filepath.Join(out, snapshotsFolder), err)
	}
	return nil, err
}

// named is the one snapshot of a folder that has this name or, where none has, begins so.
func named(folder, name string) (string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err
	}
	var found []string
	for _, e := range entries {
		if e.Name() == name {
			return name, nil
		}
		if strings.HasPrefix(e.Name(), name) {
			found = append(found, e.Name())
		}
	}
	if len(found) > 1 {
		return "", fmt.Errorf("%q: %d snapshots begin so: want more letters, as in %s", name, len(found), strings.Join(found, ", "))
	}
	return strings.Join(append(found, name)[:1], ""), nil
}
