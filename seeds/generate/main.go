// Generate writes documents that look like media reviews, wires, briefings and round-ups, to measure speed and memory
// on. Their people, papers and country are invented, and no sentence in them has been spoken. The same flags give the
// same bytes.
//
//	go run ./seeds/generate -mb 50 -out DIR [-format txt|md|html|jsonl|mixed] [-seed N]
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
	out := flag.String("out", "", "folder to write to; it must be new or empty")
	kind := flag.String("format", "mixed", "txt, md, html, jsonl, or mixed")
	seed := flag.Uint64("seed", 1, "another number gives other documents")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: generate -mb 50 -out DIR [-format txt|md|html|jsonl|mixed] [-seed N]")
		os.Exit(2)
	}
	n, bytes, err := generate(data.Files{}, *out, *kind, *seed, int64(*mb*1e6))
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
	fmt.Printf("%d documents, %d bytes\n", n, bytes)
}

// generate writes documents into dir until they hold at least size bytes. It gives their number and their bytes.
func generate(files data.Files, dir, kind string, seed uint64, size int64) (n int, written int64, err error) {
	turn := []string{kind}
	if kind == "mixed" {
		turn = mix
	}
	for _, name := range turn {
		if !slices.ContainsFunc(formats, func(f format) bool { return f.name == name }) {
			return 0, 0, fmt.Errorf("format %q: want txt, md, html, jsonl or mixed", kind)
		}
	}
	if old, err := os.ReadDir(dir); err == nil && len(old) > 0 {
		return 0, 0, fmt.Errorf("%s: not empty: want a new folder", dir)
	}
	g, err := newGrammar(files)
	if err != nil {
		return 0, 0, err
	}
	var pack []byte
	packs := 0
	flush := func() error {
		if len(pack) == 0 {
			return nil
		}
		packs++
		name := filepath.Join(dir, "jsonl", fmt.Sprintf("part-%05d.jsonl", packs))
		err := write(name, pack)
		pack = pack[:0]
		return err
	}
	for ; written < size; n++ {
		name := turn[n%len(turn)]
		f := formats[slices.IndexFunc(formats, func(f format) bool { return f.name == name })]
		b := f.render(newPage(g, seed, n))
		written += int64(len(b))
		if f.packed {
			if pack = append(pack, b...); len(pack) >= packSize {
				err = flush()
			}
		} else {
			err = write(filepath.Join(dir, name, fmt.Sprintf("%04d", n/perFolder), fmt.Sprintf("%07d.%s", n, name)), b)
		}
		if err != nil {
			return n, written, err
		}
	}
	return n, written, flush()
}

// write makes the file and the folders above it.
func write(path string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o666)
}
