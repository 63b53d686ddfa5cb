package features

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is a word's number in a Vocabulary; 0 is any word that no table holds.
type Word int32

// A Vocabulary numbers the words that the tables hold.
//
//   - A word is matched in whatever case ("talks" is "Talks" and "TALKS"), a typographic apostrophe or hyphen as the plain
//     one, see Fold.
//   - A word with an upper-case letter is matched as it is written: "US" is not "us", nor is "us" then "US". A word that
//     is not all upper-case ("Foreign") is a case of its lower-case form too, if a table holds that.
//   - A word that ends in "*" matches every word that starts so, in whatever case.
//
// The zero Vocabulary holds no words. It is safe for concurrent use.
type Vocabulary struct {
	vocab    map[string]int    // the library's own map: words, folded or as written; wildcards with their star
	parent   []Word            // by Word: the next wider word that also matches (Foreign, foreign, for*), 0 where none
	forms    [][]Word          // by Word: itself and the narrower words, in order
	isMark   []bool            // by Word: it is a punctuation mark
	keys     Table             // the words of at most MaxKey ASCII bytes
	cased    bool              // some word is to be matched as written
	marks    [128]Word         // by ASCII punctuation mark
	dashes   [64]Word          // by mark from U+2000: dashes and quotation marks
	stems    map[uint32][]stem // wildcards by their first stemKey bytes, longest first
	short    []stem            // those with less, longest first
	filter   [1 << 10]uint64   // a bit for each key of stems, hashed: most words stop here
	wildcard bool
}

// NewVocabulary numbers the words. The order of words does not matter, nor do repetitions. A word that Scan would part
// ("u.s.") gives its parts.
func NewVocabulary(words []string) *Vocabulary {
	v := &Vocabulary{}
	set := tokensOf(words)
	vocab, err := newModel(set)
	if err != nil {
		panic(err) // the library gives an error for no vocabulary
	}
	v.vocab = vocab
	v.parent, v.isMark = make([]Word, len(set)+1), make([]bool, len(set)+1)
	v.addStems(set)
	v.addKeys(set)
	for i, w := range set {
		v.parent[i+1], v.isMark[i+1] = v.wider(w), isMark(w)
	}
	v.forms = make([][]Word, len(v.parent))
	for w := range v.parent {
		for at := Word(w); at != 0; at = v.parent[at] {
			v.forms[at] = append(v.forms[at], Word(w))
		}
	}
	return v
}

// Len is one more than the largest number of a word.
func (v *Vocabulary) Len() int { return len(v.parent) }

// Forms are the numbers that a token can have which matches word, as NewVocabulary was given it: where another table has
// "Said", the forms of "said" are both. They are for callers that look at Token.Word themselves; Phrases knows them. None
// where the vocabulary does not hold the word. The slice is shared: read only.
func (v *Vocabulary) Forms(word string) []Word {
	if id, ok := v.pattern(word); ok {
		return v.forms[id]
	}
	return nil
}

// Among says of each number of a word whether a token that has it matches one of the words; of those that are more than one token
// none does.
func (v *Vocabulary) Among(words []string) []bool {
	set := make([]bool, len(v.parent))
	for _, w := range words {
		for _, id := range v.Forms(w) {
			set[id] = true
		}
	}
	return set
}

// tokensOf is the words as the vocabulary is to hold them, sorted and each once.
func tokensOf(words []string) []string {
	set := make([]string, 0, len(words)+2)
	set = append(set, "'", "-") // patterns need them to tell where a reader's word ends
	for _, w := range words {
		base, star := strings.CutSuffix(w, "*")
		parts := []string{base}
		if !alphanumeric(base) {
			parts, _ = cut(base) // the error is for broken patterns of the library's own
		}
		for i, p := range parts {
			if len(p) > maxWord {
				continue
			}
			switch {
			case star && i == len(parts)-1 && !isMark(p):
				p = Fold(p) + "*"
			case !hasUpper(p):
				p = Fold(p)
			}
			if p != "" && p != "*" {
				set = append(set, p)
			}
		}
	}
	slices.Sort(set)
	return slices.Compact(set)
}

func (v *Vocabulary) addKeys(set []string) {
	v.keys = NewTable(len(set))
	for i, w := range set {
		id := Word(i + 1)
		v.cased = v.cased || hasUpper(w)
		switch r, n := utf8.DecodeRuneInString(w); {
		case n == len(w) && r < utf8.RuneSelf && classes[r]&mark != 0:
			v.marks[r] = id
		case len(w) <= MaxKey && ascii(w):
			v.keys.Add(KeyOf(w, 0, len(w)), int32(id))
		}
	}
	for i := range v.dashes {
		r := rune(0x2000 + i)
		v.dashes[i] = Word(v.vocab[string(plain(r))])
	}
	for _, r := range "“”„‟" { // where no table tells them apart, they are one mark
		if at := &v.dashes[r-0x2000]; *at == 0 {
			*at = v.marks['"']
		}
	}
}

// wider is the next word that matches all that w matches.
func (v *Vocabulary) wider(w string) Word {
	if p, ok := strings.CutSuffix(w, "*"); ok && p != "" {
		return v.prefix(p, len(p)-1)
	}
	f := Fold(w)
	if f != w && !capitals(w) {
		if id, ok := v.vocab[f]; ok {
			return Word(id)
		}
	}
	return v.prefix(f, len(f))
}

// pattern is the number of a word of a pattern, which may end in a star.
func (v *Vocabulary) pattern(w string) (Word, bool) {
	if strings.HasSuffix(w, "*") || !hasUpper(w) {
		w = Fold(w)
	}
	id, ok := v.vocab[w]
	return Word(id), ok
}

func alphanumeric(s string) bool {
	for i := 0; i < len(s); i++ {
		if classes[s[i]]&(lowerCase|upperCase|digit) == 0 {
			return false
		}
	}
	return true
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isMark says whether a token is a punctuation mark.
func isMark(token string) bool {
	r, n := utf8.DecodeRuneInString(token)
	return n == len(token) && (r < utf8.RuneSelf && classes[r]&mark != 0 || r >= utf8.RuneSelf && foreignPunct(r))
}

func hasUpper(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
