package source

import (
	"strings"
	"testing"

	"parley/data"
)

func mustDate(t testing.TB, s string) data.Date {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// described shows what a document says about itself.
func described(d *Document) string {
	return strings.Join([]string{d.Title, d.Author, d.Outlet, d.Published.String(), d.PublishedSource, d.Canonical, d.Language}, " | ")
}

func TestRecord(t *testing.T) {
	for _, c := range []struct{ name, line, text, want, notes string }{
		{"our keys", `{"url": "HTTPS://Lantern.Example:443/a?utm_source=x&id=2#top", "title": "Talks put off", "author": "Mara Lind", "outlet": "Arcadia Lantern", "published": "2031-02-11", "text": "One ship."}`,
			"One ship.", "Talks put off | Mara Lind | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a?id=2 | ", ""},
		{"a crawler's keys", `{"maintext": "The ship is in the port.", "date_publish": "2031-02-11 10:00:00", "source_domain": "lantern.example", "authors": ["Mara Lind", "Oren Vale"], "url": "http://lantern.example", "title": null, "language": "en", "description": "x", "image_url": {"a": [1, 2]}}`,
			"The ship is in the port.", " | Mara Lind, Oren Vale | lantern.example | 2031-02-11 | front_matter | http://lantern.example/ | en", ""},
		{"a host as a browser shows it", `{"text": "One ship.", "source_domain": "www.lantern.example"}`, "One ship.", " |  | lantern.example |  | none |  | ", ""},
		{"a paper with such a name", `{"text": "One ship.", "outlet": "WWW. Weekly"}`, "One ship.", " |  | WWW. Weekly |  | none |  | ", ""},
		{"RFC 3339", `{"text": "One ship.", "published": "2031-02-11T23:30:00+03:30"}`, "One ship.", " |  |  | 2031-02-11 | front_matter |  | ", ""},
		{"seconds since 1970", `{"text": "One ship.", "published": 1928570000}`, "One ship.", " |  |  | 2031-02-11 | front_matter |  | ", ""},
		{"a uri that is no address", `{"uri": "review-7", "text": "One ship."}`, "One ship.", " |  |  |  | none |  | ", ""},
		{"wrong types that do no harm", `{"title": 7, "author": {"name": "Mara Lind"}, "outlet": true, "published": "soon", "text": "One ship."}`,
			"One ship.", "7 | Mara Lind |  |  | none |  | ", "outlet: neither words nor a list of words; published: soon: no date"},
		{"escapes", `{"text": "\u201cOne\u201d \"ship\"\n\ttwo \ud83d\udea2 \/ \\"}`, "“One” \"ship\"\n\ttwo 🚢 / \\", " |  |  |  | none |  | ", ""},
		{"half a pair", `{"text": "one \ud83d ship"}`, "one \ufffd ship", " |  |  |  | none |  | ", "bytes that are not UTF-8 replaced by U+FFFD"},
		{"a stray byte", "{\"text\": \"one \x92 ship\"}", "one \ufffd ship", " |  |  |  | none |  | ", "bytes that are not UTF-8 replaced by U+FFFD"},
		{"what only slips", "{\"text\": \"one\tship\", \"tags\": [1, 2,],}", "one\tship", " |  |  |  | none |  | ", ""},
		{"a key twice", `{"text": "one", "text": "two ships"}`, "two ships", " |  |  |  | none |  | ", ""},
		{"the first text that holds one", `{"text": "", "maintext": "two ships"}`, "two ships", " |  |  |  | none |  | ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, "a.jsonl", c.line+"\n")
			if d.Text != c.text {
				t.Errorf("have %q, want %q", d.Text, c.text)
			}
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if have := strings.Join(d.Notes, "; "); have != c.notes {
				t.Errorf("have notes %q, want %q", have, c.notes)
			}
		})
	}
}

// An object over several lines is one document, a list of them is several.
func TestJSONFile(t *testing.T) {
	d := readOne(t, "a.json", "{\n  \"text\": \"One ship.\"\n}\n")
	if d.Text != "One ship." || d.Format != "json" || !strings.HasSuffix(d.URI, "a.json") {
		t.Errorf("have %q as %s of %s", d.Text, d.Format, d.URI)
	}
	docs, rejects := readAllOf(t, Options{}, put(t, "a.json", []byte("[\n {\"text\": \"One ship.\"},\n {\"title\": \"x\"},\n {\"text\": \"Two ships.\"}\n]\n")))
	if len(docs) != 2 || docs[1].Text != "Two ships." || !strings.HasSuffix(docs[1].URI, "#3") {
		t.Errorf("have %d documents, want 2 and the second as #3", len(docs))
	}
	if len(rejects) != 1 || rejects[0].Reason != ReasonNoText {
		t.Errorf("have rejects %v, want %s", rejects, ReasonNoText)
	}
}

