package store

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// publish gives the finished folder its name and turns current to it.
func (s *Snapshot) publish(run *Run) (*Published, error) {
	before, _ := os.Readlink(filepath.Join(s.out, Current)) // none yet, or no link: the rename below tells
	for n := 1; ; n++ {
		name := run.Snapshot
		if n > 1 { // a damaged snapshot holds the name, and readers may be at it: leave it alone
			name = fmt.Sprintf("%s-%d", run.Snapshot, n)
		}
		to := path.Join(snapshotsFolder, name)
		dir := filepath.Join(s.out, snapshotsFolder, name)
		p := &Published{ID: run.Snapshot, Dir: dir, Fresh: before != to, Run: run}
		_, err := os.Lstat(dir)
		if err == nil {
			old, whole := wholeRun(dir, run.Snapshot)
			if !whole || old.Basis != run.Basis { // what another program or other tables made of it is told from it by run.json
				continue
			}
			p.Run = old
		} else if err := s.place(run, before, dir); err != nil {
			return nil, err
		}
		if !p.Fresh {
			return p, nil
		}
		if err := turn(s.out, to); err != nil {
			return nil, err
		}
		return p, syncFolder(s.out)
	}
}

// place writes run.json and moves the folder to its name.
func (s *Snapshot) place(run *Run, before, dir string) error {
	if before != "" {
		if err := s.share(run, filepath.Join(s.out, filepath.FromSlash(before))); err != nil {
			return err
		}
	}
	b, err := run.sealed()
	if err != nil {
		return err
	}
	if _, err := writeFile(filepath.Join(s.dir, runFile), bytes.NewReader(b)); err != nil {
		return err
	}
	if err := syncFolder(s.dir); err != nil {
		return err
	}
	if err := os.Rename(s.dir, dir); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(dir))
}

// share puts hard links to the last snapshot's files in the place of files with the same content. The old file is read
// for that: what was damaged on the disk is not passed on.
func (s *Snapshot) share(run *Run, last string) error {
	old, err := readRun(last)
	if err != nil {
		return nil // a damaged snapshot has nothing to share; parley verify tells
	}
	have := map[string]File{}
	for _, f := range old.Files {
		have[f.SHA256] = f
	}
	linked := map[string]bool{}
	for _, f := range run.Files {
		o, ok := have[f.SHA256]
		if !ok {
			continue
		}
		from, to := filepath.Join(last, filepath.FromSlash(o.Path)), filepath.Join(s.dir, filepath.FromSlash(f.Path))
		if sameFile(from, to) || checkFile(from, o) != nil {
			continue
		}
		tmp := to + ".link"
		if os.Link(from, tmp) != nil {
			continue // a file system without links, or with too many of this file: then it lies there twice
		}
		if err := os.Rename(tmp, to); err != nil {
			return err
		}
		linked[filepath.Dir(to)] = true
	}
	for dir := range linked {
		if err := syncFolder(dir); err != nil {
			return err
		}
	}
	return nil
}

// sameFile says whether two paths are one file already.
func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// turn makes current a link to a snapshot, by one rename: this is the commit. out/.tmp must be there.
func turn(out, to string) error {
	tmp := filepath.Join(out, tmpFolder, Current)
	if err := os.Symlink(to, tmp); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(out, Current))
}

// wholeRun reads the run in dir and says whether it is the one with this id and every file of it is as written.
func wholeRun(dir, id string) (*Run, bool) {
	run, err := readRun(dir)
	if err != nil || run.Snapshot != id || !run.described() {
		return nil, false
	}
	for _, f := range slices.Concat(run.Files, run.Descriptions) {
		if checkFile(filepath.Join(dir, filepath.FromSlash(f.Path)), f) != nil {
			return nil, false
		}
	}
	return run, true
}
