package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// elements is the split function of JSON files that are one record, a list of them, or a JSON Feed.
func elements(s *splitter) error {
	head, _ := s.in.Peek(sniffLength)
	if start := bytes.TrimLeft(bytes.TrimPrefix(head, bomUTF8), " \t\r\n"); len(start) > 0 && start[0] == '[' {
		w := &lookahead{in: s.in}
		if bytes.HasPrefix(head, bomUTF8) {
			w.need(len(bomUTF8))
			w.drop(len(bomUTF8))
		}
		return s.list(w)
	}
	b, err := s.all()
	if err != nil || b == nil {
		return err
	}
	f, at := jsonFeed(b)
	if f == nil {
		return s.record(b, 0, 0)
	}
	s.feed = f
	return s.list(&lookahead{in: bytes.NewReader(b[at:]), offset: int64(at)})
}

// list yields the elements of the JSON list that the lookahead begins with. What stands behind a list is no record.
func (s *splitter) list(w *lookahead) error {
	limit := s.opts.maxDocument()
	w.space()
	w.drop(1) // [
	for n := 1; ; n++ {
		if w.space(); !w.need(1) {
			return s.unlisted(w)
		}
		if w.held()[0] == ']' {
			if n == 1 {
				return s.reject(ReasonBadJSON, w.offset, "want a list of records")
			}
			return nil
		}
		at := w.offset
		size, end := w.element(limit)
		if end != atComma && !errors.Is(w.err, io.EOF) {
			return s.end(w.err)
		}
		var err error
		switch {
		case size > int64(limit):
			err = s.fault(&Reject{s.at(n), ReasonTooLarge, fmt.Sprintf("a record of %d bytes: more than %d", size, limit), at})
		default:
			err = s.record(w.take(int(size)), at, n)
		}
		if err != nil || end == inside {
			return err
		}
		if end == atEnd {
			return s.unlisted(w)
		}
		if w.held()[0] == ',' {
			w.drop(1)
		}
	}
}

// unlisted says that a file ends before its list does.
func (s *splitter) unlisted(w *lookahead) error {
	if !errors.Is(w.err, io.EOF) {
		return s.end(w.err)
	}
	return s.reject(ReasonBadJSON, w.offset, "want a list of records")
}

// An elementEnd is where the search for an element's end has come to.
type elementEnd int

const (
	atComma elementEnd = iota // a comma or the list's bracket follows
	atEnd                     // the file ends behind it
	inside                    // the file ends inside of it
)

// element is the length of the element of a JSON list that the lookahead begins with. It is found by brackets and quotation
// marks alone: whether the element is sound is Parse's to say. One that is longer than limit is dropped, others stay held.
func (w *lookahead) element(limit int) (size int64, end elementEnd) {
	var (
		i, depth        int
		dropped         int64
		quoted, escaped bool
	)
	for {
		for held := w.held(); i < len(held); i++ {
			switch c := held[i]; {
			case escaped:
				escaped = false
			case quoted:
				quoted, escaped = c != '"', c == '\\'
			case c == '"':
				quoted = true
			case c == '{' || c == '[':
				depth++
			case depth <= 0 && (c == ',' || c == ']'):
				return w.passed(dropped, i, limit), atComma
			case c == '}' || c == ']':
				depth--
			}
		}
		if dropped > 0 || i > limit {
			w.drop(i)
			dropped, i = dropped+int64(i), 0
		}
		if !w.more() {
			size = w.passed(dropped, i, limit)
			if quoted || depth > 0 {
				return size, inside
			}
			return size, atEnd
		}
	}
}

// passed is the length of a record of which so much is dropped and the next n bytes are held; those are dropped too where
// it is longer than limit.
func (w *lookahead) passed(dropped int64, n, limit int) int64 {
	if dropped+int64(n) > int64(limit) {
		w.drop(n)
	}
	return dropped + int64(n)
}
