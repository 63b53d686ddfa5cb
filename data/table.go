// Package data holds what the program knows, as tables, and reads them strictly: a bad line is an error with file and
// line, before any document is opened.
package data

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Row is one line of a table.
type Row struct {
	File   string
	Line   int // from 1
	Fields []string
}

// Errorf places an error at the row.
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.File, r.Line, fmt.Sprintf(format, args...))
}

// maxLine is the longest line a table may have, in bytes; a longer one is a mistake, not a table.
const maxLine = 1 << 16

// ReadTable reads tab-separated lines with exactly the named columns. Empty lines and lines that start with "#" are
// comments, save the first line of the file, which names the columns: "# phrase\tpoints\t...".
func ReadTable(name string, r io.Reader, columns []string) ([]Row, error) {
	var rows []Row
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, maxLine)
	want := "# " + strings.Join(columns, "\t")
	n := 0
	for sc.Scan() {
		n++
		line := sc.Text()
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
			if strings.TrimRight(line, "\r") != want {
				return nil, fmt.Errorf("%s:1: first line %q: want %q", name, line, want)
			}
			continue
		}
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		row := Row{File: name, Line: n, Fields: strings.Split(line, "\t")}
		if !utf8.ValidString(line) {
			return nil, row.Errorf("not UTF-8")
		}
		if len(row.Fields) != len(columns) {
			return nil, row.Errorf("%d columns: want %d (%s), parted by tabs", len(row.Fields), len(columns), strings.Join(columns, ", "))
		}
		for i, f := range row.Fields {
			row.Fields[i] = strings.TrimSpace(f)
		}
		rows = append(rows, row)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
	}
	if n == 0 {
		return nil, fmt.Errorf("%s:1: empty: want %q", name, want)
	}
	return rows, nil
}
