package pipeline

import (
	"cmp"
	"math"
	"slices"

	"parley/features"
)

// Texts that are nearly the same are found by their sketches: for each of some hash functions the least value over a
// text's runs of three words. Two texts have as many equal values, in proportion, as they share runs.
//
// Broder, A. Z. (1997): On the resemblance and containment of documents. SEQUENCES '97.
const (
	sketchSize = 32
	bandSize   = 4   // values that must all agree for two texts to be compared
	runWords   = 3   // words of a run
	leastRuns  = 20  // a shorter text has no sketch: what it shares is chance
	nearSame   = 0.7 // least share of equal values
	mostBehind = 16  // texts that one text is compared with, of those that agree in a band: so the work stays linear
)

type sketch [sketchSize]uint32

// sketchOf is the sketch of a text, false for one too short.
func sketchOf(text string, toks []features.Token) (s sketch, ok bool) {
	for i := range s {
		s[i] = math.MaxUint32
	}
	var run [runWords]uint64
	n := 0
	for _, t := range toks {
		if t.Shape&features.Punct != 0 {
			continue
		}
		run[n%runWords] = wordHash(text[t.Start:t.End])
		if n++; n < runWords {
			continue
		}
		h := uint64(0)
		for k := range runWords {
			h = mix(h ^ run[(n+k)%runWords])
		}
		for i := range s {
			s[i] = min(s[i], uint32((h*multipliers[i])>>32))
		}
	}
	return s, n >= leastRuns+runWords-1
}

// multipliers are odd numbers that make one hash into many.
var multipliers = func() (m [sketchSize]uint64) {
	x := uint64(0)
	for i := range m {
		x += 0x9e3779b97f4a7c15
		m[i] = mix(x) | 1
	}
	return m
}()

// mix spreads the bits of x: the end of SplitMix64.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// wordHash is FNV-1a of a word in small letters.
func wordHash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// closeness is the share of values that are equal.
func (s *sketch) closeness(t *sketch) float64 {
	n := 0
	for i := range s {
		if s[i] == t[i] {
			n++
		}
	}
	return float64(n) / sketchSize
}

// A likeness is two documents that look the same, by their places in the table, a before b.
type likeness struct {
	a, b      int32
	closeness float64
}

// alike finds texts that are nearly the same. It compares those that agree in a band of their sketches.
func alike(sketches []sketch, places []int32) []likeness {
	var found []likeness
	order := make([]int32, len(sketches))
	for band := 0; band < sketchSize; band += bandSize {
		for i := range order {
			order[i] = int32(i)
		}
		key := func(i int32) []uint32 { return sketches[i][band : band+bandSize] }
		slices.SortFunc(order, func(i, j int32) int { return cmp.Or(slices.Compare(key(i), key(j)), cmp.Compare(i, j)) })
		first := 0
		for k := 1; k < len(order); k++ {
			if !slices.Equal(key(order[first]), key(order[k])) {
				first = k
				continue
			}
			for b := max(first, k-mostBehind); b < k; b++ {
				if c := sketches[order[b]].closeness(&sketches[order[k]]); c >= nearSame {
					found = append(found, likeness{places[order[b]], places[order[k]], c})
				}
			}
		}
	}
	slices.SortFunc(found, func(x, y likeness) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return slices.CompactFunc(found, func(x, y likeness) bool { return x.a == y.a && x.b == y.b })
}

// groups joins documents that look the same, directly or by others between them. Each group is in the table's order, the
// groups are in the order of their first.
func groups(found []likeness) [][]int32 {
	root := map[int32]int32{}
	find := func(i int32) int32 {
		for root[i] != i {
			root[i] = root[root[i]] // half the way for the next one
			i = root[i]
		}
		return i
	}
	for _, l := range found {
		for _, i := range []int32{l.a, l.b} {
			if _, ok := root[i]; !ok {
				root[i] = i
			}
		}
		a, b := find(l.a), find(l.b)
		root[max(a, b)] = min(a, b)
	}
	members := make([]int32, 0, len(root))
	for i := range root {
		members = append(members, i)
	}
	slices.Sort(members)
	at := map[int32]int{}
	var out [][]int32
	for _, i := range members {
		top := find(i)
		k, ok := at[top]
		if !ok {
			k = len(out)
			at[top] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
