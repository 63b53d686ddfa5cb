package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/dustin/go-humanize"
	"github.com/urfave/cli/v2"

	"parley/models"
	"parley/pipeline"
	"parley/pipeline/source"
)

func scoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "score",
		Usage:     "score statements that are already cut out: JSONL in, JSONL out",
		ArgsUsage: "[FILE]",
		Description: "A line holds \"text\", and may hold \"context\" (what the statement answers) and \"speaker\". Without FILE, or\n" +
			"where that is -, standard input is read. Empty lines are passed over. A line that cannot be read is told on standard\n" +
			"error, and the exit code is 3.\n\n" +
			"Example: echo '{\"text\": \"We are ready for talks with the United States.\"}' | parley score",
		Flags:  tableFlags(),
		Action: scoreAction,
	}
}

// A scored line is what goes in, and what comes out with it.
type scored struct {
	Text    string `json:"text"`
	Context string `json:"context,omitempty"`
	Speaker string `json:"speaker,omitempty"`
	stanceJSON
}

// stanceJSON has the names of the tables' columns.
type stanceJSON struct {
	About      bool           `json:"about_talks"`
	Stance     string         `json:"stance"`
	Score      float64        `json:"score"`
	Confidence float64        `json:"confidence"`
	Evidence   []evidenceJSON `json:"evidence"`
}

type evidenceJSON struct {
	Entry        string   `json:"entry"`
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Surface      string   `json:"surface"`
	Category     string   `json:"category"`
	Weight       float64  `json:"weight"`
	Modifiers    []string `json:"modifiers"`
	Contribution float64  `json:"contribution"`
	ScopeStart   int      `json:"scope_start"`
	ScopeEnd     int      `json:"scope_end"`
}

func stanceOf(text string, m models.Stance) stanceJSON {
	s := stanceJSON{m.About, m.Label, m.Score, m.Confidence, []evidenceJSON{}}
	for _, e := range m.Evidence {
		mods := e.Modifiers
		if mods == nil {
			mods = []string{}
		}
		s.Evidence = append(s.Evidence, evidenceJSON{e.Entry, e.Start, e.End, text[e.Start:e.End], e.Category, e.Weight, mods, e.Contribution, e.Scope.Start, e.Scope.End})
	}
	return s
}

// maxScoreLine is the longest line that score reads, in bytes: a statement, not a book.
const maxScoreLine = 4 << 20

func scoreAction(c *cli.Context) error {
	scorer, err := pipeline.NewScorer(files(c))
	if err != nil {
		return err
	}
	if c.NArg() > 1 {
		return usagef("score takes one FILE, not %q too", c.Args().Get(1))
	}
	name := c.Args().First()
	if !c.Args().Present() || name == source.Stdin {
		return scoreLines(c, scorer, c.App.Reader, "standard input")
	}
	f, err := os.Open(name)
	if err != nil {
		return usageError{err}
	}
	defer f.Close()
	return scoreLines(c, scorer, f, name)
}

func scoreLines(c *cli.Context, scorer *pipeline.Scorer, in io.Reader, name string) error {
	lines := &lineReader{r: bufio.NewReader(in)}
	out := bufio.NewWriter(c.App.Writer)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	bad := false
	for {
		b, err := lines.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = c.Context.Err()
		}
		if err != nil {
			return errors.Join(fmt.Errorf("%s:%d: %w", name, lines.n, err), out.Flush())
		}
		if b = bytes.TrimSpace(b); len(b) == 0 {
			continue
		}
		line, err := readScored(b)
		if err != nil {
			bad = true
			fmt.Fprintf(c.App.ErrWriter, "%s:%d: %v\n", name, lines.n, err)
			continue
		}
		line.stanceJSON = stanceOf(line.Text, scorer.Score(line.Text, line.Context))
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if bad {
		return errRejects
	}
	return nil
}

// A lineReader gives lines one by one, without the mark that some programs put before the first.
type lineReader struct {
	r    *bufio.Reader
	n    int // of the last line, from 1
	line []byte
}

// next is the next line, which is the caller's until the next call. Of one that is longer than maxScoreLine it is the
// beginning, one byte more than that; the rest is passed over, so that the lines behind it are read. io.EOF ends the lines.
func (l *lineReader) next() ([]byte, error) {
	l.line = l.line[:0]
	l.n++
	for {
		part, err := l.r.ReadSlice('\n')
		l.line = append(l.line, part[:min(len(part), maxScoreLine+1-len(l.line))]...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(l.line) > 0, err == nil:
			if l.n == 1 {
				return bytes.TrimPrefix(l.line, []byte("\ufeff")), nil
			}
			return l.line, nil
		}
		return nil, err
	}
}

func readScored(b []byte) (scored, error) {
	var raw struct {
		Text    *string `json:"text"`
		Context string  `json:"context"`
		Speaker string  `json:"speaker"`
	}
	if len(b) > maxScoreLine {
		return scored{}, fmt.Errorf("a line of more than %s: want a statement a line", humanize.IBytes(maxScoreLine))
	}
	var wrong *json.UnmarshalTypeError
	switch err := json.Unmarshal(b, &raw); {
	case errors.As(err, &wrong):
		return scored{}, fmt.Errorf(`%s: have a JSON %s: want {"text": "..."}`, cmp.Or(wrong.Field, "line"), wrong.Value)
	case err != nil:
		return scored{}, fmt.Errorf("not a JSON object with \"text\": %w", err)
	case raw.Text == nil:
		return scored{}, errors.New(`no "text": want {"text": "..."}`)
	}
	return scored{Text: *raw.Text, Context: raw.Context, Speaker: raw.Speaker}, nil
}
