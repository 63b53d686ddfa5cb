package store

import (
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
	"github.com/parquet-go/parquet-go"
)

// A Reader reads one snapshot. It stays with that snapshot when current turns to another. It is safe for concurrent use.
type Reader struct {
	Dir string // the snapshot's folder
	Run *Run

	held *flock.Flock // see hold
}

// Close lets Collect remove the snapshot again. A reader that is not closed does so with the end of the process, or once
// nothing refers to it any more.
func (r *Reader) Close() error {
	if r.held == nil {
		return nil
	}
	return r.held.Close()
}

// Documents gives the rows in order; a row is the caller's to keep. An error ends the rows.
func (r *Reader) Documents() iter.Seq2[DocumentRow, error] { return rowsOf[DocumentRow](r, Documents) }

// Statements gives the rows in order, as Documents does.
func (r *Reader) Statements() iter.Seq2[StatementRow, error] {
	return rowsOf[StatementRow](r, Statements)
}

// Evidence gives the rows in order, as Documents does.
func (r *Reader) Evidence() iter.Seq2[EvidenceRow, error] { return rowsOf[EvidenceRow](r, Evidence) }

// Speakers gives the rows in order, as Documents does.
func (r *Reader) Speakers() iter.Seq2[SpeakerRow, error] { return rowsOf[SpeakerRow](r, Speakers) }

// Rejects gives the rows in order, as Documents does.
func (r *Reader) Rejects() iter.Seq2[RejectRow, error] { return rowsOf[RejectRow](r, Rejects) }

// readRows is how many rows are read at once.
const readRows = 64

func rowsOf[T any](r *Reader, table string) iter.Seq2[T, error] {
	return rowsOfFiles[T](r, r.Run.of(table))
}

func rowsOfFiles[T any](r *Reader, files []File) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, f := range files {
			more, err := eachRow(filepath.Join(r.Dir, filepath.FromSlash(f.Path)), f, func(row T) bool { return yield(row, nil) })
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			if !more {
				return
			}
		}
	}
}

// eachRow gives the rows of one file, as long as yield says true.
func eachRow[T any](path string, want File, yield func(T) bool) (more bool, err error) {
	f, err := openChecked(path, want)
	if err != nil {
		return false, err
	}
	defer f.Close()
	rows, err := openRows[T](f, want)
	if err != nil {
		return false, err
	}
	batch := make([]T, readRows)
	left := want.Rows
	for {
		clear(batch) // the rows given away keep their slices
		n, err := readBatch(path, rows, batch)
		if err != nil && err != io.EOF {
			return false, err
		}
		left -= int64(n)
		for _, row := range batch[:n] {
			if !yield(row) {
				return false, nil
			}
		}
		if err == io.EOF {
			if left != 0 {
				return false, fmt.Errorf("%s: %d rows: run.json says %d", path, want.Rows-left, want.Rows)
			}
			return true, nil
		}
	}
}

// openRows and readBatch turn the library's panics into errors. They are separate from eachRow, so that a panic of the
// caller's own code in yield stays one.
func openRows[T any](f *os.File, want File) (r *parquet.GenericReader[T], err error) {
	defer recovered(f.Name(), &err)
	p, err := openParquet[T](f, want)
	if err != nil {
		return nil, err
	}
	return parquet.NewGenericReader[T](p), nil
}

// checkFooter holds the length of the footer, which the file's last eight bytes give, against the file's: the library
// would take memory for it first.
func checkFooter(f *os.File, size int64) error {
	const magic = "PAR1"
	var end [8]byte
	if size < int64(len(end)+len(magic)) {
		return fmt.Errorf("%s: %d bytes: want a Parquet file", f.Name(), size)
	}
	if _, err := f.ReadAt(end[:], size-int64(len(end))); err != nil {
		return err
	}
	footer := int64(binary.LittleEndian.Uint32(end[:4]))
	if string(end[4:]) != magic || footer > size-int64(len(end)+len(magic)) {
		return fmt.Errorf("%s: footer of %d bytes in a file of %d: want a Parquet file", f.Name(), footer, size)
	}
	return nil
}

func readBatch[T any](path string, r *parquet.GenericReader[T], batch []T) (n int, err error) {
	defer recovered(path, &err)
	n, err = r.Read(batch)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return n, err
}

func recovered(path string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%s: the Parquet library gave up: %v", path, p)
	}
}

// openChecked opens a file whose size and hash are as run.json says.
func openChecked(path string, want File) (*os.File, error) {
	f, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	if err := checkOpen(f, want); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func checkFile(path string, want File) error {
	f, err := openChecked(path, want)
	if err != nil {
		return err
	}
	return f.Close()
}

func checkOpen(f *os.File, want File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() != want.Bytes { // told before reading it all
		return fmt.Errorf("%s: %d bytes: run.json says %d", f.Name(), info.Size(), want.Bytes)
	}
	_, sum, err := hashFile(f)
	if err != nil {
		return err
	}
	if sum != want.SHA256 {
		return fmt.Errorf("%s: SHA-256 %s: run.json says %s", f.Name(), sum, want.SHA256)
	}
	return nil
}
