package source

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/charset"
)

// Feeds are RSS of all versions (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec) and Atom
// (https://www.rfc-editor.org/rfc/rfc4287). They are cut into items by their tags, and each item is then read with
// encoding/xml. Feed libraries hold the whole file and lose all of it to one damaged item.

// A feed is what a feed says of all its items. It is not written to once an item has it.
type feed struct {
	outlet   string // the feed's title
	language string // a code of ISO 639-1
	address  string // of the feed's page: what relative addresses hang on
	encoding string // of the file, as declared; "" for UTF-8
	tags     []byte // the start tags that the items stand in
}

// describe fills in what an item leaves to its feed.
func (f *feed) describe(d *Document) {
	if f == nil {
		return
	}
	if d.Outlet == "" {
		d.Outlet = f.outlet
	}
	if d.Language == "" {
		d.Language = f.language
	}
}

// items is the split function of feeds.
func items(s *splitter) error {
	s.name = "" // a date in it is that of the fetching
	w, decoded := s.characters()
	f := &feed{}
	if !decoded {
		f.encoding = declaredEncoding(w.held())
	}
	c := &cutter{splitter: s, x: xmlScanner{w: w, limit: s.opts.maxDocument()}, feed: f}
	return c.cut()
}

// declaredEncoding is the encoding in an XML declaration; "" where there is none, or it is UTF-8.
func declaredEncoding(head []byte) string {
	declaration, _, found := bytes.Cut(bytes.TrimPrefix(head, bomUTF8), []byte("?>"))
	if !found || !bytes.HasPrefix(declaration, []byte("<?xml")) {
		return ""
	}
	name := xmlAttributes(append(bytes.Replace(declaration, []byte("<?xml"), []byte("<xml"), 1), "/>"...))["encoding"]
	if strings.EqualFold(name, "utf-8") {
		return ""
	}
	return name
}

// decodeAs turns bytes into UTF-8: as they are where they are that, else by the declared encoding, else as decode does.
func decodeAs(b []byte, declared string) (text, note string) {
	if text, note = decode(b); note == "" || declared == "" {
		return text, note
	}
	enc, name := charset.Lookup(declared)
	if enc == nil {
		return text, note
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return text, note
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), "decoded from " + name
}

// sniffFeed wants a first tag that a feed begins with.
func sniffFeed(head []byte) bool {
	x := xmlScanner{w: &lookahead{in: bytes.NewReader(head)}, limit: len(head)}
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<")) {
		return false
	}
	for {
		t, ok := x.next()
		if !ok {
			return false
		}
		switch local(t.name) {
		case "rss", "RDF":
			return !t.end
		case "feed", "entry":
			return !t.end && bytes.Contains(t.text, []byte("http")) && bytes.Contains(bytes.ToLower(t.text), []byte("/atom"))
		}
		if !strings.HasPrefix(t.name, "!") {
			return false
		}
	}
}
