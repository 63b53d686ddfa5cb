package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
)

// A Tally says what became of the documents of a run. Each that was read and not rejected is added, changed, unchanged or
// repeated; documents of the snapshot before that were not read are rescored or stay.
type Tally struct {
	Added     int64 `json:"added"`
	Changed   int64 `json:"changed"`   // took the place of an older version
	Unchanged int64 `json:"unchanged"` // were there as they are
	Repeated  int64 `json:"repeated"`  // stood in the inputs more than once, or an older version of them did
	Rescored  int64 `json:"rescored"`  // the same text, by another program or other tables
}

// A plan says which documents the new snapshot has. Of two documents with one doc_id the newer stays. Where the two were
// read alike, or have no address of their own but their text, the address that sorts first stays with them: so that it does
// not matter in which order copies of a text are met. A document that owns its address ends what lay there before.
type plan struct {
	w      *Work
	ctx    context.Context
	carry  bool   // rows of the snapshot before stay where nothing replaces them
	byDoc  *table // frames: doc_id, phase, offset, hash of the address, ordinal, day, flags
	byURI  *table // frames that own their address: its hash, offset, ordinal, doc_id
	seen   *table // documents of the snapshot before that were met as they are: hash of what was read, offset
	frames uint32

	dead      bitmap // frames whose address another document has taken
	replacing bitmap // frames that took an address from a document of the snapshot before
	settled   bitmap // frames whose doc_id is decided
	dropped   bitmap // documents of the snapshot before, by place, that are not in the new one

	fresh   *sorter
	order   *table // what is new, in canonical order: day, doc_id, offset of the rows, offset of the address; 0: as before
	touched map[string]bool
	tally   Tally
}

// The phases of a run: what was rescored is older than what was read, though it comes later.
const (
	phaseRescored = iota
	phaseRead
)

// newPlan reads the journal and settles which documents the new snapshot has.
func newPlan(ctx context.Context, w *Work) (*plan, error) {
	p := &plan{w: w, ctx: ctx, carry: w.same, fresh: newSorter(w.dir, "order"), touched: map[string]bool{}}
	err := p.index()
	if err == nil {
		err = p.addresses()
	}
	if err == nil && w.prev != nil {
		err = p.before()
	}
	if err == nil {
		err = p.others()
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
	return errors.Join(p.byDoc.close(), p.byURI.close(), p.seen.close(), p.order.close())
}

// Layouts of records; see plan.
type docRecord struct {
	at      int64
	uri     [8]byte
	ordinal uint32
	day     uint32
	flags   byte
}

// read says whether the document was read by this run, and not taken from the snapshot before.
func (d *docRecord) read() bool { return d.flags&entryRescored == 0 }

func packDoc(h *entryHead, at int64, ordinal uint32) (r record) {
	copy(r[:16], h.doc[:])
	r[16] = phaseRead
	if h.flags&entryRescored != 0 {
		r[16] = phaseRescored
	}
	binary.BigEndian.PutUint64(r[17:], uint64(at))
	copy(r[25:33], h.uri[:])
	binary.BigEndian.PutUint32(r[33:], ordinal)
	binary.BigEndian.PutUint32(r[37:], h.day)
	r[41] = h.flags
	return r
}

func unpackDoc(r record) docRecord {
	return docRecord{
		at: int64(binary.BigEndian.Uint64(r[17:])), uri: [8]byte(r[25:33]), ordinal: binary.BigEndian.Uint32(r[33:]),
		day: binary.BigEndian.Uint32(r[37:]), flags: r[41],
	}
}

// index sorts the journal's documents by id and by address.
func (p *plan) index() error {
	docs, addresses, seen := newSorter(p.w.dir, "documents"), newSorter(p.w.dir, "addresses"), newSorter(p.w.dir, "seen")
	err := p.w.j.scan(p.w.j.size, func(at int64, content []byte) error {
		if content[0] == frameSeen {
			var r record
			copy(r[:16], content[1:])
			binary.BigEndian.PutUint64(r[16:], uint64(at))
			return seen.add(r)
		}
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
			var r record
			copy(r[:8], h.uri[:])
			binary.BigEndian.PutUint64(r[8:], uint64(at))
			binary.BigEndian.PutUint32(r[16:], p.frames)
			copy(r[20:36], h.doc[:])
			if err := addresses.add(r); err != nil {
				return err
			}
		}
		p.frames++
		return nil
	})
	if err != nil {
		return err
	}
	if p.byDoc, err = docs.table(); err != nil {
		return err
	}
	if p.byURI, err = addresses.table(); err != nil {
		return err
	}
	p.seen, err = seen.table()
	return err
}

// seenAt is where in the journal a document of the snapshot before was last met as it is; 0 for nowhere.
func (p *plan) seenAt(d *readRow) (int64, error) {
	key, ok := sourceKey(d.SourceSHA256)
	if !ok {
		return 0, nil
	}
	found, err := p.seen.with(key[:])
	if len(found) == 0 {
		return 0, err
	}
	return int64(binary.BigEndian.Uint64(found[len(found)-1][16:])), nil
}

// addresses finds the frames whose address a later one has taken.
func (p *plan) addresses() error {
	var last record
	first := true
	return p.byURI.each(nil, func(r record) bool {
		if !first && bytes.Equal(last[:8], r[:8]) && !bytes.Equal(last[20:36], r[20:36]) {
			p.dead.set(binary.BigEndian.Uint32(last[16:]))
		}
		last, first = r, false
		return true
	})
}

