package source

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// What is no file in a folder is told, and never waited for; so is what takes a file's place after the folder was listed.
func TestInputsNoFiles(t *testing.T) {
	root := tree(t, "a.txt", "b.txt", "c.txt")
	if err := syscall.Mkfifo(filepath.Join(root, "pipe"), 0o666); err != nil {
		t.Skip(err)
	}
	short, err := filepath.Rel(".", root) // a socket's name may not be long
	if err != nil {
		short = root
	}
	l, err := net.Listen("unix", filepath.Join(short, "socket"))
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	inputs, err := Inputs([]string{root})
	if err != nil {
		t.Fatal(err)
	}
	if have, want := shown(root, inputs), "a.txt b.txt c.txt pipe!unreadable socket!unreadable"; have != want {
		t.Errorf("have %q, want %q", have, want)
	}
	var have []string
	for in := range inputs.All() {
		switch filepath.Base(in.Path) {
		case "b.txt":
			err = errors.Join(os.Remove(in.Path), syscall.Mkfifo(in.Path, 0o666))
		case "c.txt":
			err = errors.Join(os.Remove(in.Path), os.Symlink(filepath.Join(root, "a.txt"), in.Path))
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := Each(context.Background(), in, Options{}, func(raw Raw) error {
			said := "read"
			if raw.Fault != nil {
				said = raw.Fault.Reason
			}
			have = append(have, filepath.Base(in.Path)+" "+said)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"a.txt read", "b.txt unreadable", "c.txt unreadable", "pipe unreadable", "socket unreadable"}
	if !slices.Equal(have, want) {
		t.Errorf("have %q, want %q", have, want)
	}
}

// A named pipe is waited for, whether nobody has opened it to write or nothing comes, but not longer than the context lasts.
func TestNamedPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Skip(err)
	}
	inputs, err := Inputs([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	read := func(wait time.Duration) (texts []string, err error) {
		ctx, cancel := context.WithTimeout(t.Context(), wait)
		defer cancel()
		for in := range inputs.All() {
			err = Each(ctx, in, Options{}, func(raw Raw) error {
				texts = append(texts, string(raw.Bytes))
				return nil
			})
		}
		return texts, err
	}
	if _, err := read(10 * time.Millisecond); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("nobody writes: have %v, want that the time is over", err)
	}
	w, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := read(10 * time.Millisecond); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("nothing comes: have %v, want that the time is over", err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	go os.WriteFile(path, []byte(article), 0)
	if texts, err := read(time.Minute); err != nil || !slices.Equal(texts, []string{article}) {
		t.Errorf("have %q, %v, want what was written", texts, err)
	}
}

// locked is a file system whose file b.txt cannot be opened and whose c.txt breaks off.
type locked struct{ fstest.MapFS }

func (l locked) Open(name string) (fs.File, error) {
	f, err := l.MapFS.Open(name)
	switch name {
	case "b.txt":
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	case "c.txt":
		return broken{f}, err
	}
	return f, err
}

type broken struct{ fs.File }

func (b broken) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

func TestUnreadable(t *testing.T) {
	file := &fstest.MapFile{Data: []byte(article)}
	inputs := Embedded(locked{fstest.MapFS{"a.txt": file, "b.txt": file, "c.txt": file, "d.txt": file}})
	var have []string
	for in := range inputs.All() {
		err := Each(context.Background(), in, Options{}, func(raw Raw) error {
			if _, err := Parse(raw, Options{}); err != nil {
				have = append(have, err.Error())
			} else {
				have = append(have, raw.URI)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"a.txt", "b.txt: unreadable: input b.txt: permission denied", "c.txt: unreadable: input c.txt: input/output error", "d.txt"}
	want[1] = strings.Replace(want[1], "permission denied", fs.ErrPermission.Error(), 1)
	if !slices.Equal(have, want) {
		t.Errorf("have %q, want %q", have, want)
	}
}

// A file may go between the walk and the reading; the night goes on.
func TestGone(t *testing.T) {
	root := tree(t, "a.txt", "b.txt")
	inputs, err := Inputs([]string{root})
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for in := range inputs.All() {
		if len(have) == 0 {
			if err := os.Remove(in.Path); err != nil {
				t.Fatal(err)
			}
		}
		if err := Each(context.Background(), in, Options{}, func(raw Raw) error {
			reason := "read"
			if raw.Fault != nil {
				reason = raw.Fault.Reason
			}
			have = append(have, reason)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{ReasonUnreadable, "read"}; !slices.Equal(have, want) {
		t.Errorf("have %q, want %q", have, want)
	}
}
