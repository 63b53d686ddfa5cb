package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Archives of files, zip and tar. A member is read as if it were a file in a folder: its name is only a name, nothing is
// written anywhere, links are not followed, and hidden members are left out. What is unpacked of all members together is
// held against the limits of one file.

// maxDirectory is the longest directory of a zip, in bytes: some 300,000 members.
const maxDirectory = 16 << 20

// zipFile is the split function of zips. The directory of a zip stands at its end, so one that is itself packed, or comes
// on standard input, is held in memory.
func zipFile(s *splitter) error {
	var in io.ReaderAt
	var size int64
	if s.file != nil {
		info, err := s.file.Stat()
		if err != nil {
			return s.reject(ReasonUnreadable, -1, plain(s.uri, err).Error())
		}
		in, size = s.file, info.Size()
		s.meter.disk = func() int64 { return size }
	} else {
		b, err := s.all()
		if err != nil || b == nil {
			return err
		}
		in, size = bytes.NewReader(b), int64(len(b))
	}
	directory := &bounded{in: in, left: maxDirectory}
	z, err := zip.NewReader(directory, size)
	if errors.Is(err, errTooLarge) {
		return s.reject(ReasonTooLarge, -1, fmt.Sprintf("a directory of members of more than %d bytes", maxDirectory))
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // a name is only a name here
		return s.reject(ReasonBadArchive, -1, err.Error())
	}
	directory.all = true
	for _, f := range z.File {
		switch f.Name {
		case "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF":
			return s.reject(ReasonBinary, 0, "a document of an office program, a book or a program, packed as a zip")
		}
	}
	m := &memberList{splitter: s}
	for _, f := range z.File {
		err := m.take(f.Name, f.Mode(), int64(min(f.UncompressedSize64, 1<<62)), func() (io.ReadCloser, error) {
			if f.Flags&1 != 0 {
				return nil, errors.New("locked with a password")
			}
			return f.Open()
		})
		if err != nil {
			return over(err)
		}
	}
	return m.finish()
}

// tarFile is the split function of tars.
func tarFile(s *splitter) error {
	m := &memberList{splitter: s}
	for t := tar.NewReader(s.in); ; {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return m.finish()
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			var f *unpackFault
			if errors.As(err, &f) {
				return s.end(f)
			}
			return s.reject(ReasonBadArchive, s.from.read(), err.Error())
		}
		mode := h.FileInfo().Mode()
		if h.Typeflag == tar.TypeLink {
			mode = fs.ModeSymlink
		}
		err = m.take(h.Name, mode, h.Size, func() (io.ReadCloser, error) {
			if sparse(h) { // its holes can be of any length
				return nil, errors.New("a file with holes")
			}
			return io.NopCloser(t), nil
		})
		if err != nil {
			return over(err)
		}
	}
}

func sparse(h *tar.Header) bool {
	if h.Typeflag == tar.TypeGNUSparse {
		return true
	}
	for k := range h.PAXRecords {
		if strings.HasPrefix(k, "GNU.sparse.") {
			return true
		}
	}
	return false
}

// errOver ends an archive whose members have unpacked to too much; a reject has said so.
var errOver = errors.New("the archive is given up")

func over(err error) error {
	if errors.Is(err, errOver) {
		return nil
	}
	return err
}

// A memberList reads an archive's members.
type memberList struct {
	*splitter
	n int // members so far that are files
}

// take reads a member.
func (m *memberList) take(name string, mode fs.FileMode, size int64, open func() (io.ReadCloser, error)) error {
	name = legible(strings.TrimPrefix(path.Clean("/"+name), "/"))
	uri := m.uri + "#" + name
	switch {
	case mode.IsDir():
		return nil
	case hidden(name):
		m.n++
		m.skip("archive hidden member")
		return nil
	case mode&fs.ModeSymlink != 0:
		m.n++
		return m.fault(&Reject{uri, ReasonLink, "a link in an archive; links are not followed", -1})
	case !mode.IsRegular():
		m.n++
		m.skip("archive member of another kind")
		return nil
	}
	m.n++
	content, err := open()
	if err != nil {
		return m.fault(&Reject{uri, ReasonBadArchive, err.Error(), -1})
	}
	defer content.Close()
	if err := m.member(name, size, &memberReader{content, m.meter}); err != nil {
		return err
	}
	if f := m.meter.take(0); f != nil {
		return errors.Join(m.reject(f.reason, -1, f.message+": members behind "+name+" are not read"), errOver)
	}
	return nil
}

// finish ends an archive that was read to its end.
func (m *memberList) finish() error {
	if m.n == 0 {
		return m.reject(ReasonEmpty, 0, "the archive holds no file")
	}
	return nil
}

// hidden says whether a name or a folder in it starts with ".", or is what a Mac adds to its zips.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") || strings.HasPrefix(name, "__MACOSX/")
}

// A memberReader counts what is read of a member, and says of its faults that they are the archive's.
type memberReader struct {
	in    io.Reader
	total *meter
}

func (m *memberReader) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	var known *unpackFault
	if err != nil && err != io.EOF && !errors.As(err, &known) {
		return n, &unpackFault{ReasonBadArchive, "after this byte: " + err.Error()}
	}
	if f := m.total.take(n); f != nil {
		return n, f
	}
	return n, err
}

// bounded reads so many bytes until all is set.
type bounded struct {
	in   io.ReaderAt
	left int64
	all  bool
}

func (b *bounded) ReadAt(p []byte, off int64) (int, error) {
	if !b.all {
		if b.left -= int64(len(p)); b.left < 0 {
			return 0, errTooLarge
		}
	}
	return b.in.ReadAt(p, off)
}

func sniffZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// sniffTar wants the mark of POSIX and GNU tars.
func sniffTar(head []byte) bool {
	const at = 257
	return len(head) >= 512 && bytes.HasPrefix(head[at:], []byte("ustar"))
}
