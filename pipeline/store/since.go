package store

import (
	"crypto/sha256"
	"iter"
	"slices"
)

// rowsSince gives the rows of a table of r that old does not hold with the same values, in order. Files that both share
// are not read; of the other files of old, 16 bytes a row are held in memory.
func rowsSince[T any](r, old *Reader, table string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		columns := columnsOf(table)
		var line []byte
		sum := func(row *T) rowHash {
			line = appendRow(line[:0], row, columns)
			all := sha256.Sum256(line)
			return rowHash(all[:len(rowHash{})])
		}
		var known []rowHash
		for row, err := range rowsOf[T](old.without(r, table), table) {
			if err != nil {
				yield(row, err)
				return
			}
			known = append(known, sum(&row))
		}
		slices.SortFunc(known, compareHashes)
		for row, err := range rowsOf[T](r.without(old, table), table) {
			if err == nil {
				if _, same := slices.BinarySearchFunc(known, sum(&row), compareHashes); same {
					continue
				}
			}
			if !yield(row, err) {
				return
			}
		}
	}
}

// A rowHash is the first half of a row's SHA-256: two rows of one table have the same one only where they are the same.
type rowHash [16]byte

func compareHashes(a, b rowHash) int { return slices.Compare(a[:], b[:]) }

// without reads r but for the files of a table that other has too. A row stands once in a snapshot, so that a row of a
// shared file is in none of the others.
func (r *Reader) without(other *Reader, table string) *Reader {
	shared := map[string]bool{}
	for _, f := range other.Run.of(table) {
		shared[f.SHA256] = true
	}
	run := *r.Run
	run.Files = slices.DeleteFunc(slices.Clone(run.Files), func(f File) bool { return shared[f.SHA256] })
	return &Reader{Dir: r.Dir, Run: &run, held: r.held}
}
