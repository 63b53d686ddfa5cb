package resolve

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRanks holds ranks and sets of bits against lists.
func TestRanks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(0, 300).Draw(t, "most")
		list := rapid.SliceOfDistinct(rapid.IntRange(0, most), rapid.ID[int]).Draw(t, "numbers")
		slices.Sort(list)
		r := &ranks{set: bitset{1, 2, 3}} // of another page
		r.empty(most)
		for _, n := range list {
			r.add(n)
		}
		r.count()
		for i := -70; i < most+140; i++ {
			want, in := slices.BinarySearch(list, i)
			if have := r.before(i); have != want {
				t.Fatalf("numbers less than %d of %v up to %d: have %d, want %d", i, list, most, have, want)
			}
			if have := r.set.has(i); have != in {
				t.Fatalf("%d in %v: have %v, want %v", i, list, have, in)
			}
		}
		if have := slices.Collect(r.set.all()); !slices.Equal(have, list) {
			t.Fatalf("all: have %v, want %v", have, list)
		}
		for range r.set.all() {
			break // leaves the rest
		}
		a, b := rapid.IntRange(0, most).Draw(t, "a"), rapid.IntRange(0, most).Draw(t, "b")
		s := bitset(nil).empty(most)
		s.addAll(a, b)
		for i := range most + 1 {
			if have, want := s.has(i), a <= i && i < b; have != want {
				t.Fatalf("%d after adding %d to %d: have %v, want %v", i, a, b, have, want)
			}
		}
	})
}
