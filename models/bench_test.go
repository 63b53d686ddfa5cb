package models_test

import (
	"os"
	"strings"
	"testing"

	"parley/features"
	"parley/models"
)

// BenchmarkScore scans and scores statements of the length that pages have: ours, eight to a document of prose.
func BenchmarkScore(b *testing.B) {
	m, v := bound(b)
	raw, err := os.ReadFile("testdata/examples.tsv")
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	var sts []models.Statement
	for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n")[1:] {
		content := strings.Split(line, "\t")[2]
		text.WriteString("A speaker said: ")
		at := text.Len()
		text.WriteString(content)
		st := quoted(string(rune('a'+i%7)), content, content)
		st.Spans[0] = models.Span{Start: at, End: text.Len()}
		sts = append(sts, st)
		text.WriteString("\n\n")
	}
	doc := text.String()
	var toks []features.Token
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		toks = features.Scan(doc, v, toks[:0])
		m.Score(doc, toks, sts)
	}
}
