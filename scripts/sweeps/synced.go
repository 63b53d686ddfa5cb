//go:build linux

package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// A disk knows what a power cut could take: files and folders that were changed and not yet synced, by their names. A kill
// takes nothing that was written, so killing runs does not show what a missing sync would cost; this does.
type disk map[string]bool

// unsynced follows the calls of a run and gives the names of what was not safe on the disk when current turned to it, and
// of the folder of current if that was never synced after.
func unsynced(calls []call, out string) []string {
	d := disk{}
	current := filepath.Join(out, "current")
	var early []string
	turned := false
	for _, c := range calls {
		if c.to == current {
			turned = true
			for _, name := range slices.Sorted(maps.Keys(d)) {
				if strings.HasPrefix(name, filepath.Join(out, "snapshots")) {
					early = append(early, name)
				}
			}
			d = disk{}
		}
		d.follow(c)
		if turned && c.name == "fsync" && c.path == out {
			return early
		}
	}
	return append(early, out)
}

// follow changes what is at stake by one call.
func (d disk) follow(c call) {
	switch c.name {
	case "write", "pwrite64", "writev", "copy_file_range", "sendfile", "ftruncate", "fallocate":
		d[c.path] = true
	case "openat":
		if c.write {
			d[c.path] = true
			d[filepath.Dir(c.path)] = true
		}
	case "mkdirat", "symlinkat":
		d[filepath.Dir(c.path)] = true
	case "fsync", "fdatasync":
		delete(d, c.path)
	case "unlinkat":
		delete(d, c.path)
		d[filepath.Dir(c.path)] = true
	case "linkat":
		if d[c.path] {
			d[c.to] = true
		}
		d[filepath.Dir(c.to)] = true
	case "renameat", "renameat2":
		for name := range maps.Clone(d) {
			if name == c.path || strings.HasPrefix(name, c.path+"/") {
				delete(d, name)
				d[c.to+strings.TrimPrefix(name, c.path)] = true
			}
		}
		d[filepath.Dir(c.to)] = true
	}
}
