package features

import (
	"slices"
	"strings"
)

// A stem is a wildcard without its star.
type stem struct {
	Key         // of the first MaxKey bytes, where ascii
	loMask      uint64
	hiMask      uint64
	text        string
	word        Word
	long, ascii bool
}

const stemKey = 3

func (v *Vocabulary) addStems(set []string) {
	v.stems = map[uint32][]stem{}
	for i, w := range set {
		p, ok := strings.CutSuffix(w, "*")
		if !ok {
			continue
		}
		s := stem{text: p, word: Word(i + 1), long: len(p) > MaxKey, ascii: ascii(p)}
		if s.ascii {
			s.Key = KeyOf(p, 0, min(len(p), MaxKey))
			s.loMask, s.hiMask = mask(min(len(p), 8)), 0
			if len(p) > 8 {
				s.hiMask = mask(min(len(p), MaxKey) - 8)
			}
		}
		v.wildcard = true
		if len(p) < stemKey {
			v.short = append(v.short, s)
			continue
		}
		k := uint32(p[0]) | uint32(p[1])<<8 | uint32(p[2])<<16
		v.stems[k] = append(v.stems[k], s)
		v.filter[filterWord(k)] |= 1 << (k & 63)
	}
	longest := func(a, b stem) int { return len(b.text) - len(a.text) }
	slices.SortStableFunc(v.short, longest)
	for _, list := range v.stems {
		slices.SortStableFunc(list, longest)
	}
}

// filterWord is where the filter's bit k&63 stands.
func filterWord(k uint32) uint32 { return k * 0x9e3779b1 >> 22 }

// prefix is the longest wildcard of at most n bytes that the folded word starts with.
func (v *Vocabulary) prefix(word string, n int) Word {
	if len(word) >= stemKey {
		k := uint32(word[0]) | uint32(word[1])<<8 | uint32(word[2])<<16
		for _, s := range v.stems[k] {
			if len(s.text) <= n && strings.HasPrefix(word, s.text) {
				return s.word
			}
		}
	}
	for _, s := range v.short {
		if len(s.text) <= n && strings.HasPrefix(word, s.text) {
			return s.word
		}
	}
	return 0
}
