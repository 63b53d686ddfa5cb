package source

import (
	"bytes"
	"fmt"
	"io"
)

// chunkLength is how much of a file of records is read at a time. Records share their chunk's memory, so that a line is
// not copied; a line that runs over a chunk's end is copied once.
const chunkLength = 256 << 10

// lines is the split function of formats with a document a line. A line longer than the limit is a reject and is not
// held in memory; the lines after it are read.
func lines(s *splitter) error {
	l := lineSplitter{splitter: s, limit: s.opts.maxDocument()}
	for {
		if l.buffer == nil {
			l.buffer = make([]byte, chunkLength)
		}
		n, err := io.ReadFull(s.in, l.buffer)
		if fail := l.chunk(l.buffer[:n]); fail != nil {
			return fail
		}
		switch {
		case err == nil:
			continue
		case err != io.EOF && err != io.ErrUnexpectedEOF: // a packed file's own unexpected end is an unpackFault
			return s.end(err) // what is left of a line that was cut off is part of the fault
		}
		if err := l.last(); err != nil {
			return err
		}
		if l.filled == 0 {
			return s.reject(ReasonEmpty, 0, "no line but blank ones")
		}
		return nil
	}
}

// A lineSplitter cuts the lines from a file's chunks.
type lineSplitter struct {
	*splitter
	limit  int    // bytes in a line
	buffer []byte // of the next chunk; nil where records keep the one before
	rest   []byte // start of a line whose end is not read yet
	long   int64  // length so far of a line that is too long; 0 where there is none
	line   int    // lines so far
	filled int    // those that are not blank
	offset int64  // of rest or of the next line
}

// chunk hands on the lines that end in a chunk of the file and keeps the start of the next.
func (l *lineSplitter) chunk(chunk []byte) error {
	for {
		i := bytes.IndexByte(chunk, '\n')
		if i < 0 {
			break
		}
		if err := l.ended(chunk[:i:i]); err != nil {
			return err
		}
		chunk = chunk[i+1:]
	}
	switch {
	case l.long > 0:
		l.long += int64(len(chunk))
	case len(l.rest)+len(chunk) > l.limit:
		l.long, l.rest = int64(len(l.rest)+len(chunk)), nil
	case len(chunk) > 0:
		l.rest = append(l.rest, chunk...)
	}
	return nil
}

// ended hands on the line that ends with end, the bytes before a line feed.
func (l *lineSplitter) ended(end []byte) error {
	rest, long := l.rest, l.long
	l.rest, l.long = nil, 0
	switch {
	case long > 0:
		return l.tooLong(long + int64(len(end)) + 1)
	case len(rest)+len(end) > l.limit:
		return l.tooLong(int64(len(rest) + len(end) + 1))
	case len(rest) > 0:
		return l.emit(append(rest, end...), 1)
	}
	l.buffer = nil // it is the record's now
	return l.emit(end, 1)
}

// last hands on what stands behind the last line feed.
func (l *lineSplitter) last() error {
	switch {
	case l.long > 0:
		return l.tooLong(l.long)
	case len(l.rest) > 0:
		return l.emit(l.rest, 0)
	}
	return nil
}

// emit hands on a line, which so many more bytes of the file end.
func (l *lineSplitter) emit(b []byte, ending int) error {
	l.line++
	at := l.offset
	l.offset += int64(len(b) + ending)
	if len(bytes.TrimSpace(b)) == 0 {
		return nil
	}
	l.filled++
	return l.record(bytes.TrimRight(b, "\r"), at, l.line)
}

// tooLong notes a line of size bytes, its end included, that is not held.
func (l *lineSplitter) tooLong(size int64) error {
	l.line++
	l.filled++
	at := l.offset
	l.offset += size
	return l.fault(&Reject{l.at(l.line), ReasonTooLarge, fmt.Sprintf("a line of %d bytes: more than %d", size, l.limit), at})
}
