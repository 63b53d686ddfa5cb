package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"
)

// Tables of records as text, as https://www.rfc-editor.org/rfc/rfc4180 has them: a first row of names, then a row a
// document; a cell in quotation marks may hold commas, line ends, and quotation marks written twice. The standard library's
// reader is not used: it holds a row however long, which a quotation mark that is never closed makes the rest of the file,
// and it changes line ends inside of cells.

// commas are what may part the cells of a row, the likeliest first.
const commas = ",\t;|"

// A header is what a table's first row says.
type header struct {
	comma byte
	names []string // as guessed keys spell them, where they name one
}

// rows is the split function of tables.
func rows(s *splitter) error {
	w := &lookahead{in: s.in}
	w.need(sniffLength)
	if u := utf16Of(w.held()); u != nil { // as spreadsheets save "Unicode text"
		w.drop(u.skip)
		rest := io.MultiReader(bytes.NewReader(bytes.Clone(w.held())), s.in)
		w = &lookahead{in: transform.NewReader(rest, u.decoder().NewDecoder())}
		w.need(len(bomUTF8))
	}
	if bytes.HasPrefix(w.held(), bomUTF8) {
		w.drop(len(bomUTF8))
	}
	limit := s.opts.maxDocument()
	var table *header
	n := 0 // rows yielded
	for line := 1; ; {
		at := w.offset
		comma := byte(0)
		if table != nil {
			comma = table.comma
		}
		r := w.row(comma, limit)
		first := line
		line += r.lines
		var err error
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
			if table == nil {
				return err
			}
		case r.size > int64(limit):
			n++
			err = s.fault(&Reject{s.at(first), ReasonTooLarge, fmt.Sprintf("line %d: a row of %d bytes: more than %d", first, r.size, limit), at})
		default:
			b := bytes.TrimRight(w.take(int(r.size)), "\r\n")
			switch {
			case len(bytes.TrimSpace(b)) == 0:
			case table == nil:
				if table = newHeader(b, s.opts.Columns); !table.holds(s.opts.Columns.keys("text", keysText), keysHTML) {
					return s.reject(ReasonBadCSV, at, fmt.Sprintf("line %d: no column holds the text: have %s; name it with --columns text=NAME",
						first, strings.Join(shortened(table.names), ", ")))
				}
			default:
				n++
				err = s.yieldRow(b, at, first, table)
			}
		}
		if err != nil {
			return err
		}
	}
}

func (s *splitter) yieldRow(b []byte, offset int64, line int, table *header) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return s.yield(Raw{URI: s.at(line), Format: s.format, Name: s.name, Bytes: b, Offset: offset, columns: s.opts.Columns, table: table})
}

// newHeader reads the names of a table's columns. Its cells are parted by what makes the most of them names that are
// known, else by what makes the most of them.
func newHeader(row []byte, c Columns) *header {
	text, _ := decode(row)
	var best *header
	most := -1
	for _, comma := range []byte(commas) {
		h := &header{comma, cells([]byte(text), comma)}
		score := 0
		for i, name := range h.names {
			h.names[i] = columnKey(name, c)
			if c.wants(h.names[i]) {
				score += len(commas) + 1
			}
		}
		if len(h.names) > 1 {
			score++
		}
		if score > most {
			best, most = h, score
		}
	}
	return best
}

// columnKey is the guessed key that a column's name spells, in whatever case and with whatever between its words, or the
// name as it is.
func columnKey(name string, c Columns) string {
	name = oneLine(name)
	for _, column := range c {
		if column == name {
			return name
		}
	}
	for _, p := range columnParts {
		for _, k := range p.keys {
			if plainKey(k) == plainKey(name) {
				return k
			}
		}
	}
	for _, k := range keysHTML {
		if plainKey(k) == plainKey(name) {
			return k
		}
	}
	return name
}

var plainKey = func() func(string) string {
	r := strings.NewReplacer("_", "", "-", "", " ", "")
	return func(s string) string { return r.Replace(strings.ToLower(s)) }
}()

// holds says whether one of the columns has one of the names.
func (h *header) holds(lists ...[]string) bool {
	for _, name := range h.names {
		for _, l := range lists {
			for _, k := range l {
				if k == name {
					return true
				}
			}
		}
	}
	return false
}

