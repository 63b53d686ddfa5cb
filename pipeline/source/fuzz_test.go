package source

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/internal/growth"
)

// seeds are inputs of every format, sound and broken.
func seeds(f *testing.F) [][]byte {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		f.Fatal(err)
	}
	return [][]byte{
		page, []byte(article), []byte("# A\n\n" + article), []byte("---\ntitle: A\ndate: 2031-02-11\n---\n" + article), []byte(record("one \\ud83d ship")),
		[]byte("---\na: &a [*a, *a]\n---\nb"), []byte("\xff\xfeo\x00n\x00e\x00"), []byte("\xef\xbb\xbf"), gzipped(article), zstded(article),
		[]byte("<p>a<br><br><ul><li><a href=x>b</a><ul><li>c</table><td>d<blockquote><pre>e\n\n\nf"), []byte(`{"text": "a", "published": 1e999}`), []byte("[{\"text\":\"a\"},]"),
		[]byte("Jan 1, 2031\n\nBy A. B\n1. 2. 2031 of Mar 2031"), []byte("<script type=application/ld+json>[[{\"@graph\":{\"@graph\":1}}]]</script><p>x"),
	}
}

// checkDocument holds what must be so for any document.
func checkDocument(t *testing.T, d *Document) {
	if !utf8.ValidString(d.Text) || strings.TrimSpace(d.Text) == "" || len(d.ID) != 32 {
		t.Fatalf("have text %q and id %q, want words in UTF-8 and 32 digits", d.Text, d.ID)
	}
	if d.Body < 0 || d.Body > len(d.Text) {
		t.Fatalf("have body at %d of %d", d.Body, len(d.Text))
	}
	span := func(what string, start, end int) {
		if start < 0 || start >= end || end > len(d.Text) || !utf8.RuneStart(d.Text[start]) || end < len(d.Text) && !utf8.RuneStart(d.Text[end]) {
			t.Fatalf("have %s [%d, %d) of %d bytes: %q", what, start, end, len(d.Text), d.Text)
		}
	}
	last := 0
	for _, l := range d.Links {
		span("link", l.Start, l.End)
		if l.Start < last {
			t.Fatalf("have links out of order: %v", d.Links)
		}
		last = l.Start
	}
	for _, c := range d.Captions {
		span("caption", c[0], c[1])
	}
	for _, m := range d.dates {
		span("date", m.Start, m.End)
	}
	for _, s := range []string{d.Title, d.Author, d.Outlet, d.Canonical, d.URI} {
		if !utf8.ValidString(s) {
			t.Fatalf("have %q, want UTF-8", s)
		}
	}
}

// FuzzParse reads any bytes in any format: no panic, offsets in range, same input same output, and every reject has a
// reason of the closed list.
func FuzzParse(f *testing.F) {
	table := formats()
	for _, s := range seeds(f) {
		for i := range table {
			f.Add(uint8(i), s)
		}
	}
	reasons := map[string]bool{}
	for _, r := range Reasons() {
		reasons[r.Code] = true
	}
	f.Fuzz(func(t *testing.T, which uint8, b []byte) {
		raw := Raw{URI: "u", Format: table[int(which)%len(table)].name, Name: "n", Bytes: b}
		before := bytes.Clone(b)
		d, err := Parse(raw, Options{})
		var r *Reject
		if err != nil {
			if !errors.As(err, &r) || !reasons[r.Reason] || r.URI != "u" {
				t.Fatalf("have %v, want a reject of the closed list", err)
			}
			return
		}
		checkDocument(t, d)
		if raw.Format == "txt" && utf8.Valid(b) && !bytes.HasPrefix(b, bomUTF8) && utf16Of(b) == nil && d.Text != string(b) {
			t.Fatalf("have %q, want the bytes %q", d.Text, b)
		}
		again, err := Parse(raw, Options{})
		if err != nil || again.Text != d.Text || described(again) != described(d) || !bytes.Equal(b, before) {
			t.Fatalf("have another document at the second reading: %q, %q", described(again), described(d))
		}
	})
}

// FuzzEach splits any bytes under any name. Records come in order, and it ends.
func FuzzEach(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add("a.txt", s)
		f.Add("a.jsonl.gz", s)
	}
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		if len(name) > 20 || strings.ContainsAny(name, "/\\\x00") || strings.Trim(name, ".") == "" {
			return
		}
		n, last := 0, int64(-1)
		opts := Options{MaxDocument: 1 << 12, MaxUnpacked: 1 << 20, Stdin: bytes.NewReader(b), OnSkip: func(string) { n++ }}
		for _, in := range []Input{{Path: Stdin}, {Path: put(t, "x"+name, b)}} {
			err := Each(context.Background(), in, opts, func(raw Raw) error {
				n++
				if raw.Fault == nil {
					if raw.Offset < last || len(raw.Bytes) > opts.MaxDocument {
						t.Fatalf("have a record of %d bytes at %d after one at %d", len(raw.Bytes), raw.Offset, last)
					}
					last = raw.Offset
				}
				Parse(raw, opts)
				return nil
			})
			if err != nil || n == 0 {
				t.Fatalf("have %v and %d records, want at least a reject", err, n)
			}
			n, last = 0, -1
		}
	})
}

