package attribute

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// A reading is one line of a gold file: what a careful reader found.
type reading struct {
	Speaker string `json:"speaker"`
	Form    string `json:"form"`
	Start   int    `json:"quote_start"`
	End     int    `json:"quote_end"`
}

// TestGold measures the finder on gold files: PARLEY_GOLD is "GOLD_DIR:TEXT_DIR", several parted by commas.
func TestGold(t *testing.T) {
	pairs := os.Getenv("PARLEY_GOLD")
	if pairs == "" {
		t.Skip("PARLEY_GOLD names no folders")
	}
	finder, v := newFinder(t)
	splitter, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range strings.Split(pairs, ",") {
		golds, texts, _ := strings.Cut(pair, ":")
		files, _ := filepath.Glob(filepath.Join(golds, "*.jsonl"))
		var found, gold, have, form int
		for _, f := range files {
			name := strings.TrimSuffix(filepath.Base(f), ".jsonl")
			b, err := os.ReadFile(filepath.Join(texts, name+".txt"))
			if err != nil {
				continue
			}
			text := string(b)
			doc := &source.Document{Text: text, Format: "txt"}
			segs := splitter.Split(doc, nil)
			out := finder.Find(doc, segs, features.Scan(text, v, nil))
			want := readings(t, f)
			n, m := match(text, name, want, out)
			found, gold, have, form = found+n, gold+len(want), have+len(out), form+m
			fmt.Printf("%s: gold %d have %d found %d\n", name, len(want), len(out), n)
		}
		r, p := float64(found)/float64(max(1, gold)), float64(found)/float64(max(1, have))
		fmt.Printf("== %s recall %.3f precision %.3f f1 %.3f form %.3f\n", golds, r, p, 2*r*p/(r+p), float64(form)/float64(max(1, found)))
	}
}

func readings(t *testing.T, path string) []reading {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []reading
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		var r reading
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// match pairs readings with attributions as the project's scorer does and prints what has no partner.
func match(text, name string, want []reading, out []Attribution) (found, form int) {
	used := make([]bool, len(out))
	for _, g := range want {
		best, bestAt := 0.0, -1
		for j, a := range out {
			c := a.Content()
			o := min(g.End, c.End) - max(g.Start, c.Start)
			if used[j] || o <= 0 || 2*o < g.End-g.Start || 2*o < c.Len() {
				continue
			}
			if x := float64(o) / float64(max(g.End, c.End)-min(g.Start, c.Start)); x > best {
				best, bestAt = x, j
			}
		}
		if bestAt < 0 {
			fmt.Printf("  MISS %s %s %q\n", name, g.Speaker, text[g.Start:g.End])
			continue
		}
		used[bestAt] = true
		found++
		a := out[bestAt]
		if a.Form.String() == g.Form {
			form++
		} else {
			fmt.Printf("  FORM %s have %s want %s %q\n", name, a.Form, g.Form, text[g.Start:g.End])
		}
		if os.Getenv("PARLEY_ALL") != "" {
			fmt.Printf("  ok   [%s] [%s] %q\n", part(text, a.Source), part(text, a.Cue), a.Content().In(text))
		}
	}
	for j, a := range out {
		if !used[j] {
			fmt.Printf("  EXTRA %s [%s] [%s] %q\n", name, part(text, a.Source), part(text, a.Cue), a.Content().In(text))
		}
	}
	return found, form
}

func part(text string, s segment.Span) string {
	if !s.Ok() {
		return "-"
	}
	return s.In(text)
}
