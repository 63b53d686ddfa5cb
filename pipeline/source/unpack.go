package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"sync"

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
	in     *bufio.Reader // the unpacked bytes
	file   *counter
	packed bool

	from    io.Reader // the decoder
	written int64     // bytes it gave so far
	limit   int64
	close   func()
}

// fileBuffers are buffers of files as they are on disk; a night reads many small ones.
var fileBuffers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 64<<10) }}

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
	u := &unpacker{file: &counter{r: file}, limit: limit}
	disk := fileBuffers.Get().(*bufio.Reader)
	disk.Reset(u.file)
	u.close = func() { disk.Reset(nil); fileBuffers.Put(disk) }
	magic, _ := disk.Peek(4)
	var err error
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		var z *gzip.Reader
		if z, err = gzip.NewReader(disk); err == nil {
			u.from = z
		}
	case bytes.Equal(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		var z *zstd.Decoder
		z, err = zstd.NewReader(disk, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err == nil {
			u.from = z
			free := u.close
			u.close = func() { z.Close(); free() }
		}
	default:
		u.in = disk
		return u
	}
	if err != nil {
		u.from = failed{err}
	}
	u.packed = true
	u.in = bufio.NewReaderSize(u, 64<<10)
	return u
}

// read is how many unpacked bytes were taken out so far, some of which may still be in the buffer.
func (u *unpacker) read() int64 {
	if u.packed {
		return u.written
	}
	return u.file.n
}

// Read gives a compressed file's unpacked bytes.
func (u *unpacker) Read(p []byte) (int, error) {
	n, err := u.from.Read(p)
	u.written += int64(n)
	switch {
	case err != nil && err != io.EOF:
		return n, &unpackFault{ReasonTruncated, "after this byte: " + err.Error()}
	case u.written > u.limit:
		return n, &unpackFault{ReasonTooLarge, fmt.Sprintf("unpacks to more than %d bytes", u.limit)}
	case u.written > bombFree && u.written > bombRatio*u.file.n:
		return n, &unpackFault{ReasonBomb, fmt.Sprintf("unpacks to more than %d times its size", bombRatio)}
	}
	return n, err
}

type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }
