// Package data holds what the program knows, as tables, and reads them strictly: a bad line is an error with file and
// line, before any document is opened.
package data

import (
	"bufio"
	"errors"
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
// comments, save the first line of the file, which names the columns: "# phrase\tpoints\t...". Lines may end in CRLF and
// the file may start with a byte order mark. Fields are given without outer white space. Whether a field may be empty,
// and what makes a duplicate, is the caller's to say. name stands in errors.
func ReadTable(name string, r io.Reader, columns []string) ([]Row, error) {
	var rows []Row
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, maxLine)
	header := "# " + strings.Join(columns, "\t")
	n := 0
	for sc.Scan() {
		n++
		row := Row{File: name, Line: n}
		line := strings.TrimSuffix(sc.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if err := clean(line); err != "" {
			return nil, row.Errorf("%s", err)
		}
		if n == 1 {
			if line != header {
				return nil, row.Errorf("first line %q: want %q", line, header)
			}
			continue
		}
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		row.Fields = strings.Split(line, "\t")
		if len(row.Fields) != len(columns) {
			return nil, row.Errorf("%d columns: want %d (%s), parted by tabs", len(row.Fields), len(columns), strings.Join(columns, ", "))
		}
		for i, f := range row.Fields {
			row.Fields[i] = strings.TrimSpace(f)
		}
		rows = append(rows, row)
	}
	switch err := sc.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, fmt.Errorf("%s:%d: line of more than %d bytes: not a table", name, n+1, maxLine)
	case err != nil:
		return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
	case n == 0:
		return nil, fmt.Errorf("%s:1: empty: want %q", name, header)
	}
	return rows, nil
}

// clean says what is wrong with a line's characters, "" where nothing is. A replacement character is what another
// program left of a letter that it could not read.
func clean(line string) string {
	if !utf8.ValidString(line) {
		return "not UTF-8"
	}
	for i, r := range line {
		switch {
		case r < ' ' && r != '\t' || r == 0x7f:
			return fmt.Sprintf("control character %U at byte %d of the line", r, i)
		case r == utf8.RuneError:
			return fmt.Sprintf("replacement character %U at byte %d of the line: want the letter that was lost", r, i)
		}
	}
	return ""
}
