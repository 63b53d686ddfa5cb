package resolve

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
)

// statements hands the result over, each with its ID: 16 hex digits of SHA-256 over the document, the speaker, the content
// with white space folded, and an ordinal, from 0, for repeats of the same words by the same speaker.
func (p *page) statements() []Statement {
	clear(p.repeats)
	p.ids = p.ids[:0]
	for i := range p.sts {
		s := &p.sts[i]
		p.buf = append(append(append(append(p.buf[:0], p.doc.ID...), 0), s.Speaker.ID...), 0)
		for _, q := range s.Spans {
			p.buf = appendSpaced(p.buf, q.In(p.text))
		}
		key := len(p.buf)
		id := idOf(p.buf, 0)
		own := id
		if n, again := p.repeats[id]; again {
			own = idOf(p.buf[:key], int(n))
		}
		p.repeats[id]++
		p.ids = hex.AppendEncode(p.ids, binary.BigEndian.AppendUint64(p.buf[:0], own))
	}
	all := string(p.ids) // one for all: they live and go together
	for i := range p.sts {
		p.sts[i].ID = all[idLen*i:][:idLen]
	}
	return p.sts
}

// idLen is how many hexadecimal digits an ID has.
const idLen = 16

// idOf ends the key, which holds all but the ordinal, and hashes it.
func idOf(key []byte, ordinal int) uint64 {
	sum := sha256.Sum256(strconv.AppendInt(append(key, 0), int64(ordinal), 10))
	return binary.BigEndian.Uint64(sum[:8])
}

// appendSpaced appends the words of s, each after one space but the key's first.
func appendSpaced(b []byte, s string) []byte {
	if spaced(s) {
		return append(beforeWord(b), s...)
	}
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			i++
			continue
		}
		from := i
		for i++; i < len(s) && !isBlank(s[i]); i++ {
		}
		b = append(beforeWord(b), s[from:i]...)
	}
	return b
}

// beforeWord appends the space before a word, but for the key's first.
func beforeWord(b []byte) []byte {
	if len(b) > 0 && b[len(b)-1] != 0 {
		b = append(b, ' ')
	}
	return b
}

// spaced says whether single spaces part the words of s, as they do in nearly all contents, and none stands around them. It goes
// by eight bytes at a time, and may say no of a text that is so.
func spaced(s string) bool {
	last := uint64(1) // the byte before is a space
	for ; len(s) >= 8; s = s[8:] {
		b := binary.LittleEndian.Uint64([]byte(s[:8]))
		spaces := below(b, ' '+1)
		if spaces&(spaces<<8|last<<7) != 0 || below(b, ' ') != 0 {
			return false
		}
		last = spaces >> 63
	}
	for i := range len(s) {
		before := last
		if last = 0; s[i] <= ' ' {
			last = 1
		}
		if before&last != 0 || s[i] < ' ' {
			return false
		}
	}
	return last == 0
}

// below has the upmost bit set of each of eight bytes that is less than c; maybe of one behind such a byte, too.
func below(b uint64, c byte) uint64 { return (b - everyByte*uint64(c)) & ^b & (everyByte << 7) }

// isBlank says whether c is white space of ASCII.
func isBlank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }
