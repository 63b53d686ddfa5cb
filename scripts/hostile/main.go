//go:build linux

// Hostile runs every file of a folder with collections of hostile inputs through parley, as it is and under the name of
// each format, and wants of each that it becomes a document or a reject with a reason, within the time, and that every
// offset is right.
//
//	scripts/hostile/fetch.sh DIR && go run ./scripts/hostile [-bin bin/parley] [-few N] DIR
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	if err := hostile(); err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		os.Exit(1)
	}
}

func hostile() error {
	program := flag.String("bin", "bin/parley", "the program")
	few := flag.Int("few", 0, "every `N`th file only; 0: all")
	flag.Parse()
	if flag.NArg() != 1 {
		return fmt.Errorf("%d arguments: want the folder with the collections", flag.NArg())
	}
	collections, err := os.ReadDir(flag.Arg(0))
	if err != nil {
		return err
	}
	tmp, err := os.MkdirTemp("", "hostile")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	r := &runner{program: *program, tmp: tmp}
	const line = "%-28s%-18s%8v%10v%10v%10v%12v%10v\n"
	fmt.Printf(line, "collection", "as", "files", "documents", "rejects", "skipped", "statements", "slowest")
	for _, c := range collections {
		if !c.IsDir() {
			continue
		}
		files, err := filesOf(filepath.Join(flag.Arg(0), c.Name()), max(1, *few))
		if err != nil {
			return err
		}
		for _, f := range forms {
			t, err := r.all(files, f)
			if err != nil {
				return err
			}
			if t.files == 0 {
				continue
			}
			fmt.Printf(line, c.Name(), f.name, t.files, t.documents, t.rejects, t.skipped, t.statements, t.slowest.Round(time.Millisecond))
		}
	}
	if r.problems > 0 {
		return fmt.Errorf("%d problems", r.problems)
	}
	fmt.Println("each file became documents or rejects with a reason, none took too long, every offset is right")
	return nil
}

// filesOf lists every few-th of a collection's files, what version control keeps beside them left out.
func filesOf(dir string, few int) ([]string, error) {
	var files []string
	n := 0
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".git") {
			return filepath.SkipDir
		}
		if d.Type().IsRegular() {
			if n++; n%few == 0 {
				files = append(files, p)
			}
		}
		return nil
	})
	return files, err
}
