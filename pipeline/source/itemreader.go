package source

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxLevels is how deep elements may stand in each other in an item, and maxAuthors how many authors it may have.
const (
	maxLevels  = 4 << 10
	maxAuthors = 64
)

// A part of an item, as it stands there.
type itemPart struct {
	text   string
	markup bool // text is HTML
}

// An item is what a feed's item says.
type item struct {
	title, link, permalink, original, source, language string

	authors []string
	dates   map[string]string
	bodies  map[string]itemPart
}

// readItem reads an item that stands in tags. The offset is where reading ended, in tags and text.
func readItem(tags, text string) (*item, int64, error) {
	r := &itemReader{all: tags + text, item: item{dates: map[string]string{}, bodies: map[string]itemPart{}}}
	r.in = xml.NewDecoder(strings.NewReader(r.all))
	r.in.Strict = false
	r.in.Entity = xml.HTMLEntity // fixed characters; what a document declares itself is never expanded
	r.in.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		before := r.in.InputOffset()
		t, err := r.in.Token()
		if errors.Is(err, io.EOF) {
			err = errors.New("the item is not closed")
		}
		if err != nil {
			return nil, r.in.InputOffset(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if before < int64(len(tags)) {
				continue
			}
			if len(r.path) == maxLevels {
				return nil, before, fmt.Errorf("want at most %d levels", maxLevels)
			}
			r.path = append(r.path, t)
			if len(r.path) == 2 {
				r.start, r.text, r.nested = r.in.InputOffset(), r.text[:0], false
			} else if len(r.path) > 2 {
				r.nested = true
				r.inner = r.inner[:0]
			}
		case xml.CharData:
			s := strings.Map(windowsRune, string(t))
			r.text = append(r.text, s...)
			r.inner = append(r.inner, s...)
		case xml.EndElement:
			switch len(r.path) {
			case 0:
				return nil, before, errors.New("want an item")
			case 1:
				r.item.language = r.attribute("lang")
				return &r.item, before, nil
			case 2:
				r.element(int64(before))
			case 3:
				r.below()
			}
			r.path = r.path[:len(r.path)-1]
		}
	}
}

// An itemReader gathers an item from its elements.
type itemReader struct {
	in     *xml.Decoder
	all    string
	item   item
	path   []xml.StartElement // open elements; the first is the item
	start  int64              // of what the element in the item holds
	text   []byte             // of it, without the tags in it
	inner  []byte             // of the element in that, as far as it is read
	nested bool               // it holds elements
}

// attribute is one of the element at hand.
func (r *itemReader) attribute(name string) string {
	for _, a := range r.path[len(r.path)-1].Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// element takes in an element of the item, which ends at end.
func (r *itemReader) element(end int64) {
	name, it := r.path[1].Name, &r.item
	text := strings.TrimSpace(string(r.text))
	switch usual(name) {
	case "title":
		fill(&it.title, text)
	case "link":
		r.link(text)
	case "guid":
		if r.attribute("isPermaLink") != "false" {
			fill(&it.permalink, text)
		}
	case "id":
		fill(&it.permalink, text)
	case "feedburner:origLink":
		fill(&it.original, text)
	case "dc:language":
		fill(&it.language, text)
	case "source":
		if !r.nested {
			fill(&it.source, text)
		}
	case "author":
		if !r.nested {
			r.author(text)
		}
	case "dc:creator":
		r.author(text)
	case "pubDate", "published", "issued", "created", "updated", "modified":
		if it.dates[name.Local] == "" {
			it.dates[name.Local] = text
		}
	case "dc:date":
		it.dates["date"] = text
	case "description", "summary", "content", "encoded", "dc:description", "content:encoded":
		r.body(name.Local, end)
	}
}

// fill keeps text where nothing was told before.
func fill(to *string, text string) {
	if *to == "" {
		*to = text
	}
}

// link takes in where the item leads: RSS's text, or the href of Atom's link to the page itself.
func (r *itemReader) link(text string) {
	if href := r.attribute("href"); href != "" {
		if rel := r.attribute("rel"); rel != "" && rel != "alternate" {
			return
		}
		text = href
	}
	fill(&r.item.link, text)
}

// below takes in an element of an element: Atom's names of authors and of the feed that an entry was taken from.
func (r *itemReader) below() {
	outer, name := r.path[1].Name, r.path[2].Name
	text := strings.TrimSpace(string(r.inner))
	switch {
	case vocabulary(outer.Space) != "" || text == "":
	case outer.Local == "author" && name.Local == "name":
		r.author(text)
	case outer.Local == "source" && name.Local == "title" && r.item.source == "":
		r.item.source = text
	}
}

// author adds a name: "Mara Lind", or RSS's "mara@lantern.example (Mara Lind)".
func (r *itemReader) author(s string) {
	if address, name, found := strings.Cut(s, "("); found && strings.Contains(address, "@") {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), ")"))
	}
	if s == "" || strings.Contains(s, "@") && !strings.Contains(s, " ") {
		return
	}
	if len(r.item.authors) < maxAuthors && !slices.Contains(r.item.authors, s) {
		r.item.authors = append(r.item.authors, s)
	}
}

// body takes in an element that may hold the text. In RSS that is HTML, escaped or in CDATA; Atom says which by a type.
func (r *itemReader) body(name string, end int64) {
	if r.item.bodies[name].text != "" || r.attribute("src") != "" || r.attribute("mode") == "base64" {
		return
	}
	b := itemPart{string(r.text), true}
	switch kind := strings.ToLower(r.attribute("type")); {
	case r.nested: // XHTML, or HTML that nobody escaped
		b.text = r.all[r.start:end]
	case kind == "text" || kind == "text/plain" || kind == "" && atomSpace(r.path[1].Name.Space):
		b.markup = false
	case kind != "" && kind != "html" && !strings.Contains(kind, "html"):
		return // a picture, an attachment
	}
	r.item.bodies[name] = b
}

// usual is an element's name with the usual prefix of its namespace, whatever prefix the feed gives that: "dc:date", "title".
func usual(name xml.Name) string {
	if prefix := vocabulary(name.Space); prefix != "" {
		return prefix + ":" + name.Local
	}
	return name.Local
}

// vocabulary is the usual prefix of a namespace, "" for those of RSS and Atom themselves. A prefix that is declared nowhere
// stands for itself.
func vocabulary(space string) string {
	switch s := strings.ToLower(space); {
	case s == "" || atomSpace(s) || s == "http://purl.org/rss/1.0/" || strings.Contains(s, "netscape.com/rdf/") || strings.Contains(s, "userland.com/rss"):
		return ""
	case s == "dc" || strings.Contains(s, "purl.org/dc/"):
		return "dc"
	case s == "content" || strings.Contains(s, "purl.org/rss/1.0/modules/content"):
		return "content"
	case s == "feedburner" || strings.Contains(s, "feedburner.com/"):
		return "feedburner"
	}
	return "other"
}

func atomSpace(space string) bool {
	s := strings.ToLower(space)
	return s == "http://www.w3.org/2005/atom" || strings.HasPrefix(s, "http://purl.org/atom/")
}
