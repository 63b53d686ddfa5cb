package source

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestLegible(t *testing.T) {
	for path, want := range map[string]string{
		"a b/ünï.txt": "a b/ünï.txt", "\ufffd.txt": "\ufffd.txt", "\xff.txt": `\xff.txt`, "caf\xe9/\xc3": `caf\xe9/\xc3`, "": "",
	} {
		if have := legible(path); have != want {
			t.Errorf("%q: have %q, want %q", path, have, want)
		}
	}
}

// Files and folders whose names are no UTF-8 are read, and keep names that differ.
func TestNamesThatAreNoUTF8(t *testing.T) {
	root := tree(t, "\xfe.txt", "\xff.txt", "\xff/deep\xe9/a.txt")
	for _, args := range [][]string{{root}, {filepath.Join(root, "\xfe.txt"), filepath.Join(root, "\xff.txt"), filepath.Join(root, "\xff")}} {
		docs, rejects := readAllOf(t, Options{}, args...)
		var have []string
		for _, d := range docs {
			have = append(have, filepath.Base(d.URI))
		}
		slices.Sort(have)
		if want := []string{`\xfe.txt`, `\xff.txt`, "a.txt"}; !slices.Equal(have, want) || len(rejects) > 0 {
			t.Errorf("have %q and %v, want %q", have, rejects, want)
		}
	}
}

// A file of the name "-" is no standard input.
func TestFileNamedAsStdin(t *testing.T) {
	t.Chdir(tree(t, Stdin))
	for _, arg := range []string{".", "./-"} {
		inputs, err := Inputs([]string{arg})
		if err != nil {
			t.Fatal(err)
		}
		for in := range inputs.All() {
			err := Each(context.Background(), in, Options{Stdin: os.Stdin}, func(r Raw) error {
				if r.URI != "./-" || string(r.Bytes) != article {
					t.Errorf("%s: have %q of %q, want the file's bytes of ./-", arg, r.Bytes, r.URI)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		}
	}
}
