package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
	"parley/pipeline/store"
)

func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "write one page that shows who stands where, who moved, and the words that counted",
		ArgsUsage: "FILE.html",
		Description: "The page works without a network, in a browser and as an attachment. What is too much for one page is left out, and\n" +
			"the page says so. An older file of that name is replaced.\n\n" +
			"Example: parley report --out tables talks.html",
		Flags:  []cli.Flag{outFlag(), snapshotFlag()},
		Action: reportAction,
	}
}

func reportAction(c *cli.Context) error {
	if c.NArg() != 1 {
		return usagef("report: want one FILE.html")
	}
	path := c.Args().First()
	if ext := filepath.Ext(path); ext != ".html" && ext != ".htm" {
		return usagef("%s: want a name that ends in .html", path)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return usagef("%s: want a file, have a folder or a device", path)
	}
	if err := store.CheckPlace(path); err != nil {
		return err
	}
	size, err := replaceFile(path, func(w *bufio.Writer) error { return pipeline.Report(c.String("out"), w) })
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s: %.1f MB; open it in a browser\n", path, float64(size)/1e6)
	return err
}

// replaceFile writes a file beside path and gives it that name once it is whole, so that a reader never meets half of it.
// Its mode is less the umask, as that of any new file.
func replaceFile(path string, write func(*bufio.Writer) error) (size int64, err error) {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to // a link goes on leading to the file
	}
	tmp := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	os.Remove(tmp) // left by a process of this number that was killed
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // the temporary file's name says nothing to a user
		}
		return 0, fmt.Errorf("%s: %w", path, err)
	}
	defer func() {
		if err != nil {
			f.Close()      // closed already where that was the fault
			os.Remove(tmp) // the error that is told is the first one
		}
	}()
	w := bufio.NewWriter(f)
	if err = write(w); err != nil {
		return 0, err
	}
	if err = w.Flush(); err != nil {
		return 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	if err = f.Close(); err != nil {
		return 0, err
	}
	return info.Size(), os.Rename(tmp, path)
}
