package store

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// However few records are held at once, the table gives them in order and finds each.
func TestSorterSorts(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		s := newSorter(dir, "sorted")
		s.most, s.fan = rapid.IntRange(1, 300*len(record{})).Draw(t, "bytes held at once"), rapid.IntRange(2, 5).Draw(t, "runs at once")
		keys := rapid.SliceOfN(rapid.Uint16Range(0, 500), 0, 1000).Draw(t, "keys")
		var want []record
		for i, k := range keys {
			var r record
			binary.BigEndian.PutUint16(r[:], k)
			binary.BigEndian.PutUint32(r[2:], uint32(i))
			want = append(want, r)
			if err := s.add(r); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortFunc(want, func(a, b record) int { return bytes.Compare(a[:], b[:]) })
		sorted, err := s.table()
		if err != nil {
			t.Fatal(err)
		}
		var have []record
		if err := sorted.each(nil, func(r record) bool { have = append(have, r); return true }); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(have, want) {
			t.Fatalf("have %d records, want %d in order", len(have), len(want))
		}
		for _, k := range append(keys[:min(len(keys), 5)], 501) {
			key := binary.BigEndian.AppendUint16(nil, k)
			found, err := sorted.with(key)
			if err != nil {
				t.Fatal(err)
			}
			all := slices.DeleteFunc(slices.Clone(want), func(r record) bool { return !bytes.HasPrefix(r[:], key) })
			if !slices.Equal(found, all) {
				t.Fatalf("key %d: have %d records, want %d", k, len(found), len(all))
			}
		}
		if err := sorted.close(); err != nil {
			t.Fatal(err)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Fatalf("have %v, %v left, want nothing", left, err)
		}
	})
}
