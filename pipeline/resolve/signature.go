package resolve

import "math/bits"

// shingle is how many words together are hashed for a signature.
const shingle = 3

// sameSignature is how many of a signature's 64 bits may differ in two texts that are one with small edits, and
// leastWords how many words a text needs for that to mean anything. Set by hand on edits of one word in twenty.
const (
	sameSignature = 10
	leastWords    = 8
)

// The hash of a word in a signature is FNV-1a of 64 bits.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

// Signature is a simhash of the folded content (Charikar 2002, over hashes of three words each): texts that differ in few
// words differ in few bits. 0 for a text of under eight words, which is like no other.
func Signature[T string | []byte](folded T) uint64 {
	s, _ := signature(folded)
	return s
}

// signature gives the simhash of the folded content, and a hash of it as a whole.
func signature[T string | []byte](folded T) (sim, whole uint64) {
	var votes tally
	var first, second uint64 // hashes of the two words before, that of the first mixed
	n, h := 0, uint64(hashStart)
	for i := 0; i <= len(folded); i++ {
		if i < len(folded) && folded[i] != ' ' {
			h = (h ^ uint64(folded[i])) * hashPrime
			continue
		}
		whole = whole*hashBase + h
		if n++; n >= shingle {
			votes.add(mix(mix(first+second) + h))
		}
		first, second, h = mix(second), h, hashStart
	}
	if n < leastWords {
		return 0, whole
	}
	return votes.majority(), whole
}

// A tally counts, for each of 64 bits, the hashes that have it set.
type tally struct {
	lanes [8]uint64 // eight counters of one byte each, for the bits i, i+8, ...
	held  uint64    // how many hashes are counted in the lanes
	sums  [64]int32 // of those counted before, by bit: with it less without it
	full  bool      // sums holds some
}

// laneHolds is how many hashes the lanes count: so few that their upmost bits are free for majority.
const laneHolds = 127

func (t *tally) add(h uint64) {
	for b := range t.lanes {
		t.lanes[b] += h >> b & everyByte
	}
	if t.held++; t.held == laneHolds {
		t.empty()
	}
}

// empty moves what the lanes have counted to the sums.
func (t *tally) empty() {
	for b := range t.sums {
		t.sums[b] += 2*int32(t.lanes[b&7]>>(b&^7)&0xFF) - int32(t.held)
	}
	t.lanes, t.held, t.full = [8]uint64{}, 0, true
}

// majority has the bits set that more than half of the hashes have.
func (t *tally) majority() (bits uint64) {
	if !t.full { // nearly always: a counter's upmost bit is set by what it lacks to a majority
		lack := (laneHolds - t.held/2) * everyByte
		for b, l := range t.lanes {
			bits |= ((l + lack) >> 7 & everyByte) << b
		}
		return bits
	}
	t.empty()
	for b, n := range t.sums {
		if n > 0 {
			bits |= 1 << b
		}
	}
	return bits
}

// everyByte has the lowest bit of each byte set.
const everyByte = 0x0101010101010101

// mix spreads a number's bits (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Alike says whether two signatures are of one text, maybe with small edits.
func Alike(a, b uint64) bool {
	return a != 0 && b != 0 && bits.OnesCount64(a^b) <= sameSignature
}
