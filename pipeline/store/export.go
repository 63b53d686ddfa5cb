package store

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"math"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"
)

// Export writes a table of the snapshot that Open reads to w, in the rows' order. Format jsonl is one object a line with
// the columns' names as keys in column order, null for what is missing, dates as "2025-02-07", lists as arrays. Format csv
// has a line of names first, an empty field for null, and lists as in jsonl. Where since names a snapshot, as
// OpenSnapshot has it, only rows are written that it does not hold like this: new ones, and those with a changed value.
func Export(out, table, format, since string, w io.Writer) error {
	r, err := Open(out)
	if err != nil {
		return err
	}
	defer r.Close()
	var old *Reader
	if since != "" {
		if old, err = OpenSnapshot(out, since); err != nil {
			return err
		}
		defer old.Close()
	}
	switch table {
	case Documents:
		return export[DocumentRow](r, old, table, format, w)
	case Statements:
		return export[StatementRow](r, old, table, format, w)
	case Evidence:
		return export[EvidenceRow](r, old, table, format, w)
	case Speakers:
		return export[SpeakerRow](r, old, table, format, w)
	case Rejects:
		return export[RejectRow](r, old, table, format, w)
	}
	return fmt.Errorf("table %q: want documents, statements, evidence, speakers or rejects", table)
}

// WriteSpeakers writes rows of the table of speakers with the names and values of Export: as csv, or as json, which is one
// list of the objects that are the lines of jsonl.
func WriteSpeakers(w io.Writer, rows []SpeakerRow, format string) error {
	columns := columnsOf(Speakers)
	switch format {
	case "csv":
		return exportCSV(func(yield func(SpeakerRow, error) bool) {
			for i := range rows {
				if !yield(rows[i], nil) {
					return
				}
			}
		}, columns, w)
	case "json":
		list := make([]json.RawMessage, len(rows))
		for i := range rows {
			list[i] = appendRow(nil, &rows[i], columns)
		}
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(list)
	}
	return fmt.Errorf("format %q: want csv or json", format)
}

func export[T any](r, old *Reader, table, format string, w io.Writer) error {
	columns := columnsOf(table)
	rows := rowsOf[T](r, table)
	if old != nil {
		rows = rowsSince[T](r, old, table)
	}
	switch format {
	case "jsonl":
		return exportJSONL(rows, columns, w)
	case "csv":
		return exportCSV(rows, columns, w)
	}
	return fmt.Errorf("format %q: want jsonl or csv", format)
}

func exportJSONL[T any](rows iter.Seq2[T, error], columns []Column, w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var line []byte
	for row, err := range rows {
		if err != nil {
			return err
		}
		line = append(appendRow(line[:0], &row, columns), '\n')
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// appendRow appends a row as a JSON object.
func appendRow[T any](b []byte, row *T, columns []Column) []byte {
	v := reflect.ValueOf(row).Elem()
	b = append(b, '{')
	for i, c := range columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendString(b, c.Name), ':')
		if cell := v.Field(c.field); c.isNull(cell) {
			b = append(b, "null"...)
		} else {
			b = c.appendJSON(b, cell)
		}
	}
	return append(b, '}')
}

func exportCSV[T any](rows iter.Seq2[T, error], columns []Column, w io.Writer) error {
	out := csv.NewWriter(w)
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.Name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for row, err := range rows {
		if err != nil {
			return err
		}
		v := reflect.ValueOf(&row).Elem()
		for i, c := range columns {
			switch cell := v.Field(c.field); {
			case c.isNull(cell):
				record[i] = ""
			case cell.Kind() == reflect.String:
				record[i] = cell.String()
			case c.Type == "date":
				record[i] = dayString(int32(reflect.Indirect(cell).Int()))
			default:
				record[i] = string(c.appendJSON(nil, cell))
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (c Column) isNull(v reflect.Value) bool { return c.Null && v.IsZero() }

// appendJSON appends a value that is not null.
func (c Column) appendJSON(b []byte, v reflect.Value) []byte {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if c.Type == "date" {
		return append(append(append(b, '"'), dayString(int32(v.Int()))...), '"')
	}
	switch v.Kind() {
	case reflect.String:
		return appendString(b, v.String())
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Float64:
		x := v.Float()
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return append(b, "null"...) // JSON has no such number
		}
		return strconv.AppendFloat(b, x, 'g', -1, 64)
	case reflect.Slice:
		return appendList(b, v.Interface())
	}
	return strconv.AppendInt(b, v.Int(), 10)
}

// appendList appends a column of lists' value.
func appendList(b []byte, list any) []byte {
	b = append(b, '[')
	switch list := list.(type) {
	case []string:
		for i, s := range list {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendString(b, s)
		}
	case []SpanRow:
		for i, s := range list {
			if i > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(append(b, `{"start":`...), s.Start, 10)
			b = strconv.AppendInt(append(b, `,"end":`...), s.End, 10)
			b = append(b, '}')
		}
	}
	return append(b, ']')
}

// dayString is a day since 1970-01-01 as ISO 8601.
func dayString(day int32) string {
	return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly)
}

// appendString appends s as a JSON string: as it is, but for what JSON must escape and for the line ends of Unicode, at
// which some tools cut lines. Bytes that are no UTF-8 become U+FFFD, as JSON has no other place for them.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	done := 0 // bytes of s that are in b
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == '"' || c == '\\' {
				b = append(b, s[done:i]...)
				switch c {
				case '"', '\\':
					b = append(b, '\\', c)
				case '\n':
					b = append(b, '\\', 'n')
				default:
					b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
				}
				done = i + 1
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\u0085' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError && n == 1 {
			b = fmt.Appendf(append(b, s[done:i]...), `\u%04x`, r)
			done = i + n
		}
		i += n
	}
	return append(append(b, s[done:]...), '"')
}
