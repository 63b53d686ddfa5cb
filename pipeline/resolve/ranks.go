package resolve

import (
	"iter"
	"math/bits"
)

// ranks is a set of numbers, which are bytes of the text or tokens, that tells how many of it lie before one. That is what the
// searches of a page come to ("the first date behind this byte"), and they are many.
type ranks struct {
	set   bitset
	below []int32 // by word of the set: how many of the set lie before it
}

// empty makes the set one of numbers up to n, which holds none.
func (r *ranks) empty(n int) {
	r.set = r.set.empty(n + 1) // whatever before is asked for, the last bit stays free
	r.below = resize(r.below, len(r.set))
}

func (r *ranks) add(i int) { r.set.add(i) }

// count makes before ready, once all numbers are in.
func (r *ranks) count() {
	n := 0
	for k, b := range r.set {
		r.below[k] = int32(n)
		n += bits.OnesCount64(b)
	}
}

// before is how many of the set are less than i.
func (r *ranks) before(i int) int {
	at := uint(min(max(i, 0), 64*len(r.set)-1))
	return int(r.below[at/64]) + bits.OnesCount64(r.set[at/64]&(1<<(at%64)-1))
}

// A bitset is a set of small numbers.
type bitset []uint64

// empty is a set of numbers up to n, which holds none, in the room of s.
func (s bitset) empty(n int) bitset {
	s = resize(s, n/64+1)
	clear(s)
	return s
}

func (s bitset) add(i int) { s[uint(i)/64] |= 1 << (uint(i) % 64) }

// addAll adds the numbers from a on, before b.
func (s bitset) addAll(a, b int) {
	for a < b {
		n := min(64-a%64, b-a)
		s[a/64] |= (1<<n - 1) << (a % 64)
		a += n
	}
}

func (s bitset) has(i int) bool {
	return uint(i)/64 < uint(len(s)) && s[uint(i)/64]>>(uint(i)%64)&1 != 0
}

// all are the set's numbers in order.
func (s bitset) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k, b := range s {
			for ; b != 0; b &= b - 1 {
				if !yield(64*k + bits.TrailingZeros64(b)) {
					return
				}
			}
		}
	}
}
