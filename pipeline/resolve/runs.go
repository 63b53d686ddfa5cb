package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/features"
)

// A nameWord is a word of a run of capitalised words.
type nameWord struct {
	tok   int32
	opens bool // the first of its run
	low   bool // a small word inside a name: "of", "al"
	taken bool // part of a mention
	tail  bool // what an apostrophe ties to the word before it ("at" of "San'at"), whose key holds it
	wordKey
}

// wordFrom is the index of the first capitalised word at token a or later.
func (p *page) wordFrom(a int) int { return p.wordsAt.before(a) }

// run files the words of the run that starts at token i and returns the token after it.
func (p *page) run(i int) int {
	p.word(i, true, false)
	for {
		j := i + 1
		if j >= len(p.toks) {
			return j
		}
		t := &p.toks[j]
		if t.Shape&(features.Punct|features.Glued) == features.Punct|features.Glued && j+1 < len(p.toks) {
			if p.possessive(j) > 0 {
				return j
			}
			next := &p.toks[j+1]
			glued := next.Shape&(features.Glued|features.Punct) == features.Glued
			switch c := p.text[t.Start]; {
			case c != '-' && c != '.' && glued && next.Shape&features.Upper == 0 && p.punct(j, apostrophes):
				p.tail(j + 1)
			case (c == '-' || c == '\'' || strings.HasPrefix(p.text[t.Start:], "’")) && glued:
				p.word(j+1, false, false)
			case c == '.' && next.Shape&features.Upper != 0 && (p.toks[i].End-p.toks[i].Start < 2 || p.is(i, isTitle)) && p.near(j, j+1):
				p.word(j+1, false, false)
			default:
				return j
			}
			i = j + 1
			continue
		}
		if t.Shape&features.Upper != 0 && p.near(i, j) {
			p.word(j, false, false)
			i = j
			continue
		}
		if !p.is(j, isLink|isParticle) {
			return j
		}
		if p.is(j, isParticle) && p.near(i, j) && p.hyphened(j) { // "Omar al-Said"
			p.word(j, false, true)
			p.word(j+2, false, false)
			i = j + 2
			continue
		}
		// Small words inside: "Voice of Arcadia", "Omar bin Said", "Light on the Quay".
		k := j
		for k < len(p.toks) && k < j+2 && p.is(k, isLink|isParticle) && p.near(k-1, k) {
			k++
		}
		if k == j || k >= len(p.toks) || p.toks[k].Shape&features.Upper == 0 || !p.near(k-1, k) {
			return j
		}
		for ; j < k; j++ {
			p.word(j, false, true)
		}
		p.word(k, false, false)
		i = k
	}
}

// hyphened says whether a hyphen ties token j to a capitalised word.
func (p *page) hyphened(j int) bool {
	return j+2 < len(p.toks) && p.punct(j+1, hyphen) && p.toks[j+1].Shape&features.Glued != 0 &&
		p.toks[j+2].Shape&(features.Glued|features.Upper) == features.Glued|features.Upper
}

// widestGap is the white space, in bytes, that may part two words of a name on one line.
const widestGap = 3

// near says whether only blanks and at most one line break part two tokens.
func (p *page) near(i, j int) bool {
	if i < 0 || j >= len(p.toks) {
		return false
	}
	a, b := p.toks[i].End, p.toks[j].Start
	gap := p.text[a:b]
	if len(gap) == 0 || gap == " " {
		return true
	}
	n := strings.Count(gap, "\n")
	if n == 1 { // a heading's line ends there if it is written in another way than the next
		return b-a < 64 && (p.toks[i].Shape^p.toks[j].Shape)&features.AllCaps == 0
	}
	return n == 0 && b-a <= widestGap
}

func (p *page) word(i int, opens, low bool) {
	p.words = append(p.words, nameWord{tok: int32(i), opens: opens, low: low})
	s, n := p.str(i), len(p.words)-1
	if len(s) <= maxWord && (len(s) > 1 || opens || n > 0 && p.words[n-1].size < 2) { // "Tomas J. Elwin", but "T. J. Elwin"
		p.spelt.key(p.r.names, s, &p.words[n].wordKey)
	}
}

// tail adds token i, which an apostrophe ties to the last word, to that word's key: "San'at" is "Sanat".
func (p *page) tail(i int) {
	w := len(p.words) - 1
	for w > 0 && p.words[w].tail {
		w--
	}
	if s := p.text[p.toks[p.words[w].tok].Start:p.toks[i].End]; len(s) <= maxWord {
		p.spelt.key(p.r.names, s, &p.words[w].wordKey)
	}
	p.words = append(p.words, nameWord{tok: int32(i), tail: true})
}

// withTail is the end of the words from "end" on that are tied to the one before.
func (p *page) withTail(end int) int {
	for end < len(p.words) && p.words[end].tail {
		end++
	}
	return end
}

// inOneLine says whether s holds none of what spell leaves out, as nearly all names do.
func inOneLine(s string) bool {
	out, before := uint8(0), uint8(0)
	for i := range len(s) {
		c := spellByte[s[i]]
		out |= c & (before | leftOut)
		before = c
	}
	return out == 0
}

// What spellByte says of bytes that spell may leave out.
const (
	aSpace  uint8 = 1 // one behind another
	leftOut uint8 = 2
)

var spellByte = [256]uint8{' ': aSpace, '\n': leftOut, '*': leftOut, '[': leftOut, ']': leftOut, '\\': leftOut, '_': leftOut,
	0xC2: leftOut, 0xE2: leftOut, 0xEF: leftOut} // these begin the blanks and marks that are not ASCII

// spell is the text of tokens [a, b) in one line, without the marks of links and emphasis.
func (p *page) spell(a, b int) string {
	if a >= b {
		return ""
	}
	s := p.text[p.toks[a].Start:p.toks[b-1].End]
	if inOneLine(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune("*[]\\_", r) || features.Unseen(r):
		case unicode.IsSpace(r):
			if len(out) > 0 && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
		default:
			out = append(out, s[i:i+n]...)
		}
		i += n
	}
	return strings.TrimSpace(string(out))
}
