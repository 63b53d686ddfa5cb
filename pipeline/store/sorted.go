package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
)

// A Sorted takes rows in any order and gives them by their keys, however many they are: what it does not hold lies in the
// work's folder until the run ends.
type Sorted[T any] struct {
	items *itemSorter
	item  []byte // scratch
}

// NewSorted makes an empty one. No other of the work has its name.
func NewSorted[T any](w *Work, name string) *Sorted[T] {
	return &Sorted[T]{items: newItemSorter(w.dir, name)}
}

// Add takes a row; it keeps neither key nor row.
func (s *Sorted[T]) Add(key []byte, row *T) error {
	s.item = append(s.item[:0], key...)
	s.item = encodeRow(s.item, reflect.ValueOf(row).Elem())
	s.item = binary.LittleEndian.AppendUint32(s.item, uint32(len(key)))
	return s.items.add(s.item)
}

// errEnough ends a pass over items of which the rest is not wanted.
var errEnough = errors.New("enough")

// All gives the rows in the order of the bytes of their keys, as often as it is asked; no row is added any more then.
func (s *Sorted[T]) All() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		err := s.items.each(func(item []byte) error {
			row, err := rowOf[T](item)
			if !yield(row, err) || err != nil {
				return errEnough
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			var none T
			yield(none, err)
		}
	}
}

// rowOf is the row of an item that Add made. It shares nothing with it.
func rowOf[T any](item []byte) (row T, err error) {
	end := len(item) - 4
	if end < 0 {
		return row, errShort
	}
	key := binary.LittleEndian.Uint32(item[end:])
	if uint64(key) > uint64(end) {
		return row, fmt.Errorf("a key of %d bytes in an item of %d", key, end)
	}
	r := &rowReader{rest: string(item[key:end])}
	r.row(reflect.ValueOf(&row).Elem())
	return row, r.err
}

// AppendKey appends words to a key, so that the order of keys is that of the words, the first word first.
func AppendKey(key []byte, words ...string) []byte {
	for _, w := range words {
		for i := strings.IndexByte(w, 0); i >= 0; i = strings.IndexByte(w, 0) {
			key = append(append(key, w[:i]...), 0, 1) // a byte 0 stands behind the end of a word, whatever comes next
			w = w[i+1:]
		}
		key = append(append(key, w...), 0, 0)
	}
	return key
}
