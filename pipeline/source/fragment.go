package source

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// markup reads text that is marked up: a whole page as a file with one is read, a piece of one as it stands, since
// whoever cut it out has left the menus behind. What d knows already is not overwritten.
func (d *Document) markup(text string, offset int64) *Reject {
	if !sniffHTML([]byte(text[:min(len(text), sniffLength)])) {
		return d.fragment(text, offset)
	}
	page := &Document{PublishedSource: FromNone, Canonical: d.Canonical}
	if r := parseHTML(Raw{Bytes: []byte(text), Offset: offset}, page); r != nil {
		return r
	}
	d.Text, d.Links, d.Captions = page.Text, page.Links, page.Captions
	d.Notes = append(d.Notes, page.Notes...)
	d.date(page.Published, page.PublishedSource)
	for _, f := range []struct {
		to   *string
		have string
	}{{&d.Title, page.Title}, {&d.Author, page.Author}, {&d.Outlet, page.Outlet}, {&d.Canonical, page.Canonical}, {&d.Language, page.Language}} {
		if *f.to == "" {
			*f.to = f.have
		}
	}
	return nil
}

// fragment renders a piece of a page, all of it.
func (d *Document) fragment(text string, offset int64) *Reject {
	if n := unfolds(text); n > maxNodes {
		return &Reject{Reason: ReasonTooLarge, Message: fmt.Sprintf("a page of %d elements: more than %d", n, maxNodes), Offset: offset}
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return &Reject{Reason: ReasonNoText, Message: err.Error(), Offset: offset}
	}
	strip(page)
	pieces := render(page, d.Canonical)
	all := choice{pieces: pieces, keep: make([]bool, len(pieces))}
	for i := range all.keep {
		all.keep[i] = true
	}
	d.assemble(all)
	if strings.TrimSpace(d.Text) == "" {
		return &Reject{Reason: ReasonNoText, Message: "the markup holds no text", Offset: offset}
	}
	return nil
}

// sniffMarkup says whether a record's text is HTML: it starts with a tag that pages use and ends with one.
func sniffMarkup(text string) bool {
	s := strings.TrimSpace(text)
	if !strings.HasPrefix(s, "<") || !strings.HasSuffix(s, ">") {
		return false
	}
	head := []byte(s[:min(len(s), sniffLength)])
	for _, tag := range []string{"p", "div", "article", "section", "main", "span", "figure", "h1", "h2", "h3", "ul", "ol", "blockquote", "a", "img", "b", "i", "em", "strong"} {
		if startsTag(head, tag) {
			return true
		}
	}
	return bytes.HasPrefix(head, []byte("<!--")) || sniffHTML(head)
}
