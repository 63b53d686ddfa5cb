package resolve

import "encoding/binary"

// spelt remembers the keys of words seen lately: names come again and again, and their keys cost more to make than to
// look up (a quarter of the time of finding names).
type spelt [1 << 9]spelling

// A spelling is a word with its keys. Longer ones are not remembered.
type spelling struct {
	word, key    [16]byte
	length, size uint8 // of the two
	tight, loose digest
}

// keys appends the tight key of a word, and gives the digests of its tight and its loose key.
func (t *spelt) keys(dst []byte, k *keys, word string) (to []byte, tight, loose digest) {
	from := len(dst)
	if len(word) > len(spelling{}.word) {
		dst = k.tight(dst, word)
		tight, loose = k.hashes(dst[from:])
		return dst, tight, loose
	}
	s := spelling{length: uint8(len(word))}
	copy(s.word[:], word)
	a, b := binary.LittleEndian.Uint64(s.word[:8]), binary.LittleEndian.Uint64(s.word[8:])
	at := &t[mix(a+b*hashBase)%uint64(len(t))]
	if at.word == s.word && at.length == s.length {
		return append(dst, at.key[:at.size]...), at.tight, at.loose
	}
	dst = k.tight(dst, word)
	s.tight, s.loose = k.hashes(dst[from:])
	if n := copy(s.key[:], dst[from:]); n == len(dst)-from {
		s.size = uint8(n)
		*at = s
	}
	return dst, s.tight, s.loose
}

// hashes are the digests of a tight key and of the loose key made of it.
func (k *keys) hashes(key []byte) (tight, loose digest) {
	var buf [2 * maxWord]byte
	return hash(key), hash(k.loose(buf[:0], key))
}
