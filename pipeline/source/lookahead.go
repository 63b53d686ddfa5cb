package source

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/transform"
)

// lookaheadLength is how much of a file is read at a time by readers that look for a record's end.
const lookaheadLength = 64 << 10

// A lookahead is the part of a file that a reader holds while it looks for the end of a record: it grows with that record
// and no further, so a file of any length takes the memory of its largest record.
type lookahead struct {
	in     io.Reader
	buffer []byte
	from   int   // where the unread bytes begin in buffer
	offset int64 // of the first unread byte in the unpacked file
	err    error // what ended the file, io.EOF where nothing was wrong; nil before
}

// characters looks ahead in a file of text, behind its byte order mark. UTF-16 is decoded on the way; offsets are then those
// of the decoded text.
func (s *splitter) characters() (w *lookahead, decoded bool) {
	w = &lookahead{in: s.in}
	w.need(sniffLength)
	if u := utf16Of(w.held()); u != nil {
		w.drop(u.skip)
		rest := io.MultiReader(bytes.NewReader(bytes.Clone(w.held())), s.in)
		w, decoded = &lookahead{in: transform.NewReader(rest, u.decoder().NewDecoder())}, true
		w.need(sniffLength)
	}
	if bytes.HasPrefix(w.held(), bomUTF8) {
		w.drop(len(bomUTF8))
	}
	return w, decoded
}

// held are the bytes that are read but not dropped. They are valid until the next call of more.
func (w *lookahead) held() []byte { return w.buffer[w.from:] }

// more reads on; false where the file has ended, and err says how.
func (w *lookahead) more() bool {
	if w.err != nil {
		return false
	}
	if w.from > 0 && (w.from == len(w.buffer) || len(w.buffer) == cap(w.buffer)) {
		w.buffer = append(w.buffer[:0], w.held()...)
		w.from = 0
	}
	if len(w.buffer) == cap(w.buffer) {
		grown := make([]byte, len(w.buffer), max(2*cap(w.buffer), lookaheadLength))
		copy(grown, w.buffer)
		w.buffer = grown
	}
	for {
		n, err := w.in.Read(w.buffer[len(w.buffer):cap(w.buffer)])
		w.buffer, w.err = w.buffer[:len(w.buffer)+n], err
		if n > 0 || err != nil {
			return n > 0
		}
	}
}

// need reads until n bytes are held; false where the file ends before.
func (w *lookahead) need(n int) bool {
	for len(w.held()) < n {
		if !w.more() {
			return false
		}
	}
	return true
}

// drop passes over n of the bytes that are held.
func (w *lookahead) drop(n int) {
	w.from += n
	w.offset += int64(n)
}

// skip passes over n bytes without holding them; false where the file ends before.
func (w *lookahead) skip(n int64) bool {
	for {
		k := min(n, int64(len(w.held())))
		w.drop(int(k))
		if n -= k; n == 0 {
			return true
		}
		if !w.more() {
			return false
		}
	}
}

// space passes over the white space of JSON.
func (w *lookahead) space() {
	for w.need(1) && strings.IndexByte(" \t\r\n", w.held()[0]) >= 0 {
		w.drop(1)
	}
}

// find passes over the bytes before the next of what, without holding them; false where the file ends before.
func (w *lookahead) find(what string) bool {
	for {
		i := bytes.Index(w.held(), []byte(what))
		if i >= 0 {
			w.drop(i)
			return true
		}
		w.drop(max(len(w.held())-len(what)+1, 0))
		if !w.more() {
			return false
		}
	}
}

// take copies n of the bytes that are held, and passes over them.
func (w *lookahead) take(n int) []byte {
	b := bytes.Clone(w.held()[:n])
	w.drop(n)
	return b
}
