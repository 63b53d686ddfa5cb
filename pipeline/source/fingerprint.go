package source

import "strings"

// window is how many characters in a row, white space left out, tell a piece of text from any other.
const window = 24

// A fingerprint knows stretches of a text, white space left out.
type fingerprint struct {
	blocks  map[uint64]bool // of whole blocks
	windows map[uint64]bool // of every window of characters
}

// base is the multiplier of the rolling hash; top is base to the power of window-1.
const base = 1099511628211

var top = func() uint64 {
	p := uint64(1)
	for range window - 1 {
		p *= base
	}
	return p
}()

func hash(b string) uint64 {
	h := uint64(0)
	for i := range len(b) {
		h = h*base + uint64(b[i]) + 1
	}
	return h
}

func newFingerprint() *fingerprint {
	return &fingerprint{map[uint64]bool{}, map[uint64]bool{}}
}

func (f *fingerprint) add(s string) {
	f.blocks[hash(s)] = true
	if len(s) < window {
		return
	}
	h := hash(s[:window])
	f.windows[h] = true
	for i := window; i < len(s); i++ {
		h = (h-(uint64(s[i-window])+1)*top)*base + uint64(s[i]) + 1
		f.windows[h] = true
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
		if f.windows[hash(s[at:at+window])] {
			found++
		}
	}
	return found*2 >= probes
}

// folded is a piece's text without its marks and white space.
func folded(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ' || c == '|' || c == '>' || c == '#':
		case strings.HasPrefix(s[i:], "•"):
			i += len("•") - 1
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += len("\u00a0") - 1
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
