package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Text packs four- to eightfold, logs and generated records up to fiftyfold. A file that has unpacked to more than
// bombFree bytes and to more than bombRatio times its own size is no text.
const (
	bombRatio = 200
	bombFree  = 16 << 20
)

// maxWindow bounds what a zstd frame may ask for as its window, in bytes; it is what "zstd --long" writes by default.
const maxWindow = 128 << 20

// An unpacker reads a file that may be compressed with gzip or zstd, which it tells by the first bytes.
type unpacker struct {
	file    *counter
	r       io.Reader
	packed  bool
	stop    func()
	written int64 // unpacked bytes so far
	limit   int64
}

// An unpackFault is why a compressed file is given up.
type unpackFault struct{ reason, message string }

func (f *unpackFault) Error() string { return f.message }

// counter counts the bytes that are read from a file.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func newUnpacker(file io.Reader, limit int64) *unpacker {
	u := &unpacker{file: &counter{r: file}, limit: limit, stop: func() {}}
	in := bufio.NewReaderSize(u.file, 64<<10)
	magic, _ := in.Peek(4)
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		u.packed = true
		if z, err := gzip.NewReader(in); err != nil {
			u.r = failed{err}
		} else {
			u.r, u.stop = z, func() { z.Close() }
		}
	case bytes.Equal(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		u.packed = true
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			u.r = failed{err}
		} else {
			u.r, u.stop = z, z.Close
		}
	default:
		u.r = in
	}
	return u
}

func (u *unpacker) close() { u.stop() }

// Read gives the unpacked bytes.
func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	u.written += int64(n)
	if !u.packed {
		return n, err
	}
	if err != nil && err != io.EOF {
		return n, &unpackFault{ReasonTruncated, "after this byte: " + err.Error()}
	}
	if u.written > u.limit {
		return n, &unpackFault{ReasonTooLarge, fmt.Sprintf("unpacks to more than %d bytes", u.limit)}
	}
	if u.written > bombFree && u.written > bombRatio*u.file.n {
		return n, &unpackFault{ReasonBomb, fmt.Sprintf("unpacks to more than %d times its size", bombRatio)}
	}
	return n, err
}

type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }
