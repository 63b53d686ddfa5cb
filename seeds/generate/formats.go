package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"mime"
	"strings"
)

// A format turns pages into files.
type format struct {
	name   string
	ending string // of the files' names
	render func(page) []byte
	pack   *pack // nil for a document a file
}

// A pack is a file of many documents.
type pack struct{ head, tail string } // what stands before and behind them

var formats = []format{
	{"txt", "txt", func(p page) []byte { return []byte(p.title + "\n\n" + byline(p) + "\n\n" + plain(p)) }, nil},
	{"md", "md", markdown, nil},
	{"html", "html", page5, nil},
	{"jsonl", "jsonl", record, &pack{}},
	{"csv", "csv", row, &pack{head: "url,title,author,outlet,published,text\n"}},
	{"feed", "xml", item, &pack{"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel><title>Generated</title><language>en</language>\n", "</channel></rss>\n"}},
	{"warc", "warc", response, &pack{}},
	{"mail", "eml", letter, nil},
}

// formatNames are the formats that there are, and mixed, which is a share of the first four.
func formatNames() string {
	var all []string
	for _, f := range formats {
		all = append(all, f.name)
	}
	return strings.Join(append(all, "mixed"), ", ")
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

// row is a row of a table: each cell in quotation marks, and those in it twice.
func row(p page) []byte {
	var b bytes.Buffer
	for i, cell := range []string{p.url, p.title, p.author, p.outlet, p.issued, plain(p)} {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// item is an item of RSS with the whole text.
func item(p page) []byte {
	e := html.EscapeString
	var text strings.Builder
	for _, x := range p.blocks {
		text.WriteString("<p>" + e(x.text) + "</p>\n")
	}
	return fmt.Appendf(nil, "<item><title>%s</title><link>%s</link><dc:creator>%s</dc:creator><source url=\"%s\">%s</source><dc:date>%s</dc:date><description>%s</description></item>\n",
		e(p.title), e(p.url), e(p.author), e(p.url), e(p.outlet), p.issued, e(text.String()))
}

// response is a record of a web archive: the page, as its server sent it.
func response(p page) []byte {
	block := append([]byte("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"), page5(p)...)
	b := fmt.Appendf(nil, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %sT12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n",
		p.url, p.issued, len(block))
	return append(append(b, block...), "\r\n\r\n"...)
}

// letter is a mail of plain text.
func letter(p page) []byte {
	return fmt.Appendf(nil, "From: %s <news@example.org>\nSubject: %s\nDate: %s\nMessage-ID: <%d@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%s",
		mime.QEncoding.Encode("utf-8", p.author), mime.QEncoding.Encode("utf-8", p.title), p.issued, p.number, plain(p))
}