// owner is the frame that has an address now.
func (p *plan) owner(uri [8]byte) (r record, ok bool, err error) {
	found, err := p.byURI.with(uri[:])
	if len(found) == 0 {
		return r, false, err
	}
	return found[len(found)-1], true, nil
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
	if d.CanonicalURL != "" {
		return false, nil
	}
	owner, ok, err := p.owner(uri)
	return ok && !bytes.Equal(owner[20:36], doc[:]), err
}

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

// newer is what a frame makes of a version; nil is none yet.
func (p *plan) newer(v *version, d docRecord) (*version, error) {
	next := &version{rows: d.at, day: d.day, ordinal: d.ordinal}
	if d.flags&entrySame != 0 {
		next.rows, next.address = 0, d.at
	}
	if v == nil {
		return next, nil
	}
	if err := errors.Join(p.load(v), p.load(next)); err != nil {
		return nil, err
	}
	switch {
	case v.reading == next.reading && (v.lost || next.uri < v.uri):
		v.address, v.uri, v.lost = d.at, next.uri, false
		return v, nil
	case v.reading == next.reading:
		return v, nil
	case d.flags&entryCanonical == 0 && next.uri > v.uri && !v.lost:
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
	if err == nil {
		v.uri, _, err = addressOf(content)
	}
	if err != nil {
		return p.w.fault(at, err)
	}
	v.loaded, v.reading = true, h.reading
	return nil
}

// put takes a version into the new snapshot.
func (p *plan) put(doc [16]byte, v *version) error {
	var r record
	binary.BigEndian.PutUint32(r[:], v.day)
	copy(r[4:20], doc[:])
	binary.BigEndian.PutUint64(r[20:], uint64(v.rows))
	binary.BigEndian.PutUint64(r[28:], uint64(v.address))
	p.touched[groupOf(v.day)] = true
	return p.fresh.add(r)
}

// before goes through the documents of the snapshot before.
func (p *plan) before() error {
	if p.frames == 0 {
		return nil
	}
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
	seen, err := p.seenAt(d)
	if err != nil {
		return err
	}
	lost := false
	if d.CanonicalURL == "" {
		owner, ok, err := p.owner(uriKey(d.URI))
		if err != nil {
			return err
		}
		if ok && !bytes.Equal(owner[20:36], doc[:]) {
			frame := binary.BigEndian.Uint32(owner[16:])
			if lost = int64(binary.BigEndian.Uint64(owner[8:])) > seen; lost {
				p.replacing.set(frame)
			} else {
				p.dead.set(frame)
			}
		}
	}
	was := &version{loaded: true, uri: d.URI, lost: lost, reading: d.reading(), day: dayOf(d.Published)}
	v := was
	if !p.carry {
		v = nil
	}
	read, left := false, 0
	for _, r := range found {
		f := unpackDoc(r)
		p.settled.set(f.ordinal)
		if f.read() {
			p.tally.Repeated++
		}
		if p.dead.has(f.ordinal) || f.at < seen && f.read() {
			continue
		}
		if v == was { // so that the first one is kept to be compared with
			one := *was
			v = &one
		}
		if v, err = p.newer(v, f); err != nil {
			return err
		}
		read = read || f.read()
		left++
	}
	if left > 0 {
		if err := p.load(v); err != nil {
			return err
		}
	}
	if left == 0 {
		switch {
		case lost:
			p.drop(place, was)
		case !p.carry:
			return fmt.Errorf("document %s (%s) was not scored again", d.DocID, d.URI)
		}
		return nil
	}
	if read {
		p.tally.Repeated-- // one of them is the document itself
	}
	switch {
	case !p.carry && v.reading == was.reading, !p.carry && !read:
		p.tally.Rescored++
	case v.rows != 0 && v.reading != was.reading:
		p.tally.Changed++
	case v.rows == 0 && !lost && v.uri == was.uri:
		p.tally.Unchanged++
		return nil
	default:
		p.tally.Unchanged++ // and moved
	}
	if p.carry && v.rows != 0 {
		if v.reading == was.reading {
			v.rows, v.address = 0, cmp.Or(v.address, v.rows) // its rows would come out the same
		} else {
			p.drop(place, was)
		}
	}
	return p.put(doc, v)
}

// drop leaves a document of the snapshot before out of the new one.
func (p *plan) drop(place uint32, was *version) {
	p.dropped.set(place)
	p.touched[groupOf(was.day)] = true
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
		if !bytes.Equal(doc[:], r[:16]) {
			if failed = end(); failed != nil {
				return false
			}
			doc, v, read = [16]byte(r[:16]), nil, false
		}
		if f.read() {
			p.tally.Repeated++
		}
		if p.dead.has(f.ordinal) {
			return true
		}
		read = read || f.read()
		v, failed = p.newer(v, f)
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

// newRecord is a document of the plan that is not as before.
type newRecord struct {
	day           uint32
	doc           string
	rows, address int64
}

func unpackNew(r record) newRecord {
	return newRecord{
		day: binary.BigEndian.Uint32(r[:]), doc: hex.EncodeToString(r[4:20]),
		rows: int64(binary.BigEndian.Uint64(r[20:])), address: int64(binary.BigEndian.Uint64(r[28:])),
	}
}

// A bitmap is a set of small numbers.
type bitmap []uint64

func (b *bitmap) set(n uint32) {
	for int(n/64) >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[n/64] |= 1 << (n % 64)
}

func (b bitmap) has(n uint32) bool { return int(n/64) < len(b) && b[n/64]&(1<<(n%64)) != 0 }
