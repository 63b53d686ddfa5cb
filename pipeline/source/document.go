// Package source turns foreign bytes into documents: it walks the inputs, unpacks them, tells their format, decodes their
// characters and finds what the page says about itself.
package source

import "parley/data"

// A Document is one text and what its page says about it.
type Document struct {
	ID  string // 32 hex digits of SHA-256 over Canonical where there is one, else over Text
	URI string // as given: a file's path, a record's own address, or else its file's path and "#N", N its line from 1

	Format    string // a name from the table of formats: "txt", "md", "html", "jsonl", "json"
	Canonical string // canonical URL, "" where the page names none
	Title     string // "" where none is found, as for the next two
	Author    string // several are joined by ", "
	Outlet    string // as found; its canonical name is resolve's to say

	Published       data.Date // zero where nothing tells
	PublishedSource string    // front_matter, json_ld, opengraph, meta, text, file_name, flag, none

	Language string   // a code of ISO 639-1; "" where neither the page nor its commonest words tell
	Text     string   // valid UTF-8; what all offsets point into
	Body     int      // byte offset in Text where front matter ends; 0 where there is none
	Links    []Link   // in order of Start; empty for formats whose text holds the addresses itself
	Captions [][2]int // bytes of Text that the page marks as a picture's caption, [start, end), in order; HTML only
	Size     int64    // bytes read for this document, before decoding
	Notes    []string

	dates []dateMention // in Text, in order
}

// A Link is an address behind a stretch of Text.
type Link struct {
	Start, End int // bytes into Text, [Start, End)
	URL        string
}

// A dateMention is a full date as it stands in Text.
type dateMention struct {
	Start, End int // bytes into Text, [Start, End)
	Date       data.Date
	Stamp      bool // stands alone near the top, as a page's own date does; others may belong to a caption or a story
}
