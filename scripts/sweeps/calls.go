//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/sys/unix"
)

// A watchedCall is a system call that changes what is on the disk, or ends a change, and where its arguments say on what.
type watchedCall struct {
	name   string
	number int
	args   []argument // one, or for a call with two names the old and the new one
}

// An argument tells where a name is.
type argument struct {
	folder, name int // positions of a folder's descriptor and of the name below it; folder -1: the name is a descriptor
}

func descriptor(at int) argument { return argument{-1, at} }

// watchedCalls are those of the *at family, which is what Go's library makes, and those on open files.
var watchedCalls = []watchedCall{
	{"openat", unix.SYS_OPENAT, []argument{{0, 1}}},
	{"write", unix.SYS_WRITE, []argument{descriptor(0)}},
	{"pwrite64", unix.SYS_PWRITE64, []argument{descriptor(0)}},
	{"writev", unix.SYS_WRITEV, []argument{descriptor(0)}},
	{"copy_file_range", unix.SYS_COPY_FILE_RANGE, []argument{descriptor(2)}},
	{"sendfile", unix.SYS_SENDFILE, []argument{descriptor(0)}},
	{"fallocate", unix.SYS_FALLOCATE, []argument{descriptor(0)}},
	{"ftruncate", unix.SYS_FTRUNCATE, []argument{descriptor(0)}},
	{"fsync", unix.SYS_FSYNC, []argument{descriptor(0)}},
	{"fdatasync", unix.SYS_FDATASYNC, []argument{descriptor(0)}},
	{"close", unix.SYS_CLOSE, []argument{descriptor(0)}},
	{"mkdirat", unix.SYS_MKDIRAT, []argument{{0, 1}}},
	{"unlinkat", unix.SYS_UNLINKAT, []argument{{0, 1}}},
	{"renameat", unix.SYS_RENAMEAT, []argument{{0, 1}, {2, 3}}},
	{"renameat2", unix.SYS_RENAMEAT2, []argument{{0, 1}, {2, 3}}},
	{"symlinkat", unix.SYS_SYMLINKAT, []argument{{1, 2}}},
	{"linkat", unix.SYS_LINKAT, []argument{{0, 1}, {2, 3}}},
}

// A call is one that the watched program is about to make.
type call struct {
	name  string
	path  string // of the file or folder; "" where it has none
	to    string // the new name of a rename or link; else ""
	write bool   // of openat: not for reading alone
}

// short is the call in one line, with names below folder.
func (c call) short(folder string) string {
	s := c.name + " " + c.path
	if c.to != "" {
		s += " -> " + c.to
	}
	return strings.ReplaceAll(s, folder, "out")
}

// needsRoom says whether the call brings something new to the disk.
func (c call) needsRoom() bool {
	switch c.name {
	case "openat":
		return c.write
	case "close", "unlinkat":
		return false
	}
	return true
}

// below says whether the call is about folder or something in it.
func (c call) below(folder string) bool {
	for _, p := range []string{c.path, c.to} {
		if p == folder || strings.HasPrefix(p, folder+"/") {
			return true
		}
	}
	return false
}

// describe reads the arguments of a held call out of the thread that makes it.
func describe(n *notification) (call, error) {
	for _, w := range watchedCalls {
		if w.number != int(n.number) {
			continue
		}
		c := call{name: w.name}
		if w.name == "openat" {
			c.write = n.args[2]&(unix.O_WRONLY|unix.O_RDWR|unix.O_CREAT|unix.O_TRUNC) != 0
		}
		for i, a := range w.args {
			p, err := a.path(n)
			if err != nil {
				return call{}, fmt.Errorf("%s: %w", w.name, err)
			}
			if i == 0 {
				c.path = p
			} else {
				c.to = p
			}
		}
		return c, nil
	}
	return call{}, fmt.Errorf("system call %d was not asked for", n.number)
}

// path is the name that the argument stands for. A descriptor that is not open has none.
func (a argument) path(n *notification) (string, error) {
	if a.folder < 0 {
		p, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%d", n.thread, int32(n.args[a.name])))
		if err != nil {
			return "", nil
		}
		return p, nil
	}
	name, err := stringAt(int(n.thread), n.args[a.name])
	if err != nil || filepath.IsAbs(name) {
		return filepath.Clean(name), err
	}
	link := fmt.Sprintf("/proc/%d/cwd", n.thread)
	if fd := int32(n.args[a.folder]); fd != unix.AT_FDCWD {
		link = fmt.Sprintf("/proc/%d/fd/%d", n.thread, fd)
	}
	folder, err := os.Readlink(link)
	return filepath.Join(folder, name), err
}

// stringAt reads a C string from another process's memory.
func stringAt(pid int, address uint64) (string, error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return "", err
	}
	defer f.Close()
	b := make([]byte, unix.PathMax)
	n, err := f.ReadAt(b, int64(address)) // may end early, where the memory does
	if end := bytes.IndexByte(b[:n], 0); end >= 0 {
		return string(b[:end]), nil
	}
	return "", fmt.Errorf("no path at %#x: %w", address, err)
}

// changing are the parts of paths that are another in each run: process numbers and hashes.
var changing = regexp.MustCompile(`[0-9a-f]{16}(-[0-9]+)?|\b[0-9]+\b`)

// kindOf is a call with what changes from run to run left out.
func kindOf(short string) string { return changing.ReplaceAllString(short, "*") }
