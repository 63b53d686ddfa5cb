package source

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// The elements that hold an item's text and date, in the order of trust: Atom's "updated" is when it was last touched, and
// the best there is where "published" is missing.
var (
	bodyElements = []string{"encoded", "content", "description", "summary"}
	dateElements = []string{"published", "pubDate", "issued", "date", "created", "updated", "modified"}
)

// parseFeed reads an item of a feed.
func parseFeed(raw Raw, d *Document) *Reject {
	f := raw.feed
	if f == nil {
		f = &feed{}
	}
	text, note := decodeAs(raw.Bytes, f.encoding)
	d.note(note)
	if clean := strings.Map(xmlRune, text); clean != text {
		text = clean
		d.note("characters that XML forbids replaced by U+FFFD")
	}
	tags, _ := decodeAs(f.tags, f.encoding)
	it, at, err := readItem(tags, text)
	if err != nil {
		return &Reject{Reason: ReasonBadXML, Message: err.Error(), Offset: raw.Offset + max(at-int64(len(tags)), 0)}
	}
	d.Title = plainText(it.title)
	d.Author = oneLine(strings.Join(it.authors, ", "))
	d.Outlet = oneLine(it.source)
	d.Language = languageCode(it.language)
	for _, link := range []string{it.original, it.link, it.permalink} {
		if d.Canonical == "" {
			d.Canonical = pageAddress(absolute(link, f.address))
		}
	}
	f.describe(d)
	for _, name := range dateElements {
		if when, ok := timestamp(it.dates[name]); ok {
			d.date(when, FromFrontMatter)
			break
		} else if it.dates[name] != "" {
			d.note(fmt.Sprintf("%s: %.40q: no date", name, it.dates[name]))
		}
	}
	if d.Canonical != "" {
		d.URI = d.Canonical
	}
	for _, name := range bodyElements {
		b := it.bodies[name]
		switch {
		case strings.TrimSpace(b.text) == "":
			continue
		case b.markup || sniffMarkup(b.text):
			if r := d.fragment(b.text, raw.Offset); r == nil || r.Reason != ReasonNoText {
				return r
			}
		default:
			d.Text = strings.TrimSpace(b.text)
			return nil
		}
	}
	return &Reject{Reason: ReasonNoText, Message: "no text in " + strings.Join(bodyElements, ", "), Offset: raw.Offset}
}

// absolute is a link's web address, by the address of the feed where it is relative.
func absolute(link, base string) string {
	link = strings.TrimSpace(link)
	if link == "" || webAddress(link) != "" {
		return link
	}
	b, err := url.Parse(base)
	if err != nil || base == "" {
		return ""
	}
	u, err := b.Parse(link)
	if err != nil {
		return ""
	}
	return webAddress(u.String())
}

// plainText is a title without markup, in which many feeds escape it once too often.
func plainText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return oneLine(s)
	}
	n, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return oneLine(s)
	}
	return oneLine(textOf(n))
}
