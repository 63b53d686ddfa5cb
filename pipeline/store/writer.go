package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// A file's bytes depend on where its row groups, its pages and the library's write batches end, so all three are fixed
// here and depend on nothing but the rows: not on how many rows a call of Write brings, nor on who runs it.
const (
	// batchRows is how many rows go to the library at once.
	batchRows = 512
	// groupRows is how many rows a row group holds at most: enough for scans, little enough for memory.
	groupRows = 16 * batchRows
	// mostGroupRows is how many they ever were: what is read may be old.
	mostGroupRows = 32 * batchRows
	// groupBytes of text end a row group too, after the batch that reaches it: texts are long.
	groupBytes = 2 << 20
	// batchBytes of text end a batch too.
	batchBytes = 1 << 20
	// partGroups is how many row groups a file holds. Files that are full stay as they are when rows are added behind
	// them, so that the next snapshot can share them.
	partGroups = 256
	// pageBytes is how much of a column a page holds before compression.
	pageBytes = 64 << 10
)

// A Writer takes the rows of one table, in the order they are to be read in. It is not safe for concurrent use.
type Writer[T any] struct {
	dir     string
	options []parquet.WriterOption
	take    func(*T) int // mends the row's strings and says how many bytes of text it has

	full  int    // row groups in a file: partGroups, but in tests
	group string // what the files' names begin with
	part  int    // number of the next file of the group

	batch      []T
	batchSize  int // bytes of text in batch
	groupCount int // rows given to the library in this row group
	groupSize  int
	groups     int // row groups in this file, the open one left out
	partRows   int64

	out   *outFile
	w     *parquet.GenericWriter[T]
	files []File
	total int64
	err   error // the first fault; sticky
}

func newWriter[T any](dir, table string, meta Meta, take func(*T) int) (*Writer[T], error) {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	var dictionary strings.Builder
	e := json.NewEncoder(&dictionary)
	e.SetEscapeHTML(false) // list<string> is to be read
	if err := e.Encode(columnsOf(table)); err != nil {
		return nil, err
	}
	w := &Writer[T]{dir: dir, take: take, full: partGroups, group: wholeGroup, batch: make([]T, 0, batchRows)}
	w.options = []parquet.WriterOption{
		parquet.Compression(&parquet.Snappy),
		parquet.DefaultEncodingFor(parquet.ByteArray, &parquet.Plain), // the one that every reader knows
		parquet.PageBufferSize(pageBytes),
		parquet.CreatedBy("parley", meta.Program, ""),
		parquet.KeyValueMetadata("parley.table", table),
		parquet.KeyValueMetadata("parley.schema_version", fmt.Sprint(SchemaVersion)),
		parquet.KeyValueMetadata("parley.columns", strings.TrimSpace(dictionary.String())),
		parquet.KeyValueMetadata("parley.lexicon_sha256", meta.Lexicon),
		parquet.KeyValueMetadata("parley.target", meta.Target),
		parquet.KeyValueMetadata("parley.version", meta.Program),
		// The bounds of whole texts are long and tell nothing.
		parquet.SkipPageBounds("text"),
		parquet.SkipPageStatistics("text"),
	}
	return w, nil
}

func columnsOf(table string) []Column {
	for _, t := range Schema() {
		if t.Name == table {
			return t.Columns
		}
	}
	return nil
}

func (w *Writer[T]) open() error {
	if w.out, w.err = createFile(filepath.Join(w.dir, partName(w.group, w.part))); w.err != nil {
		return w.err
	}
	w.w = parquet.NewGenericWriter[T](w.out, w.options...) // Reset of the one before gives other bytes than a new one
	w.groups, w.partRows = 0, 0
	return nil
}

// turn ends the group of files that is being written; the rows that follow belong to another one.
func (w *Writer[T]) turn(group string) error {
	for _, step := range []func() error{w.flushBatch, w.flushGroup, w.closePart} {
		if w.err == nil {
			w.err = step()
		}
	}
	w.group, w.part = group, 0
	return w.err
}

