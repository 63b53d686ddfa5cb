package pipeline

import (
	"hash/maphash"
	"strconv"

	"parley/pipeline/resolve"
	"parley/pipeline/store"
)

// A statement is a repeat of one of another document where the same speaker said the same words, maybe with small edits.
// Documents are gone through in canonical order, so that the earliest published is the first. What repeats within a
// document is known before (resolve).
const (
	// remembered is how many statements are held against, the last ones in that order: a quotation that comes back after
	// so many others counts as new. It is some months of a large collection, and 10 MB.
	remembered = 1 << 17
	// nearRepeats is how many of them by one speaker are looked through for small edits.
	nearRepeats = 64
)

// duplicates remembers who said what first.
type duplicates struct {
	seed maphash.Seed      // of this run: nothing of the hashes reaches a table
	ring []memory          // the one numbered n stands at n % len(ring)
	n    uint64            // how many were remembered so far; numbers begin with 1
	same map[uint64]uint64 // hash of speaker and words -> number
	last map[uint64]uint64 // hash of the speaker -> number of the last one
}

// A memory is one statement. Those by one speaker that can be looked through are chained, the newest first.
type memory struct {
	key, speaker, signature uint64
	first                   uint64 // id of the statement first seen with these words
	before                  uint64 // number of the speaker's one before; 0 for none
}

func newDuplicates(most int) *duplicates {
	// What a long run comes to hold is held from the start.
	return &duplicates{seed: maphash.MakeSeed(), ring: make([]memory, most), same: make(map[uint64]uint64, most), last: map[uint64]uint64{}}
}

// settle marks the statements of a document that repeat one of an earlier document.
func (d *duplicates) settle(document []store.SaidRow) {
	found := make([]memory, len(document))
	for i := range document {
		if s := &document[i]; s.DuplicateOf == "" {
			found[i] = d.look(s)
			if found[i].first != 0 {
				s.DuplicateOf = sixteen(found[i].first)
			}
		}
	}
	for i := range found { // only now: a document does not repeat itself
		if found[i].key != 0 {
			d.remember(found[i], &document[i])
		}
	}
}

// look finds what a statement repeats; first is 0 where it is new.
func (d *duplicates) look(s *store.SaidRow) memory {
	var h maphash.Hash
	h.SetSeed(d.seed)
	h.WriteString(s.SpeakerID)
	m := memory{speaker: h.Sum64()}
	folded := resolve.Fold(s.Text)
	h.WriteByte(0)
	h.WriteString(folded)
	m.key = h.Sum64() | 1 // 0 is none
	if n, ok := d.same[m.key]; ok {
		m.first = d.at(n).first
		return m
	}
	m.signature = resolve.Signature(folded)
	if m.signature == 0 {
		return m
	}
	n := d.last[m.speaker]
	for range nearRepeats {
		if !d.held(n) {
			break
		}
		one := d.at(n)
		if resolve.Alike(one.signature, m.signature) {
			m.first = one.first
			break
		}
		n = one.before
	}
	return m
}

func (d *duplicates) at(n uint64) *memory { return &d.ring[n%uint64(len(d.ring))] }

// held says whether number n is remembered still.
func (d *duplicates) held(n uint64) bool { return n > 0 && n+uint64(len(d.ring)) > d.n }

// remember takes what look made of a statement, unless its words are in already.
func (d *duplicates) remember(m memory, s *store.SaidRow) {
	if _, ok := d.same[m.key]; ok {
		return
	}
	fresh := m.first == 0
	if fresh {
		id, err := strconv.ParseUint(s.StatementID, 16, 64)
		if err != nil {
			panic("statement id " + s.StatementID + " is not 16 hex digits")
		}
		m.first = id
	}
	d.n++
	slot := d.at(d.n)
	d.forget(slot, d.n-uint64(len(d.ring)))
	if fresh && m.signature != 0 {
		m.before = d.last[m.speaker]
		d.last[m.speaker] = d.n
	}
	*slot = m
	d.same[m.key] = d.n
}

// forget makes room where the oldest statement stands, number n.
func (d *duplicates) forget(old *memory, n uint64) {
	if old.key == 0 {
		return
	}
	if d.same[old.key] == n {
		delete(d.same, old.key)
	}
	if d.last[old.speaker] == n {
		delete(d.last, old.speaker)
	}
}

// sixteen is n in 16 hex digits.
func sixteen(n uint64) string {
	s := strconv.FormatUint(n, 16)
	for len(s) < 16 {
		s = "0" + s
	}
	return s
}
