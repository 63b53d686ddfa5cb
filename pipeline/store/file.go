package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// A File is what run.json says of one file of a snapshot.
type File struct {
	Path   string `json:"path"` // below the snapshot's folder, with forward slashes
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // 64 hex digits
	Rows   int64  `json:"rows"`
}

// An outFile is a file that is hashed while it is written.
type outFile struct {
	f    *os.File
	hash hash.Hash
	size int64
	err  error // the first fault, which names the file; nothing is written after it
}

func createFile(path string) (*outFile, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return &outFile{f: f, hash: sha256.New()}, nil
}

// Write hashes what it writes.
func (o *outFile) Write(b []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.f.Write(b)
	o.hash.Write(b[:n])
	o.size += int64(n)
	o.err = err
	return n, err
}

// finish brings the file to the disk and closes it.
func (o *outFile) finish() error {
	if o.err == nil {
		o.err = o.f.Sync()
	}
	if err := o.f.Close(); o.err == nil {
		o.err = err
	}
	return o.err
}

// writeFile makes a file of what from holds, and brings it to the disk.
func writeFile(path string, from io.Reader) (*outFile, error) {
	o, err := createFile(path)
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(o, from)
	if ferr := o.finish(); err == nil {
		err = ferr
	}
	return o, err
}

func (o *outFile) sum() string { return hex.EncodeToString(o.hash.Sum(nil)) }

// hashFile is the size and the SHA-256 of an open file, read from its start.
func hashFile(f *os.File) (int64, string, error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return 0, "", err
	}
	h := sha256.New()
	n, err := io.Copy(h, f)
	return n, hex.EncodeToString(h.Sum(nil)), err
}

// toRead is how files of a snapshot are opened: a pipe that took the place of one is not waited for.
const toRead = os.O_RDONLY | syscall.O_NONBLOCK

// openRegular opens a file of a snapshot to read it. What took its place and is no file is refused.
func openRegular(path string) (*os.File, error) {
	f, err := os.OpenFile(path, toRead, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &os.PathError{Op: "open", Path: path, Err: errors.New("not a regular file")}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// makeFolder makes a folder, and those above it that are missing, and brings each to the disk: else a power cut could take
// all that is in them.
func makeFolder(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	above := filepath.Dir(path)
	if above != path {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := syncFolder(above); !errors.Is(err, os.ErrPermission) { // it may be written to and not be read
		return err
	}
	return nil
}

// syncFolder brings a folder's entries to the disk.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	err = d.Sync()
	if cerr := d.Close(); err == nil {
		err = cerr
	}
	return err
}
