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

// The structs below are some columns of a table, for readers who look at all rows and need little of each: what is not
// named is not unpacked, and words of few distinct values are kept once. A tag is the path of a column in the file; names
// and types are those of rows.go.

// A VoiceRow is what positions are made of.
type VoiceRow struct {
	SpeakerID     string  `parquet:"speaker_id,dict"`
	Speaker       string  `parquet:"speaker,dict"`
	SpeakerKind   string  `parquet:"speaker_kind,dict"`
	Faction       string  `parquet:"faction,dict"`
	Outlet        string  `parquet:"outlet,dict"`
	Date          *int32  `parquet:"date"`
	DatePrecision string  `parquet:"date_precision,dict"`
	DuplicateOf   string  `parquet:"duplicate_of"`
	AboutTalks    bool    `parquet:"about_talks"`
	Stance        string  `parquet:"stance,dict"`
	Score         float64 `parquet:"score"`
	Confidence    float64 `parquet:"confidence"`
}

// A ReplyRow is what says who answers whom.
type ReplyRow struct {
	StatementID string  `parquet:"statement_id"`
	SpeakerID   string  `parquet:"speaker_id,dict"`
	Speaker     string  `parquet:"speaker,dict"`
	Faction     string  `parquet:"faction,dict"`
	Outlet      string  `parquet:"outlet,dict"`
	Date        *int32  `parquet:"date"`
	RespondsTo  string  `parquet:"responds_to"`
	DuplicateOf string  `parquet:"duplicate_of"`
	AboutTalks  bool    `parquet:"about_talks"`
	Stance      string  `parquet:"stance,dict"`
	Score       float64 `parquet:"score"`
}

// A QuotationRow is what is shown of a statement. The pieces of its content are [SpanStarts[i], SpanEnds[i]).
type QuotationRow struct {
	StatementID   string  `parquet:"statement_id"`
	DocID         string  `parquet:"doc_id,dict"`
	SpeakerID     string  `parquet:"speaker_id,dict"`
	Speaker       string  `parquet:"speaker,dict"`
	Role          string  `parquet:"role,dict"`
	Outlet        string  `parquet:"outlet,dict"`
	Channel       string  `parquet:"channel,dict"`
	Form          string  `parquet:"form,dict"`
	Cue           string  `parquet:"cue,dict"`
	Date          *int32  `parquet:"date"`
	DatePrecision string  `parquet:"date_precision,dict"`
	DateSource    string  `parquet:"date_source,dict"`
	SpanStarts    []int64 `parquet:"spans.list.element.start"`
	SpanEnds      []int64 `parquet:"spans.list.element.end"`
	Text          string  `parquet:"text"`
	RespondsTo    string  `parquet:"responds_to"`
	DuplicateOf   string  `parquet:"duplicate_of"`
	AboutTalks    bool    `parquet:"about_talks"`
	Stance        string  `parquet:"stance,dict"`
	Score         float64 `parquet:"score"`
	Confidence    float64 `parquet:"confidence"`
}

// A HitRow is what is shown of evidence.
type HitRow struct {
	StatementID  string   `parquet:"statement_id,dict"`
	Entry        string   `parquet:"entry,dict"`
	Start        int64    `parquet:"start"`
	End          int64    `parquet:"end"`
	Surface      string   `parquet:"surface,dict"`
	Weight       float64  `parquet:"weight"`
	Modifiers    []string `parquet:"modifiers.list.element,dict"`
	Contribution float64  `parquet:"contribution"`
}

// A PageRow is what documents tell without their texts.
type PageRow struct {
	DocID        string `parquet:"doc_id"`
	URI          string `parquet:"uri"`
	Title        string `parquet:"title"`
	Outlet       string `parquet:"outlet,dict"`
	Published    *int32 `parquet:"published"`
	TextSHA256   string `parquet:"text_sha256"`
	NStatements  int32  `parquet:"n_statements"`
	CanonicalURL string `parquet:"canonical_url"`
}

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
	return func(yield func(Some, error) bool) {
		for _, f := range r.Run.of(table) {
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
	if wanted := parquet.SchemaOf(new(All)); !parquet.EqualNodes(p.Schema(), wanted) {
		return nil, fmt.Errorf("%s: columns %s: want %s", f.Name(), p.Schema(), wanted)
	}
	return p, nil
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
			return nil, fmt.Errorf("%s: no column %s", f.Name(), name)
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
