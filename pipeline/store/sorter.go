package store

import (
	"bufio"
	"bytes"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"
)

// A record is what is sorted: keys of fixed length one behind the other, numbers with the highest byte first, so that the
// order of the bytes is the order of the keys. What a kind of record holds stands where it is made.
type record [48]byte

// A sorter sorts records in little memory: sortedAtOnce of them are held, the rest lies in sorted files that are merged in
// the end.
type sorter struct {
	dir, name string
	most      int // sortedAtOnce, but in tests
	held      []record
	runs      []string
}

// sortedAtOnce is 3 MiB of records.
const sortedAtOnce = 64 << 10

func newSorter(dir, name string) *sorter { return &sorter{dir: dir, name: name, most: sortedAtOnce} }

func (s *sorter) add(r record) error {
	if len(s.held) == s.most {
		if err := s.spill(); err != nil {
			return err
		}
	}
	s.held = append(s.held, r)
	return nil
}

func (s *sorter) sort() {
	slices.SortFunc(s.held, func(a, b record) int { return bytes.Compare(a[:], b[:]) })
}

func (s *sorter) path(n int) string { return filepath.Join(s.dir, fmt.Sprintf("%s-%d", s.name, n)) }

// spill writes what is held to a file of its own.
func (s *sorter) spill() error {
	s.sort()
	f, err := os.OpenFile(s.path(len(s.runs)), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	s.runs = append(s.runs, f.Name())
	w := bufio.NewWriterSize(f, 64<<10)
	for i := range s.held {
		if _, err = w.Write(s.held[i][:]); err != nil {
			break
		}
	}
	if ferr := w.Flush(); err == nil {
		err = ferr
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	s.held = s.held[:0]
	return err
}

// table ends the sorting. The sorter is not to be used again.
func (s *sorter) table() (*table, error) {
	if len(s.runs) == 0 {
		s.sort()
		return &table{n: int64(len(s.held)), held: s.held}, nil
	}
	if err := s.spill(); err != nil {
		return nil, err
	}
	s.held = nil
	return s.merge()
}

// merge makes one file of the sorted ones.
func (s *sorter) merge() (t *table, err error) {
	h := &mergeHeap{}
	defer func() {
		for _, r := range *h {
			err = errors.Join(err, r.f.Close())
		}
	}()
	for _, name := range s.runs {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		r := &sortedRun{f: f, in: bufio.NewReaderSize(f, 16<<10)}
		switch more, err := r.next(); {
		case err != nil:
			return nil, errors.Join(err, f.Close())
		case more:
			*h = append(*h, r)
		default:
			if err := f.Close(); err != nil {
				return nil, err
			}
		}
	}
	heap.Init(h)
	out, err := os.OpenFile(filepath.Join(s.dir, s.name), os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return nil, err
	}
	t = &table{f: out}
	w := bufio.NewWriterSize(out, 64<<10)
	for len(*h) > 0 {
		r := (*h)[0]
		if t.n%tableBlock == 0 {
			t.heads = append(t.heads, r.now)
		}
		t.n++
		if _, err := w.Write(r.now[:]); err != nil {
			return nil, errors.Join(err, t.close())
		}
		more, err := r.next()
		if err != nil {
			return nil, errors.Join(err, t.close())
		}
		if more {
			heap.Fix(h, 0)
			continue
		}
		heap.Pop(h)
		if err := r.f.Close(); err != nil {
			return nil, errors.Join(err, t.close())
		}
	}
	if err := w.Flush(); err != nil {
		return nil, errors.Join(err, t.close())
	}
	for _, name := range s.runs {
		if err := os.Remove(name); err != nil {
			return nil, errors.Join(err, t.close())
		}
	}
	return t, nil
}

// A sortedRun is a file of sorted records that is being merged.
type sortedRun struct {
	f   *os.File
	in  *bufio.Reader
	now record
}

func (r *sortedRun) next() (more bool, err error) {
	_, err = io.ReadFull(r.in, r.now[:])
	if err == io.EOF {
		return false, nil
	}
	return err == nil, err
}

type mergeHeap []*sortedRun

func (h mergeHeap) Len() int           { return len(h) }
func (h mergeHeap) Less(i, j int) bool { return bytes.Compare(h[i].now[:], h[j].now[:]) < 0 }
func (h mergeHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *mergeHeap) Push(x any)        { *h = append(*h, x.(*sortedRun)) }
func (h *mergeHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
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
