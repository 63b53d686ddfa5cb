package seeds_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/pipeline/source"
	"parley/seeds"
)

// A gold line is one statement as a careful reader labelled it; README.md tells the rules.
type gold struct {
	ID         string  `json:"id"`
	Start      int     `json:"quote_start"` // bytes into the text that the reader extracts, [Start, End)
	End        int     `json:"quote_end"`
	Form       string  `json:"form"`
	Date       string  `json:"date"` // ISO, whole or cut after the year or month; "" where it cannot be known
	Kind       string  `json:"kind"`
	Speaker    string  `json:"speaker"`
	Surface    string  `json:"speaker_surface"`
	Stance     string  `json:"stance"`
	Score      float64 `json:"score"`
	AboutTalks bool    `json:"about_us_talks"`
}

// signs are the classes and the sign that a score in each must have.
var signs = map[string]float64{"support": 1, "conditional_support": 1, "neutral": 0, "none": 0, "conditional_oppose": -1, "oppose": -1}

var isoDate = regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?)?$`)

// marks are quotation marks: content begins and ends inside them.
const marks = "“”\"«»„"

func TestGold(t *testing.T) {
	for _, dir := range []string{".", "../pipeline/testdata/arcadia"} {
		texts := readTexts(t, filepath.Join(dir, "texts"))
		files, err := filepath.Glob(filepath.Join(dir, "gold", "*.jsonl"))
		other, globErr := filepath.Glob(filepath.Join(dir, "gold", "formats", "*.jsonl"))
		if files = append(files, other...); err == nil {
			err = globErr
		}
		if err != nil || len(files) != len(texts) {
			t.Fatalf("%s: have %d gold files, want %d, one a text (%v)", dir, len(files), len(texts), err)
		}
		seen := map[string]int{}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".jsonl")
			text, ok := texts[name]
			if !ok {
				t.Errorf("%s: have no text, want texts/%s.*", file, name)
				continue
			}
			last := 0
			lines := readGold(t, file)
			for i, g := range lines {
				if i > 0 && oneAct(text, lines[i-1], g) {
					t.Errorf("%s:%d: have two lines for clauses under one cue, want one", file, i+1)
				}
				seen[g.Stance]++
				if g.ID != name || g.Start < last {
					t.Errorf("%s:%d: have id %q at %d, want %q at %d or later", file, i+1, g.ID, g.Start, name, last)
				}
				last = g.Start
				if fault := g.fault(text); fault != "" {
					t.Errorf("%s:%d: %s", file, i+1, fault)
				}
			}
		}
		for stance := range signs {
			if seen[stance] == 0 {
				t.Errorf("%s: have no statement of class %s, want some of each", dir, stance)
			}
		}
	}
}

// oneAct says whether a and b are clauses of one speaker joined by a bare "and that", so under one cue.
func oneAct(text string, a, b gold) bool {
	if a.Speaker != b.Speaker || a.End > b.Start || b.Start > len(text) {
		return false
	}
	return strings.Trim(text[a.End:b.Start], marks+" ,") == "and that"
}

// fault says what is wrong with g as a line on text, or "".
func (g gold) fault(text string) string {
	if g.Start < 0 || g.End <= g.Start || g.End > len(text) {
		return "span out of range"
	}
	content := text[g.Start:g.End]
	first, _ := utf8.DecodeRuneInString(content)
	end, _ := utf8.DecodeLastRuneInString(content)
	sign, known := signs[g.Stance]
	switch {
	case !utf8.ValidString(content) || strings.TrimSpace(content) != content:
		return "span cuts a character or takes in space: " + content
	case g.Form == "direct" && (strings.ContainsRune(marks, first) || strings.ContainsRune(marks, end)):
		return "direct speech with its outer marks: " + content
	case g.Form == "indirect" && strings.ContainsAny(content, "“\""):
		return "indirect speech with a quotation: " + content
	case g.Form == "mixed" && !strings.ContainsAny(content, "“\"‘"):
		return "mixed speech without a quotation: " + content
	case g.Form != "direct" && g.Form != "mixed" && g.Form != "indirect":
		return "form " + g.Form
	case !known || sign*g.Score < 0 || (sign == 0) != (g.Score == 0) || g.Score < -1 || g.Score > 1:
		return "score does not fit " + g.Stance
	case g.AboutTalks != (g.Stance != "none"):
		return "about_us_talks does not fit " + g.Stance
	case !isoDate.MatchString(g.Date):
		return "date " + g.Date
	case g.Kind != "person" && g.Kind != "outlet" && g.Kind != "group":
		return "kind " + g.Kind
	case g.Speaker == "" || !strings.Contains(folded(text), folded(g.Surface)):
		return "speaker not in the text: " + g.Surface
	}
	return ""
}

// folded is text with its white space folded: a name may be wrapped over two lines.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestEmbedded holds the embedded documents to the files beside them and to the size of a page.
func TestEmbedded(t *testing.T) {
	n := 0
	err := fs.WalkDir(seeds.Texts, "texts", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		b, err := seeds.Texts.ReadFile(path)
		if err != nil {
			return err
		}
		if words := len(bytes.Fields(b)); words < 300 || words > 900 {
			t.Errorf("%s: have %d words, want 300 to 900", path, words)
		}
		return nil
	})
	if err != nil || n < 8 {
		t.Errorf("have %d documents (%v), want 8 or more", n, err)
	}
}

// readTexts reads every document of a folder with the program's own reader; the key is the file's name without ending.
func readTexts(t *testing.T, dir string) map[string]string {
	t.Helper()
	ins, err := source.Inputs([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for in := range ins.All() {
		err := source.Each(context.Background(), in, source.Options{}, func(raw source.Raw) error {
			doc, err := source.Parse(raw, source.Options{})
			if err != nil {
				return err
			}
			base := filepath.Base(doc.URI)
			texts[strings.TrimSuffix(base, filepath.Ext(base))] = doc.Text
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

func readGold(t *testing.T, path string) (lines []gold) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for sc := bufio.NewScanner(bytes.NewReader(b)); sc.Scan(); {
		var g gold
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatalf("%s:%d: %v", path, len(lines)+1, err)
		}
		lines = append(lines, g)
	}
	return lines
}
