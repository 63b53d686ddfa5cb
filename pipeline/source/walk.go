package source

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// A walker gives the files of a tree in the order of their paths. It holds the names of one folder a level at a time: the
// only thing about inputs that grows with them.
type walker struct {
	tree    fs.FS  // nil for the machine's own files
	root    string // the path that stands for the tree, as the system has it
	without string // a folder in the tree that is left out; "" for none
	yield   func(Input) bool
	found   int
}

// An entry is a name in a folder.
type entry struct {
	name string
	kind fs.FileMode
}

// entriesAtOnce is how many entries of a folder are read at a time.
const entriesAtOnce = 1024

// entries are the names in a folder that are not hidden, in order.
func (w *walker) entries(name string) ([]entry, error) {
	folder, err := w.open(name)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	var all []entry
	for {
		some, err := folder.ReadDir(entriesAtOnce)
		for _, e := range some {
			if !strings.HasPrefix(e.Name(), ".") {
				all = append(all, entry{e.Name(), e.Type()})
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b entry) int {
		return strings.Compare(orderKey(a.name, a.kind.IsDir()), orderKey(b.name, b.kind.IsDir()))
	})
	return all, nil
}

// open opens a folder. os.DirFS would not, where a name is not UTF-8.
func (w *walker) open(name string) (fs.ReadDirFile, error) {
	if w.tree == nil {
		flag := os.O_RDONLY | syscall.O_NONBLOCK
		if name != "." { // a link that took the folder's place since it was listed is not followed, nor a pipe waited for
			flag |= syscall.O_NOFOLLOW
		}
		return os.OpenFile(w.as(name), flag, 0)
	}
	f, err := w.tree.Open(name)
	if err != nil {
		return nil, err
	}
	folder, ok := f.(fs.ReadDirFile)
	if !ok {
		return nil, errors.Join(&fs.PathError{Op: "readdir", Path: name, Err: errors.New("not a folder")}, f.Close())
	}
	return folder, nil
}

// as is the path of what the tree has under a name.
func (w *walker) as(name string) string { return filepath.Join(w.root, filepath.FromSlash(name)) }

// walk gives the files below a folder, until yield says false. A folder that cannot be read is an Input with a fault.
func (w *walker) walk(name string) bool {
	entries, err := w.entries(name)
	if err != nil {
		as := w.as(name)
		return w.give(faulty(as, ReasonUnreadable, plain(as, err).Error()))
	}
	for _, e := range entries {
		below := path.Join(name, e.name)
		as := w.as(below)
		more := true
		switch {
		case e.kind.IsDir() && below == w.without:
		case e.kind.IsDir():
			more = w.walk(below)
		case e.kind&fs.ModeSymlink != 0:
			if message := w.leads(as); message != "" {
				more = w.give(faulty(as, ReasonLink, message))
			}
		case e.kind.IsRegular():
			in := at(as)
			in.tree, in.found = w.tree, true
			if info, err := w.stat(below, as); err == nil {
				in.Size, in.Time = info.Size(), info.ModTime().UnixNano()
			}
			more = w.give(in)
		default: // reading it might wait for ever
			more = w.give(faulty(as, ReasonUnreadable, kindName(e.kind)+", which is no file"))
		}
		if !more {
			return false
		}
	}
	return true
}

// kindName is what something in a folder is called that is neither file, folder nor link.
func kindName(kind fs.FileMode) string {
	switch {
	case kind&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case kind&fs.ModeSocket != 0:
		return "a socket"
	case kind&fs.ModeDevice != 0:
		return "a device"
	}
	return "something of an unknown kind"
}

func (w *walker) give(in Input) bool {
	w.found++
	return w.yield(in)
}

func (w *walker) stat(below, as string) (fs.FileInfo, error) {
	if w.tree != nil {
		return fs.Stat(w.tree, below)
	}
	return os.Lstat(as)
}

// leads says where a symbolic link leads that is not followed; "" for one to something below the root, which the walk
// meets anyway.
func (w *walker) leads(link string) string {
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