// A document is the same wherever it was found: its id hangs on its address, else on its text.
func TestDocumentID(t *testing.T) {
	id := func(name, content string) string { return readOne(t, name, content).ID }
	a := id("a.jsonl", `{"url": "https://lantern.example/a#x", "text": "One ship."}`)
	for _, c := range []struct {
		name, file, content string
		same                bool
	}{
		{"the address with a tracking parameter", "b.jsonl", `{"url": "https://LANTERN.example/a?fbclid=7", "text": "One ship, mended."}`, true},
		{"another address", "b.jsonl", `{"url": "https://lantern.example/b", "text": "One ship."}`, false},
		{"no address", "b.jsonl", `{"text": "One ship."}`, false},
	} {
		if have := id(c.file, c.content) == a; have != c.same {
			t.Errorf("%s: have same %v, want %v", c.name, have, c.same)
		}
	}
	if id("a.txt", "One ship.") != id("b.jsonl", `{"text": "One ship."}`) || len(a) != 32 {
		t.Errorf("have two ids of one text, or one of %d digits", len(a))
	}
}

func TestCanonicalURL(t *testing.T) {
	for s, want := range map[string]string{
		"HTTP://Lantern.Example:80":                               "http://lantern.example/",
		"https://lantern.example:8443/A?b=2&a=1&utm_medium=x&x#y": "https://lantern.example:8443/A?b=2&a=1&x",
		"https://user:word@lantern.example/a?":                    "https://lantern.example/a",
		"https://lantern.example/a?gclid=1":                       "https://lantern.example/a",
		" https://lantern.example/%D8%A7 ":                        "https://lantern.example/%D8%A7",
		"/a":                                                      "", "mailto:a@lantern.example": "", "lantern.example": "", "": "", "https://": "", "http://[::1": "",
	} {
		if have := CanonicalURL(s); have != want {
			t.Errorf("%q: have %q, want %q", s, have, want)
		}
		if want != "" && CanonicalURL(want) != want {
			t.Errorf("%q: have %q of itself", want, CanonicalURL(want))
		}
	}
}

func TestMarkdown(t *testing.T) {
	body := "# Council puts off talks\n\n" + article
	for _, c := range []struct{ name, head, want, notes string }{
		{"front matter", "---\ntitle: Talks put off\nauthors: [Mara Lind, Oren Vale]\ndate: 2031-02-11\nsource: Arcadia Lantern\nurl: https://lantern.example/a\nlang: en\n---\n",
			"Talks put off | Mara Lind, Oren Vale | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en", ""},
		{"a time and other names", "---\r\ntitle: \"Talks: put off\"\r\npublished: 2031-02-11T10:00:00Z\r\nauthor: Mara Lind\r\noutlet: Lantern\r\n---\r\n",
			"Talks: put off | Mara Lind | Lantern | 2031-02-11 | front_matter |  | en", ""},
		{"broken", "---\ntitle: [Talks\n---\n", "Council puts off talks |  |  |  | none |  | en", "front matter: yaml: line 1: did not find expected ',' or ']'"},
		{"a list", "---\n- a\n---\n", "Council puts off talks |  |  |  | none |  | en", "front matter: yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into map[string]interface {}"},
		{"none", "", "Council puts off talks |  |  |  | none |  | en", ""},
		{"never closed", "---\ntitle: A\n", "Council puts off talks |  |  |  | none |  | en", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, "a.md", c.head+body)
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if have := strings.Join(d.Notes, "; "); have != c.notes {
				t.Errorf("have notes %q, want %q", have, c.notes)
			}
			if d.Text != c.head+body {
				t.Errorf("have another text: %q", d.Text)
			}
			if want := len(c.head); d.Body != want && c.name != "never closed" {
				t.Errorf("have body at %d, want %d", d.Body, want)
			}
		})
	}
}

func TestOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "Two ships": "Two ships", "Two  ships": "Two ships", " Two ships": "Two ships", "Two ships\n": "Two ships", "Two\tships": "Two ships",
		"Zwei\u00a0Schiffe": "Zwei Schiffe", "Zwei\xffSchiffe": "Zwei\ufffdSchiffe", "x\x7fy": "x\x7fy", "x\x00y": "x\x00y",
	} {
		if have := oneLine(s); have != want {
			t.Errorf("%q: have %q, want %q", s, have, want)
		}
	}
}
