package store

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Keys stand in the order of the words that they are made of, whatever bytes these hold.
func TestKeysAreInTheOrderOfWords(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune{0, 1, 2, 'a', 'b', 0xff, 0x10ffff}), 0, 4, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SliceOfN(word, 3, 3).Draw(t, "a"), rapid.SliceOfN(word, 3, 3).Draw(t, "b")
		if have, want := bytes.Compare(AppendKey(nil, a...), AppendKey(nil, b...)), slices.Compare(a, b); have != want {
			t.Fatalf("%q and %q: have %d, want %d", a, b, have, want)
		}
	})
}

// However few rows are held at once, they come back whole and in the order of their keys, and so they do the second time.
func TestSortedRows(t *testing.T) {
	w := &Work{dir: t.TempDir()}
	rapid.Check(t, func(t *rapid.T) {
		s := NewSorted[RejectRow](w, "rows")
		s.items.most, s.items.fan = rapid.IntRange(1, 3000).Draw(t, "bytes held at once"), rapid.IntRange(2, 5).Draw(t, "runs at once")
		var want []RejectRow
		for _, uri := range rapid.SliceOfN(rapid.StringN(0, 20, -1), 0, 200).Draw(t, "addresses") {
			at := int64(len(want))
			row := RejectRow{URI: uri, Stage: "read", Reason: "empty", Message: "no bytes", ByteOffset: &at}
			want = append(want, row)
			if err := s.Add(rejectKey(&row), &row); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortFunc(want, compareRejects)
		for range 2 {
			i := 0
			for row, err := range s.All() {
				if err != nil {
					t.Fatal(err)
				}
				if i == len(want) || compareRejects(row, want[i]) != 0 {
					t.Fatalf("row %d: have %+v, want that of %+v", i, row, want)
				}
				i++
			}
			if i != len(want) {
				t.Fatalf("have %d rows, want %d", i, len(want))
			}
		}
		if err := s.items.close(); err != nil {
			t.Fatal(err)
		}
	})
}
