package source

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// Parse reads one record into a document. It depends on nothing but its arguments and may run in parallel. The error is
// always a *Reject; raw.Fault is handed on as it is.
func Parse(raw Raw, opts Options) (*Document, error) {
	if raw.Fault != nil {
		return nil, raw.Fault
	}
	table := formats()
	i := slices.IndexFunc(table[:], func(f format) bool { return f.name == raw.Format })
	if i < 0 {
		return nil, &Reject{raw.URI, ReasonUnknown, "format " + raw.Format, -1}
	}
	d := &Document{URI: raw.URI, Format: raw.Format, Canonical: raw.address, Size: int64(len(raw.Bytes)), PublishedSource: FromNone}
	if r := table[i].parse(raw, d); r != nil {
		r.URI = raw.URI
		return nil, r
	}
	if raw.address != "" {
		d.URI, d.Canonical = raw.address, raw.address
	}
	d.dates = mentions(d)
	if d.Published.IsZero() {
		d.date(fromText(d))
	}
	d.Canonical = CanonicalURL(d.Canonical)
	for _, name := range []string{raw.Name, d.Canonical} {
		if d.Published.IsZero() {
			d.date(fromName(name), FromFileName)
		}
	}
	d.date(opts.Published, FromFlag)
	if d.Language == "" {
		d.Language = language(d.Text[d.Body:])
	}
	d.ID = documentID(d)
	return d, nil
}

// Where a document's date came from, as in the documents table.
const (
	FromFrontMatter = "front_matter" // fields beside the text: YAML, or the other keys of a JSON record
	FromJSONLD      = "json_ld"
	FromOpenGraph   = "opengraph"
	FromMeta        = "meta"
	FromText        = "text"
	FromFileName    = "file_name" // of the file, or of the page's address
	FromFlag        = "flag"
	FromNone        = "none"
)

func documentID(d *Document) string {
	of := d.Canonical
	if of == "" {
		of = d.Text
	}
	h := sha256.New()
	var part [4 << 10]byte
	for len(of) > 0 { // hashing []byte(of) would copy the text
		n := copy(part[:], of)
		h.Write(part[:n])
		of = of[n:]
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
