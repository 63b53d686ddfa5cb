package segment

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/pipeline/source"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package")

// pages reads the sample pages; they speak of an invented country.
func pages(t testing.TB) map[string]*source.Document {
	t.Helper()
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]*source.Document{}
	for _, name := range names {
		ext := filepath.Ext(name)
		if ext != ".txt" && ext != ".md" {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc := &source.Document{Text: string(b), Format: ext[1:]}
		if strings.HasPrefix(doc.Text, "---\n") {
			doc.Body = strings.Index(doc.Text[4:], "---\n") + 8
		}
		docs[filepath.Base(name)] = doc
	}
	if len(docs) == 0 {
		t.Fatal("testdata: no pages")
	}
	return docs
}

// TestGolden compares the segmentation of each sample page with the one that was read and found right.
func TestGolden(t *testing.T) {
	s := newSegmenter(t)
	for name, doc := range pages(t) {
		t.Run(name, func(t *testing.T) {
			have := show(doc.Text, s.cut(doc))
			golden := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(have), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if have != string(want) {
				t.Errorf("have:\n%s\nwant:\n%s", have, want)
			}
		})
	}
}

// TestLineEnds holds that a page says the same with other line ends, and where one line end, not two, parts paragraphs.
func TestLineEnds(t *testing.T) {
	s := newSegmenter(t)
	docs := pages(t)
	for _, c := range []struct {
		name, old, new string
		pages          []string
	}{
		{"carriage returns", "\n", "\r\n", []string{"review.txt", "analysis.txt", "wire.txt", "briefing.txt", "papers.txt", "posts.txt"}},
		{"no blank lines", "\n\n", "\n", []string{"review.txt", "analysis.txt", "papers.txt", "interview.txt", "posts.txt"}},
		{"more blank lines", "\n\n", "\n \n\n", []string{"review.txt", "analysis.txt", "wire.txt", "briefing.txt", "remarks.txt"}},
	} {
		for _, name := range c.pages {
			t.Run(c.name+", "+name, func(t *testing.T) {
				doc := *docs[name]
				want := outline(doc.Text, s.cut(&doc))
				doc.Text = strings.ReplaceAll(doc.Text, c.old, c.new)
				if have := strings.ReplaceAll(outline(doc.Text, s.cut(&doc)), "\r", ""); have != want {
					t.Errorf("have\n%swant\n%s", have, want)
				}
			})
		}
	}
}
