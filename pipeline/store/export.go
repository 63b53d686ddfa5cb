package store

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"math"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"
)

// Export writes a table of the snapshot that current points at to w, in the rows' order. Format jsonl is one object a line with the columns' names as keys in
// column order, null for what is missing, dates as "2025-02-07", lists as arrays. Format csv has a line of names first,
// an empty field for null, and lists as in jsonl.
func Export(out, table, format string, w io.Writer) error {
	r, err := Open(out)
	if err != nil {
		return err
	}
	switch table {
	case Documents:
		return export(r.Documents(), table, format, w)
	case Statements:
		return export(r.Statements(), table, format, w)
	case Evidence:
		return export(r.Evidence(), table, format, w)
	case Speakers:
		return export(r.Speakers(), table, format, w)
	case Rejects:
		return export(r.Rejects(), table, format, w)
	}
	return fmt.Errorf("table %q: want documents, statements, evidence, speakers or rejects", table)
}

func export[T any](rows iter.Seq2[T, error], table, format string, w io.Writer) error {
	columns := columnsOf(table)
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
		v := reflect.ValueOf(&row).Elem()
		line = append(line[:0], '{')
		for i, c := range columns {
			if i > 0 {
				line = append(line, ',')
			}
			line = append(appendString(line, c.Name), ':')
			if cell := v.Field(c.field); c.isNull(cell) {
				line = append(line, "null"...)
			} else {
				line = c.appendJSON(line, cell)
			}
		}
		if _, err := out.Write(append(line, '}', '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
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
