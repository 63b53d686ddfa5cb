package features

import "math/bits"

// A Table finds numbers by Key, without the hashing of strings that a map does. The zero Table is empty.
type Table struct {
	slots []slot   // open addressing; at least half are free
	may   []uint64 // two bits a slot, by hash: 0 where no key of the table has that hash
	shift uint     // of a hash that numbers the bits of may
}

// A slot is laid out so that as many as can be share a line of the processor's cache.
type slot struct {
	lo, hi uint64
	n      int32
	number int32 // 0 in a free slot
}

// NewTable makes a table with room for n keys.
func NewTable(n int) Table {
	width := max(5, bits.Len(uint(2*n)))
	return Table{make([]slot, 1<<width), make([]uint64, 2<<width/64), uint(64 - width - 1)}
}

// Add gives a key that the table does not hold a number, not 0.
func (t *Table) Add(k Key, number int32) {
	h := k.hash(t.shift)
	t.may[h/64] |= 1 << (h % 64)
	at := h / 2
	for t.slots[at].number != 0 {
		at = (at + 1) & uint64(len(t.slots)-1)
	}
	t.slots[at] = slot{k.lo, k.hi, k.n, number}
}

// Find is the key's number, 0 where the table does not hold it. Most keys that it does not hold end at may, which is small
// enough to stay in the processor's cache; their slots are not.
func (t *Table) Find(k Key) int32 {
	h := k.hash(t.shift)
	if t.may[h/64]>>(h%64)&1 == 0 {
		return 0
	}
	return t.find(k, h/2)
}

// find looks for the key from slot at on.
func (t *Table) find(k Key, at uint64) int32 {
	for ; ; at++ {
		s := &t.slots[at&uint64(len(t.slots)-1)]
		if s.lo == k.lo && s.hi == k.hi && s.n == k.n || s.number == 0 {
			return s.number
		}
	}
}

// empty says whether the table was never made.
func (t *Table) empty() bool { return len(t.slots) == 0 }
