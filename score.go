package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"parley/models"
	"parley/pipeline"
)

func scoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "score",
		Usage:     "score statements that are already cut out: JSONL in, JSONL out",
		ArgsUsage: "[FILE]",
		Description: "A line holds \"text\", and may hold \"context\" (what the statement answers) and \"speaker\". Without FILE,\n" +
			"standard input is read. Empty lines are passed over. A line that cannot be read is told on standard\n" +
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
	in, name := c.App.Reader, "standard input"
	switch c.NArg() {
	case 0:
	case 1:
		name = c.Args().First()
		f, err := os.Open(name)
		if err != nil {
			return usageError{err}
		}
		defer f.Close()
		in = f
	default:
		return usagef("parley score takes one FILE, not %q too", c.Args().Get(1))
	}
	return scoreLines(c, scorer, in, name)
}

func scoreLines(c *cli.Context, scorer *pipeline.Scorer, in io.Reader, name string) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxScoreLine)
	out := bufio.NewWriter(c.App.Writer)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	bad := false
	n := 0
	for lines.Scan() {
		n++
		if err := c.Context.Err(); err != nil {
			return errors.Join(err, out.Flush())
		}
		b := bytes.TrimSpace(lines.Bytes())
		if n == 1 {
			b = bytes.TrimPrefix(b, []byte("\ufeff"))
		}
		if len(b) == 0 {
			continue
		}
		line, err := readScored(b)
		if err != nil {
			bad = true
			fmt.Fprintf(c.App.ErrWriter, "%s:%d: %v\n", name, n, err)
			continue
		}
		line.stanceJSON = stanceOf(line.Text, scorer.Score(line.Text, line.Context))
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return errors.Join(fmt.Errorf("%s:%d: %w", name, n+1, err), out.Flush())
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if bad {
		return errRejects
	}
	return nil
}

func readScored(b []byte) (scored, error) {
	var raw struct {
		Text    *string `json:"text"`
		Context string  `json:"context"`
		Speaker string  `json:"speaker"`
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return scored{}, fmt.Errorf("not a JSON object with \"text\": %w", err)
	}
	if raw.Text == nil {
		return scored{}, errors.New(`no "text": want {"text": "..."}`)
	}
	return scored{Text: *raw.Text, Context: raw.Context, Speaker: raw.Speaker}, nil
}
