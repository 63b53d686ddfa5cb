package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"
)

// A format turns pages into files. Mixed is a share of each.
type format struct {
	name   string
	render func(page) []byte
	packed bool // many documents a file
}

var formats = []format{
	{"txt", func(p page) []byte { return []byte(p.title + "\n\n" + byline(p) + "\n\n" + plain(p)) }, false},
	{"md", markdown, false},
	{"html", page5, false},
	{"jsonl", record, true},
}

// mix is the formats of mixed, one document each in turn: mostly records of a crawler, and some of each file.
var mix = []string{"jsonl", "txt", "jsonl", "md", "jsonl", "txt", "jsonl", "html", "jsonl", "md"}

func byline(p page) string { return "By " + p.author + ", " + p.outlet + "\n" + p.issued }

// plain is the blocks as plain text.
func plain(p page) string {
	var b strings.Builder
	for _, x := range p.blocks {
		switch x.kind {
		case bullet:
			b.WriteString("• ")
		case nested:
			b.WriteString("  • ")
		case caption: // pages often have it twice, for the screen and for the reader's voice
			b.WriteString(x.text + "\n")
		}
		b.WriteString(x.text + "\n\n")
	}
	return b.String()
}

func markdown(p page) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "---\ntitle: %q\nauthor: %q\noutlet: %q\ndate: %s\nurl: %s\n---\n\n# %s\n\n", p.title, p.author, p.outlet, p.issued, p.url, p.title)
	for _, x := range p.blocks {
		b.WriteString(map[kind]string{heading: "## ", bullet: "* ", nested: "    * ", caption: "*"}[x.kind])
		b.WriteString(x.text)
		if x.kind == caption {
			b.WriteByte('*')
		}
		b.WriteString("\n\n")
	}
	return b.Bytes()
}

// page5 is a whole HTML5 page with a menu, a footer and what machines read.
func page5(p page) []byte {
	var b bytes.Buffer
	meta, _ := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "NewsArticle", "headline": p.title, "url": p.url,
		"datePublished": p.issued, "author": map[string]string{"@type": "Person", "name": p.author},
		"publisher": map[string]string{"@type": "Organization", "name": p.outlet}}) // strings and maps of them always encode
	e := html.EscapeString
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s | %s</title>\n", e(p.title), e(p.outlet))
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n<script type=\"application/ld+json\">%s</script>\n</head>\n<body>\n", e(p.url), meta)
	b.WriteString("<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/politics\">Politics</a></li><li><a href=\"/culture\">Culture</a></li></ul></nav>\n")
	fmt.Fprintf(&b, "<main><article>\n<h1>%s</h1>\n<p class=\"byline\">By %s</p>\n", e(p.title), e(p.author))
	open := 0 // depth of lists
	list := func(depth int) {
		for ; open < depth; open++ {
			b.WriteString("<ul>")
		}
		for ; open > depth; open-- {
			b.WriteString("</ul>\n")
		}
	}
	for _, x := range p.blocks {
		list(map[kind]int{bullet: 1, nested: 2}[x.kind])
		frame := map[kind][2]string{heading: {"<h2>", "</h2>"}, bullet: {"<li>", "</li>"}, nested: {"<li>", "</li>"},
			caption: {"<figure><img src=\"/i.jpg\" alt=\"\"><figcaption>", "</figcaption></figure>"}, furniture: {"<aside>", "</aside>"},
			paragraph: {"<p>", "</p>"}}[x.kind]
		b.WriteString(frame[0] + e(x.text) + frame[1] + "\n")
	}
	list(0)
	fmt.Fprintf(&b, "</article></main>\n<footer><p>© %s</p></footer>\n</body>\n</html>\n", e(p.outlet))
	return b.Bytes()
}

func record(p page) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(struct { // strings always encode
		URL       string `json:"url"`
		Title     string `json:"title"`
		Author    string `json:"author"`
		Outlet    string `json:"outlet"`
		Published string `json:"published"`
		Text      string `json:"text"`
	}{p.url, p.title, p.author, p.outlet, p.issued, plain(p)})
	return b.Bytes()
}
