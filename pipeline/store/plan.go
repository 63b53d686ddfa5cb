package store

import (
	"context"
	"errors"
)

// A plan says which documents the new snapshot has. Of two documents with one doc_id the newer stays. Where the two were
// read alike, or have no address of their own but their text, the address that sorts first stays with them: so that it does
// not matter in which order copies of a text are met. A document that owns its address ends what lay there before, unless
// that has a canonical URL, by which it is known wherever it lies.
type plan struct {
	w         *Work
	ctx       context.Context
	carry     bool   // rows of the snapshot before stay where nothing replaces them
	byDoc     *table // docRecords
	byURI     *table // ownerRecords
	frames    uint32 // of documents
	unsettled uint32 // those of them that say more than that a document was met as it is

	dead      bitmap // frames whose address another document has taken
	replacing bitmap // frames that took an address from a document of the snapshot before
	settled   bitmap // frames whose doc_id is decided
	dropped   bitmap // documents of the snapshot before, by place, that are not in the new one

	fresh   *sorter
	order   *table // newRecords
	touched map[string]bool
	tally   Tally
}

// newPlan reads the journal and settles which documents the new snapshot has.
func newPlan(ctx context.Context, w *Work) (*plan, error) {
	p := &plan{w: w, ctx: ctx, carry: w.same, fresh: newSorter(w.dir, "order"), touched: map[string]bool{}}
	err := p.index()
	switch {
	case err != nil:
	case p.unsettled == 0 && !w.crowded: // a quiet night, which most are: nothing is to be settled
		err = p.met()
	default:
		err = p.settle()
	}
	if err == nil {
		p.order, err = p.fresh.table()
	}
	if err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

func (p *plan) close() error {
	return errors.Join(p.byDoc.close(), p.byURI.close(), p.order.close())
}

// index sorts the journal's documents by id and by address.
func (p *plan) index() error {
	docs, addresses := newSorter(p.w.dir, "documents"), newSorter(p.w.dir, "addresses")
	err := p.w.j.scan(p.w.j.size, func(at int64, content []byte) error {
		if content[0] != frameDocument {
			return p.ctx.Err()
		}
		h, err := headOf(content)
		if err != nil {
			return p.w.fault(at, err)
		}
		if err := docs.add(packDoc(&h, at, p.frames)); err != nil {
			return err
		}
		if h.flags&entryOwnsURI != 0 {
			if err := addresses.add(packOwner(&h, at, p.frames)); err != nil {
				return err
			}
		}
		p.frames++
		if h.flags&entryKnown == 0 {
			p.unsettled++
		}
		return nil
	})
	if err != nil {
		return err
	}
	if p.byDoc, err = docs.table(); err != nil {
		return err
	}
	p.byURI, err = addresses.table()
	return err
}

// met counts the documents of a night that brought none but known ones.
func (p *plan) met() error {
	var last [16]byte
	return p.byDoc.each(nil, func(r record) bool {
		if doc := [16]byte(r[:16]); p.tally.Unchanged > 0 && doc == last {
			p.tally.Repeated++
		} else {
			p.tally.Unchanged++
			last = doc
		}
		return true
	})
}

// settle goes through all documents, of the snapshot before and of this run.
func (p *plan) settle() error {
	err := p.addresses()
	if err == nil && p.w.prev != nil {
		err = p.before()
	}
	if err == nil {
		err = p.others()
	}
	return err
}

// addresses finds the frames whose address a later one has taken.
func (p *plan) addresses() error {
	var last ownerRecord
	first := true
	return p.byURI.each(nil, func(r record) bool {
		o := unpackOwner(r)
		if !first && last.uri == o.uri && last.doc != o.doc && last.flags&entryCanonical == 0 {
			p.dead.set(last.ordinal)
		}
		last, first = o, false
		return true
	})
}

// owner is the frame that has an address now.
func (p *plan) owner(uri [8]byte) (o ownerRecord, ok bool, err error) {
	found, err := p.byURI.with(uri[:])
	if len(found) == 0 {
		return o, false, err
	}
	return unpackOwner(found[len(found)-1]), true, nil
}

// taker is the frame of another document to which a document of the snapshot before lost its address; nil for none. One
// with a canonical URL is known by that and loses its address to nothing but itself: a page with the same title that has
// no canonical URL any more.
func (p *plan) taker(doc [16]byte, uri, canonical, title string) (*ownerRecord, error) {
	o, ok, err := p.owner(uriKey(uri))
	switch {
	case err != nil || !ok || o.doc == doc:
		return nil, err
	case canonical == "":
		return &o, nil
	case o.flags&(entryCanonical|entryKnown|entrySame) != 0: // another page, or one that lay beside it before
		return nil, nil
	}
	content, err := p.w.j.read(o.at)
	if err != nil {
		return nil, err
	}
	d, err := documentOf(content)
	if err != nil {
		return nil, p.w.fault(o.at, err)
	}
	if d.Title != title {
		return nil, nil
	}
	return &o, nil
}

// reads says whether this run has read what comes in the place of a document of the snapshot before: the same document at
// the same address, or another at an address that was its own.
func (p *plan) reads(d *DocumentRow) (bool, error) {
	doc, err := docKey(d.DocID)
	if err != nil {
		return false, err
	}
	uri := uriKey(d.URI)
	found, err := p.byDoc.with(doc[:])
	if err != nil {
		return false, err
	}
	for _, r := range found {
		if f := unpackDoc(r); f.read() && f.uri == uri {
			return true, nil
		}
	}
	o, err := p.taker(doc, d.URI, d.CanonicalURL, d.Title)
	return o != nil, err
}

// put takes a version into the new snapshot.
func (p *plan) put(doc [16]byte, v *version) error {
	p.touched[groupOf(v.day)] = true
	return p.fresh.add(packNew(doc, v))
}

// drop leaves a document of the snapshot before out of the new one.
func (p *plan) drop(place uint32, was *version) {
	p.dropped.set(place)
	p.touched[groupOf(was.day)] = true
}
