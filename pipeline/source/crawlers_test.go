package source

import (
	"strings"
	"testing"
)

// The records of common crawlers and extractors, with the keys that they write and words of our own.
func TestCrawlers(t *testing.T) {
	for _, c := range []struct{ name, file, content, text, want, uri string }{
		{"news-please", "a.json", `{
  "authors": [], "date_download": "2031-02-13 04:00:00", "date_modify": null, "date_publish": "2031-02-11 17:03:00",
  "description": "A lead.", "filename": "a.json", "image_url": null, "language": "en", "localpath": null, "source_domain": "lantern.example",
  "maintext": "One ship is in the port.", "title": "Talks put off", "title_page": null, "title_rss": null, "url": "https://lantern.example/a"
}`, "One ship is in the port.", "Talks put off |  | lantern.example | 2031-02-11 | front_matter | https://lantern.example/a | en", "https://lantern.example/a"},
		{"Fundus, a file of articles", "a.json", `[{"title": "Talks put off", "authors": ["Mara Lind", "Oren Vale"], "publishing_date": "2031-02-11 23:30:00+03:30", "topics": ["Ports"], "free_access": true,
  "body": {"summary": ["A lead."], "sections": [{"headline": [], "paragraphs": ["One ship.", "Two sails."]}, {"headline": ["At sea"], "paragraphs": ["Three masts."]}]}}]`,
			"A lead.\n\nOne ship.\n\nTwo sails.\n\nAt sea\n\nThree masts.", "Talks put off | Mara Lind, Oren Vale |  | 2031-02-11 | front_matter |  | ", "a.json#1"},
		{"Fundus, plain text", "a.jsonl", `{"title": "Talks put off", "plaintext": "One ship.", "lang": "en", "publishing_date": "2031-02-11 10:00:00"}`,
			"One ship.", "Talks put off |  |  | 2031-02-11 | front_matter |  | en", "a.jsonl#1"},
		{"newspaper", "a.json", `[{"url": "https://lantern.example/a?x", "read_more_link": "", "language": "en", "title": "Talks put off", "top_image": "", "authors": ["Mara Lind"],
  "publish_date": "2031-02-11T08:00:00", "summary": "", "meta_description": "A lead.", "meta_lang": "en", "meta_site_name": "Arcadia Lantern", "canonical_link": "https://lantern.example/a", "text": "One ship."}]`,
			"One ship.", "Talks put off | Mara Lind | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en", "https://lantern.example/a?x"},
		{"trafilatura", "a.json", `{"title": "Talks put off", "author": "Mara Lind; Oren Vale", "hostname": "lantern.example", "date": "2031-02-11", "fingerprint": "0", "id": null, "license": null,
  "comments": "", "raw_text": "One ship.", "text": "One ship.", "language": null, "image": "", "pagetype": "article", "filedate": "2031-02-13",
  "source": "https://lantern.example/a", "source-hostname": "Arcadia Lantern", "excerpt": "A lead.", "categories": "", "tags": ""}`,
			"One ship.", "Talks put off | Mara Lind; Oren Vale | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | ", "https://lantern.example/a"},
		{"Scrapy, paragraphs as a list", "a.json", "[\n" + `{"url": "https://lantern.example/a", "headline": "Talks put off", "published_at": "11 Feb 2031", "content": ["One ship.", " ", "Two sails."]}` + "\n]",
			"One ship.\n\nTwo sails.", "Talks put off |  |  | 2031-02-11 | front_matter | https://lantern.example/a | ", "https://lantern.example/a"},
		{"Scrapy, marked up", "a.jsonl", `{"link": "https://lantern.example/a", "title": "Talks put off", "body": "<div><p>One <a href=\"/b\">ship</a>.</p>\n<p>Two sails.</p></div>"}`,
			"One ship.\n\nTwo sails.", "Talks put off |  |  |  | none | https://lantern.example/a | ", "https://lantern.example/a"},
		{"Scrapy, a whole page", "a.jsonl", `{"url": "https://lantern.example/a", "html": "<!DOCTYPE html><html lang=en><head><title>Talks put off</title></head><body><article><p>` + strings.ReplaceAll(article, "\n", " ") + `</p></article></body></html>"}`,
			strings.TrimSpace(strings.ReplaceAll(article, "\n\n", " ")), "Talks put off |  |  |  | none | https://lantern.example/a | en", "https://lantern.example/a"},
		{"WordPress", "a.json", `[{"link": "https://lantern.example/a", "date": "2031-02-11T08:00:00", "title": {"rendered": "Talks put off"}, "content": {"rendered": "<p>One ship.</p>", "protected": false}}]`,
			"One ship.", "Talks put off |  |  | 2031-02-11 | front_matter | https://lantern.example/a | ", "https://lantern.example/a"},
		{"JSON Feed", "a.json", `{"version": "https://jsonfeed.org/version/1.1", "title": "Arcadia Lantern", "language": "en-GB", "items": [
  {"id": "1", "url": "https://lantern.example/a", "title": "Talks put off", "authors": [{"name": "Mara Lind"}], "date_published": "2031-02-11T23:30:00+03:30", "content_html": "<p>One &amp; only ship.</p>"}]}`,
			"One & only ship.", "Talks put off | Mara Lind | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en", "https://lantern.example/a"},
		{"a site's address is no page's", "a.jsonl", `{"source": "https://lantern.example/", "domain": "lantern.example", "text": "One ship.", "title": "A"}`,
			"One ship.", "A |  | lantern.example |  | none |  | ", "a.jsonl#1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, c.file, c.content)
			if d.Text != c.text {
				t.Errorf("have %q\nwant %q", d.Text, c.text)
			}
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if !strings.HasSuffix(d.URI, c.uri) {
				t.Errorf("have %s, want %s", d.URI, c.uri)
			}
		})
	}
}

func TestBrokenLists(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a list that ends too early", `[{"text": "one ship"}, {"text": "two ships"}`, "1: one ship; 2: two ships; a.json! bad_json"},
		{"a record that ends too early", `[{"text": "one ship"}, {"text": "two sh`, "1: one ship; 2! bad_json"},
		{"a record that is damaged", `[{"text": "one ship"}, {"text" "two ships"}, {"text": "three ships"}]`, "1: one ship; 3: three ships; 2! bad_json"},
		{"a comma too many", `[{"text": "one ship"},]`, "1: one ship"},
		{"two commas", `[{"text": "one ship"},,{"text": "two ships"}]`, "1: one ship; 3: two ships; 2! bad_json"},
		{"brackets in strings", `[{"text": "one ] ship, \"two\" } ships\\"}]`, `1: one ] ship, "two" } ships\`},
		{"no list at all", "{\n" + `"text": "one ship"`, "a.json! bad_json"},
		{"an empty list", ` [ ] `, "a.json! bad_json"},
		{"a feed without items", `{"version": "https://jsonfeed.org/version/1", "items": []}`, "a.json! bad_json"},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejects := readAllOf(t, Options{}, put(t, "a.json", []byte(c.content)))
			if have := told(docs, rejects); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
		})
	}
}
