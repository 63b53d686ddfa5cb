package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// A PlaceError says that something was to be written where only snapshots and what belongs to them may lie.
type PlaceError struct {
	Path string // where it was to be written
	In   string // the snapshot, or the part of an output folder, that it would have harmed
}

// Error names both.
func (e *PlaceError) Error() string {
	return fmt.Sprintf("%s: lies in %s, where parley keeps its tables: want another place", e.Path, e.In)
}

// ownNames are what parley keeps in an output folder.
var ownNames = []string{Current, snapshotsFolder, tmpFolder, workFolder, pinsFolder, lockFile}

// CheckPlace gives a *PlaceError where a file or folder of this path would lie in a snapshot, or in what parley keeps in
// an output folder for itself. There need not be such a file yet. It is for what a user names: a table with a stranger's
// file in it cannot be read by other programs, and what is put into the folders of a run goes with it.
func CheckPlace(path string) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	// A rename puts a file in the place of a link, while opening follows it.
	for _, place := range []string{filepath.Join(realPath(filepath.Dir(abs)), filepath.Base(abs)), realPath(abs)} {
		for at := place; ; at = filepath.Dir(at) {
			above := filepath.Dir(at)
			switch {
			case isSnapshot(at), slices.Contains(ownNames, filepath.Base(at)) && isOutput(above):
				return &PlaceError{Path: path, In: at}
			}
			if above == at {
				break
			}
		}
	}
	return nil
}

// realPath is the path without symbolic links, as far as it is there.
func realPath(path string) string {
	to, err := filepath.EvalSymlinks(path)
	above := filepath.Dir(path)
	switch {
	case err == nil:
		return to
	case above == path:
		return path
	}
	return filepath.Join(realPath(above), filepath.Base(path))
}

// isSnapshot says whether a folder is that of a snapshot, wherever it was copied to and whether it is whole or not.
func isSnapshot(dir string) bool {
	return isFile(filepath.Join(dir, runFile)) && isFolder(filepath.Join(dir, Documents)) && isFolder(filepath.Join(dir, Statements))
}

// isOutput says whether runs have written to a folder. Others call their folders snapshots and current, too.
func isOutput(dir string) bool {
	return isFolder(filepath.Join(dir, snapshotsFolder)) && isFile(filepath.Join(dir, lockFile))
}

func isFile(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular()
}

func isFolder(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.IsDir()
}
