package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"reflect"
)

// An Entry is one document with its rows, on its way from a run's stages into a snapshot. Statements that repeat one of
// another document are not marked yet: that is told when all documents are in.
type Entry struct {
	Document   DocumentRow
	Statements []StatementRow
	Evidence   []EvidenceRow // in the statements' order

	// OwnsURI says that the document is all that lies at its address, so that what is found there later takes its place. It
	// is false for a record that has its address from its place in a file only.
	OwnsURI bool
	// Rescored says that the document was not read but taken from the snapshot before.
	Rescored bool
	// Same says that Work.Same knew the document: it has no rows of its own.
	Same bool
}

// The head of a document's frame: what is asked of it before its rows are needed.
type entryHead struct {
	flags   byte
	doc     [16]byte
	reading [16]byte
	day     uint32
	uri     [8]byte // hash
}

const (
	entryOwnsURI = 1 << iota
	entryRescored
	entrySame
	entryCanonical
	entryKnown // a head alone: the document was not read, since Work.Known knew it
)

const entryHeadLength = 1 + 1 + 16 + 16 + 4 + 8

// appendEntry appends a document's frame.
func appendEntry(b []byte, e *Entry) ([]byte, error) {
	doc, err := docKey(e.Document.DocID)
	if err != nil {
		return nil, err
	}
	h := entryHead{doc: doc, reading: readingOf(&e.Document), day: dayOf(e.Document.Published), uri: uriKey(e.Document.URI)}
	for _, f := range []struct {
		on   bool
		flag byte
	}{{e.OwnsURI, entryOwnsURI}, {e.Rescored, entryRescored}, {e.Same, entrySame}, {e.Document.CanonicalURL != "", entryCanonical}} {
		if f.on {
			h.flags |= f.flag
		}
	}
	b = h.append(b)
	if e.Same { // the address alone can be another one
		e = &Entry{Document: DocumentRow{DocID: e.Document.DocID, URI: e.Document.URI, SourceSHA256: e.Document.SourceSHA256}}
	}
	b = encodeRow(b, reflect.ValueOf(&e.Document).Elem())
	b = encodeField(b, reflect.ValueOf(e.Statements))
	return encodeField(b, reflect.ValueOf(e.Evidence)), nil
}

// append appends the head to a frame.
func (h *entryHead) append(b []byte) []byte {
	b = append(b, frameDocument, h.flags)
	b = append(append(b, h.doc[:]...), h.reading[:]...)
	return append(binary.BigEndian.AppendUint32(b, h.day), h.uri[:]...)
}

// headOf reads the head of a document's frame.
func headOf[T string | []byte](content T) (h entryHead, err error) {
	if len(content) < entryHeadLength || content[0] != frameDocument {
		return h, errShort
	}
	h.flags = content[1]
	copy(h.doc[:], content[2:])
	copy(h.reading[:], content[18:])
	h.day = binary.BigEndian.Uint32([]byte(content[34:38]))
	copy(h.uri[:], content[38:])
	return h, nil
}

// entryOf reads a document's frame. Its strings are parts of content.
func entryOf(content string) (e Entry, h entryHead, err error) {
	if h, err = headOf(content); err != nil {
		return e, h, err
	}
	e.OwnsURI, e.Rescored, e.Same = h.flags&entryOwnsURI != 0, h.flags&entryRescored != 0, h.flags&entrySame != 0
	r := &rowReader{rest: content[entryHeadLength:]}
	r.row(reflect.ValueOf(&e.Document).Elem())
	r.field(reflect.ValueOf(&e.Statements).Elem())
	r.field(reflect.ValueOf(&e.Evidence).Elem())
	return e, h, r.err
}

// documentOf is the document's row in its frame; of a document that Work.Same knew, it is address and hash of what was read.
func documentOf(content string) (d DocumentRow, err error) {
	r := &rowReader{rest: content[min(entryHeadLength, len(content)):]}
	r.row(reflect.ValueOf(&d).Elem())
	return d, r.err
}

// docKey is a doc_id's 16 bytes.
func docKey(id string) (key [16]byte, err error) {
	b, err := hex.DecodeString(id)
	if err != nil || len(b) != len(key) {
		return key, fmt.Errorf("doc_id %q: want 32 hex digits", id)
	}
	return [16]byte(b), nil
}

// uriKey tells addresses apart.
func uriKey(uri string) [8]byte {
	sum := sha256.Sum256([]byte(uri))
	return [8]byte(sum[:8])
}

// readingOf is a hash over all that was read of a document, its address left out: what its statements follow from.
func readingOf(d *DocumentRow) [16]byte {
	return (&readRow{
		Format: d.Format, Title: d.Title, Author: d.Author, Outlet: d.Outlet, Published: d.Published,
		PublishedSource: d.PublishedSource, Language: d.Language, TextSHA256: d.TextSHA256, CanonicalURL: d.CanonicalURL,
		Notes: d.Notes, Markup: d.Markup,
	}).reading()
}

func (d *readRow) reading() [16]byte {
	only := *d
	only.DocID, only.URI, only.SourceSHA256 = "", "", ""
	sum := sha256.Sum256(encodeRow(nil, reflect.ValueOf(&only).Elem()))
	return [16]byte(sum[:16])
}
