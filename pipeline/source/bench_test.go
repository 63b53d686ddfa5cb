package source

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"testing"
)

// benchmark reads a file over and over, parsing each record.
func benchmark(b *testing.B, name string, content []byte) {
	inputs, err := Inputs([]string{put(b, name, content)})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		err := Each(context.Background(), slices.Collect(inputs.All())[0], Options{}, func(raw Raw) error {
			_, err := Parse(raw, Options{})
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	benchmark(b, "a.txt", []byte("Council puts off talks\n\nMarch 9, 2031\n\n"+strings.Repeat(article, 30)))
}

func BenchmarkTextTypographic(b *testing.B) {
	benchmark(b, "a.txt", []byte(strings.Repeat(strings.ReplaceAll(article, "the ", "“the” "), 30)))
}

func BenchmarkJSONL(b *testing.B) {
	line := `{"url": "https://lantern.example/a", "title": "Council puts off talks", "published": "2031-03-09", "text": "` +
		strings.Repeat(strings.ReplaceAll(article, "\n", `\n`), 30) + "\"}\n"
	benchmark(b, "a.jsonl", bytes.Repeat([]byte(line), 100))
}

func BenchmarkHTML(b *testing.B) {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		b.Fatal(err)
	}
	paragraphs := strings.Repeat("<p>"+article+"</p>\n", 30)
	benchmark(b, "a.html", bytes.Replace(page, []byte("<h2>What did"), []byte(paragraphs+"<h2>What did"), 1))
}
