package resolve

import "encoding/binary"

// spelt remembers the keys of words seen lately: names come again and again, and their keys cost more to make than to
// look up (a quarter of the time of finding names).
type spelt [1 << speltBits]spelling

const speltBits = 12

// A spelling is a word with what its key comes to. Longer words than longestSpelt are not remembered.
type spelling struct {
	head, tail uint64 // the word's first and last bytes
	length     uint8
	key        wordKey
}

const longestSpelt = 16

// A wordKey is what a word's tight key comes to.
type wordKey struct {
	tight, loose    uint64 // hashes of the keys
	size, looseSize uint8  // of the keys, in bytes; 0 where the word adds nothing to a name
	vague           bool   // its loose key may begin one of names.loose
	ends            bool   // its tight key may be one of names.last, or begin one
	alone           int32  // what names.find gives for the word
}

// key sets what the key of a word comes to.
func (t *spelt) key(n *names, word string, to *wordKey) {
	if len(word) > longestSpelt {
		*to = n.wordKey(word)
		return
	}
	head, tail := bothEnds([]byte(word))
	at := &t[(head+tail*hashBase)*hashBase>>(64-speltBits)]
	if at.head != head || at.tail != tail || int(at.length) != len(word) {
		*at = spelling{head: head, tail: tail, length: uint8(len(word)), key: n.wordKey(word)}
	}
	*to = at.key
}

// bothEnds are the first and the last eight bytes of a word, which for one of up to longestSpelt bytes hold them all; a
// short word is all in the first number.
func bothEnds(word []byte) (head, tail uint64) {
	switch n := len(word); {
	case n >= 8:
		return binary.LittleEndian.Uint64(word), binary.LittleEndian.Uint64(word[n-8:])
	case n >= 4:
		return uint64(binary.LittleEndian.Uint32(word)) | uint64(binary.LittleEndian.Uint32(word[n-4:]))<<32, 0
	case n > 0:
		return uint64(word[0]) | uint64(word[n/2])<<8 | uint64(word[n-1])<<16, 0
	}
	return 0, 0
}

// wordKey makes the key of a word.
func (n *names) wordKey(word string) wordKey {
	var tight, loose [2 * maxWord]byte
	key := n.keys.tight(tight[:0], word)
	vague := n.keys.loose(loose[:0], key)
	w := wordKey{tight: hash(key), loose: hash(vague), size: uint8(len(key)), looseSize: uint8(len(vague))}
	w.alone = n.find(w.tight)
	w.vague, w.ends = n.vagueBegins.has(w.loose), n.endsBegin.has(w.tight)
	return w
}