// adopt takes files that lie in the table's folder already as the next ones. No part is open when it is called.
func (w *Writer[T]) adopt(files []File) {
	for _, f := range files {
		w.files = append(w.files, f)
		w.total += f.Rows
	}
}

// Write takes rows; it does not keep the slice. A fault that it returns stays: Commit returns it too.
func (w *Writer[T]) Write(rows ...T) error {
	for i := range rows {
		if w.err != nil {
			return w.err
		}
		w.batch = append(w.batch, rows[i])
		w.batchSize += w.take(&w.batch[len(w.batch)-1])
		if len(w.batch) == batchRows || w.batchSize >= batchBytes {
			w.err = w.flushBatch()
		}
	}
	return w.err
}

func (w *Writer[T]) flushBatch() error {
	if len(w.batch) == 0 {
		return nil
	}
	if w.w != nil && w.groups == w.full {
		if err := w.closePart(); err != nil {
			return err
		}
	}
	if w.w == nil {
		if err := w.open(); err != nil {
			return err
		}
	}
	if _, err := w.w.Write(w.batch); err != nil {
		return w.fault(err)
	}
	n := len(w.batch)
	w.total += int64(n)
	w.partRows += int64(n)
	w.groupCount += n
	w.groupSize += w.batchSize
	clear(w.batch) // lets go of the texts
	w.batch, w.batchSize = w.batch[:0], 0
	if w.groupCount >= groupRows || w.groupSize >= groupBytes {
		return w.flushGroup()
	}
	return nil
}

func (w *Writer[T]) flushGroup() error {
	if w.groupCount == 0 {
		return nil
	}
	if err := w.w.Flush(); err != nil {
		return w.fault(err)
	}
	w.groups++
	w.groupCount, w.groupSize = 0, 0
	return nil
}

// fault makes sure that an error names the file.
func (w *Writer[T]) fault(err error) error {
	if w.out.err != nil {
		return w.out.err
	}
	return fmt.Errorf("%s: %w", w.out.f.Name(), err)
}

// closePart ends the open file, if there is one.
func (w *Writer[T]) closePart() error {
	if w.w == nil {
		return nil
	}
	if err := w.w.Close(); err != nil {
		w.out.finish()
		return w.fault(err)
	}
	if err := w.out.finish(); err != nil {
		return err
	}
	w.files = append(w.files, File{
		Path: path.Join(filepath.Base(w.dir), partName(w.group, w.part)), Bytes: w.out.size, SHA256: w.out.sum(), Rows: w.partRows,
	})
	w.w = nil
	w.part++
	return nil
}

// close writes what is left and says what is on the disk now. A table without rows is one file with the schema and no
// rows.
func (w *Writer[T]) close() ([]File, int64, error) {
	if err := w.turn(wholeGroup); err == nil && len(w.files) == 0 {
		if w.err = w.open(); w.err == nil {
			w.err = w.closePart()
		}
	}
	if w.err != nil {
		return nil, 0, w.err
	}
	return w.files, w.total, syncFolder(w.dir)
}

// abandon closes the open file, whatever is in it.
func (w *Writer[T]) abandon() {
	if w != nil && w.out != nil {
		w.out.f.Close() // already closed after close; its folder is about to go
	}
}

// The strings of a text are UTF-8 because the text is. Names and messages from outside need not be, and one bad byte
// would keep other tools from reading the whole table: such bytes become U+FFFD.

func (r *DocumentRow) take() int {
	for _, s := range []*string{&r.URI, &r.Title, &r.Author, &r.Outlet, &r.CanonicalURL} {
		*s = strings.ToValidUTF8(*s, "\ufffd")
	}
	return len(r.Text)
}

func (r *RejectRow) take() int {
	for _, s := range []*string{&r.URI, &r.Message, &r.Input} {
		*s = strings.ToValidUTF8(*s, "\ufffd")
	}
	return len(r.Message)
}
