package pipeline

import (
	"hash/maphash"
	"strconv"

	"parley/pipeline/resolve"
)

// nearRepeats is how many statements of a speaker are remembered for telling repeats with small edits. The same words are
// found however long ago they were said.
const nearRepeats = 64

// duplicates remembers who said what first. It costs some tens of bytes a statement, not the statement.
type duplicates struct {
	seed  maphash.Seed // of this run: nothing of the hashes reaches a table
	exact map[uint64]uint64
	near  map[string]*recent // by speaker
}

// recent is the last statements of a speaker that repeat no other, the newest over the oldest.
type recent struct {
	signatures, ids []uint64
	next            int
}

func newDuplicates() *duplicates {
	return &duplicates{maphash.MakeSeed(), map[uint64]uint64{}, map[string]*recent{}}
}

// of gives the id of the statement first seen with the same words by the same speaker, maybe with small edits; "" where
// this one is the first. folded is the content as resolve.Fold has it, id 16 hex digits.
func (d *duplicates) of(speaker, folded, id string) string {
	var h maphash.Hash
	h.SetSeed(d.seed)
	h.WriteString(speaker)
	h.WriteByte(0)
	h.WriteString(folded)
	key := h.Sum64()
	if first, ok := d.exact[key]; ok {
		return sixteen(first)
	}
	last := d.near[speaker]
	if last == nil {
		last = &recent{}
		d.near[speaker] = last
	}
	sign := resolve.Signature(folded)
	for i, s := range last.signatures {
		if resolve.Alike(s, sign) {
			d.exact[key] = last.ids[i]
			return sixteen(last.ids[i])
		}
	}
	n, err := strconv.ParseUint(id, 16, 64)
	if err != nil {
		panic("statement id " + id + " is not 16 hex digits")
	}
	d.exact[key] = n
	if sign != 0 {
		last.add(sign, n)
	}
	return ""
}

func (r *recent) add(signature, id uint64) {
	if len(r.ids) < nearRepeats {
		r.signatures, r.ids = append(r.signatures, signature), append(r.ids, id)
		return
	}
	r.signatures[r.next], r.ids[r.next] = signature, id
	r.next = (r.next + 1) % nearRepeats
}

// sixteen is n in 16 hex digits.
func sixteen(n uint64) string {
	s := strconv.FormatUint(n, 16)
	for len(s) < 16 {
		s = "0" + s
	}
	return s
}
