package source

import (
	"io"
	"runtime"
	"strings"
	"testing"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct{ name, file, head, want string }{
		{"a page by content", "a.txt", "\n<!DOCTYPE html><p>", "html"},
		{"a page by content, old", "a", "<HTML LANG=en>", "html"},
		{"a page behind a comment", "a", "<!-- saved --> <html>", "html"},
		{"a page of XHTML", "a", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>", "html"},
		{"a piece of a page by name", "a.HTM", "<p>One ship.</p>", "html"},
		{"a tag does not make a page", "a.txt", "<htmlish> one ship", "txt"},
		{"records by content", "a.txt", "{\"text\": \"one\"}\n{\"text\"", "jsonl"},
		{"records by name", "a.jsonl", "broken\n", "jsonl"},
		{"one long record", "a", "{\"text\": \"" + strings.Repeat("x", 9000), "jsonl"},
		{"an object over several lines", "a.json", "{\n \"text\": \"one\"\n}", "json"},
		{"braces do not make a record", "a.txt", "{one ship}", "txt"},
		{"front matter", "a", "---\r\ntitle: A\r\n---\r\n", "md"},
		{"a rule is no front matter", "a.txt", "---\nOne ship: gone\n", "txt"},
		{"Markdown by name", "a.md", "# A", "md"},
		{"text by name", "a.txt", "one ship", "txt"},
		{"text for want of better", "a.log", "one ship", "txt"},
		{"UTF-16", "a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html"},
		{"a BOM", "a", "\xef\xbb\xbf<html>", "html"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, reason := detect([]byte(c.head), c.file, false)
			if f.name != c.want {
				t.Errorf("have %q %s, want %q", f.name, reason, c.want)
			}
		})
	}
	if f, _ := detect([]byte("one ship"), "", true); f.name != "jsonl" {
		t.Errorf("standard input: have %q, want jsonl", f.name)
	}
}

// What is packed is told by its bytes, whatever its name; the name inside counts for the format.
func TestPacked(t *testing.T) {
	page := "<!DOCTYPE html><html><body><article><h1>Council weighs talks</h1><p>" + article + "</p></article></body></html>"
	for _, c := range []struct {
		file    string
		content []byte
		format  string
		docs    int
	}{
		{"a.txt.gz", gzipped(article), "txt", 1},
		{"a.txt.zst", zstded(article), "txt", 1},
		{"a.txt", gzipped(article), "txt", 1},
		{"a.html.gz", gzipped(page), "html", 1},
		{"a.md.zst", zstded("# A\n\n" + article), "md", 1},
		{"a.jsonl.gz", gzipped(record("one ship") + record("two ships")), "jsonl", 2},
		{"a.jsonl.zst", append(zstded(record("one ship")), zstded(record("two ships"))...), "jsonl", 2},
		{"a.jsonl.gz", append(gzipped(record("one ship")), gzipped(record("two ships"))...), "jsonl", 2},
	} {
		docs, rejects := readAllOf(t, Options{}, put(t, c.file, c.content))
		if len(docs) != c.docs || len(rejects) != 0 {
			t.Errorf("%s: have %d documents and rejects %v, want %d", c.file, len(docs), rejects, c.docs)
			continue
		}
		if docs[0].Format != c.format {
			t.Errorf("%s: have %s, want %s", c.file, docs[0].Format, c.format)
		}
	}
}

// Lines are cut at any place of the chunks that they are read in, and their offsets count from the file's start.
func TestLines(t *testing.T) {
	for _, size := range []int{1, chunkLength - 40, chunkLength - 15, chunkLength - 14, chunkLength - 13, chunkLength, 3 * chunkLength} {
		content := record(strings.Repeat("x", size)) + "\r\n" + record("two ships") + `{"text": "three ships"}`
		docs, rejects := readAllOf(t, Options{}, put(t, "a.jsonl", []byte(content)))
		if len(docs) != 3 || len(rejects) != 0 {
			t.Fatalf("line of %d: have %d documents and rejects %v, want 3", size, len(docs), rejects)
		}
		if len(docs[0].Text) != size || docs[1].Text != "two ships" || docs[2].Text != "three ships" {
			t.Errorf("line of %d: have texts of %d, %d, %d bytes", size, len(docs[0].Text), len(docs[1].Text), len(docs[2].Text))
		}
		if !strings.HasSuffix(docs[2].URI, "a.jsonl#4") {
			t.Errorf("line of %d: have %s, want #4", size, docs[2].URI)
		}
	}
}

// A line of 100 MB is passed over without being held, and the lines after it are read.
func TestLongLine(t *testing.T) {
	const size, limit = 100 << 20, 1 << 20
	in := io.MultiReader(strings.NewReader(record("one ship")+`{"text": "`), io.LimitReader(letters{}, size), strings.NewReader("\"}\n"+record("two ships")))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	docs, rejects := readAllOf(t, Options{Stdin: in, MaxDocument: limit}, Stdin)
	runtime.ReadMemStats(&after)
	if len(docs) != 2 || docs[1].Text != "two ships" || docs[1].URI != "-#3" {
		t.Errorf("have %d documents, want those before and after", len(docs))
	}
	if len(rejects) != 1 || rejects[0].Reason != ReasonTooLarge || rejects[0].Offset != int64(len(record("one ship"))) || rejects[0].URI != "-#2" {
		t.Errorf("have rejects %v, want -#2 %s", rejects, ReasonTooLarge)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 16*limit {
		t.Errorf("have %d bytes taken, want a few times the limit of %d", used, limit)
	}
}

// letters is an endless line.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}
