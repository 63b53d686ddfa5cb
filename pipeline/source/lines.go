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
	limit := s.opts.maxDocument()
	var (
		rest   []byte // start of a line whose end is not read yet
		line   int
		filled int   // lines that are not blank
		offset int64 // of rest or of the next line
		long   int64 // length so far of a line that is too long; 0 where there is none
	)
	emit := func(b []byte, size int64) error {
		line++
		at := offset
		offset += size
		if len(bytes.TrimSpace(b)) == 0 {
			return nil
		}
		filled++
		return s.record(bytes.TrimRight(b, "\r"), at, line)
	}
	tooLong := func(size int64) error {
		line++
		filled++
		at := offset
		offset += size
		return s.fault(&Reject{s.at(line), ReasonTooLarge, fmt.Sprintf("a line of %d bytes: more than %d", size, limit), at})
	}
	var buffer []byte
	for {
		if buffer == nil {
			buffer = make([]byte, chunkLength)
		}
		n, err := io.ReadFull(s.in, buffer)
		chunk := buffer[:n]
		for {
			i := bytes.IndexByte(chunk, '\n')
			if i < 0 {
				break
			}
			var fail error
			switch {
			case long > 0:
				fail = tooLong(long + int64(i) + 1)
				long = 0
			case len(rest)+i > limit:
				fail = tooLong(int64(len(rest) + i + 1))
			case len(rest) > 0:
				fail = emit(append(rest, chunk[:i]...), int64(len(rest)+i+1))
			default:
				fail = emit(chunk[:i:i], int64(i)+1)
				buffer = nil // it is the record's now
			}
			rest = nil
			if fail != nil {
				return fail
			}
			chunk = chunk[i+1:]
		}
		switch {
		case long > 0:
			long += int64(len(chunk))
		case len(rest)+len(chunk) > limit:
			long = int64(len(rest) + len(chunk))
			rest = nil
		case len(chunk) > 0:
			rest = append(rest, chunk...)
		}
		switch {
		case err == nil:
			continue
		case err != io.EOF && err != io.ErrUnexpectedEOF: // a packed file's own unexpected end is an unpackFault
			return s.end(err) // what is left of a line that was cut off is part of the fault
		case long > 0:
			err = tooLong(long)
		case len(rest) > 0:
			err = emit(rest, int64(len(rest)))
		default:
			err = nil
		}
		if filled == 0 && err == nil {
			return s.reject(ReasonEmpty, 0, "no line but blank ones")
		}
		return err
	}
}
