package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
)

// workFolder holds the journal of the run at work, or of one that was stopped, and the files it sorts in.
const workFolder = ".work"

// A Work is what a run has done so far: the journal of its finished documents, and what it knows of the snapshot before.
type Work struct {
	s    *Snapshot
	dir  string
	j    *journal
	prev *Reader // nil where nothing is carried over
	same bool    // prev was made by the same program and tables: its rows can stay

	sources  *table // of prev: 16 bytes of the hash of what was read, doc_id
	readings *table // of prev: see Known
	crowded  bool   // an address of prev is that of two documents, of which one can end the other

	kept  bool
	state []byte // what the last mark said
	frame []byte // scratch
}

// Work opens the run's journal. key names the work: program, tables, flags, inputs, the snapshot before. Where a run with
// the same key was stopped, what it had marked is kept. prev is the snapshot before, nil for none.
func (s *Snapshot) Work(key string, prev *Reader) (*Work, error) {
	w := &Work{s: s, dir: filepath.Join(s.out, workFolder), prev: prev, same: prev != nil && prev.Run.Basis == s.meta.Basis}
	if err := w.sweep(); err != nil {
		return nil, err
	}
	var err error
	if w.j, w.kept, err = openJournal(w.dir, key); err != nil {
		return nil, err
	}
	s.work = w
	if w.kept {
		err = w.j.scan(w.j.size, func(_ int64, content []byte) error {
			if content[0] == frameMark {
				w.state = append(w.state[:0], content[1:]...)
			}
			return nil
		})
	}
	if err == nil && w.same {
		err = w.recognise()
	}
	return w, err
}

// sweep removes all but the journal.
func (w *Work) sweep() error {
	entries, err := os.ReadDir(w.dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, e := range entries {
		if e.Name() != journalFile {
			if err := os.RemoveAll(filepath.Join(w.dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// Resumed is what the last Mark said of a stopped run whose work goes on; nil where it begins.
func (w *Work) Resumed() []byte { return w.state }

// Add takes a finished document.
func (w *Work) Add(e *Entry) error {
	e.Document.take()
	var err error
	if w.frame, err = appendEntry(w.frame[:0], e); err != nil {
		return err
	}
	_, err = w.j.append(w.frame)
	return err
}

// Reject takes an input that failed.
func (w *Work) Reject(row RejectRow) error {
	row.take()
	w.frame = encodeRow(append(w.frame[:0], frameReject), reflect.ValueOf(&row).Elem())
	_, err := w.j.append(w.frame)
	return err
}

// Input takes an input that is read to its end.
func (w *Work) Input(in Input) error {
	b, err := json.Marshal(in)
	if err == nil {
		_, err = w.j.append(append([]byte{frameInput}, b...))
	}
	return err
}

// Inputs gives what Input took, a stopped run's included.
func (w *Work) Inputs(yield func(Input)) error {
	return w.j.scan(w.j.size, func(_ int64, content []byte) error {
		if content[0] != frameInput {
			return nil
		}
		var in Input
		err := json.Unmarshal(content[1:], &in)
		yield(in)
		return err
	})
}

// Mark brings all that was taken to the disk, with what the caller needs to go on from here.
func (w *Work) Mark(state []byte) error {
	if _, err := w.j.append(append([]byte{frameMark}, state...)); err != nil {
		return err
	}
	return w.j.sync()
}

// close lets go of the files; the journal stays for a run that goes on from it, unless it is done.
func (w *Work) close(done bool) error {
	err := errors.Join(w.sources.close(), w.readings.close(), w.j.close())
	if done {
		return errors.Join(err, os.RemoveAll(w.dir))
	}
	return errors.Join(err, w.sweep())
}

// fault says where in the journal something is not as it must be.
func (w *Work) fault(at int64, err error) error {
	return fmt.Errorf("%s: at byte %d: %w", w.j.f.Name(), at, err)
}

// Outdated says whether the rows of the snapshot before were made by another program or other tables, so that none of them
// can stay: its documents are then to be read again, or scored again from their texts.
func (w *Work) Outdated() bool { return w.prev != nil && !w.same }

// Rest gives the documents of the snapshot before that the new one is to have and that were not read by this run, with
// their places. All that was taken so far must be marked; more can be taken meanwhile.
func (w *Work) Rest(ctx context.Context, yield func(place int, d *DocumentRow) error) (err error) {
	p := &plan{w: w, ctx: ctx}
	defer func() { err = errors.Join(err, p.close()) }()
	if err := p.index(); err != nil {
		return err
	}
	place := -1
	for d, err := range w.prev.Documents() {
		if err != nil {
			return err
		}
		place++
		again, err := p.reads(&d)
		if err != nil {
			return err
		}
		if !again {
			if err := yield(place, &d); err != nil {
				return err
			}
		}
	}
	return nil
}
