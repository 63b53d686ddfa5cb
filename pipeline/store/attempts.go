package store

import (
	"crypto/sha256"
	"encoding/json"
	"path/filepath"
)

// attempts say which files and folders a run has read, so that what it found takes the place of what was said of them
// before. They lie in a table: there may be as many as there are inputs.
type attempts struct {
	paths *table // 16 bytes of the path's hash, and what was done with it
}

// What was done with a path.
const (
	pathRead   = 1 // it was read, or something in it was
	pathFailed = 2 // it could not be read: what lies in it is not known
)

// attempts takes the paths out of the journal.
func (w *Work) attempts() (*attempts, error) {
	paths := newSorter(w.dir, "attempts")
	last := ""
	err := w.j.scan(w.j.size, func(at int64, content []byte) error {
		switch content[0] {
		case frameInput:
			var in Input
			if err := json.Unmarshal(content[1:], &in); err != nil {
				return w.fault(at, err)
			}
			folder := filepath.Dir(in.Path)
			if err := paths.add(packPath(in.Path, pathRead)); err != nil || folder == last { // files of a folder follow each other
				return err
			}
			for last = folder; ; folder = filepath.Dir(folder) {
				if err := paths.add(packPath(folder, pathRead)); err != nil || folder == filepath.Dir(folder) {
					return err
				}
			}
		case frameReject:
			row, err := rejectOf(content)
			if err != nil {
				return w.fault(at, err)
			}
			return paths.add(packPath(row.Input, pathFailed))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	t, err := paths.table()
	return &attempts{t}, err
}

func packPath(path string, what byte) (r record) {
	sum := sha256.Sum256([]byte(path))
	copy(r[:16], sum[:])
	r[16] = what
	return r
}

func (a *attempts) has(path string, what byte) (bool, error) {
	key := packPath(path, what)
	found, err := a.paths.with(key[:17])
	return len(found) > 0, err
}

// read says whether a file or folder was read.
func (a *attempts) read(path string) (bool, error) { return a.has(path, pathRead) }

// seen says whether the folders that a path lies in could all be listed.
func (a *attempts) seen(path string) (bool, error) {
	for {
		up := filepath.Dir(path)
		if up == path {
			return true, nil
		}
		if failed, err := a.has(up, pathFailed); err != nil || failed {
			return false, err
		}
		path = up
	}
}

func (a *attempts) close() error { return a.paths.close() }
