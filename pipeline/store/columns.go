package store

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
)

// Voices gives those columns of statements, in order. An error ends the rows.
func (r *Reader) Voices() iter.Seq2[VoiceRow, error] {
	return columnsOfTable[VoiceRow, StatementRow](r, Statements)
}

// Replies gives those columns of statements, in order. An error ends the rows.
func (r *Reader) Replies() iter.Seq2[ReplyRow, error] {
	return columnsOfTable[ReplyRow, StatementRow](r, Statements)
}

// Quotations gives those columns of statements, in order. An error ends the rows.
func (r *Reader) Quotations() iter.Seq2[QuotationRow, error] {
	return columnsOfTable[QuotationRow, StatementRow](r, Statements)
}

// Hits gives those columns of evidence, in order. An error ends the rows.
func (r *Reader) Hits() iter.Seq2[HitRow, error] {
	return columnsOfTable[HitRow, EvidenceRow](r, Evidence)
}

// Pages gives those columns of documents, in order. An error ends the rows.
func (r *Reader) Pages() iter.Seq2[PageRow, error] {
	return columnsOfTable[PageRow, DocumentRow](r, Documents)
}

// columnsOfTable gives the rows of a table of All as rows of Some.
func columnsOfTable[Some, All any](r *Reader, table string) iter.Seq2[Some, error] {
	return columnsOfFiles[Some, All](r, r.Run.of(table))
}

func columnsOfFiles[Some, All any](r *Reader, files []File) iter.Seq2[Some, error] {
	return func(yield func(Some, error) bool) {
		for _, f := range files {
			more, err := eachColumns[Some, All](filepath.Join(r.Dir, filepath.FromSlash(f.Path)), f, yield)
			if err != nil {
				var none Some
				yield(none, err)
				return
			}
			if !more {
				return
			}
		}
	}
}

func eachColumns[Some, All any](path string, want File, yield func(Some, error) bool) (more bool, err error) {
	f, err := openChecked(path, want)
	if err != nil {
		return false, err
	}
	defer f.Close()
	p, err := openParquet[All](f, want)
	if err != nil {
		return false, err
	}
	words := make([]map[string]string, reflect.TypeFor[Some]().NumField())
	read := int64(0)
	for _, group := range p.RowGroups() {
		if n := group.NumRows(); n < 0 || n > mostGroupRows { // memory is taken for them at once
			return false, fmt.Errorf("%s: row group of %d rows: want at most %d", path, n, mostGroupRows)
		}
		rows, err := unpack[Some](f, p, group, words)
		if err != nil {
			return false, err
		}
		read += int64(len(rows))
		for i := range rows {
			if !yield(rows[i], nil) {
				return false, nil
			}
		}
	}
	if read != want.Rows {
		return false, fmt.Errorf("%s: %d rows: run.json says %d", path, read, want.Rows)
	}
	return true, nil
}

// openParquet opens a file whose columns are those of All.
func openParquet[All any](f *os.File, want File) (p *parquet.File, err error) {
	defer recovered(f.Name(), &err)
	if err := checkFooter(f, want.Bytes); err != nil {
		return nil, err
	}
	if p, err = parquet.OpenFile(f, want.Bytes, parquet.SkipBloomFilters(true)); err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	if wanted := parquet.SchemaOf(new(All)); !columnsFit(p.Schema(), wanted) {
		return nil, fmt.Errorf("%s: columns %s: want %s", f.Name(), p.Schema(), wanted)
	}
	return p, nil
}

// columnsFit says whether a file has the wanted columns, or those of them that an earlier version wrote: columns are added
// at the end, and can be null.
func columnsFit(have, wanted *parquet.Schema) bool {
	h, w := have.Fields(), wanted.Fields()
	if len(h) > len(w) {
		return false
	}
	for i, f := range w {
		if i >= len(h) {
			if !f.Optional() {
				return false
			}
		} else if h[i].Name() != f.Name() || !parquet.EqualNodes(h[i], f) {
			return false
		}
	}
	return len(h) > 0
}

// unpack reads the columns of one row group. words holds, column by column, the distinct values met so far.
func unpack[Some any](f *os.File, p *parquet.File, group parquet.RowGroup, words []map[string]string) (rows []Some, err error) {
	defer recovered(f.Name(), &err)
	rows = make([]Some, group.NumRows())
	all := reflect.ValueOf(rows)
	row := reflect.TypeFor[Some]()
	for i := range row.NumField() {
		name, rest, _ := strings.Cut(row.Field(i).Tag.Get("parquet"), ",")
		leaf, ok := p.Schema().Lookup(strings.Split(name, ".")...)
		if !ok {
			continue // an earlier version did not write it
		}
		if rest == "dict" && words[i] == nil {
			words[i] = map[string]string{}
		}
		if err := fillColumn(all, i, group.ColumnChunks()[leaf.ColumnIndex], words[i]); err != nil {
			return nil, fmt.Errorf("%s: column %s: %w", f.Name(), name, err)
		}
	}
	return rows, nil
}

// fillColumn puts a column's values into field i of the rows. A value of repetition level 0 begins a row.
func fillColumn(rows reflect.Value, i int, chunk parquet.ColumnChunk, words map[string]string) error {
	pages := chunk.Pages()
	defer pages.Close()
	values := make([]parquet.Value, readRows)
	at := -1
	last := "" // most often the next word is the same
	for {
		page, err := pages.ReadPage()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		from := page.Values()
		for {
			n, err := from.ReadValues(values)
			for _, v := range values[:n] {
				if v.RepetitionLevel() == 0 {
					at++
				}
				if at < 0 || at >= rows.Len() {
					return errors.New("more values than rows")
				}
				if v.IsNull() {
					continue
				}
				field := rows.Index(at).Field(i)
				if words == nil || field.Kind() != reflect.String {
					put(field, v)
				} else {
					if b := v.ByteArray(); string(b) != last {
						last = once(words, b)
					}
					field.SetString(last)
				}
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				return err
			}
		}
		parquet.Release(page)
	}
	if at+1 != rows.Len() {
		return fmt.Errorf("%d rows of %d", at+1, rows.Len())
	}
	return nil
}

// once is b as a string, the same one each time.
func once(words map[string]string, b []byte) string {
	s, ok := words[string(b)]
	if !ok {
		s = string(b)
		words[s] = s
	}
	return s
}

// put sets a field. A value's bytes are the page's, so they are copied.
func put(field reflect.Value, v parquet.Value) {
	switch field.Kind() {
	case reflect.String:
		field.SetString(string(v.ByteArray()))
	case reflect.Bool:
		field.SetBool(v.Boolean())
	case reflect.Float64:
		field.SetFloat(v.Double())
	case reflect.Int32:
		field.SetInt(int64(v.Int32()))
	case reflect.Pointer:
		n := v.Int32()
		field.Set(reflect.ValueOf(&n))
	case reflect.Int64:
		field.SetInt(v.Int64())
	case reflect.Slice:
		switch list := field.Addr().Interface().(type) {
		case *[]int64:
			*list = append(*list, v.Int64())
		case *[]string:
			*list = append(*list, string(v.ByteArray()))
		}
	}
}
