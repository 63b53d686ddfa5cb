// Package eval holds a run against statements that people have labelled: what was found, who, when and where it was said,
// what stance it has, how far the confidence can be trusted, and what simpler methods make of the same statements.
package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/models"
)

// A Gold is one statement as people labelled it: a line of a gold file.
type Gold struct {
	Start   int     `json:"quote_start"` // bytes into the document's text, [Start, End)
	End     int     `json:"quote_end"`
	Speaker string  `json:"speaker"`
	Outlet  string  `json:"outlet"` // "" where the text does not say
	Date    string  `json:"date"`   // ISO, whole or cut after year or month; "" where it cannot be known
	Form    string  `json:"form"`
	About   bool    `json:"about_us_talks"`
	Stance  string  `json:"stance"` // one of models.Labels
	Score   float64 `json:"score"`

	Line int `json:"-"` // of the gold file, from 1
}

// A Statement is one that the run found.
type Statement struct {
	Start, End int // bytes into the document's text, [Start, End)
	Speaker    string
	Outlet     string
	Channel    string
	Date       string // ISO day, "" for none
	Precision  string // of Date: day, month, year, none
	Form       string
	About      bool
	Stance     string
	Score      float64
	Confidence float64
	Text       string

	// Hits of the lexicon in the text, each counted by itself: what names the target, what speaks for it, what against.
	Talks, Friendly, Hostile int
}

// A Document is a text with what people found in it and what the run found.
type Document struct {
	Name string
	Gold []Gold
	Run  []Statement
}

// ReadGold reads the gold files NAME.jsonl of a folder, in name order; folders in it are left alone. Errors name file
// and line.
func ReadGold(dir string) ([]Document, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var docs []Document
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".jsonl")
		if !ok || e.IsDir() {
			continue
		}
		path := filepath.Join(dir, e.Name())
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		d := Document{Name: name}
		for i, line := range bytes.Split(b, []byte("\n")) {
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			g, err := readLine(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, i+1, err)
			}
			g.Line = i + 1
			d.Gold = append(d.Gold, g)
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no gold: want files NAME.jsonl", dir)
	}
	return docs, nil
}

func readLine(line []byte) (Gold, error) {
	g := Gold{Start: -1}
	dec := json.NewDecoder(bytes.NewReader(line))
	if err := dec.Decode(&g); err != nil {
		return g, fmt.Errorf("not a JSON object: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return g, errors.New("more than one JSON object: want one a line")
	}
	switch {
	case g.Start < 0 || g.End <= g.Start:
		return g, fmt.Errorf("quote_start %d, quote_end %d: want 0 <= start < end", g.Start, g.End)
	case !slices.Contains(models.Labels, g.Stance):
		return g, fmt.Errorf("stance %q: want one of %s", g.Stance, strings.Join(models.Labels, ", "))
	case !(g.Score >= -1 && g.Score <= 1):
		return g, fmt.Errorf("score %v: want -1 to 1", g.Score)
	}
	return g, nil
}
