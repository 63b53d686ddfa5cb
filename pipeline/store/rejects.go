package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"iter"
	"reflect"
	"strings"
)

// rejects are the inputs whose latest attempt failed, in the order of the table: those of this run, and those of the runs
// before whose input this one neither read nor misses. listed is as in Merge.
func (w *Work) rejects(listed func(path string) bool) (all *Sorted[RejectRow], err error) {
	all = NewSorted[RejectRow](w, "rejects")
	err = w.j.scan(w.j.size, func(at int64, content []byte) error {
		if content[0] != frameReject {
			return nil
		}
		row, err := rejectOf(content)
		if err != nil {
			return w.fault(at, err)
		}
		return all.Add(rejectKey(&row), &row)
	})
	if err != nil || w.prev == nil || w.prev.Run.Counts[Rejects] == 0 {
		return all, err
	}
	a, err := w.attempts()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	for row, err := range w.prev.Rejects() {
		if err != nil {
			return nil, err
		}
		over, err := w.over(&row, a, listed)
		if err != nil {
			return nil, err
		}
		if !over {
			if err := all.Add(rejectKey(&row), &row); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// rejectOf is the row in a frame.
func rejectOf(content []byte) (row RejectRow, err error) {
	r := &rowReader{rest: string(content[1:])}
	r.row(reflect.ValueOf(&row).Elem())
	return row, r.err
}

// over says whether a reject of the runs before is none any more: this run has read the input, or did not find it.
func (w *Work) over(row *RejectRow, a *attempts, listed func(path string) bool) (bool, error) {
	if w.Outdated() && row.rescored() {
		return true, nil
	}
	input := row.input()
	if read, err := a.read(input); err != nil || read {
		return read, err
	}
	if !listed(input) {
		return false, nil
	}
	return a.seen(input)
}

// eachReject gives rejects, each once.
func eachReject(all *Sorted[RejectRow], yield func(RejectRow) error) error {
	var last *RejectRow
	for row, err := range all.All() {
		if err != nil {
			return err
		}
		if last != nil && compareRejects(*last, row) == 0 {
			continue
		}
		last = &row
		if err := yield(row); err != nil {
			return err
		}
	}
	return nil
}

// sameRejects says whether rejects are those of the snapshot before.
func (w *Work) sameRejects(rejects *Sorted[RejectRow]) (same bool, err error) {
	next, stop := iter.Pull2(w.prev.Rejects())
	defer stop()
	same = true
	err = eachReject(rejects, func(row RejectRow) error {
		before, err, ok := next()
		if same = ok && compareRejects(before, row) == 0; err == nil && !same {
			err = errEnough
		}
		return err
	})
	switch {
	case errors.Is(err, errEnough):
		return false, nil
	case err != nil:
		return false, err
	}
	_, err, more := next()
	return !more, err
}

// rescored says whether a row tells of a document that was scored again without being read: the next time that its
// snapshot is outdated, that is tried anew.
func (r *RejectRow) rescored() bool { return r.Input == "" && r.Stage != "read" }

// input is the file or folder that was read; for rows of early versions it is told from the address.
func (r *RejectRow) input() string {
	if r.Input != "" {
		return r.Input
	}
	if i := strings.LastIndexByte(r.URI, '#'); i > 0 && strings.Trim(r.URI[i+1:], "0123456789") == "" {
		return r.URI[:i]
	}
	return r.URI
}

// rejectKey is what the table is sorted by: all columns, the input behind the message. Unknown offsets come first.
func rejectKey(r *RejectRow) []byte {
	at := int64(-1)
	if r.ByteOffset != nil {
		at = *r.ByteOffset
	}
	return binary.BigEndian.AppendUint64(AppendKey(nil, r.URI, r.Stage, r.Reason, r.Message, r.Input), uint64(at+1))
}

func compareRejects(a, b RejectRow) int { return bytes.Compare(rejectKey(&a), rejectKey(&b)) }
