//go:build linux

package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/pipeline/store"
)

// A view is what a reader finds who follows current once: the snapshot's id, and each file's hash by its path below the
// snapshot's folder.
type view struct {
	id    string
	files map[string]string
	dir   string
}

// look reads the whole snapshot that current points at, and fails where a file is not as run.json says: then the reader
// would have had tables of two runs, or torn ones.
func look(out string) (view, error) {
	return lookAt(store.Open(out))
}

// lookAt reads a whole snapshot, once it is opened, and lets go of it.
func lookAt(r *store.Reader, err error) (view, error) {
	if err != nil {
		return view{}, err
	}
	defer r.Close()
	v := view{id: r.Run.Snapshot, files: map[string]string{}, dir: r.Dir}
	for _, f := range slices.Concat(r.Run.Files, r.Run.Descriptions) {
		sum, err := hashOf(filepath.Join(r.Dir, filepath.FromSlash(f.Path)))
		if err != nil {
			return v, err
		}
		if sum != f.SHA256 {
			return v, fmt.Errorf("%s: %s: have SHA-256 %s, want %s as run.json says", r.Dir, f.Path, sum, f.SHA256)
		}
		v.files[f.Path] = sum
	}
	return v, nil
}

func hashOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return fmt.Sprintf("%x", h.Sum(nil)), err
}

// namesBelow lists all that is in a folder.
func namesBelow(dir string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(dir, func(p string, _ fs.DirEntry, err error) error {
		names = append(names, strings.TrimPrefix(p, dir))
		return err
	})
	return names, err
}

// A damage is how a folder differs from one in which the second night ran undisturbed.
type damage struct {
	bytes         int      // files that are missing, too many or other
	lost, doubled int      // statements and documents
	extra         []string // names that are only here
}

// String lists it.
func (d damage) String() string {
	return fmt.Sprintf("%d files have other bytes, %d rows are lost, %d doubled, left behind: %q", d.bytes, d.lost, d.doubled, d.extra)
}

func (d damage) none() bool {
	return d.bytes == 0 && d.lost == 0 && d.doubled == 0 && len(d.extra) == 0
}

// compare says what differs in out from the undisturbed second night.
func (n *nights) compare(out string) (damage, error) {
	var d damage
	have, err := look(out)
	if err != nil {
		return d, err
	}
	for path, sum := range n.after.files {
		if have.files[path] != sum {
			d.bytes++
		}
	}
	for path := range have.files {
		if _, ok := n.after.files[path]; !ok {
			d.bytes++
		}
	}
	if d.bytes > 0 {
		if d.lost, d.doubled, err = rowsBetween(n.after.dir, have.dir); err != nil {
			return d, err
		}
	}
	names, err := namesBelow(out)
	for _, name := range names {
		if !slices.Contains(n.names, name) {
			d.extra = append(d.extra, name)
		}
	}
	return d, err
}

// rowsBetween counts the documents and statements that only want has, and those that have has more than once.
func rowsBetween(want, have string) (lost, doubled int, err error) {
	w, werr := idsIn(want)
	h, herr := idsIn(have)
	if err := errors.Join(werr, herr); err != nil {
		return 0, 0, err
	}
	for id := range maps.Keys(w) {
		if h[id] == 0 {
			lost++
		}
	}
	for _, n := range h {
		doubled += n - 1
	}
	return lost, doubled, nil
}

// idsIn counts each document and statement of a snapshot.
func idsIn(dir string) (map[string]int, error) {
	r, err := store.OpenSnapshot("", dir)
	if err != nil {
		return nil, err
	}
	ids := map[string]int{}
	for row, err := range r.Documents() {
		if err != nil {
			return nil, err
		}
		ids[row.DocID]++
	}
	for row, err := range r.Statements() {
		if err != nil {
			return nil, err
		}
		ids[row.StatementID]++
	}
	return ids, nil
}
