package resolve

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/bits"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold is the content as two statements are compared: words in lower case parted by one space, without marks.
func Fold(content string) string { return string(fold(make([]byte, 0, len(content)), content)) }

// What foldByte says of bytes that are no letters or digits of ASCII; it gives those in lower case.
const (
	foldGap  = iota // parts words
	foldNone        // an apostrophe
	foldWide        // begins a longer character
	foldWord        // from here on: the byte to write
)

var foldByte = func() (t [256]byte) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			t[c] = byte(c)
		case c >= 'A' && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		case c == '\'':
			t[c] = foldNone
		case c >= utf8.RuneSelf:
			t[c] = foldWide
		}
	}
	return t
}()

// fold appends the folded content to out, which ends in no word.
func fold(out []byte, content string) []byte {
	gap := false
	for i := 0; i < len(content); {
		f := foldByte[content[i]]
		if f < foldWide {
			gap = gap || f == foldGap
			i++
			continue
		}
		r, n := rune(f), 1
		if f == foldWide {
			r, n = utf8.DecodeRuneInString(content[i:])
			switch {
			case r == '’' || r == '‘':
				i += n
				continue
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				r = unicode.ToLower(r)
			default:
				gap = true
				i += n
				continue
			}
		}
		if gap && len(out) > 0 {
			out = append(out, ' ')
		}
		gap = false
		i += n
		if f == foldWide {
			out = utf8.AppendRune(out, r)
			continue
		}
		out = append(out, f)
		for ; i < len(content) && foldByte[content[i]] >= foldWord; i++ {
			out = append(out, foldByte[content[i]])
		}
	}
	return out
}

// StatementID is 16 hex digits of SHA-256 over the document, the speaker, the content with white space folded, and an
// ordinal, from 0, for repeats of the same words by the same speaker.
func StatementID(docID, speakerID, content string, ordinal int) string {
	b := append(append(append(append([]byte(nil), docID...), 0), speakerID...), 0)
	return hexID(idOf(appendSpaced(b, content), ordinal))
}

// idOf ends the key, which holds all but the ordinal, and hashes it.
func idOf(key []byte, ordinal int) uint64 {
	sum := sha256.Sum256(strconv.AppendInt(append(key, 0), int64(ordinal), 10))
	return binary.BigEndian.Uint64(sum[:8])
}

func hexID(id uint64) string {
	var raw [8]byte
	var out [16]byte
	binary.BigEndian.PutUint64(raw[:], id)
	hex.Encode(out[:], raw[:])
	return string(out[:])
}

// appendSpaced appends the words of s, each after one space but the key's first.
func appendSpaced(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			i++
			continue
		}
		from := i
		for i++; i < len(s) && (s[i] > ' ' || !isBlank(s[i]) || s[i] == ' ' && i+1 < len(s) && s[i+1] > ' '); i++ { // a lone space stays
		}
		if len(b) > 0 && b[len(b)-1] != 0 {
			b = append(b, ' ')
		}
		b = append(b, s[from:i]...)
	}
	return b
}

// isBlank says whether c is white space of ASCII.
func isBlank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

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
	var sums [64]int32
	var lanes [8]uint64 // eight counters of one byte each, for the bits i, i+8, ...
	var last [shingle]uint64
	n, held, from := 0, 0, 0
	flush := func() {
		for b := range sums {
			sums[b] += 2*int32(lanes[b&7]>>(b&^7)&0xFF) - int32(held)
		}
		lanes, held = [8]uint64{}, 0
	}
	for i := 0; i <= len(folded); i++ {
		if i < len(folded) && folded[i] != ' ' {
			continue
		}
		h := uint64(hashStart)
		for k := from; k < i; k++ {
			h = (h ^ uint64(folded[k])) * hashPrime
		}
		from = i + 1
		whole = mix(whole + h)
		last[n%shingle] = h
		n++
		if n < shingle {
			continue
		}
		g := mix(mix(mix(last[n%shingle])+last[(n+1)%shingle]) + last[(n+2)%shingle])
		for b := range lanes {
			lanes[b] += g >> b & everyByte
		}
		if held++; held == 255 {
			flush()
		}
	}
	flush()
	if n < leastWords {
		return 0, whole
	}
	for b, v := range sums {
		if v > 0 {
			sim |= 1 << b
		}
	}
	return sim, whole
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

