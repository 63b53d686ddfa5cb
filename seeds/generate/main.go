// Generate writes documents that look like media reviews, wires, briefings and round-ups, to measure speed and memory
// on. Their people, papers and country are invented, and no sentence in them has been spoken. The same flags give the
// same bytes.
//
//	go run ./seeds/generate -mb 50 -out DIR [-format NAME] [-seed N]
//	go run ./seeds/generate -tiny 1000000 -out DIR -format jsonl
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"parley/data"
)

const (
	perFolder = 200     // files of one document in a folder
	packSize  = 1 << 20 // bytes after which the next file of many documents begins
)

func main() {
	mb := flag.Float64("mb", 50, "how much to write, in megabytes (10^6 bytes)")
	tiny := flag.Int("tiny", 0, "write `N` documents of one paragraph, from many months, instead of megabytes")
	out := flag.String("out", "", "folder to write to; it must be new or empty")
	kind := flag.String("format", "mixed", formatNames())
	seed := flag.Uint64("seed", 1, "another number gives other documents")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: generate -mb 50|-tiny N -out DIR [-format NAME] [-seed N]")
		os.Exit(2)
	}
	want := amount{bytes: int64(*mb * 1e6), tiny: *tiny}
	n, bytes, err := generate(data.Files{}, *out, *kind, *seed, want)
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
	fmt.Printf("%d documents, %d bytes\n", n, bytes)
}

// An amount is how much to write.
type amount struct {
	bytes int64 // documents until they hold at least so many
	tiny  int   // or so many tiny ones, where it is above 0
}

// enough says whether n documents of so many bytes are.
func (a amount) enough(n int, bytes int64) bool {
	if a.tiny > 0 {
		return n >= a.tiny
	}
	return bytes >= a.bytes
}

// page is document number n of the amount.
func (a amount) page(g *grammar, seed uint64, n int) page {
	if a.tiny > 0 {
		return newTiny(g, seed, n)
	}
	return newPage(g, seed, n)
}

// generate writes documents into dir until that is enough. It gives their number and their bytes.
func generate(files data.Files, dir, kind string, seed uint64, want amount) (n int, written int64, err error) {
	turn := []string{kind}
	if kind == "mixed" {
		turn = mix
	}
	for _, name := range turn {
		if !slices.ContainsFunc(formats, func(f format) bool { return f.name == name }) {
			return 0, 0, fmt.Errorf("format %q: want one of %s", kind, formatNames())
		}
	}
	if old, err := os.ReadDir(dir); err == nil && len(old) > 0 {
		return 0, 0, fmt.Errorf("%s: not empty: want a new folder", dir)
	}
	g, err := newGrammar(files)
	if err != nil {
		return 0, 0, err
	}
	var packed []byte
	packs := 0
	flush := func(f format) error {
		packs++
		packed = append(packed, f.pack.tail...)
		written += int64(len(f.pack.tail))
		err := write(filepath.Join(dir, f.name, fmt.Sprintf("part-%05d.%s", packs, f.ending)), packed)
		packed = packed[:0]
		return err
	}
	var last format // of the documents in packed
	for ; !want.enough(n, written); n++ {
		name := turn[n%len(turn)]
		f := formats[slices.IndexFunc(formats, func(f format) bool { return f.name == name })]
		b := f.render(want.page(g, seed, n))
		if f.pack != nil {
			if len(packed) == 0 {
				b = append([]byte(f.pack.head), b...)
			}
			if packed, last = append(packed, b...), f; len(packed) >= packSize {
				err = flush(f)
			}
		} else {
			err = write(filepath.Join(dir, name, fmt.Sprintf("%04d", n/perFolder), fmt.Sprintf("%07d.%s", n, f.ending)), b)
		}
		written += int64(len(b))
		if err != nil {
			return n, written, err
		}
	}
	if len(packed) > 0 {
		err = flush(last)
	}
	return n, written, err
}

// write makes the file and the folders above it.
func write(path string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o666)
}
