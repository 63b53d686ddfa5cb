package segment

import (
	"unicode"
	"unicode/utf8"

	"parley/features"
)

// A term is a word of a block as the rules of furniture see it.
type term struct {
	start, end int32
	word       element // 0 where no rule holds the word
	number     bool
	capital    bool
}

// terms are a block's words, read as far as they are asked for: most long blocks are told from furniture by their first word
// or two.
type terms struct {
	f         *furniture
	w         *words
	text      string
	toks      []features.Token // the text's
	tok       int              // the first token that ends behind next
	next, end int              // what has not been read
	most      int              // terms that are read at most
	read      []term
}

// open turns to text[from:end], of which most words are read at most.
func (t *terms) open(from, end, most int) {
	t.next, t.end, t.most, t.read = from, end, most, t.read[:0]
	t.tok = features.Seek(t.toks, t.tok, from)
	if t.tok > 0 && int(t.toks[t.tok-1].End) > from { // a block begins inside a token, behind a mark that is not seen
		t.tok--
	}
}

// has says whether there is a term i, counted from 0.
func (t *terms) has(i int) bool { return i < len(t.read) || t.readTo(i) }

// count is the number of all terms.
func (t *terms) count() int {
	t.readTo(t.most)
	return len(t.read)
}

// word is the number of term i's word, 0 where no rule holds it.
func (t *terms) word(i int) element { return t.read[i].word }

// in is the text of term i.
func (t *terms) in(i int) string { return t.text[t.read[i].start:t.read[i].end] }

// month says whether term i is a month's name.
func (t *terms) month(i int) bool { return t.read[i].capital && t.w.of(t.in(i))&month != 0 }

// readTo reads on until there is a term n, and says whether there is. A token of ASCII letters is a term as it stands; what is
// glued together of others is read from the text.
func (t *terms) readTo(n int) bool {
	read, next, at := t.read, t.next, t.tok // at hand: this loop runs over most words of short blocks
	for len(read) <= n && len(read) < t.most && next < t.end && at < len(t.toks) {
		tok := &t.toks[at]
		start, end := int(tok.Start), int(tok.End)
		switch {
		case tok.Shape&features.Plain != 0 && start >= next && end <= t.end && (tok.Shape&features.Apart != 0 || !t.tied(end)):
			read = append(read, term{start: tok.Start, end: tok.End, word: t.f.byWord[tok.Word], capital: tok.Shape&features.Upper != 0})
		case end <= next:
			at++
			continue
		case start >= t.end:
			next = t.end // all is read
			continue
		case tok.Shape&features.Punct != 0 && t.text[start] != '@' && t.text[start] < utf8.RuneSelf:
		default: // numbers, letters that are not ASCII's, words that marks tie together
			t.read, t.next = read, max(next, start)
			t.readText(n, min(end, t.end))
			read, next = t.read, t.next
			continue
		}
		next = end
		at++
	}
	t.read, t.next, t.tok = read, next, at
	return n < len(read)
}

// tied says whether a mark at i may tie the word before it to one behind it: "e-mail", "don't", "p.m.".
func (t *terms) tied(i int) bool {
	return i+1 < t.end && ties[t.text[i]] && t.text[i+1]|0x20 >= 'a' && t.text[i+1]|0x20 <= 'z'
}

// ties has the marks of ASCII that may stand inside a word.
var ties = [256]bool{'\'': true, '-': true, '@': true, '.': true}

// readText reads terms from the text until there is a term n, those that start before limit.
func (t *terms) readText(n, limit int) {
	text, i, end := t.text, t.next, t.end
	for i < limit && len(t.read) <= n && len(t.read) < t.most {
		c := text[i]
		if c < utf8.RuneSelf && asciiSide[c] != word || c == '*' || c == '_' || c == '#' {
			i++
			continue
		}
		j := termEnd(text, i, end)
		if j == i {
			_, n := utf8.DecodeRuneInString(text[i:end])
			i += n
			if text[i-n:i] == "©" {
				t.read = append(t.read, term{word: t.f.vocabulary["©"], start: int32(i - n), end: int32(i)})
			}
			continue
		}
		tm := term{start: int32(i), end: int32(j), number: c >= '0' && c <= '9',
			capital: c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && upperAt(text, i, j)}
		if j-i <= longestTerm {
			tm.word = t.f.word(text[i:j])
		}
		t.read = append(t.read, tm)
		i = j
	}
	t.next = i
}

// word is the number of any word of longestTerm bytes at most.
func (f *furniture) word(s string) element {
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
	return f.known.of(string(buf[:n]))
}

func lowerCase(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

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
		case ties[c] && i+1 < end && (text[i+1]|0x20 >= 'a' && text[i+1]|0x20 <= 'z'):
			i++
			continue
		case c < utf8.RuneSelf:
			return i
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if r == '’' {
			if i+n >= end || wordAt(text, i+n, end) == i+n {
				return i
			}
		} else if !letter(r) && !unicode.IsMark(r) {
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
