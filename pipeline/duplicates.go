package pipeline

import (
	"hash/maphash"
	"strconv"
)

// duplicates remembers who said what first: a hash of speaker and folded words (resolve.Fold) -> statement id. Sixteen bytes a statement
// are what it costs, not the statement.
type duplicates map[uint64]uint64

// seed is one for a process: two runs of one process agree, and nothing of the hash reaches a table.
var seed = maphash.MakeSeed()

// of gives the id of the statement first seen with the same words by the same speaker, "" where this one is the first.
func (d duplicates) of(speaker, folded, id string) string {
	var h maphash.Hash
	h.SetSeed(seed)
	h.WriteString(speaker)
	h.WriteByte(0)
	h.WriteString(folded)
	key := h.Sum64()
	if first, ok := d[key]; ok {
		return format16(first)
	}
	n, err := strconv.ParseUint(id, 16, 64)
	if err != nil {
		panic("statement id " + id + " is not 16 hex digits")
	}
	d[key] = n
	return ""
}

func format16(n uint64) string {
	s := strconv.FormatUint(n, 16)
	for len(s) < 16 {
		s = "0" + s
	}
	return s
}
