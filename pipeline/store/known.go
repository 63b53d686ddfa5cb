package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
)

// A Known is a document that stands in the tables as it was read.
type Known struct {
	Canonical bool // it has a canonical URL

	doc, reading [16]byte
	uri          [8]byte
	day          uint32
}

// LiesAt says whether it has this address.
func (k *Known) LiesAt(uri string) bool { return k.uri == uriKey(uri) }

func (k *Known) pack() (r record) {
	copy(r[:16], k.doc[:])
	copy(r[16:32], k.reading[:])
	copy(r[32:40], k.uri[:])
	binary.BigEndian.PutUint32(r[40:], k.day)
	if k.Canonical {
		r[44] = 1
	}
	return r
}

func unpackKnown(r record) *Known {
	return &Known{doc: [16]byte(r[:16]), reading: [16]byte(r[16:32]), uri: [8]byte(r[32:40]), day: binary.BigEndian.Uint32(r[40:]), Canonical: r[44] == 1}
}

// recognise fills the tables by which the documents of the snapshot before are known again.
func (w *Work) recognise() error {
	sources, readings, places := newSorter(w.dir, "sources"), newSorter(w.dir, "readings"), newItemSorter(w.dir, "places")
	for d, err := range columnsOfTable[readRow, DocumentRow](w.prev, Documents) {
		if err != nil {
			return err
		}
		k := Known{uri: uriKey(d.URI), day: dayOf(d.Published), reading: d.reading(), Canonical: d.CanonicalURL != ""}
		if k.doc, err = docKey(d.DocID); err != nil {
			return err
		}
		if b, err := hex.DecodeString(d.SourceSHA256); err == nil && len(b) == 32 {
			var r record
			copy(r[:16], b)
			copy(r[16:], k.doc[:])
			if err := sources.add(r); err != nil {
				return err
			}
		}
		if err := readings.add(k.pack()); err != nil {
			return err
		}
		if err := places.add(k.place()); err != nil {
			return err
		}
	}
	var err error
	if w.crowded, err = crowded(places); err != nil {
		return err
	}
	if w.sources, err = sources.table(); err != nil {
		return err
	}
	w.readings, err = readings.table()
	return err
}

// place is the document's address, and behind it what tells whether another document at that address would end this one.
func (k *Known) place() []byte {
	p := append(make([]byte, 0, len(k.uri)+1), k.uri[:]...)
	if k.Canonical {
		return append(p, 1)
	}
	return append(p, 0)
}

// crowded says whether two documents have one address, by which the one would end the other if it were met again.
func crowded(places *itemSorter) (found bool, err error) {
	var last []byte
	err = places.each(func(p []byte) error {
		at := len(p) - 1
		if last != nil && bytes.Equal(p[:at], last[:at]) && last[at] == 0 { // which sorts first
			found = true
		}
		last = append(last[:0], p...)
		return nil
	})
	return found, errors.Join(err, places.close())
}

// Known gives the document that was read before from what has this hash, where it stands in the tables as it was read; nil
// for none. It is safe for concurrent use, as Same is.
func (w *Work) Known(source [32]byte) (*Known, error) {
	found, err := w.sources.with(source[:16])
	if err != nil || len(found) == 0 {
		return nil, err
	}
	if found, err = w.readings.with(found[0][16:32]); err != nil || len(found) == 0 {
		return nil, err
	}
	return unpackKnown(found[0]), nil
}

// Same says whether a document with this id stands in the tables with all that was read of it. What became of it then
// need not be found out again.
func (w *Work) Same(d *DocumentRow) (bool, error) {
	d.take() // as it stands in the tables
	doc, err := docKey(d.DocID)
	if err != nil {
		return false, err
	}
	reading := readingOf(d)
	found, err := w.readings.with(append(doc[:], reading[:]...))
	return len(found) > 0, err
}

// Meet takes a document that Known knew: it was met where it was, and is newer than versions of it that were met before.
// ownsURI is as in Entry.
func (w *Work) Meet(k *Known, ownsURI bool) error {
	h := entryHead{flags: entryKnown, doc: k.doc, reading: k.reading, day: k.day, uri: k.uri}
	if ownsURI {
		h.flags |= entryOwnsURI
	}
	if k.Canonical {
		h.flags |= entryCanonical
	}
	w.frame = h.append(w.frame[:0])
	_, err := w.j.append(w.frame)
	return err
}