// FuzzJSON holds the reader of JSON against the standard library's: what that reads, ours reads, and alike.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"a": [1, -2.5e3, true, null, "x\u00e9\n\ud83d\udea2"], "b": {}}`, `"\ud83d"`, `[[[]]]`, `{"a":1,}`, `1e999`, "\"\x80\"", `{"a"`, `tru`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		j := &jsonReader{b: b}
		v, err := j.value(true)
		if err == nil && j.peek() != 0 {
			err = j.fail("the end")
		}
		skip := &jsonReader{b: b}
		if _, fail := skip.value(false); fail == nil && err == nil && skip.at != j.at && skip.peek() != 0 {
			t.Fatalf("%q: have %d when skipped, %d when read", b, skip.at, j.at)
		}
		var want any
		if json.Unmarshal(b, &want) != nil || bytes.Count(b, []byte("["))+bytes.Count(b, []byte("{")) > maxNesting {
			return
		}
		if err != nil {
			t.Fatalf("%q: have %v, want %v", b, err, want)
		}
		have, fail := json.Marshal(v)
		if fail != nil {
			t.Fatal(fail)
		}
		if wanted, _ := json.Marshal(want); utf8.Valid(b) && string(have) != string(wanted) && !bytes.Contains(have, []byte("null")) {
			t.Fatalf("%q: have %s, want %s", b, have, wanted)
		}
	})
}

// distinct is n elements that are never closed and not alike.
func distinct(n int) []byte {
	var b []byte
	for i := range n {
		b = fmt.Appendf(b, "<b id=%d>", i)
	}
	return b
}

// Hostile inputs take no longer than plain ones of their length.
func TestHostile(t *testing.T) {
	const large, small = 5 << 20, 100 << 10
	for _, c := range []struct {
		name, format     string
		head, unit, tail string // of the input: the unit comes over and over
		size             int
	}{
		{"quotes", "txt", "", `"`, "", large}, {"years", "txt", "", "2031 ", "", large}, {"dates", "txt", "", "March 9, 2031 ", "", large},
		{"digits", "txt", "", "2", "", large}, {"line ends", "txt", "", "\n", "a", large}, {"short lines", "txt", "", "one ship\n", "", large},
		{"long word", "txt", "", "a", "", large}, {"escapes", "jsonl", `{"text": "`, `\n`, `x"}`, large}, {"levels", "jsonl", "", `[`, "", large},
		{"numbers", "jsonl", `{"text":"a","b":`, "1", "", large}, {"levels of elements", "html", "", "<div>", "", large},
		{"links", "html", "", "<a href=x>", "", large}, {"items", "html", "", "<ul><li>a", "", large}, {"open tag", "html", "<p ", "a=b ", "", large},
		{"bold", "html", "", "<b><p>a", "", large}, {"bold in paragraphs", "html", "<p>" + string(distinct(400)), "<p>a", "", small},
		{"entities", "html", "", "&amp;", "", large}, {"comments", "html", "", "<!---->", "", large}, {"table", "html", "", "<td>a", "", large},
		{"front matter", "md", "---\n", "a: [\n", "", large},
	} {
		growth.Linear(t, c.name, c.size, func(size int) func() {
			b := []byte(c.head + strings.Repeat(c.unit, size/len(c.unit)) + c.tail)
			return func() { Parse(Raw{URI: c.name, Format: c.format, Bytes: b}, Options{}) }
		})
	}
}

// FuzzLinkedData reads any script as a page's JSON-LD.
func FuzzLinkedData(f *testing.F) {
	for _, s := range []string{`{"@type":"NewsArticle","author":[{"@id":"m"},"A",7],"publisher":{"@id":"m"}}`, `[{"@graph":[{"@id":"m","@type":["A","Article"],"name":[[]]}]}]`,
		`{"@type":{},"mainEntityOfPage":{"@id":{"@id":1}},"datePublished":[1e300]}`, `<!--{"@type":"WebPage"}-->;`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := parts{scripts: []string{s}, canonical: "https://lantern.example/a", title: "A"}
		a, b := p.linkedData(&Document{}), p.linkedData(&Document{})
		if a != b || !utf8.ValidString(a.title+a.author+a.outlet) {
			t.Fatalf("have %v and %v, want the same twice, in UTF-8", a, b)
		}
	})
}
