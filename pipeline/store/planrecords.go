package store

import (
	"encoding/binary"
	"encoding/hex"
)

// The records that a plan sorts; see record.

// A docRecord is a frame of a document, sorted by doc_id, phase and offset.
type docRecord struct {
	at      int64   // offset in the journal
	uri     [8]byte // hash of the address
	ordinal uint32  // of the frame, among those of documents
	day     uint32
	flags   byte
}

// The phases of a run: what was rescored is older than what was read, though it comes later.
const (
	phaseRescored = iota
	phaseRead
)

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

// An ownerRecord is a frame that owns its address, sorted by the address's hash and offset.
type ownerRecord struct {
	uri     [8]byte
	at      int64 // offset in the journal
	ordinal uint32
	doc     [16]byte
	flags   byte
}

func packOwner(h *entryHead, at int64, ordinal uint32) (r record) {
	copy(r[:8], h.uri[:])
	binary.BigEndian.PutUint64(r[8:], uint64(at))
	binary.BigEndian.PutUint32(r[16:], ordinal)
	copy(r[20:36], h.doc[:])
	r[36] = h.flags
	return r
}

func unpackOwner(r record) ownerRecord {
	return ownerRecord{
		uri: [8]byte(r[:8]), at: int64(binary.BigEndian.Uint64(r[8:])), ordinal: binary.BigEndian.Uint32(r[16:]), doc: [16]byte(r[20:36]), flags: r[36],
	}
}

// A newRecord is a document of the new snapshot that is not as before, in canonical order. rows and address are the offsets
// of the frames that have them; 0: as before.
type newRecord struct {
	day           uint32
	doc           string
	rows, address int64
}

func packNew(doc [16]byte, v *version) (r record) {
	binary.BigEndian.PutUint32(r[:], v.day)
	copy(r[4:20], doc[:])
	binary.BigEndian.PutUint64(r[20:], uint64(v.rows))
	binary.BigEndian.PutUint64(r[28:], uint64(v.address))
	return r
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
