package segment

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A term is a word of a block as the rules of furniture see it.
type term struct {
	word       element // 0 where no rule holds the word
	start, end int
	number     bool
	capital    bool
	month      bool
}

// Bounds of what rules are tried on. Furniture is short; of a longer block only the start and the end are looked at.
const (
	mostTerms  = 64 // words of a block that "has" and "whole" are tried on
	startTerms = 14
	endTerms   = 10
)

// terms reads the words of text[from:end], at most most of them.
func (f *furniture) terms(w *words, text string, from, end, most int, dst []term) []term {
	for i := from; i < end && len(dst) < most; {
		c := text[i]
		if c < utf8.RuneSelf && asciiSide[c] != word || c == '*' || c == '_' || c == '#' {
			i++
			continue
		}
		j := i
		for j < end && wordByte[text[j]] != 0 {
			j++
		}
		if j < end && !(text[j] < utf8.RuneSelf && asciiSide[text[j]] == edge) {
			j = termEnd(text, j, end)
		}
		if j == i {
			_, n := utf8.DecodeRuneInString(text[i:end])
			i += n
			if text[i-n:i] == "©" {
				dst = append(dst, term{word: f.vocabulary["©"], start: i - n, end: i})
			}
			continue
		}
		t := term{start: i, end: j, capital: upperAt(text, i, j), number: c >= '0' && c <= '9'}
		if j-i <= longestTerm {
			t.word = f.word(text[i:j])
			t.month = t.capital && w.of(text[i:j])&month != 0
		}
		dst = append(dst, t)
		i = j
	}
	return dst
}

// word is the number of a word of a block, of longestTerm bytes at most.
func (f *furniture) word(s string) element {
	first, last := lowerCase(s[0]), lowerCase(s[len(s)-1])
	if last < utf8.RuneSelf && strings.IndexByte(s, 0xE2) < 0 && f.begins[first]&f.ends[last]&(1<<len(s)) == 0 {
		return 0
	}
	var buf [longestTerm]byte
	n := 0
	for k := 0; k < len(s); k++ {
		c := s[k]
		if c == 0xE2 && k+2 < len(s) && s[k+1] == 0x80 && s[k+2] == 0x99 {
			c, k = '\'', k+2
		}
		buf[n] = lowerCase(c)
		n++
	}
	if f.begins[first]&(1<<n) == 0 {
		return 0
	}
	return f.known.find(&buf)
}

func lowerCase(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// wordByte is not 0 for the letters and digits of ASCII.
var wordByte = func() (t [256]byte) {
	for c := range t {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' {
			t[c] = 1
		}
	}
	return t
}()

// A wordTable finds a word's number by its bytes, filled up with zeros. Half of its slots stay free.
type wordTable struct {
	slots []knownWord
	shift int
}

type knownWord struct {
	bytes [longestTerm]byte
	word  element // 0 in a free slot
}

func newWordTable(vocabulary map[string]element) wordTable {
	width := bits.Len(uint(2 * len(vocabulary)))
	t := wordTable{make([]knownWord, 1<<width), 64 - width}
	for w, e := range vocabulary {
		var b [longestTerm]byte
		copy(b[:], w)
		t.slots[t.slot(&b)] = knownWord{b, e}
	}
	return t
}

// slot is where the word is, or would be.
func (t *wordTable) slot(b *[longestTerm]byte) int {
	h := binary.LittleEndian.Uint64(b[:])*golden ^ binary.LittleEndian.Uint64(b[8:])
	i := int(h * golden >> t.shift)
	for t.slots[i].word != 0 && t.slots[i].bytes != *b {
		i = (i + 1) & (len(t.slots) - 1)
	}
	return i
}

func (t *wordTable) find(b *[longestTerm]byte) element { return t.slots[t.slot(b)].word }

// golden spreads hashes over slots: 2 to the power of 64 by the golden ratio.
const golden = 0x9E3779B97F4A7C15

// longestTerm is the length in bytes up to which a word may be one of a rule.
const longestTerm = 24

