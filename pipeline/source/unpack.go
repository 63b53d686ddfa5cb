package source

import (
	"bufio"
	"bytes"
	"errors"
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

// maxDepth is how deep archives and compressed files may stand in each other: a page packed with gzip in a tar that is
// packed with gzip in a zip is four deep.
const maxDepth = 4

// maxWindow bounds what a zstd frame may ask for as its window, in bytes; it is what "zstd --long" writes by default.
const maxWindow = 128 << 20

// What packed files begin with.
var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

func packed(head []byte) bool {
	return bytes.HasPrefix(head, gzipMagic) || bytes.HasPrefix(head, zstdMagic)
}

// An unpacker reads a file that may be compressed with gzip or zstd, which it tells by the first bytes.
type unpacker struct {
	in     *bufio.Reader // the unpacked bytes
	file   *counter
	packed bool

	from    io.Reader // the decoder
	written int64     // bytes it gave so far
	meter   *meter
	close   func()
}

// A meter holds all that is unpacked of one file on disk against the limits: what is compressed in the file, in members of
// an archive, in records.
type meter struct {
	limit   int64        // bytes
	disk    func() int64 // bytes of the file so far
	written int64        // bytes unpacked so far, in all layers
}

// take counts n unpacked bytes; a fault where they are too many.
func (m *meter) take(n int) *unpackFault {
	m.written += int64(n)
	switch {
	case m.written > m.limit:
		return &unpackFault{ReasonTooLarge, fmt.Sprintf("unpacks to more than %d bytes", m.limit)}
	case m.written > bombFree && m.written > bombRatio*m.disk():
		return &unpackFault{ReasonBomb, fmt.Sprintf("unpacks to more than %d times its size", bombRatio)}
	}
	return nil
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

// metered counts what is read of an unpacked stream.
type metered struct {
	in    io.Reader
	total *meter
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	if f := m.total.take(n); f != nil {
		return n, f
	}
	return n, err
}

func newUnpacker(file *counter, m *meter) *unpacker {
	u := &unpacker{file: file, meter: m}
	disk := fileBuffers.Get().(*bufio.Reader)
	disk.Reset(u.file)
	u.close = func() { disk.Reset(nil); fileBuffers.Put(disk) }
	magic, _ := disk.Peek(len(zstdMagic))
	var err error
	switch {
	case bytes.HasPrefix(magic, gzipMagic):
		var z *gzip.Reader
		if z, err = gzip.NewReader(disk); err == nil {
			z.Multistream(false)
			u.from = &members{disk, z}
		}
	case bytes.HasPrefix(magic, zstdMagic):
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
	if err != nil && err != io.EOF {
		var fault *unpackFault // of a packed file that this one stands in, if it is that
		if !errors.As(err, &fault) {
			fault = &unpackFault{ReasonTruncated, "after this byte: " + err.Error()}
		}
		return n, fault
	}
	if f := u.meter.take(n); f != nil {
		return n, f
	}
	return n, err
}

// resume goes on behind a member that is damaged, where the file is packed with gzip member by member.
func (u *unpacker) resume() bool {
	m, ok := u.from.(*members)
	return ok && m.resume()
}

// members reads the members of a gzip file one after the other.
type members struct {
	disk *bufio.Reader
	z    *gzip.Reader
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.z.Read(p)
		if err != io.EOF {
			return n, err
		}
		if n > 0 {
			return n, nil
		}
		if err := m.next(); err != nil {
			return 0, err
		}
	}
}

// next begins the next member; io.EOF where there is none.
func (m *members) next() error {
	err := m.z.Reset(m.disk)
	m.z.Multistream(false)
	return err
}

// resume finds the next member that begins well.
func (m *members) resume() bool {
	for {
		head, err := m.disk.Peek(3)
		if err != nil {
			return false
		}
		if string(head) == "\x1f\x8b\x08" {
			if m.next() == nil {
				return true
			}
			continue
		}
		skip := 1
		if head, _ := m.disk.Peek(m.disk.Buffered()); len(head) > 1 {
			if skip = bytes.IndexByte(head[1:], 0x1f) + 1; skip == 0 {
				skip = len(head)
			}
		}
		if _, err := m.disk.Discard(skip); err != nil {
			return false
		}
	}
}

type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }
