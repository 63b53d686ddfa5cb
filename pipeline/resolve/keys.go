package resolve

import (
	"slices"
	"unicode/utf8"

	"parley/data"
)

// soundsFile holds the rules by which two spellings of one foreign name are told to be one.
const soundsFile = "sounds.tsv"

// keys folds names. Two spellings with one tight key are the same name; two with one loose key (vowels left out) are the
// same only where several words agree or the text names the bearer in full.
type keys struct {
	letters map[rune]string
	words   map[string]string
	lengths [256]uint64  // by first byte: which lengths the words have, as bits
	sounds  [256][]sound // by first byte, longest first
	vowel   [256]bool
}

type sound struct{ from, to string }

// maxWord is the longest word of a name, in bytes; a longer one is no name.
const maxWord = 48

func newKeys(files data.Files) (*keys, error) {
	terms, err := files.Terms(soundsFile, "letter", "sound", "word", "vowel")
	if err != nil {
		return nil, err
	}
	k := &keys{letters: map[rune]string{}, words: map[string]string{}}
	for _, t := range terms {
		switch t.Class {
		case "letter":
			r, n := utf8.DecodeRuneInString(t.Text)
			if n != len(t.Text) {
				return nil, t.Row.Errorf("letter %q: want one character", t.Text)
			}
			k.letters[r] = t.Value
		case "sound":
			k.sounds[t.Text[0]] = append(k.sounds[t.Text[0]], sound{t.Text, t.Value})
		case "word":
			k.words[t.Text] = t.Value
			k.lengths[t.Text[0]] |= 1 << (len(t.Text) & 63)
		case "vowel":
			k.vowel[t.Text[0]] = true
		}
	}
	for i := range k.sounds {
		slices.SortFunc(k.sounds[i], func(a, b sound) int { return len(b.from) - len(a.from) })
	}
	return k, nil
}

// tight appends the key of one word: lower case, without accents, by the rules of sound, no letter doubled. Words that
// add nothing to a name ("al", "seyyed") give nothing.
func (k *keys) tight(dst []byte, word string) []byte {
	var low [maxWord]byte
	n := 0
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c >= 'A' && c <= 'Z':
				c += 'a' - 'A'
			case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			default:
				continue
			}
			if n == len(low) {
				return dst
			}
			low[n] = c
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		to, ok := k.letters[r]
		if !ok {
			to = string(r)
		}
		if n+len(to) > len(low) {
			return dst
		}
		n += copy(low[n:], to)
	}
	w := low[:n]
	if n == 0 {
		return dst
	}
	if k.lengths[w[0]]>>(n&63)&1 != 0 {
		if to, ok := k.words[string(w)]; ok {
			return append(dst, to...)
		}
	}
	from := len(dst)
next:
	for i := 0; i < len(w); {
		for _, s := range k.sounds[w[i]] {
			if len(s.from) <= len(w)-i && string(w[i:i+len(s.from)]) == s.from {
				dst = append(dst, s.to...)
				i += len(s.from)
				continue next
			}
		}
		if len(dst) == from || dst[len(dst)-1] != w[i] || w[i] < 'a' {
			dst = append(dst, w[i])
		}
		i++
	}
	return dst
}

// loose appends the tight key without its vowels, save that a vowel at the start is kept as one mark for all of them.
func (k *keys) loose(dst, tight []byte) []byte {
	from := len(dst)
	for i, c := range tight {
		switch {
		case k.vowel[c]:
			if i == 0 {
				dst = append(dst, 'a')
			}
		case len(dst) == from || dst[len(dst)-1] != c:
			dst = append(dst, c)
		}
	}
	return dst
}

const hashBase = 0x9E3779B97F4A7C15

// hash is that of a key: the number that its bytes are in base hashBase. Names are hashed as if written in one word
// ("Ahmad-Zade" is "Ahmadzade"), and so the hash of a name follows from those of its words; see then.
func hash(key []byte) uint64 {
	h := uint64(0)
	for _, c := range key {
		h = h*hashBase + uint64(c)
	}
	return h
}

// then is the hash of a key followed by another, of so many bytes, whose hash is next.
func then(h, next uint64, size uint8) uint64 { return h*powers[size] + next }

// powers are those of hashBase.
var powers = func() (t [1 << 8]uint64) {
	t[0] = 1
	for i := range t[1:] {
		t[i+1] = t[i] * hashBase
	}
	return t
}()

// A filter tells quickly of most hashes that they are not in a map.
type filter [1 << 10]uint64

func (f *filter) add(h uint64) {
	h *= hashBase
	f[h>>54] |= 1 << (h >> 48 & 63)
}

func (f *filter) has(h uint64) bool {
	h *= hashBase
	return f[h>>54]>>(h>>48&63)&1 != 0
}

// addBeginnings adds the hashes of all that the key begins with, itself too.
func (f *filter) addBeginnings(key []byte) {
	for i := range key {
		f.add(hash(key[:i+1]))
	}
}

// appendSlug appends the slug of a name to out, which is empty: lower-case letters, digits and hyphens.
func (k *keys) appendSlug(out []byte, name string) []byte {
	gap := false
	for i := 0; i < len(name); {
		if foldByte[name[i]] >= foldWord {
			out = afterGap(out, gap)
			gap = false
			for ; i < len(name) && foldByte[name[i]] >= foldWord; i++ {
				out = append(out, foldByte[name[i]])
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(name[i:])
		i += n
		switch r {
		case ' ':
			gap = true
		case '\'', '’', '‘', '.':
		default:
			to, ok := k.letters[r]
			switch {
			case !ok:
				gap = true
			case to != "":
				out = append(afterGap(out, gap), to...)
				gap = false
			}
		}
	}
	if len(out) == 0 {
		return append(out, "unknown"...)
	}
	return out
}

// afterGap appends the hyphen between two words of a slug, where a gap was met and a word stands before it.
func afterGap(out []byte, gap bool) []byte {
	if gap && len(out) > 0 {
		return append(out, '-')
	}
	return out
}
