package features

import "math/bits"

// A run is the letters and digits of ASCII that eight bytes start with: most of a page's words are one run, or two.
type run struct {
	n       int    // bytes, 0 to 8
	letters uint64 // the high bit of each byte that is a letter
	upper   uint64 // of each that is an upper-case one
}

// runOf looks at eight bytes at once, so that a word's length costs no branch that the processor guesses wrong: a twelfth
// of Scan's time over the generated documents.
func runOf(x uint64) run {
	plain := x &^ tops // sums of bytes without the high bit stay in their bytes
	letters := between8(plain|0x20*ones, 'a', 'z')
	digits := between8(plain, '0', '9')
	end := (^(letters | digits) | x) & tops
	letters &= (end - 1) &^ end                                             // those below the first of end; all where there is none
	return run{bits.TrailingZeros64(end) / 8, letters, letters &^ (x << 2)} // 0x20 tells the cases apart
}

// KeyAt is the run of letters and digits of ASCII that starts at text[i], cut off behind MaxKey bytes; of length 0 where none
// does. ok is false where text ends within MaxKey bytes.
func KeyAt(text string, i int) (k Key, ok bool) {
	if i+MaxKey > len(text) {
		return Key{}, false
	}
	k, _ = keyAt(text, i)
	return k, true
}

// keyAt is KeyAt in the middle of a text. The high bits of bytes 8 to 15 of the run stand beside those of bytes 0 to 7.
func keyAt(text string, i int) (k Key, r run) {
	k.lo = load(text[i : i+8])
	r = runOf(k.lo)
	if r.n < 8 {
		k.n, k.lo = int32(r.n), k.lo&(1<<(8*r.n)-1)
		return k, r
	}
	k.hi = load(text[i+8 : i+MaxKey])
	more := runOf(k.hi)
	k.n, k.hi = int32(8+more.n), k.hi&(1<<(8*more.n)-1)
	return k, run{8 + more.n, r.letters | more.letters>>1, r.upper | more.upper>>1}
}

// asciiWord reads the word at text[i], of at most MaxKey letters and digits of ASCII and with a space or mark of ASCII behind
// it; ok is false where no such word stands there. text must go on for MaxKey bytes and one more.
func (v *Vocabulary) asciiWord(text string, i int) (end int, w Word, s Shape, ok bool) {
	k, r := keyAt(text, i)
	end = i + int(k.n)
	if k.n == 0 || classes[text[end]]&(space|mark) == 0 {
		return 0, 0, 0, false
	}
	if r.upper != 0 {
		if r.upper&0x80 != 0 {
			s = Upper
		}
		if r.upper == r.letters && r.upper&(r.upper-1) != 0 {
			s |= AllCaps
		}
	}
	if classes[text[i]]&digit != 0 {
		s |= Digit
	}
	if !v.keys.empty() {
		w = v.findKey(k, r.upper != 0)
	}
	return end, w, s, true
}
