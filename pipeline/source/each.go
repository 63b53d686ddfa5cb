package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// sniffLength is how many unpacked bytes are looked at to tell a format.
const sniffLength = 8 << 10

// Each opens an input, unpacks it, tells its format and yields its records in order: one for a file that is a document,
// one a line, row, item or page for those that hold many. It holds one record at a time, so that a file of any length
// takes the memory of its largest record, which is at most a small multiple of MaxDocument. A file or record that cannot
// be read is yielded too, with its Fault; what is no document by its kind, such as a crawler's own notes in a WARC, is told
// to OnSkip; nothing is dropped in silence. The error is yield's own, or that of ctx; it is never about the input.
func Each(ctx context.Context, in Input, opts Options, yield func(Raw) error) error {
	s := &splitter{ctx: ctx, opts: opts, uri: in.Path, name: filepath.Base(in.Path), stdin: in.Path == Stdin, size: in.Size, yield: yield}
	if in.fault != nil {
		return s.fault(in.fault)
	}
	file, err := in.open(ctx, opts)
	if err != nil {
		return s.reject(ReasonUnreadable, -1, plain(in.Path, err).Error())
	}
	defer file.Close()
	disk := &counter{r: file}
	s.meter = &meter{limit: opts.maxUnpacked(), disk: func() int64 { return disk.n }}
	if f, ok := file.(*os.File); ok && in.Size > 0 {
		s.file = f
	}
	return s.read(disk)
}

// read unpacks what a file, or a member of an archive, holds, tells its format and splits it.
func (s *splitter) read(file *counter) error {
	s.from = newUnpacker(file, s.meter)
	defer s.from.close()
	if s.from.packed {
		s.name = strings.TrimSuffix(s.name, filepath.Ext(s.name))
		s.depth, s.file = s.depth+1, nil
	}
	if s.depth > maxDepth {
		return s.reject(ReasonBomb, 0, fmt.Sprintf("more than %d archives and packed files in each other", maxDepth))
	}
	s.in = s.from.in
	head, err := s.in.Peek(sniffLength)
	switch {
	case len(head) == 0:
		return s.end(err)
	case s.from.packed && packed(head):
		return s.read(&counter{r: s.in})
	}
	f, reason := detect(head, s.name, s.stdin)
	switch reason {
	case ReasonBinary:
		return s.reject(reason, 0, "no text: its first bytes are those of another kind of file, or control characters")
	case ReasonUnknown:
		return s.reject(reason, 0, "XML that is no feed, or a web archive that is no WARC")
	}
	s.format = f.name
	return f.split(s)
}

// A splitter is what a format's split function works on: the unpacked bytes, and where its records go.
type splitter struct {
	ctx    context.Context
	opts   Options
	uri    string
	name   string
	stdin  bool
	format string
	from   *unpacker
	in     *bufio.Reader
	file   *os.File // the input itself where it is a file that is not packed; else nil
	size   int64    // on disk; 0 where unknown
	meter  *meter   // of the file on disk
	feed   *feed    // what a feed says of all its items; nil in other formats
	table  *header  // of a table, once its names are read; nil in other formats
	depth  int      // archives and packed files that this one stands in
	yield  func(Raw) error
}

// member reads a member of an archive as if it were a file of its own. name is only that: nothing is ever written.
func (s *splitter) member(name string, size int64, content io.Reader) error {
	m := &splitter{ctx: s.ctx, opts: s.opts, uri: s.uri + "#" + name, name: path.Base(name), size: size, meter: s.meter, depth: s.depth + 1, yield: s.yield}
	return m.read(&counter{r: content})
}

// skip tells that something is no document by its kind.
func (s *splitter) skip(kind string) {
	if s.opts.OnSkip != nil {
		s.opts.OnSkip(kind)
	}
}

// record yields one document's bytes; line is its number from 1, or 0 where the file is the document.
func (s *splitter) record(b []byte, offset int64, line int) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return s.yield(Raw{URI: s.at(line), Format: s.format, Name: s.name, Bytes: b, Offset: offset, columns: s.opts.Columns, table: s.table, feed: s.feed})
}

func (s *splitter) at(line int) string {
	if line == 0 {
		return s.uri
	}
	return fmt.Sprintf("%s#%d", s.uri, line)
}

func (s *splitter) reject(reason string, offset int64, message string) error {
	return s.fault(&Reject{URI: s.uri, Reason: reason, Message: message, Offset: offset})
}

func (s *splitter) fault(r *Reject) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return s.yield(Raw{URI: r.URI, Format: s.format, Name: s.name, Fault: r})
}

// end judges how reading ended: nothing for a plain end of a file that held something, else a reject.
func (s *splitter) end(err error) error {
	read := s.from.read()
	var f *unpackFault
	switch {
	case err == nil || errors.Is(err, io.EOF):
		if read == 0 {
			return s.reject(ReasonEmpty, 0, "no bytes")
		}
		return nil
	case errors.As(err, &f):
		return s.reject(f.reason, read, f.message)
	}
	return s.reject(ReasonUnreadable, read, plain(s.uri, err).Error())
}

// whole is the split function of formats whose file is one document.
func whole(s *splitter) error {
	b, err := s.all()
	if err != nil || b == nil {
		return err
	}
	return s.record(b, 0, 0)
}

// all reads a file to its end; nil where it could not be and a reject has said so.
func (s *splitter) all() ([]byte, error) {
	limit := s.opts.maxDocument()
	hint := sniffLength
	if !s.from.packed && s.size > 0 && s.size < int64(limit) {
		hint = int(s.size) + 1
	}
	b, err := readAll(s.in, hint, limit)
	switch {
	case errors.Is(err, errTooLarge):
		return nil, s.reject(ReasonTooLarge, int64(limit), fmt.Sprintf("more than %d bytes", limit))
	case err != nil:
		return nil, s.end(err)
	}
	return b, nil
}

var errTooLarge = errors.New("larger than the limit")

// readAll reads to the end, which is expected after less than hint bytes, or a little past limit.
func readAll(r io.Reader, hint, limit int) ([]byte, error) {
	b := make([]byte, 0, max(hint, 512))
	for {
		if len(b) > limit {
			return nil, errTooLarge
		}
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			if len(b) > limit {
				return nil, errTooLarge
			}
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}
