package source

import (
	"bytes"
	"fmt"
	"strings"
)

// Tables of records as text, as https://www.rfc-editor.org/rfc/rfc4180 has them: a first row of names, then a row a
// document; a cell in quotation marks may hold commas, line ends, and quotation marks written twice. The standard library's
// reader is not used: it holds a row however long, which a quotation mark that is never closed makes the rest of the file,
// and it changes line ends inside of cells.

// rows is the split function of tables.
func rows(s *splitter) error {
	w, _ := s.characters()
	limit := s.opts.maxDocument()
	n := 0 // rows yielded
	for line := 1; ; {
		at := w.offset
		comma := byte(0)
		if s.table != nil {
			comma = s.table.comma
		}
		r := w.row(comma, limit)
		first := line
		line += r.lines
		var err error
		names := false // this row should have told the columns' names, and could not
		switch {
		case r.end == rowCut:
			return s.end(w.err)
		case r.size == 0 && r.end == rowLast:
			if n == 0 {
				return s.reject(ReasonEmpty, 0, "no row, or none but the names")
			}
			return nil
		case r.end == rowTorn:
			n++
			err = s.fault(&Reject{s.at(first), ReasonBadCSV, fmt.Sprintf("line %d: %s", first, r.want), at})
			names = s.table == nil
		case r.size > int64(limit):
			n++
			err = s.fault(&Reject{s.at(first), ReasonTooLarge, fmt.Sprintf("line %d: a row of %d bytes: more than %d", first, r.size, limit), at})
			names = s.table == nil
		default:
			b := bytes.TrimRight(w.take(int(r.size)), "\r\n")
			switch {
			case len(bytes.TrimSpace(b)) == 0:
			case s.table == nil:
				s.table = newHeader(b, s.opts.Columns)
				if fault := s.table.fault(s.opts.Columns); fault != "" {
					return s.reject(ReasonBadCSV, at, fmt.Sprintf("line %d: %s", first, fault))
				}
			default:
				n++
				err = s.record(b, at, first)
			}
		}
		if err != nil || names {
			return err
		}
	}
}

// parseCSV reads a row.
func parseCSV(raw Raw, d *Document) *Reject {
	if raw.table == nil {
		return &Reject{Reason: ReasonBadCSV, Message: "a row without its table", Offset: raw.Offset}
	}
	text, note := decode(raw.Bytes)
	d.note(note)
	have := cells([]byte(text), raw.table.comma)
	if len(have) != len(raw.table.names) {
		return &Reject{Reason: ReasonBadCSV, Message: fmt.Sprintf("a row of %d cells under %d names", len(have), len(raw.table.names)), Offset: raw.Offset}
	}
	f := fields{}
	for i, name := range raw.table.names {
		if _, twice := f[name]; !twice && !missing(have[i]) {
			f[name] = have[i]
		}
	}
	return d.fromFields(raw, f)
}

// missing says whether a cell stands for nothing, as programs write it.
func missing(cell string) bool {
	switch strings.TrimSpace(cell) {
	case "", "null", "NULL", "None", "NaN", "nan", "N/A":
		return true
	}
	return false
}
