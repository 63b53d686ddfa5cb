package source

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// article is a text long enough for a reader to take it for one.
const article = `The council of Arcadia met on Monday to weigh a return to talks with the northern league.

Minister Oren Vale said that the talks had not been broken off and that the harbour would stay open for the envoys.
`

// put writes a file below a new folder and returns its path.
func put(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// readAllOf runs inputs through Each and Parse.
func readAllOf(t testing.TB, opts Options, args ...string) (docs []*Document, rejects []*Reject) {
	t.Helper()
	inputs, err := Inputs(args)
	if err != nil {
		t.Fatal(err)
	}
	for in := range inputs.All() {
		err := Each(context.Background(), in, opts, func(raw Raw) error {
			d, err := Parse(raw, opts)
			var r *Reject
			switch {
			case err == nil:
				docs = append(docs, d)
			case errors.As(err, &r):
				rejects = append(rejects, r)
			default:
				t.Fatalf("have error %v, want a *Reject", err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return docs, rejects
}

// readOne reads a file of one document.
func readOne(t testing.TB, name, content string) *Document {
	t.Helper()
	docs, rejects := readAllOf(t, Options{}, put(t, name, []byte(content)))
	if len(docs) != 1 || len(rejects) != 0 {
		t.Fatalf("have %d documents and rejects %v, want 1 document of %q", len(docs), rejects, content)
	}
	return docs[0]
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.Bytes()
}

func zstded(s string) []byte {
	z, _ := zstd.NewWriter(nil)
	return z.EncodeAll([]byte(s), nil)
}

func record(text string) string { return `{"text": "` + text + `"}` + "\n" }

// noise is n bytes that do not pack.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = ' ' + byte(x>>24)%90
		if b[i] == '"' || b[i] == '\\' {
			b[i] = 'x'
		}
	}
	return string(b)
}

func TestBadInputs(t *testing.T) {
	long := strings.Repeat("a long line without an end ", 1<<12)
	small := Options{MaxDocument: 64 << 10, MaxUnpacked: 64 << 20}
	packed := gzipped(record("one ship") + record("two ships "+noise(8<<10)) + record("three ships"))
	for _, c := range []struct {
		name    string
		file    string
		content []byte
		reason  string // of the only reject
		offset  int64
		docs    int
	}{
		{"empty file", "a.txt", nil, ReasonEmpty, 0, 0},
		{"white space", "a.txt", []byte(" \r\n\t\n"), ReasonEmpty, 0, 0},
		{"empty pages", "a.html", []byte("\n\n"), ReasonEmpty, 0, 0},
		{"blank lines of records", "a.jsonl", []byte("\n\n \n"), ReasonEmpty, 0, 0},
		{"empty inside gzip", "a.txt.gz", gzipped(""), ReasonEmpty, 0, 0},
		{"truncated gzip of a text", "a.txt.gz", gzipped(noise(20 << 10))[:12<<10], ReasonTruncated, -2, 0},
		{"truncated gzip of records: those before are read", "a.jsonl.gz", packed[:len(packed)-2<<10], ReasonTruncated, -2, 1},
		{"truncated zstd", "a.txt.zst", zstded(noise(20 << 10))[:12<<10], ReasonTruncated, -2, 0},
		{"damaged gzip", "a.txt.gz", append(gzipped(article)[:40], 1, 2, 3, 4, 5, 6, 7, 8, 9), ReasonTruncated, -2, 0},
		{"gzip's magic alone", "a.txt.gz", []byte("\x1f\x8b"), ReasonTruncated, 0, 0},
		{"a bomb", "a.txt.gz", gzipped(strings.Repeat("\x20", 40<<20)), ReasonTooLarge, -2, 0},
		{"a bomb of records", "a.jsonl.gz", gzipped(strings.Repeat("\n", 40<<20)), ReasonBomb, -2, 0},
		{"a document over the limit", "a.txt", []byte(strings.Repeat(article, 1000)), ReasonTooLarge, 64 << 10, 0},
		{"a line over the limit", "a.txt", []byte(long), ReasonTooLarge, 64 << 10, 0},
		{"a record over the limit: the others are read", "a.jsonl", []byte(record("one ship") + record(long) + record("two ships")), ReasonTooLarge, 21, 2},
		{"a last record over the limit", "a.jsonl", []byte(record("one ship") + record(long)), ReasonTooLarge, 21, 1},
		{"a program named .txt", "a.txt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00"), ReasonBinary, 0, 0},
		{"a picture named .txt", "a.txt", []byte("\x89PNG\r\n\x1a\n rest"), ReasonBinary, 0, 0},
		{"a PDF named .txt", "a.txt", []byte("%PDF-1.7 words of a text"), ReasonBinary, 0, 0},
		{"control characters", "a.txt", []byte("ab\x00\x01\x02cd\x00\x03\x04ef"), ReasonBinary, 0, 0},
		{"a broken archive in gzip", "a.txt.gz", gzipped("PK\x03\x04 and so on"), ReasonBadArchive, -1, 0},
		{"a picture in a page's clothes", "a.html", []byte("GIF89a <html>"), ReasonBinary, 0, 0},
		{"text, then zeros", "a.txt", append([]byte(strings.Repeat(article, 50)), make([]byte, 4096)...), ReasonBinary, 0, 0},
		{"a broken line: the others are read", "a.jsonl", []byte(record("one ship") + `{"text": "broken` + "\n" + record("two ships")), ReasonBadJSON, 30, 2},
		{"a line that is no object", "a.jsonl", []byte(record("one ship") + `["text"]` + "\n"), ReasonBadRecord, 21, 1},
		{"a line that is words", "a.jsonl", []byte(record("one ship") + "one ship\n"), ReasonBadJSON, 21, 1},
		{"two values in a line", "a.jsonl", []byte(record("one ship") + `{"text":"a"} {"text":"b"}` + "\n"), ReasonBadJSON, 34, 1},
		{"a text that is a number", "a.jsonl", []byte(record("one ship") + `{"text": 7}` + "\n"), ReasonBadRecord, 21, 1},
		{"a record without text", "a.jsonl", []byte(record("one ship") + `{"title": "x"}` + "\n"), ReasonNoText, 21, 1},
		{"a record with an empty text", "a.jsonl", []byte(record("one ship") + `{"text": "  "}` + "\n"), ReasonNoText, 21, 1},
		{"levels without end", "a.jsonl", []byte(record("one ship") + `{"a":` + strings.Repeat("[", 1000) + "\n"), ReasonBadJSON, 89, 1},
		{"a page without text", "a.html", []byte("<!DOCTYPE html><html><head><title>A</title><script>let a = 1</script></head><body><img src=x></body></html>"), ReasonNoText, 0, 0},
		{"a page that is a menu", "a.html", []byte(`<html><body><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></body></html>`), ReasonNoText, 0, 0},
		{"front matter alone", "a.md", []byte("---\ntitle: A\n---\n\n"), ReasonNoText, 17, 0},
		{"another XML", "a.xml", []byte(`<?xml version="1.0"?><opml><body></body></opml>`), ReasonUnknown, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := put(t, c.file, c.content)
			good := filepath.Join(filepath.Dir(path), "good.txt")
			if err := os.WriteFile(good, []byte(article), 0o644); err != nil {
				t.Fatal(err)
			}
			docs, rejects := readAllOf(t, small, filepath.Dir(path))
			if len(docs) != c.docs+1 || docs[len(docs)-1].Text != article {
				t.Errorf("have %d documents, want %d and the good one beside it", len(docs), c.docs)
			}
			if len(rejects) != 1 {
				t.Fatalf("have rejects %v, want one: %s", rejects, c.reason)
			}
			r := rejects[0]
			if r.Reason != c.reason || c.offset != -2 && r.Offset != c.offset || !strings.HasPrefix(r.URI, path) {
				t.Errorf("have %q %s at %d, want %s at %d", r.URI, r.Reason, r.Offset, c.reason, c.offset)
			}
		})
	}
}

// Every reason that the package gives must stand in its closed list, in order.
func TestReasons(t *testing.T) {
	last := ""
	for _, r := range Reasons() {
		if r.Code <= last || !strings.HasSuffix(r.Meaning, ".") {
			t.Errorf("have %q after %q: want codes in order, each with a sentence", r.Code, last)
		}
		last = r.Code
	}
}
