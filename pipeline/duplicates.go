package pipeline

import (
	"hash/maphash"
	"slices"
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
	seed maphash.Seed        // of this run: nothing of the hashes reaches a table
	ring []memory            // the one numbered n stands at n % len(ring)
	n    uint64              // how many were remembered so far; numbers begin with 1
	same map[uint64]uint64   // hash of speaker and words -> number
	said map[uint64][]saying // hash of the speaker -> the last ones that can be looked through, nearRepeats at most
}

// A memory is one statement.
type memory struct {
	key, speaker, signature uint64
	first                   uint64 // id of the statement first seen with these words
}

// A saying is a statement that the speaker's later ones are held against. A speaker's lie together: most of them are looked
// through for each statement.
type saying struct{ number, signature uint64 }

func newDuplicates(most int) *duplicates {
	// What a long run comes to hold is held from the start.
	return &duplicates{seed: maphash.MakeSeed(), ring: make([]memory, most), same: make(map[uint64]uint64, most), said: map[uint64][]saying{}}
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
	for _, one := range slices.Backward(d.said[m.speaker]) {
		if !d.held(one.number) {
			break
		}
		if resolve.Alike(one.signature, m.signature) {
			m.first = d.at(one.number).first
			break
		}
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
		d.said[m.speaker] = append(d.looked(d.said[m.speaker]), saying{d.n, m.signature})
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
	if said := d.said[old.speaker]; len(said) > 0 && said[len(said)-1].number == n {
		delete(d.said, old.speaker)
	}
}

// looked is what of a speaker's statements will be looked through once there is one more.
func (d *duplicates) looked(said []saying) []saying {
	from := max(0, len(said)+1-nearRepeats)
	for from < len(said) && !d.held(said[from].number) {
		from++
	}
	return said[:copy(said, said[from:])]
}

// sixteen is n in 16 hex digits.
func sixteen(n uint64) string {
	s := strconv.FormatUint(n, 16)
	for len(s) < 16 {
		s = "0" + s
	}
	return s
}
