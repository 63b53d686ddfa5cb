package store

import (
	"cmp"
	"errors"
	"fmt"
)

// A version is a document as it stands so far, while its versions are gone through from old to new.
type version struct {
	rows    int64 // offset of the frame with the rows; 0: those of the snapshot before
	address int64 // offset of the frame with the address, where that is another one
	day     uint32
	ordinal uint32 // of the frame with the rows
	lost    bool   // the address belongs to another document by now

	loaded  bool // what follows is known: it is asked for where there is more than one version
	uri     string
	reading [16]byte
}

// newer is what a frame makes of a version; nil is none yet. was is the one of the snapshot before, nil for none.
func (p *plan) newer(v *version, d docRecord, was *version) (*version, error) {
	next := &version{rows: d.at, day: d.day, ordinal: d.ordinal}
	switch {
	case d.flags&entryKnown != 0:
		if was == nil {
			return nil, p.w.fault(d.at, errors.New("a document is met again that the snapshot before does not hold"))
		}
		*next = *was
		next.lost = false
	case d.flags&entrySame != 0:
		next.rows, next.address = 0, d.at
	}
	if v == nil {
		return next, nil
	}
	if err := errors.Join(p.load(v), p.load(next)); err != nil {
		return nil, err
	}
	switch alike := v.reading == next.reading; {
	case alike && !v.lost && next.uri >= v.uri:
		return v, nil
	case alike && next.rows > 0: // its rows would come out the same
		v.address, v.uri, v.lost = d.at, next.uri, false
		return v, nil
	case !alike && d.flags&entryCanonical == 0 && next.uri > v.uri && !v.lost:
		return v, nil
	}
	return next, nil
}

// load reads what two versions are compared by.
func (p *plan) load(v *version) error {
	if v.loaded {
		return nil
	}
	at := cmp.Or(v.rows, v.address)
	content, err := p.w.j.read(at)
	if err != nil {
		return err
	}
	h, err := headOf(content)
	var d DocumentRow
	if err == nil {
		d, err = documentOf(content)
	}
	if err != nil {
		return p.w.fault(at, err)
	}
	v.loaded, v.uri, v.reading = true, d.URI, h.reading
	return nil
}

// before goes through the documents of the snapshot before.
func (p *plan) before() error {
	place := uint32(0)
	for d, err := range columnsOfTable[readRow, DocumentRow](p.w.prev, Documents) {
		if err == nil {
			err = p.ctx.Err()
		}
		if err == nil {
			err = p.old(&d, place)
		}
		if err != nil {
			return err
		}
		place++
	}
	return nil
}

// old settles what becomes of one of them.
func (p *plan) old(d *readRow, place uint32) error {
	doc, err := docKey(d.DocID)
	if err != nil {
		return err
	}
	found, err := p.byDoc.with(doc[:])
	if err != nil {
		return err
	}
	was := &version{loaded: true, uri: d.URI, reading: d.reading(), day: dayOf(d.Published)}
	taker, err := p.taker(doc, d.URI, d.CanonicalURL, d.Title)
	if err != nil {
		return err
	}
	if was.lost = taker != nil; was.lost {
		p.replacing.set(taker.ordinal)
	}
	var v *version
	if p.carry {
		one := *was // so that was is kept to be compared with
		v = &one
	}
	read, left := false, 0
	for _, r := range found {
		f := unpackDoc(r)
		p.settled.set(f.ordinal)
		if f.read() {
			p.tally.Repeated++
		}
		if p.dead.has(f.ordinal) {
			continue
		}
		if v, err = p.newer(v, f, was); err != nil {
			return err
		}
		read = read || f.read()
		left++
	}
	switch {
	case left > 0:
		return p.stays(doc, place, was, v, read)
	case was.lost:
		p.drop(place, was)
	case !p.carry:
		return fmt.Errorf("document %s (%s) was not scored again", d.DocID, d.URI)
	}
	return nil
}

// stays settles a document of the snapshot before that stays, in the version v; read says whether this run has read it.
func (p *plan) stays(doc [16]byte, place uint32, was, v *version, read bool) error {
	if err := p.load(v); err != nil {
		return err
	}
	if read {
		p.tally.Repeated-- // one of them is the document itself
	}
	alike := v.reading == was.reading
	switch {
	case !p.carry && (alike || !read):
		p.tally.Rescored++
	case !alike:
		p.tally.Changed++
	default:
		p.tally.Unchanged++
		if p.carry && v.uri == was.uri {
			return nil
		}
	}
	switch {
	case !p.carry:
	case alike: // its rows would come out the same
		v.rows, v.address = 0, cmp.Or(v.address, v.rows)
	default:
		p.drop(place, was)
	}
	return p.put(doc, v)
}

// others settles the documents that the snapshot before had not.
func (p *plan) others() error {
	var doc [16]byte
	var v *version
	read := false
	end := func() error {
		if v == nil {
			return nil
		}
		switch {
		case !read:
			p.tally.Rescored++
		case p.replacing.has(v.ordinal):
			p.tally.Changed++
			p.tally.Repeated--
		default:
			p.tally.Added++
			p.tally.Repeated--
		}
		return p.put(doc, v)
	}
	var failed error
	err := p.byDoc.each(nil, func(r record) bool {
		f := unpackDoc(r)
		if p.settled.has(f.ordinal) {
			return true
		}
		if next := [16]byte(r[:16]); next != doc {
			if failed = end(); failed != nil {
				return false
			}
			doc, v, read = next, nil, false
		}
		if f.read() {
			p.tally.Repeated++
		}
		if p.dead.has(f.ordinal) {
			return true
		}
		read = read || f.read()
		v, failed = p.newer(v, f, nil)
		return failed == nil
	})
	if err == nil {
		err = failed
	}
	if err == nil {
		err = end()
	}
	return err
}
