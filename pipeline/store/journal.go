package store

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"unsafe"
)

// A journal is a file that only grows: what a run has finished, in order, so that one that is killed goes on from there.
// It is a row of frames, each the length of its content and a CRC-32C over it, four bytes each with the lowest first, and
// then the content, whose first byte says what it is. A mark is a frame that is on the disk with all before it; frames
// behind the last mark are thrown away when the journal is opened again, and so is all from the first frame that is not
// whole, marks included.
type journal struct {
	f    *os.File
	w    *bufio.Writer
	size int64 // bytes appended, the unwritten ones included
}

// What a frame is.
const (
	frameKey      = 'K' // what the work is: the first frame
	frameDocument = 'D'
	frameReject   = 'R'
	frameInput    = 'I' // an input is read to its end
	frameMark     = 'M'
)

const (
	frameHead = 8 // length and checksum
	// mostFrame is a document of the largest size with all its rows, many times over: a length beyond it is a torn one.
	mostFrame = 1 << 30
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// errTorn ends the whole frames of a journal.
var errTorn = errors.New("torn frame")

// openJournal opens the journal in dir for the work that key names. It keeps what the last mark covers where the journal
// was begun for the same key, and is empty but for the key else; kept says which.
func openJournal(dir, key string) (j *journal, kept bool, err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, false, err
	}
	f, err := os.OpenFile(filepath.Join(dir, journalFile), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, false, err
	}
	j = &journal{f: f}
	if err := j.resume(key); err != nil {
		return nil, false, errors.Join(err, f.Close())
	}
	if kept = j.size > 0; kept {
		err = f.Truncate(j.size)
	} else if err = f.Truncate(0); err == nil {
		j.w = bufio.NewWriterSize(f, journalBuffer)
		if _, err = j.append(append([]byte{frameKey}, key...)); err == nil {
			err = j.sync()
		}
		if err == nil {
			err = syncFolder(dir)
		}
		if err == nil {
			err = syncFolder(filepath.Dir(dir))
		}
	}
	if err == nil {
		_, err = f.Seek(j.size, io.SeekStart)
	}
	if err != nil {
		return nil, false, errors.Join(err, f.Close())
	}
	j.w = bufio.NewWriterSize(f, journalBuffer)
	return j, kept, nil
}

const (
	journalFile   = "journal"
	journalBuffer = 256 << 10
)

// resume finds the end of the last mark; size stays 0 where there is none or the key is another one.
func (j *journal) resume(key string) error {
	info, err := j.f.Stat()
	if err != nil {
		return err
	}
	marked := int64(0)
	err = j.scan(info.Size(), func(at int64, content []byte) error {
		if at == 0 && string(content) != string(frameKey)+key {
			return errTorn
		}
		if content[0] == frameMark {
			marked = at + frameHead + int64(len(content))
		}
		return nil
	})
	if err != nil && !errors.Is(err, errTorn) {
		return err
	}
	j.size = marked
	return nil
}

// scan gives the whole frames before end in order, and the offsets at which they begin. content is the caller's until it
// returns. The error is errTorn where a frame is not whole.
func (j *journal) scan(end int64, yield func(at int64, content []byte) error) error {
	in := bufio.NewReaderSize(io.NewSectionReader(j.f, 0, end), journalBuffer)
	var content []byte
	for at := int64(0); at < end; {
		var head [frameHead]byte
		if _, err := io.ReadFull(in, head[:]); err != nil {
			return torn(err)
		}
		n := binary.LittleEndian.Uint32(head[:4])
		if n == 0 || n > mostFrame || at+frameHead+int64(n) > end {
			return errTorn
		}
		if int(n) > cap(content) {
			content = make([]byte, n)
		}
		content = content[:n]
		if _, err := io.ReadFull(in, content); err != nil {
			return torn(err)
		}
		if crc32.Checksum(content, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
			return errTorn
		}
		if err := yield(at, content); err != nil {
			return err
		}
		at += frameHead + int64(n)
	}
	return nil
}

func torn(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return errTorn
	}
	return err
}

// append adds a frame and says where it begins.
func (j *journal) append(content []byte) (at int64, err error) {
	if len(content) > mostFrame {
		return 0, fmt.Errorf("%s: a record of %d bytes: want at most %d", j.f.Name(), len(content), mostFrame)
	}
	var head [frameHead]byte
	binary.LittleEndian.PutUint32(head[:4], uint32(len(content)))
	binary.LittleEndian.PutUint32(head[4:], crc32.Checksum(content, castagnoli))
	if _, err := j.w.Write(head[:]); err != nil {
		return 0, err
	}
	if _, err := j.w.Write(content); err != nil {
		return 0, err
	}
	at = j.size
	j.size += frameHead + int64(len(content))
	return at, nil
}

// sync brings all frames to the disk.
func (j *journal) sync() error {
	if err := j.w.Flush(); err != nil {
		return err
	}
	return j.f.Sync()
}

// read is the content of the frame at an offset, written before the last sync.
func (j *journal) read(at int64) (string, error) {
	var head [frameHead]byte
	if _, err := j.f.ReadAt(head[:], at); err != nil {
		return "", fmt.Errorf("%s: at byte %d: %w", j.f.Name(), at, err)
	}
	n := binary.LittleEndian.Uint32(head[:4])
	if n == 0 || n > mostFrame || at+frameHead+int64(n) > j.size {
		return "", fmt.Errorf("%s: at byte %d: %w", j.f.Name(), at, errTorn)
	}
	content := make([]byte, n)
	if _, err := j.f.ReadAt(content, at+frameHead); err != nil {
		return "", fmt.Errorf("%s: at byte %d: %w", j.f.Name(), at, err)
	}
	if crc32.Checksum(content, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
		return "", fmt.Errorf("%s: at byte %d: %w", j.f.Name(), at, errTorn)
	}
	return unsafe.String(&content[0], len(content)), nil // nobody else has it
}

func (j *journal) close() error { return j.f.Close() }
