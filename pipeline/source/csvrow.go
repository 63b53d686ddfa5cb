package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

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
