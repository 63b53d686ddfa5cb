package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// An Input is one thing to read: a file, or standard input.
type Input struct {
	Path string // "-" for standard input
	Size int64  // bytes on disk; 0 for standard input
	Time int64  // when it was changed last, in nanoseconds since 1970; 0 where that is not told

	tree  fs.FS   // where Path lies; nil for the machine's own files
	fault *Reject // found while walking; Each hands it on
	real  string  // of a file that was named: its absolute path without symbolic links; of one met on a walk: its folder's
	below string  // of one met on a walk: the part of Path that comes behind real
}

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Inputs names what is to be read, sorted by path, so that the order of args does not matter. A folder stands for the
// files below it; hidden files and folders, whose names start with ".", are left out. A file that is named twice, also
// by two paths, counts once, under the path that sorts first. An argument that does not exist or cannot be opened is an
// error: wrong use. A folder that holds no document is a reject, empty_folder, so that an idle source does not stop a
// night.
func Inputs(args []string) ([]Input, error) {
	var all []Input
	for _, arg := range args {
		if arg == Stdin {
			all = append(all, Input{Path: Stdin})
			continue
		}
		found, err := named(arg)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b Input) int { return strings.Compare(a.Path, b.Path) })
	if len(args) > 1 { // one folder cannot hold a file twice
		all = unique(all)
	}
	return all, nil
}

// Embedded names the files of a file system of the program's own, such as its seeds.
func Embedded(tree fs.FS) ([]Input, error) {
	found, err := walker{tree, ""}.walk(".")
	for i := range found {
		found[i].tree = tree
	}
	return found, err
}

func named(arg string) ([]Input, error) {
	info, err := os.Stat(arg)
	if err != nil {
		return nil, plain(arg, err)
	}
	if !info.IsDir() {
		if info.Mode().IsRegular() { // a pipe can be opened once only
			f, err := os.Open(arg)
			if err != nil {
				return nil, plain(arg, err)
			}
			f.Close()
		}
		return []Input{{Path: filepath.Clean(arg), Size: info.Size(), Time: info.ModTime().UnixNano(), real: real(arg)}}, nil
	}
	found, err := walker{os.DirFS(arg), filepath.Clean(arg)}.walk(".")
	if err != nil {
		return nil, plain(arg, err)
	}
	home := real(arg)
	for i := range found {
		found[i].real = home
		if root := filepath.Clean(arg); root != "." {
			found[i].below = found[i].Path[len(root):]
		} else {
			found[i].below = string(filepath.Separator) + found[i].Path
		}
	}
	if len(found) == 0 {
		found = append(found, faulty(filepath.Clean(arg), ReasonEmptyFolder, "the folder holds no document"))
	}
	return found, nil
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
	return Input{Path: path, fault: &Reject{URI: path, Reason: reason, Message: message, Offset: -1}}
}

// A walker lists the files of a tree; root is the path that stands for it.
type walker struct {
	tree fs.FS
	root string
}

// walk lists the files below name, in name order. Its error is that of name itself; a folder further down that cannot be
// read becomes an Input with a fault.
func (w walker) walk(name string) ([]Input, error) {
	entries, err := fs.ReadDir(w.tree, name)
	if err != nil {
		return nil, err
	}
	var found []Input
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		below := path.Join(name, e.Name())
		as := filepath.Join(w.root, filepath.FromSlash(below))
		switch {
		case e.IsDir():
			more, err := w.walk(below)
			if err != nil {
				more = append(more, faulty(as, ReasonUnreadable, plain(as, err).Error()))
			}
			found = append(found, more...)
		case e.Type()&fs.ModeSymlink != 0:
			if message := w.leads(as); message != "" {
				found = append(found, faulty(as, ReasonLink, message))
			}
		case e.Type().IsRegular():
			in := Input{Path: as}
			if info, err := e.Info(); err == nil {
				in.Size, in.Time = info.Size(), info.ModTime().UnixNano()
			}
			found = append(found, in)
		}
	}
	return found, nil
}

// leads says where a symbolic link leads that is not followed; "" for one to something below the root, which the walk
// meets anyway.
func (w walker) leads(link string) string {
	to, err := filepath.EvalSymlinks(link)
	if err != nil {
		return "a symbolic link that leads nowhere"
	}
	home, err := filepath.EvalSymlinks(w.root)
	if err == nil {
		if rel, err := filepath.Rel(home, to); err == nil && filepath.IsLocal(rel) {
			return ""
		}
	}
	return "a symbolic link to " + to + "; links are not followed"
}

// unique keeps the first of the paths that lead to one file.
func unique(all []Input) []Input {
	seen := make(map[string]bool, len(all))
	return slices.DeleteFunc(all, func(in Input) bool {
		key := in.real + in.below
		if key == "" {
			key = in.Path
		}
		if seen[key] {
			return true
		}
		seen[key] = true
		return false
	})
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