// shortened are the first names, cut to a length that fits a message.
func shortened(names []string) []string {
	const most, length = 12, 24
	var out []string
	for i, n := range names {
		if i == most {
			return append(out, "...")
		}
		out = append(out, fmt.Sprintf("%.*q", length, n))
	}
	return out
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

// cells are the cells of a row that is sound.
func cells(row []byte, comma byte) []string {
	var all []string
	for {
		if len(row) > 0 && row[0] == '"' {
			q := quoting{comma: comma}
			end := 0
			for end < len(row) && q.next(row[end]) == inCell {
				end++
			}
			cell := bytes.TrimSuffix(row[1:end], []byte(`"`))
			all = append(all, string(bytes.ReplaceAll(cell, []byte(`""`), []byte(`"`))))
			row = row[end:]
		} else {
			end := bytes.IndexByte(row, comma)
			if end < 0 {
				end = len(row)
			}
			all = append(all, string(row[:end]))
			row = row[end:]
		}
		if len(row) == 0 {
			return all
		}
		row = row[1:]
	}
}

// A quoting follows the bytes of a row and knows which are inside of quotation marks.
type quoting struct {
	comma byte
	state quoteState
}

type quoteState int

const (
	atCell  quoteState = iota // at a cell's first byte
	bare                      // in a cell without quotation marks
	quoted                    // in one with them
	closing                   // behind a quotation mark in such a cell: it ends it, or is the first of two
)

// What a byte is to a row.
type place int

const (
	inCell  place = iota
	cellEnd       // a comma
	rowEnd        // a line end
	torn          // something behind a cell's closing quotation mark
)

// next takes in a byte. The comma 0 is none of them yet: any of them, as in a header.
func (q *quoting) next(c byte) place {
	if q.state == quoted {
		if c == '"' {
			q.state = closing
		}
		return inCell
	}
	switch {
	case c == '\n':
		q.state = atCell
		return rowEnd
	case c == q.comma && c != 0 || q.comma == 0 && strings.IndexByte(commas, c) >= 0:
		q.state = atCell
		return cellEnd
	case c == '"' && (q.state == atCell || q.state == closing):
		q.state = quoted
	case q.state == closing && c != '\r':
		return torn
	case q.state == atCell:
		q.state = bare
	}
	return inCell
}

// A row is what a lookahead begins with.
type row struct {
	size  int64 // bytes, with the line end; 0 for none
	lines int   // line ends that are passed
	end   rowEnding
	want  string // what a torn row lacks
}

type rowEnding int

const (
	rowWhole rowEnding = iota
	rowLast            // the file ends with it
	rowTorn            // its quotation marks are wrong; it is passed over up to its first line end
	rowCut             // the file breaks off
)

// row finds the end of the row that the lookahead begins with. A row longer than limit is passed over, others stay held.
func (w *lookahead) row(comma byte, limit int) row {
	q := quoting{comma: comma}
	var (
		r       row
		i       int
		dropped int64
		gone    int // line ends in what is dropped
	)
	for {
		for held := w.held(); i < len(held); i++ {
			c := held[i]
			if c == '\n' {
				r.lines++
			}
			switch q.next(c) {
			case rowEnd:
				r.size = w.passed(dropped, i+1, limit)
				return r
			case torn:
				if dropped+int64(i) > int64(limit) {
					w.drop(i)
					gone = r.lines
				}
				return w.tear(gone, "a comma or a line end behind the closing quotation mark of a cell")
			}
		}
		if dropped > 0 || i > limit {
			w.drop(i)
			dropped, i, gone = dropped+int64(i), 0, r.lines
		}
		if w.more() {
			continue
		}
		switch {
		case !errors.Is(w.err, io.EOF):
			r.end = rowCut
		case q.state == quoted && dropped == 0:
			return w.tear(gone, "a closing quotation mark before the file ends")
		default:
			r.end = rowLast
		}
		r.size = w.passed(dropped, i, limit)
		return r
	}
}

// tear passes over the first line of a row whose quotation marks are wrong, or of what is left of it behind gone lines: the
// next line may begin a sound one.
func (w *lookahead) tear(gone int, want string) row {
	held := w.held()
	end := bytes.IndexByte(held, '\n')
	for end < 0 && w.more() {
		held = w.held()
		end = bytes.IndexByte(held, '\n')
	}
	if end < 0 {
		end = len(held) - 1
	}
	w.drop(end + 1)
	return row{size: int64(end + 1), lines: gone + 1, end: rowTorn, want: "want " + want}
}

// sniffCSV wants a first row of short names, as a program writes them, one of them that of a column of texts and at least
// one other that is known.
func sniffCSV(head []byte) bool {
	line, _, found := bytes.Cut(head, []byte("\n"))
	if !found || len(line) > 1<<10 {
		return false
	}
	h := newHeader(bytes.TrimRight(line, "\r"), nil)
	known := 0
	for i, name := range cells(bytes.TrimRight(line, "\r"), h.comma) {
		if len(name) > nameMost || name != strings.TrimSpace(name) {
			return false
		}
		if guessed[h.names[i]] {
			known++
		}
	}
	return known > 1 && h.holds(keysText, keysHTML)
}
