package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/data"
)

// people is a table of its own, so that the test does not move with the shipped one.
func people(t *testing.T) data.Files {
	t.Helper()
	p := filepath.Join(t.TempDir(), "people.tsv")
	const table = "# id\tname\tkind\tgender\tfaction\tcountry\taliases\n" +
		"known-one\tKnown One\tperson\tm\t\t\t\nknown-two\tKnown Two\tperson\tf\t\t\t\nclub\tThe Club\tgroup\t\t\t\t\n"
	if err := os.WriteFile(p, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	return data.Files{Override: map[string]string{data.PeopleFile: p}}
}

// made generates size bytes and gives all files' bytes by path.
func made(t *testing.T, kind string, seed uint64, size int64) map[string]string {
	t.Helper()
	dir := t.TempDir()
	n, written, err := generate(people(t), dir, kind, seed, amount{bytes: size})
	if err != nil {
		t.Fatal(err)
	}
	files, sum := map[string]string{}, int64(0)
	err = filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		files[rel], sum = string(b), sum+int64(len(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if sum != written || sum < size || n == 0 {
		t.Errorf("%s: have %d bytes in %d files, said %d in %d documents; want %d and no document more", kind, sum, len(files), written, n, size)
	}
	return files
}

func hash(files map[string]string) string {
	h := sha256.New()
	fmt.Fprint(h, files) // fmt prints maps in order of keys
	return hex.EncodeToString(h.Sum(nil))
}

func TestSameBytes(t *testing.T) {
	for _, kind := range []string{"txt", "md", "html", "jsonl", "csv", "feed", "warc", "mail", "mixed"} {
		a, b := made(t, kind, 1, 300_000), made(t, kind, 1, 300_000)
		if hash(a) != hash(b) {
			t.Errorf("%s: two generations differ", kind)
		}
		if hash(a) == hash(made(t, kind, 2, 300_000)) {
			t.Errorf("%s: another seed gives the same bytes", kind)
		}
	}
}

// TestLongerStartsWithShorter: a larger corpus holds the smaller one, so figures of the two can be compared.
func TestLongerStartsWithShorter(t *testing.T) {
	long := made(t, "txt", 1, 200_000)
	for p, text := range made(t, "txt", 1, 50_000) {
		if long[p] != text {
			t.Errorf("%s: differs in the longer generation", p)
		}
	}
}

func TestDocuments(t *testing.T) {
	texts := made(t, "txt", 1, 2_000_000)
	quotes, known := 0, 0
	for p, text := range texts {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "{}") {
			t.Errorf("%s: want UTF-8 without open slots", p)
		}
		if len(text) < least || len(text) > 2*(least+spread) {
			t.Errorf("%s: %d bytes: want %d to %d", p, len(text), least, 2*(least+spread))
		}
		quotes += strings.Count(text, "“")
		known += strings.Count(text, "Known ")
		if strings.Contains(text, "The Club") {
			t.Errorf("%s: names a group", p)
		}
	}
	if per := float64(quotes) / float64(len(texts)); per < 8 || per > 40 {
		t.Errorf("have %.1f quotations a document, want 8 to 40", per)
	}
	if known < len(texts)/2 {
		t.Errorf("have %d known names in %d documents, want one in two", known, len(texts))
	}
}

// TestKnownNamesNeverSpeak: a known name stands in filler only, in a sentence with no quotation mark and no cue.
func TestKnownNamesNeverSpeak(t *testing.T) {
	rows, err := data.ReadTable("words.tsv", strings.NewReader(words), []string{"slot", "text"})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if !strings.Contains(r.Fields[1], "{known}") {
			continue
		}
		if r.Fields[0] != "filler" || strings.ContainsAny(r.Fields[1], "“”‘\":") || strings.Contains(r.Fields[1], "said") {
			t.Error(r.Errorf("%q: want a known name in neutral filler only", r.Fields[1]))
		}
	}
}

// Tiny documents are as many as asked for, no two of them the same, from many months.
func TestTiny(t *testing.T) {
	dir := t.TempDir()
	n, _, err := generate(people(t), dir, "jsonl", 1, amount{tiny: 3000})
	if err != nil || n != 3000 {
		t.Fatalf("have %d documents, %v, want 3000", n, err)
	}
	parts, err := filepath.Glob(filepath.Join(dir, "jsonl", "*"))
	if err != nil {
		t.Fatal(err)
	}
	texts, months := map[string]bool{}, map[string]bool{}
	for _, p := range parts {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			var d struct{ Text, URL, Published string }
			if err := json.Unmarshal([]byte(line), &d); err != nil {
				t.Fatal(err)
			}
			texts[d.URL+d.Text] = true
			months[d.Published[:len("2025-01")]] = true
		}
	}
	if len(texts) != 3000 || len(months) != 13*12 {
		t.Errorf("have %d different documents from %d months, want 3000 from %d", len(texts), len(months), 13*12)
	}
}

func TestErrors(t *testing.T) {
	if _, _, err := generate(people(t), t.TempDir(), "pdf", 1, amount{bytes: 10}); err == nil || err.Error() != `format "pdf": want one of txt, md, html, jsonl, csv, feed, warc, mail, mixed` {
		t.Errorf("have %v", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := generate(people(t), dir, "txt", 1, amount{bytes: 10}); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("have %v, want an error: the folder holds something", err)
	}
}

func BenchmarkPage(b *testing.B) {
	g, err := newGrammar(data.Files{})
	if err != nil {
		b.Skip(err)
	}
	size := 0
	for i := 0; b.Loop(); i++ {
		size += len(plain(newPage(g, 1, i)))
	}
	b.SetBytes(int64(size / b.N))
}
