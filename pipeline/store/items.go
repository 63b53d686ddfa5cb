package store

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// An itemSorter sorts strings of bytes by their bytes, in little memory: some are held, the rest lies in sorted files, the
// runs, which are merged when the items are given.
type itemSorter struct {
	dir, name string
	most      int // heldBytes, but in tests
	fan       int // mostRuns, but in tests

	held  []byte // the items that are not in a run, one behind the other
	items []span
	runs  []run
	made  int // runs so far, for their names
}

const (
	// heldBytes of items are held by a sorter.
	heldBytes = 3 << 20
	// mostRuns is how many files are merged, and open, at once.
	mostRuns = 64
)

// A span is where an item lies in held.
type span struct{ from, to uint32 }

// A run is a file of items in order: before each stands its length.
type run struct {
	name  string
	items int64
}

func newItemSorter(dir, name string) *itemSorter {
	return &itemSorter{dir: dir, name: name, most: heldBytes, fan: mostRuns}
}

// add takes an item; it does not keep the slice.
func (s *itemSorter) add(item []byte) error {
	if len(s.items) > 0 && len(s.held)+len(item) > s.most {
		if err := s.spill(); err != nil {
			return err
		}
	}
	from := len(s.held)
	s.held = append(s.held, item...)
	s.items = append(s.items, span{uint32(from), uint32(len(s.held))})
	return nil
}

func (s *itemSorter) item(i int) []byte { return s.held[s.items[i].from:s.items[i].to] }

func (s *itemSorter) sort() {
	slices.SortFunc(s.items, func(a, b span) int { return bytes.Compare(s.held[a.from:a.to], s.held[b.from:b.to]) })
}

// spill writes what is held to a run of its own.
func (s *itemSorter) spill() error {
	if len(s.runs) >= s.fan {
		if err := s.join(); err != nil {
			return err
		}
	}
	s.sort()
	err := s.write(func(put func([]byte) error) error {
		for i := range s.items {
			if err := put(s.item(i)); err != nil {
				return err
			}
		}
		return nil
	})
	s.held, s.items = s.held[:0], s.items[:0]
	return err
}

// join makes one run of all.
func (s *itemSorter) join() error {
	old := s.runs
	s.runs = nil
	if err := s.write(func(put func([]byte) error) error { return merge(old, put) }); err != nil {
		return err
	}
	return deleteRuns(old)
}

// write makes a run of what from puts into it.
func (s *itemSorter) write(from func(put func([]byte) error) error) error {
	f, err := os.OpenFile(filepath.Join(s.dir, fmt.Sprintf("%s-%d", s.name, s.made)), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	r := run{name: f.Name()}
	w := bufio.NewWriterSize(f, 64<<10)
	err = from(func(item []byte) error {
		r.items++
		var length [binary.MaxVarintLen64]byte
		_, err := w.Write(length[:binary.PutUvarint(length[:], uint64(len(item)))])
		if err == nil {
			_, err = w.Write(item)
		}
		return err
	})
	if err == nil {
		err = w.Flush()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	s.made++
	s.runs = append(s.runs, r)
	return err
}

// each gives all items in order, as often as it is asked; there is no adding any more. An item is the caller's until yield
// returns.
func (s *itemSorter) each(yield func([]byte) error) error {
	if len(s.runs) > 0 {
		if len(s.items) > 0 {
			if err := s.spill(); err != nil {
				return err
			}
		}
		s.held, s.items = nil, nil
		return merge(s.runs, yield)
	}
	s.sort()
	for i := range s.items {
		if err := yield(s.item(i)); err != nil {
			return err
		}
	}
	return nil
}

// close removes the runs.
func (s *itemSorter) close() error {
	old := s.runs
	s.held, s.items, s.runs = nil, nil, nil
	return deleteRuns(old)
}

func deleteRuns(runs []run) error {
	for _, r := range runs {
		if err := os.Remove(r.name); err != nil {
			return err
		}
	}
	return nil
}

// merge gives the items of all runs in order.
func merge(runs []run, yield func([]byte) error) (err error) {
	var all []*runReader
	defer func() {
		for _, r := range all {
			err = errors.Join(err, r.f.Close())
		}
	}()
	var h mergeHeap // those with an item in now
	for _, r := range runs {
		f, err := os.Open(r.name)
		if err != nil {
			return err
		}
		in := &runReader{f: f, in: bufio.NewReaderSize(f, 16<<10), left: r.items}
		all = append(all, in)
		if in.left > 0 {
			if err := in.next(); err != nil {
				return err
			}
			h = append(h, in)
		}
	}
	heap.Init(&h)
	for len(h) > 0 {
		r := h[0]
		if err := yield(r.now); err != nil {
			return err
		}
		if r.left == 0 {
			heap.Pop(&h)
			continue
		}
		if err := r.next(); err != nil {
			return err
		}
		heap.Fix(&h, 0)
	}
	return nil
}

// A runReader reads a run.
type runReader struct {
	f    *os.File
	in   *bufio.Reader
	left int64  // items
	now  []byte // the last one read
}

func (r *runReader) next() error {
	n, err := binary.ReadUvarint(r.in)
	if err == nil && n > mostFrame {
		err = fmt.Errorf("an item of %d bytes: want at most %d", n, mostFrame)
	}
	if err == nil {
		r.now = slices.Grow(r.now[:0], int(n))[:n]
		_, err = io.ReadFull(r.in, r.now)
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return fmt.Errorf("%s: with %d items left: %w", r.f.Name(), r.left, err)
	}
	r.left--
	return nil
}

type mergeHeap []*runReader

func (h mergeHeap) Len() int           { return len(h) }
func (h mergeHeap) Less(i, j int) bool { return bytes.Compare(h[i].now, h[j].now) < 0 }
func (h mergeHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *mergeHeap) Push(x any)        { *h = append(*h, x.(*runReader)) }
func (h *mergeHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
