package features

import "unicode/utf8"

// Lookup is the number of one token's word: as written, else folded, else the longest wildcard that matches, else 0.
func (v *Vocabulary) Lookup(word string) Word {
	if v.keys.empty() || word == "" {
		return 0
	}
	if len(word) == 1 && classes[word[0]]&mark != 0 {
		return v.marks[word[0]]
	}
	var seen class
	for i := 0; i < len(word); i++ {
		seen |= classes[word[i]]
	}
	return v.find(word, 0, len(word), seen)
}

// find looks text[i:j] up; seen is the union of its bytes' classes.
func (v *Vocabulary) find(text string, i, j int, seen class) Word {
	if j-i > MaxKey || seen&high != 0 {
		return v.findLong(text[i:j])
	}
	return v.findKey(KeyOf(text, i, j), seen&upperCase != 0)
}

// findKey looks a key up; upper says whether it has an upper-case letter.
func (v *Vocabulary) findKey(k Key, upper bool) Word {
	if upper {
		if v.cased {
			if w := v.keys.Find(k); w != 0 {
				return Word(w)
			}
		}
		k = k.lower()
	}
	if w := v.keys.Find(k); w != 0 {
		return Word(w)
	}
	if v.wildcard {
		return v.stem(k)
	}
	return 0
}

// stem is the longest wildcard that matches a folded key.
func (v *Vocabulary) stem(k Key) Word {
	if k.n >= stemKey {
		first := uint32(k.lo) & (1<<(8*stemKey) - 1)
		if v.filter[filterWord(first)]>>(first&63)&1 != 0 {
			list := v.stems[first]
			for i := range list {
				if list[i].matches(k) {
					return list[i].word
				}
			}
		}
	}
	for i := range v.short {
		if v.short[i].matches(k) {
			return v.short[i].word
		}
	}
	return 0
}

func (s *stem) matches(k Key) bool {
	return s.ascii && !s.long && s.n <= k.n && k.lo&s.loMask == s.lo && k.hi&s.hiMask == s.hi
}

// findLong looks up words that have other letters than ASCII's or more than a key holds.
func (v *Vocabulary) findLong(word string) Word {
	if v.cased && len(word) <= maxWord {
		if id, ok := v.vocab[word]; ok {
			return Word(id)
		}
	}
	var buf [maxWord + utf8.UTFMax]byte
	f := fold(buf[:0], word)
	if id, ok := v.vocab[string(f)]; ok && len(f) <= maxWord {
		return Word(id)
	}
	if len(f) >= stemKey {
		for i := range v.stems[uint32(f[0])|uint32(f[1])<<8|uint32(f[2])<<16] {
			s := &v.stems[uint32(f[0])|uint32(f[1])<<8|uint32(f[2])<<16][i]
			if len(s.text) <= len(f) && string(f[:len(s.text)]) == s.text {
				return s.word
			}
		}
	}
	for i := range v.short {
		s := &v.short[i]
		if len(s.text) <= len(f) && string(f[:len(s.text)]) == s.text {
			return s.word
		}
	}
	return 0
}