// termEnd is the end of the word at i: letters and digits, and marks that stand between two of them.
func termEnd(text string, i, end int) int {
	for i < end {
		c := text[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9':
			i++
			continue
		case c == '.' && i+2 < end && (text[i+2]|0x20 >= 'a' && text[i+2]|0x20 <= 'z'): // a lost blank, not "p.m."
			return i
		case (c == '\'' || c == '-' || c == '@' || c == '.') && i+1 < end && (text[i+1]|0x20 >= 'a' && text[i+1]|0x20 <= 'z'):
			i++
			continue
		case c < utf8.RuneSelf:
			return i
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !(r == '’' && i+n < end && wordAt(text, i+n, end) > i+n) {
			return i
		}
		i += n
	}
	return i
}

// foldWord is the pattern's word as terms would read it; another string than w where it is none.
func foldWord(w string) string {
	if w == "©" {
		return w
	}
	return w[:termEnd(w, 0, len(w))]
}

// fits says whether the pattern matches the terms from the first on, and up to the last where whole is set.
func fits(pattern []slot, t []term, whole bool) bool {
	if len(pattern) == 0 {
		return !whole || len(t) == 0
	}
	sl := &pattern[0]
	if sl.optional && fits(pattern[1:], t, whole) {
		return true
	}
	if len(t) == 0 {
		return false
	}
	for _, e := range sl.alts {
		switch {
		case e == aName:
			for n := 0; n < len(t) && n < mostNameWords && t[n].capital; n++ {
				if fits(pattern[1:], t[n+1:], whole) {
					return true
				}
			}
		case e > 0 && t[0].word == e, e == aNumber && t[0].number, e == aMonth && t[0].month, e == aWord:
			if fits(pattern[1:], t[1:], whole) {
				return true
			}
		}
	}
	return false
}

// A verdict is which rules hold for a block: the first of those that hold anywhere, and the first of those that hold only
// at the page's edges; -1 where none does.
type verdict struct{ anywhere, edge int }

// find tries all rules on the block's terms. complete: t are all its terms.
func (f *furniture) find(t []term, complete bool) verdict {
	v := verdict{-1, -1}
	for at := range t {
		if at > 0 && !complete {
			break
		}
		if w := t[at].word; w > 0 {
			f.tryAll(f.byFirst[w], t, at, complete, &v)
		}
		if at > 0 {
			continue
		}
		if t[0].number {
			f.tryAll(f.byNumber, t, 0, complete, &v)
		}
		if t[0].capital {
			f.tryAll(f.byName, t, 0, complete, &v)
		}
	}
	if complete {
		for at := max(0, len(t)-endTerms); at < len(t); at++ {
			if w := t[at].word; w > 0 {
				f.tryEnds(f.endByFirst[w], t[at:], &v)
			}
			if t[at].number {
				f.tryEnds(f.endByNumber, t[at:], &v)
			}
		}
	}
	return v
}

// tryAll tries rules whose pattern may start at t[at].
func (f *furniture) tryAll(rules []int, t []term, at int, complete bool, v *verdict) {
	for _, n := range rules {
		r := &f.rules[n]
		if best := v.of(r, t); best == nil || *best >= 0 && *best <= n {
			continue
		}
		switch r.match {
		case matchWhole:
			if at > 0 || !complete || !fits(r.pattern, t, true) {
				continue
			}
		case matchStart:
			if at > 0 || !fits(r.pattern, t, false) {
				continue
			}
		default:
			if !complete || !fits(r.pattern, t[at:], false) {
				continue
			}
		}
		*v.of(r, t) = n
	}
}

// tryEnds tries rules whose pattern is to match all of t.
func (f *furniture) tryEnds(rules []int, t []term, v *verdict) {
	for _, n := range rules {
		r := &f.rules[n]
		if best := v.of(r, t); best != nil && (*best < 0 || *best > n) && fits(r.pattern, t, true) {
			*best = n
		}
	}
}

// mostEdgeWords bounds the blocks that rules of the page's edges are tried on; a loose rule of the edges, whose words may
// stand anywhere in the block, is tried on fewer, since the text's last paragraph may hold them too.
const (
	mostEdgeWords  = 40
	mostLooseWords = 12
)

// of is the part of the verdict that the rule may change, nil where the block is too long for it.
func (v *verdict) of(r *rule, t []term) *int {
	switch {
	case r.where == anywhere:
		return &v.anywhere
	case len(t) > mostEdgeWords, r.where == atEdge && r.match == matchHas && len(t) > mostLooseWords:
		return nil
	}
	return &v.edge
}
