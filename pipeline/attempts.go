package pipeline

import "path/filepath"

// attempts are the files and folders whose reading failed in a run before, and whether this run has read them again: what
// it found takes the place of what was said of them.
type attempts map[string]bool

// note says that a file is being read, and with it the folders that it stands in.
func (a attempts) note(path string) {
	if len(a) == 0 {
		return
	}
	for {
		if _, ok := a[path]; ok {
			a[path] = true
		}
		up := filepath.Dir(path)
		if up == path || up == "." {
			return
		}
		path = up
	}
}

// has says whether an input of the runs before was read again.
func (a attempts) has(input string) bool { return a[input] }
