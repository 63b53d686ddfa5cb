package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// A printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// answer writes what a command found: v as JSON where that format was chosen, else what text prints.
func answer(c *cli.Context, format string, v any, text func(p *printer, col colours)) error {
	if format == "json" {
		return writeJSON(c.App.Writer, v)
	}
	p := &printer{w: c.App.Writer}
	text(p, coloursFor(c.App.Writer))
	return p.err
}

// writeJSON writes v for people and programs: indented, and without the escapes that only HTML needs.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

// clean makes foreign text safe for a terminal: control characters, which could move the cursor or recolour the screen,
// and line breaks become blanks.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == utf8.RuneError || isBidi(r)
	}), " ")
}

// isBidi says whether r turns the direction of what follows on the screen.
func isBidi(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// pad cuts or fills s to n characters.
func pad(s string, n int) string {
	k := utf8.RuneCountInString(s)
	if k <= n {
		return s + strings.Repeat(" ", n-k)
	}
	r := []rune(s)
	return string(r[:n-1]) + "…"
}

// plural is "1 document", "2 documents", with the digits grouped by blanks.
func plural(n int64, what string) string {
	if n != 1 {
		what += "s"
	}
	return grouped(n) + " " + what
}

func grouped(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// colours are the terminal's marks; all "" where the output is no terminal, the terminal is a dumb one, or NO_COLOR is set.
type colours struct{ good, bad, dim, strong, off string }

func coloursFor(w io.Writer) colours {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return colours{}
	}
	return colours{good: "\x1b[32m", bad: "\x1b[31m", dim: "\x1b[2m", strong: "\x1b[1m", off: "\x1b[0m"}
}
