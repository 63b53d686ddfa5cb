package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An Input is one thing to read: a file, or standard input.
type Input struct {
	Path string // "-" for standard input; as it is told of, see legible
	Size int64  // bytes on disk; 0 for standard input
	Time int64  // when it was changed last, in nanoseconds since 1970; 0 where that is not told

	disk  string  // the path as the system has it, where Path is not that; else ""
	tree  fs.FS   // where Path lies; nil for the machine's own files
	found bool    // in a folder, as a file; else it was named
	fault *Reject // found while walking; Each hands it on
}

// Stdin is the name that stands for standard input.
const Stdin = "-"

// A List names what is to be read, sorted by path. It is not held in memory: folders are walked each time it is asked.
type List struct {
	roots   []root
	without string // see Without
}

// A root is what an argument names: a file, or a folder and all below it.
type root struct {
	Input
	folder bool
	real   string // the absolute path without symbolic links; "" for standard input
}

// key is what roots are sorted by, so that the files below them come in the order of their paths.
func (r *root) key() string { return orderKey(r.Path, r.folder) }

// orderKey sorts a folder's name as the names of the files below it: "a/" comes behind "a-b".
func orderKey(name string, folder bool) string {
	if folder {
		return name + string(filepath.Separator)
	}
	return name
}

// Inputs makes the list, which does not depend on the order of args. A folder stands for the files below it; hidden files
// and folders, whose names start with ".", are left out. A file that is named twice, also by two paths or by itself and a
// folder, counts once. An argument that does not exist or cannot be opened is an error: wrong use. A folder that holds no
// document is a reject, empty_folder, so that an idle source does not stop a night.
func Inputs(args []string) (List, error) {
	var l List
	for _, arg := range args {
		r, err := named(arg)
		if err != nil {
			return List{}, err
		}
		l.roots = append(l.roots, r)
	}
	slices.SortStableFunc(l.roots, func(a, b root) int { return strings.Compare(a.key(), b.key()) })
	l.roots = unique(l.roots)
	return l, nil
}

// Embedded lists the files of a file system of the program's own, such as its seeds.
func Embedded(tree fs.FS) List {
	return List{roots: []root{{Input: Input{Path: ".", tree: tree}, folder: true}}}
}

func named(arg string) (root, error) {
	if arg == Stdin {
		return root{Input: Input{Path: Stdin}}, nil
	}
	if arg == "" {
		return root{}, errors.New(`input "": want a file, a folder or -`)
	}
	info, err := os.Stat(arg)
	if err != nil {
		return root{}, plain(arg, err)
	}
	r := root{Input: at(filepath.Clean(arg)), folder: info.IsDir(), real: real(arg)}
	if !r.folder {
		r.Size, r.Time = info.Size(), info.ModTime().UnixNano()
	}
	if r.folder || info.Mode().IsRegular() { // a pipe can be opened once only
		f, err := os.Open(arg)
		if err == nil && r.folder {
			if _, err = f.ReadDir(1); errors.Is(err, io.EOF) {
				err = nil
			}
		}
		if f != nil {
			f.Close()
		}
		if err != nil {
			return root{}, plain(arg, err)
		}
	}
	return r, nil
}

// unique leaves out roots that are the same file or folder as one before, or lie below another.
func unique(roots []root) []root {
	var kept []root
	for i, r := range roots {
		covered := false
		for k, o := range roots {
			switch {
			case k == i:
			case r.real == o.real && r.Path != Stdin == (o.Path != Stdin):
				covered = covered || k < i
			case o.folder && r.real != "":
				rel, err := filepath.Rel(o.real, r.real)
				covered = covered || err == nil && filepath.IsLocal(rel) && !hidden(filepath.ToSlash(rel))
			}
		}
		if !covered {
			kept = append(kept, r)
		}
	}
	return kept
}

// Without leaves a folder out where it lies below one that is named: a run must not read its own tables.
func (l List) Without(folder string) List {
	l.without = real(folder)
	return l
}

// Lists says whether a path is of a file that All would give if it were there: one below a folder that is named.
func (l List) Lists(path string) bool {
	return slices.ContainsFunc(l.roots, func(r root) bool {
		rel, err := filepath.Rel(r.Path, path)
		return err == nil && r.folder && r.tree == nil && rel != "." && filepath.IsLocal(rel) && !hidden(filepath.ToSlash(rel))
	})
}

// All gives the inputs in order.
func (l List) All() iter.Seq[Input] {
	return func(yield func(Input) bool) {
		for _, r := range l.roots {
			if !r.each(l.without, yield) {
				return
			}
		}
	}
}

// each gives what an argument stands for, but for what lies in the folder without.
func (r *root) each(without string, yield func(Input) bool) bool {
	if !r.folder {
		return yield(r.Input)
	}
	w := walker{tree: r.tree, root: r.onDisk(), yield: yield}
	if w.tree == nil {
		if rel, err := filepath.Rel(r.real, without); err == nil {
			w.without = filepath.ToSlash(rel)
		}
	}
	if !w.walk(".") {
		return false
	}
	if w.found == 0 {
		return yield(faulty(r.Path, ReasonEmptyFolder, "the folder holds no document"))
	}
	return true
}

// plain is an error about an argument without the name of the system call.
func plain(arg string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("input %s: %w", arg, err)
}

func faulty(path, reason, message string) Input {
	in := at(path)
	in.fault = &Reject{URI: in.Path, Reason: reason, Message: message, Offset: -1}
	return in
}

// real is the absolute path without symbolic links, or the path itself where that cannot be told.
func real(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if to, err := filepath.EvalSymlinks(abs); err == nil {
		return to
	}
	return abs
}
