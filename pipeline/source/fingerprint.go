package source

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// window is how many characters in a row, white space left out, tell a piece of text from any other.
const window = 24

// A fingerprint knows stretches of a text, white space left out.
type fingerprint struct {
	blocks  map[uint64]bool // of whole blocks
	windows set             // of every window of characters
}

// A set holds hashes. It is made for so many that half of its slots stay free; a free slot is 0.
type set struct {
	slots []uint64
	shift int
	zero  bool // holds 0
}

func newSet(n int) set {
	width := bits.Len(uint(2 * n))
	return set{slots: make([]uint64, 1<<width), shift: 64 - width}
}

// slot is where h is, or would be.
func (s *set) slot(h uint64) int {
	i := int(h * golden >> s.shift)
	for s.slots[i] != 0 && s.slots[i] != h {
		i = (i + 1) & (len(s.slots) - 1)
	}
	return i
}

func (s *set) add(h uint64) {
	if h == 0 {
		s.zero = true
		return
	}
	s.slots[s.slot(h)] = h
}

func (s *set) has(h uint64) bool {
	if h == 0 || len(s.slots) == 0 {
		return h == 0 && s.zero
	}
	return s.slots[s.slot(h)] == h
}

// golden spreads hashes over slots: 2 to the power of 64 by the golden ratio.
const golden = 0x9E3779B97F4A7C15

// base is the multiplier of the rolling hash; top is base to the power of window-1.
const base = 1099511628211

var top = func() uint64 {
	p := uint64(1)
	for range window - 1 {
		p *= base
	}
	return p
}()

func hash[T string | []byte](b T) uint64 {
	h := uint64(0)
	for i := range len(b) {
		h = h*base + uint64(b[i]) + 1
	}
	return h
}

func newFingerprint() *fingerprint {
	return &fingerprint{blocks: map[uint64]bool{}}
}

// add takes in a text, once.
func (f *fingerprint) add(s []byte) {
	f.blocks[hash(s)] = true
	if len(s) < window {
		return
	}
	f.windows = newSet(len(s) - window + 1)
	h := hash(s[:window])
	f.windows.add(h)
	for i := window; i < len(s); i++ {
		h = (h-(uint64(s[i-window])+1)*top)*base + uint64(s[i]) + 1
		f.windows.add(h)
	}
}

// probes is how many stretches of a long piece are looked up.
const probes = 8

// has says whether s is a block of the text, or at least half of its stretches stand in the text.
func (f *fingerprint) has(s string) bool {
	if s == "" {
		return false
	}
	if f.blocks[hash(s)] {
		return true
	}
	if len(s) < window {
		return false
	}
	found := 0
	for i := range probes {
		at := (len(s) - window) * i / (probes - 1)
		if f.windows.has(hash(s[at : at+window])) {
			found++
		}
	}
	return found*2 >= probes
}

// foldedSize is the length of folded's text.
func foldedSize(s string) int {
	n := len(s)
	for i := range len(s) {
		n -= int(leftOut[s[i]])
	}
	return n - len("•")*strings.Count(s, "•") - len("\u00a0")*strings.Count(s, "\u00a0")
}

// leftOut is 1 for the bytes of ASCII that folded leaves out.
var leftOut = func() (t [256]uint8) {
	for c := range ' ' + 1 {
		t[c] = 1
	}
	for _, c := range "|>#" {
		t[c] = 1
	}
	return t
}()

// folded is a piece's text without its marks and white space.
func folded(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	from := 0 // what is kept so far, but not yet written
	for i := 0; i < len(s); {
		n := 0
		switch c := s[i]; {
		case leftOut[c] != 0:
			n = 1
		case c < utf8.RuneSelf:
		case strings.HasPrefix(s[i:], "•"):
			n = len("•")
		case strings.HasPrefix(s[i:], "\u00a0"):
			n = len("\u00a0")
		}
		if n > 0 {
			out.WriteString(s[from:i])
			from = i + n
		}
		i += max(n, 1)
	}
	out.WriteString(s[from:])
	return out.String()
}
