package store

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
)

// A record is what is sorted: keys of fixed length one behind the other, numbers with the highest byte first, so that the
// order of the bytes is the order of the keys. What a kind of record holds stands where it is made.
type record [48]byte

// A sorter sorts records.
type sorter struct{ *itemSorter }

func newSorter(dir, name string) *sorter { return &sorter{newItemSorter(dir, name)} }

func (s *sorter) add(r record) error { return s.itemSorter.add(r[:]) }

// table ends the sorting. The sorter is not to be used again.
func (s *sorter) table() (t *table, err error) {
	t = &table{}
	if len(s.runs) == 0 {
		t.held = make([]record, 0, len(s.items))
		return t, s.each(func(item []byte) error {
			t.held = append(t.held, record(item))
			t.n++
			return nil
		})
	}
	if t.f, err = os.OpenFile(filepath.Join(s.dir, s.name), os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o666); err != nil {
		return nil, err
	}
	w := bufio.NewWriterSize(t.f, 64<<10)
	err = s.each(func(item []byte) error {
		if t.n%tableBlock == 0 {
			t.heads = append(t.heads, record(item))
		}
		t.n++
		_, err := w.Write(item)
		return err
	})
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = s.close()
	}
	if err != nil {
		return nil, errors.Join(err, t.close())
	}
	return t, nil
}

// A table is sorted records, in memory where they are few. It is safe for concurrent use.
type table struct {
	n    int64
	held []record

	f     *os.File
	heads []record // the first of each block
}

// tableBlock is how many records are read at once.
const tableBlock = 64

// block reads the records from number at*tableBlock on.
func (t *table) block(at int, buffer []record) ([]record, error) {
	from := int64(at) * tableBlock
	n := int(min(tableBlock, t.n-from))
	raw := make([]byte, n*len(record{}))
	if _, err := t.f.ReadAt(raw, from*int64(len(record{}))); err != nil {
		return nil, fmt.Errorf("%s: %w", t.f.Name(), err)
	}
	for i := range n {
		buffer[i] = record(raw[i*len(record{}):])
	}
	return buffer[:n], nil
}

// each gives the records from the first on that is not below from, as long as yield says true.
func (t *table) each(from []byte, yield func(record) bool) error {
	if t == nil || t.n == 0 {
		return nil
	}
	first := 0
	if t.f == nil {
		i := sort.Search(len(t.held), func(i int) bool { return bytes.Compare(t.held[i][:], from) >= 0 })
		for _, r := range t.held[i:] {
			if !yield(r) {
				return nil
			}
		}
		return nil
	}
	if i := sort.Search(len(t.heads), func(i int) bool { return bytes.Compare(t.heads[i][:], from) >= 0 }); i > 0 {
		first = i - 1 // the block before may end with such
	}
	var buffer [tableBlock]record
	for at := first; at < len(t.heads); at++ {
		rs, err := t.block(at, buffer[:])
		if err != nil {
			return err
		}
		for _, r := range rs {
			if bytes.Compare(r[:], from) >= 0 && !yield(r) {
				return nil
			}
		}
	}
	return nil
}

// with gives the records that begin with key.
func (t *table) with(key []byte) (found []record, err error) {
	err = t.each(key, func(r record) bool {
		if !bytes.HasPrefix(r[:], key) {
			return false
		}
		found = append(found, r)
		return true
	})
	return found, err
}

// close lets go of the table's file, if it has one.
func (t *table) close() error {
	if t == nil || t.f == nil {
		return nil
	}
	return errors.Join(t.f.Close(), os.Remove(t.f.Name()))
}
