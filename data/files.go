package data

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

//go:embed *.tsv targets
var embedded embed.FS

// Files finds tables: a file the user named stands in for the embedded table of that name.
// The zero Files holds the embedded ones.
type Files struct {
	Override map[string]string // table's name ("people.tsv", "targets/us_talks/things.tsv") -> path of the user's file
}

func (f Files) open(name string) (io.ReadCloser, string, error) {
	if p, ok := f.Override[name]; ok {
		r, err := os.Open(p)
		return r, p, err
	}
	r, err := embedded.Open(name)
	if target := path.Base(path.Dir(name)); err != nil && strings.HasPrefix(name, "targets/") && !slices.Contains(Targets(), target) {
		err = fmt.Errorf("no target %q: want one of %s, or the path of a folder (./%s)", target, strings.Join(Targets(), ", "), target)
	}
	return r, path.Join("data", name), err
}

// Table reads the table called name; see ReadTable for its form.
func (f Files) Table(name string, columns ...string) ([]Row, error) {
	r, shown, err := f.open(name)
	if err != nil {
		return nil, fmt.Errorf("table %s: %w", name, err)
	}
	defer r.Close()
	return ReadTable(shown, r, columns)
}

// Hash is 64 hex digits of SHA-256 over the named tables' bytes, in the order given.
func (f Files) Hash(names ...string) (string, error) {
	h := sha256.New()
	for _, n := range names {
		r, _, err := f.open(n)
		if err != nil {
			return "", fmt.Errorf("table %s: %w", n, err)
		}
		_, err = io.Copy(h, r)
		r.Close()
		if err != nil {
			return "", fmt.Errorf("table %s: %w", n, err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// List names the embedded tables below a folder ("targets/us_talks"), in name order.
func List(folder string) ([]string, error) {
	entries, err := fs.ReadDir(embedded, folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(folder, e.Name()))
		}
	}
	return names, nil
}

// Targets names the embedded targets, in name order.
func Targets() []string {
	entries, err := fs.ReadDir(embedded, "targets")
	if err != nil {
		panic(err) // the program was built without its tables
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}