// farRepeat is how many statements back a repeat is looked for by signature; the same words
// are found over farAlike statements.
const farRepeat = 40

// findRepeats tells which statements say again what the same speaker said above, and which headlines what stands below.
func (p *page) findRepeats() {
	if len(p.atts) < 2 {
		return
	}
	clear(p.repeats)
	p.signs = resize(p.signs, len(p.atts))
	signs := p.signs
	clear(signs)
	p.counts = resize(p.counts, len(p.entities))
	clear(p.counts)
	for _, ent := range p.who {
		p.counts[ent]++
	}
	for i := range p.sts {
		s := &p.sts[i]
		if p.counts[p.who[i]] == 1 || !p.likeLong(i) {
			continue // nothing that it could repeat
		}
		p.buf = p.buf[:0]
		for _, q := range s.Spans {
			if len(p.buf) > 0 {
				p.buf = append(p.buf, ' ')
			}
			p.buf = fold(p.buf, q.In(p.text))
		}
		var h uint64
		signs[i], h = signature(p.buf)
		h = mix(h + uint64(p.who[i]))
		if j, ok := p.repeats[h]; ok {
			if !overlaps(&p.sts[j], s) {
				s.DuplicateOf = int(j)
			}
			continue
		}
		p.repeats[h] = int32(i)
		for j, n := i-1, 0; j >= 0 && n < farRepeat; j, n = j-1, n+1 {
			if p.who[j] == p.who[i] && Alike(signs[j], signs[i]) && p.sts[j].DuplicateOf < 0 && !overlaps(&p.sts[j], s) {
				s.DuplicateOf = j
				break
			}
		}
	}
	for i := range p.sts {
		if p.atts[i].Headline && p.sts[i].DuplicateOf < 0 {
			p.sts[i].DuplicateOf = p.repeated(i)
		}
	}
}

// likeLong says whether one of the statements around is by the same speaker and about as long.
func (p *page) likeLong(i int) bool {
	n := p.length(i)
	for j := max(0, i-farAlike); j < len(p.who) && j <= i+farAlike; j++ {
		if j == i || p.who[j] != p.who[i] {
			continue
		}
		if d := p.length(j) - n; d <= n/8+8 && -d <= n/8+8 {
			return true
		}
	}
	return false
}

// farAlike is how many statements around are looked at for one of like length.
const farAlike = 200

// length is the statement's content, in bytes.
func (p *page) length(i int) int {
	n := 0
	for _, s := range p.atts[i].Spans {
		n += s.Len()
	}
	return n
}

func overlaps(a, b *Statement) bool {
	x, y := a.Attribution.Content(), b.Attribution.Content()
	return x.Start < y.End && y.Start < x.End
}

// repeated is the statement below that headline i sums up: the one of the next few by the same speaker that shares most
// words with it, the first where none does; -1.
func (p *page) repeated(i int) int {
	words := strings.Fields(Fold(p.sts[i].Content(p.text)))
	best, most := -1, -1
	for j, n := i+1, 0; j < len(p.sts) && n < farReply; j, n = j+1, n+1 {
		if p.who[j] != p.who[i] || p.atts[j].Headline {
			continue
		}
		folded := Fold(p.sts[j].Content(p.text))
		same := 0
		for k, w := range words {
			if len(w) > 3 && k < 40 && hasWord(folded, w) {
				same++
			}
		}
		if same > most {
			best, most = j, same
		}
	}
	return best
}
