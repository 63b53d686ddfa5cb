package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files below a new folder.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, n := range names {
		p := filepath.Join(root, n)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(article), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// shown shows inputs by their paths below root; those with a fault as "path!reason".
func shown(root string, inputs List) string {
	var all []string
	for in := range inputs.All() {
		p := in.Path
		if rel, err := filepath.Rel(root, p); err == nil && p != Stdin {
			p = filepath.ToSlash(rel)
		}
		if in.fault != nil {
			p += "!" + in.fault.Reason
		}
		all = append(all, p)
	}
	return strings.Join(all, " ")
}

func TestInputs(t *testing.T) {
	root := tree(t, "a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/.hidden", ".git/d.txt", "other/e.txt", "sub-2/f.txt")
	if err := os.Mkdir(filepath.Join(root, "bare"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string // below root
		want string
	}{
		{"a file", []string{"a.txt"}, "a.txt"},
		{"a folder", []string{"sub"}, "sub/b.txt sub/deep/c.txt"},
		{"all", []string{"."}, "a.txt other/e.txt sub-2/f.txt sub/b.txt sub/deep/c.txt"},
		{"a file twice", []string{"a.txt", "sub/../a.txt", "a.txt"}, "a.txt"},
		{"a file and its folder", []string{"sub/b.txt", "sub", "sub/deep"}, "sub/b.txt sub/deep/c.txt"},
		{"standard input", []string{"a.txt", Stdin, Stdin}, "- a.txt"},
		{"a hidden file that is named", []string{"sub/.hidden"}, "sub/.hidden"},
		{"a folder without documents", []string{"bare", "a.txt"}, "a.txt bare!empty_folder"},
	} {
		for _, turn := range []string{"as given", "reversed"} {
			t.Run(c.name+" "+turn, func(t *testing.T) {
				var args []string
				for _, a := range c.args {
					if a != Stdin {
						a = root + "/" + a
					}
					args = append(args, a)
				}
				if turn == "reversed" {
					slices.Reverse(args)
				}
				inputs, err := Inputs(args)
				if err != nil {
					t.Fatal(err)
				}
				if have := shown(root, inputs); have != c.want {
					t.Errorf("have %q, want %q", have, c.want)
				}
			})
		}
	}
}

// The folder one stands in, and the root of all, are folders like any other.
func TestInputsHere(t *testing.T) {
	t.Chdir(tree(t, "a.txt", "sub/b.txt"))
	inputs, err := Inputs([]string{"sub/b.txt", ".", "./a.txt"})
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for in := range inputs.All() {
		have = append(have, filepath.ToSlash(in.Path))
	}
	if want := []string{"a.txt", "sub/b.txt"}; !slices.Equal(have, want) {
		t.Errorf("have %q, want %q", have, want)
	}
}

func TestInputsNamesWrong(t *testing.T) {
	root := tree(t, "a.txt")
	_, err := Inputs([]string{filepath.Join(root, "a.txt"), filepath.Join(root, "b.txt")})
	want := "input " + filepath.Join(root, "b.txt") + ": no such file or directory"
	if err == nil || err.Error() != want {
		t.Errorf("have %v, want %s", err, want)
	}
	if os.Geteuid() == 0 {
		return // root opens everything
	}
	locked := filepath.Join(root, "locked")
	if err := os.Mkdir(locked, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Inputs([]string{locked}); err == nil || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("have %v, want an error about permission", err)
	}
}

// Links are not followed: a folder must not bring in what it does not hold, nor a file twice, nor walk in circles.
func TestInputsLinks(t *testing.T) {
	root := tree(t, "in/a.txt", "in/sub/b.txt", "out/c.txt")
	for link, to := range map[string]string{
		"in/same.txt": "a.txt", "in/sub/up": "..", "in/out.txt": "../out/c.txt", "in/outer": "../out", "in/gone": "nowhere",
	} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(root, link)); err != nil {
			t.Skip(err)
		}
	}
	inputs, err := Inputs([]string{filepath.Join(root, "in")})
	if err != nil {
		t.Fatal(err)
	}
	want := "in/a.txt in/gone!link in/out.txt!link in/outer!link in/sub/b.txt"
	if have := shown(root, inputs); have != want {
		t.Errorf("have %q, want %q", have, want)
	}
	// The link that is reported must not stand in for the file it leads to.
	inputs, err = Inputs([]string{filepath.Join(root, "out"), filepath.Join(root, "in")})
	if err != nil {
		t.Fatal(err)
	}
	if have := shown(root, inputs); have != want+" out/c.txt" {
		t.Errorf("have %q, want %q and out/c.txt", have, want)
	}
	inputs, err = Inputs([]string{filepath.Join(root, "in/same.txt"), filepath.Join(root, "in/a.txt")})
	if err != nil {
		t.Fatal(err)
	}
	if have := shown(root, inputs); have != "in/a.txt" {
		t.Errorf("have %q, want one file under the name that sorts first", have)
	}
}

func TestLists(t *testing.T) {
	root := tree(t, "in/a.txt", "other.txt")
	inputs, err := Inputs([]string{filepath.Join(root, "in"), filepath.Join(root, "other.txt")})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"in/a.txt": true, "in/gone/b.txt": true, "in": false, "in/.hidden": false, "in/.git/c": false, "in-2/a.txt": false, "other.txt": false, "gone.txt": false,
	} {
		if have := inputs.Lists(filepath.Join(root, path)); have != want {
			t.Errorf("%s: have %t, want %t", path, have, want)
		}
	}
}

func TestStdin(t *testing.T) {
	stdin := func() io.Reader { return strings.NewReader(record("one ship") + "\n" + record("two ships")) }
	for name, r := range map[string]io.Reader{
		"plain": stdin(),
		"gzip":  strings.NewReader(string(gzipped(record("one ship") + "\n" + record("two ships")))),
	} {
		docs, rejects := readAllOf(t, Options{Stdin: r}, Stdin)
		if len(docs) != 2 || len(rejects) != 0 || docs[0].URI != "-#1" || docs[1].URI != "-#3" || docs[1].Text != "two ships" {
			t.Errorf("%s: have %d documents and rejects %v, want -#1 and -#3", name, len(docs), rejects)
		}
	}
	if _, rejects := readAllOf(t, Options{}, Stdin); len(rejects) != 1 || rejects[0].Reason != ReasonEmpty {
		t.Errorf("have %v, want %s", rejects, ReasonEmpty)
	}
}

// Each stops where its caller or the context says so, and says why.
func TestEachStops(t *testing.T) {
	path := put(t, "a.jsonl", []byte(strings.Repeat(record("one ship"), 10)))
	stop := errors.New("enough")
	n := 0
	err := Each(context.Background(), Input{Path: path}, Options{}, func(Raw) error {
		n++
		if n == 3 {
			return stop
		}
		return nil
	})
	if err != stop || n != 3 {
		t.Errorf("have %v after %d records, want %v after 3", err, n, stop)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n = 0
	err = Each(ctx, Input{Path: path}, Options{}, func(Raw) error { n++; cancel(); return nil })
	if !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("have %v after %d records, want %v after 1", err, n, context.Canceled)
	}
}
