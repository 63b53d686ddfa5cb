package source

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A system's names of files are bytes; those in the tables are UTF-8.

// onDisk is the path under which the system has the input.
func (in Input) onDisk() string { return cmp.Or(in.disk, in.Path) }

// at makes the Input of a path as the system has it.
func at(path string) Input {
	in := Input{Path: legible(path)}
	if path == Stdin { // a file of that name
		in.Path = "./" + path
	}
	if in.Path != path {
		in.disk = path
	}
	return in
}

// legible writes a path in UTF-8: a byte that is none becomes \xff, so that two files keep two names.
func legible(path string) string {
	if utf8.ValidString(path) {
		return path
	}
	var b strings.Builder
	for path != "" {
		r, size := utf8.DecodeRuneInString(path)
		if r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x%02x`, path[0])
		} else {
			b.WriteString(path[:size])
		}
		path = path[size:]
	}
	return b.String()
}
