package store

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// Somebody who rewrites run.json too gets past the hashes: then it is an error still, and no panic.
func TestForgedFilesAreErrors(t *testing.T) {
	cases := map[string]func([]byte) []byte{
		"empty":               func(b []byte) []byte { return nil },
		"no Parquet":          func(b []byte) []byte { return []byte("PAR1 is how it begins and ends PAR1") },
		"no footer":           func(b []byte) []byte { return b[:len(b)-8] },
		"footer too long":     func(b []byte) []byte { b[len(b)-5] = 0x7f; return b },
		"footer of zeros":     func(b []byte) []byte { clear(b[len(b)-200 : len(b)-8]); return b },
		"pages of zeros":      func(b []byte) []byte { clear(b[4:400]); return b },
		"pages of ones":       func(b []byte) []byte { fill(b[4:300], 0xff); return b },
		"first page's header": func(b []byte) []byte { b[5] ^= 0x55; return b },
	}
	for name, forge := range cases {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			forgeFile(t, publish(t, out, sampleRows(50)), Documents, forge)
			r, err := Open(out)
			if err != nil {
				t.Fatal(err)
			}
			for _, err = range r.Documents() {
				if err != nil {
					return
				}
			}
			t.Error("have all rows, want an error")
		})
	}
}

// Single bytes that somebody changed, and run.json with them, are found or do no harm: a panic or a read without end is
// what this is about. PARLEY_FORGED is how many; `make flips` tries more.
func TestForgedBytes(t *testing.T) {
	n := 400
	if s := os.Getenv("PARLEY_FORGED"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatalf("PARLEY_FORGED: %v", err)
		}
	}
	dice := rand.New(rand.NewPCG(1, 2))
	p := publish(t, t.TempDir(), sampleRows(20))
	found := 0
	for i := range n {
		f := &p.Run.Files[i%len(p.Run.Files)]
		path := filepath.Join(p.Dir, f.Path)
		good, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		forgeFile(t, p, filepath.Dir(f.Path), func(b []byte) []byte {
			b[dice.IntN(len(b))] ^= byte(1 + dice.IntN(255))
			return b
		})
		run, err := readRun(p.Dir)
		if err != nil {
			t.Fatal(err)
		}
		c := &checker{r: &Reader{Dir: p.Dir, Run: run}}
		if c.files() {
			c.rows()
		}
		if len(c.findings) > 0 {
			found++
		}
		if err := os.WriteFile(path, good, 0o666); err != nil {
			t.Fatal(err)
		}
		f.Bytes, f.SHA256 = int64(len(good)), fmt.Sprintf("%x", sha256.Sum256(good))
	}
	t.Logf("%d bytes forged, %d found; the others are names, statistics and what no row shows", n, found)
}

// A file of another table's columns is not read as if it were this one's.
func TestOtherColumnsAreAnError(t *testing.T) {
	out := t.TempDir()
	p := publish(t, out, sampleRows(5))
	other, err := os.ReadFile(filepath.Join(p.Dir, p.Run.of(Rejects)[0].Path))
	if err != nil {
		t.Fatal(err)
	}
	forgeFile(t, p, Speakers, func([]byte) []byte { return other })
	r, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, err = range r.Speakers() {
		break
	}
	if err == nil {
		t.Error("have no error, want one that tells the columns")
	}
}

func TestForgedPathsAreRefused(t *testing.T) {
	for _, path := range []string{"../../secret.parquet", "/etc/passwd", "documents/../../x.parquet", "documents/part-1.parquet", "documents"} {
		out := t.TempDir()
		p := publish(t, out, sampleRows(1))
		p.Run.Files[0].Path = path
		seal(t, p)
		if _, err := Open(out); err == nil {
			t.Errorf("%s: have no error, want one", path)
		}
	}
}

func fill(b []byte, c byte) {
	for i := range b {
		b[i] = c
	}
}

// forgeFile changes a table's first file, and makes run.json say that this is how it was written.
func forgeFile(t *testing.T, p *Published, table string, forge func([]byte) []byte) {
	t.Helper()
	for i := range p.Run.Files {
		f := &p.Run.Files[i]
		if filepath.Dir(f.Path) != table {
			continue
		}
		path := filepath.Join(p.Dir, f.Path)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b = forge(b)
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		f.Bytes, f.SHA256 = int64(len(b)), fmt.Sprintf("%x", sha256.Sum256(b))
		break
	}
	seal(t, p)
}

// seal writes p.Run as run.json, as a run would have.
func seal(t *testing.T, p *Published) {
	t.Helper()
	p.Run.Snapshot = idOf(p.Run.Files)
	b, err := p.Run.sealed()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(p.Dir, runFile), b, 0o666); err != nil {
		t.Fatal(err)
	}
}
