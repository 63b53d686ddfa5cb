package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
)

// Web archives (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/) hold what a crawler sent and
// got, record by record, mostly each packed with gzip by itself. The reader is ours because none that is kept up can go on
// behind a damaged record. A record's WARC-Date is when it was fetched, in UTC, and not when it was published: it is not
// taken for a document's date.

// maxWARCHeader is the longest header of a record, and of the HTTP message in it, in bytes.
const maxWARCHeader = 64 << 10

// An archive is a web archive that is being read.
type archive struct {
	*splitter
	w *lookahead
	n int // records so far
}

// A warcFault is why a record gives no document.
type warcFault struct {
	reason, message string
	lost            bool // it cannot be told where the next record begins
}

func (f *warcFault) Error() string { return f.message }

// damaged is a record that does not say where the next one begins.
func damaged(format string, args ...any) error {
	return &warcFault{ReasonBadWARC, fmt.Errorf(format, args...).Error(), true}
}

// webArchive is the split function of web archives. A damaged record is a reject, and reading goes on with the next one that
// begins well.
func webArchive(s *splitter) error {
	s.name = "" // a date in it is that of the crawl
	a := &archive{splitter: s, w: &lookahead{in: s.in}}
	for {
		for a.w.need(1) && strings.IndexByte("\r\n", a.w.held()[0]) >= 0 {
			a.w.drop(1)
		}
		if len(a.w.held()) == 0 && errors.Is(a.w.err, io.EOF) {
			if a.n == 0 {
				return s.reject(ReasonEmpty, 0, "no record")
			}
			return nil
		}
		a.n++
		at := a.w.offset
		err := a.record(at)
		var whole *unpackFault
		var f *warcFault
		switch {
		case err == nil:
			continue
		case errors.As(err, &whole):
			return s.end(whole)
		case !errors.As(err, &f):
			return err
		}
		if err := a.fault(&Reject{a.at(a.n), f.reason, f.message, at}); err != nil {
			return err
		}
		if f.lost && !a.resume() {
			return nil
		}
	}
}

// record reads the record at an offset of the file and yields its page, if it has one.
func (a *archive) record(at int64) error {
	h, err := a.header()
	if err != nil {
		return err
	}
	kind := strings.ToLower(h.Get("WARC-Type"))
	length, err := strconv.ParseInt(strings.TrimSpace(h.Get("Content-Length")), 10, 64)
	if err != nil || length < 0 {
		return damaged("Content-Length %.20q: want a number of bytes", h.Get("Content-Length"))
	}
	switch kind {
	case "response", "resource", "conversion":
	case "warcinfo", "request", "metadata", "revisit", "continuation":
		return a.pass(length, "warc "+kind)
	default:
		return a.pass(length, "warc record of another type")
	}
	address := webAddress(strings.Trim(strings.TrimSpace(h.Get("WARC-Target-URI")), "<>"))
	m := &httpResponse{}
	m.contentType(h.Get("Content-Type"))
	front := int(min(length, maxWARCHeader))
	a.w.need(front)
	if m.media == "application/http" {
		if m, err = readResponse(a.w.held()[:min(front, len(a.w.held()))]); err != nil {
			return damaged("%w", err)
		}
		if m.status != "200" {
			return a.pass(length, "warc response other than 200")
		}
	}
	format := m.format(a.w.held()[m.start:min(front, len(a.w.held()))], address)
	if format == "" {
		return a.pass(length, "warc record of another media type")
	}
	limit := a.opts.maxDocument()
	if length > int64(m.start+limit) {
		if err := a.pass(length, ""); err != nil {
			return err
		}
		return &warcFault{ReasonTooLarge, fmt.Sprintf("a record of %d bytes: more than %d", length, limit), false}
	}
	if !a.w.need(int(length)) {
		return a.cut()
	}
	if !a.ends(int(length)) {
		return damaged("want the record's end %d bytes behind its header, where Content-Length says", length)
	}
	b, err := m.body(a.w.held()[m.start:length], limit, a.meter)
	a.w.drop(int(length))
	if err != nil {
		return err
	}
	if err := a.ctx.Err(); err != nil {
		return err
	}
	return a.yield(Raw{URI: a.at(a.n), Format: format, Bytes: b, Offset: at, columns: a.opts.Columns, address: address})
}

// header reads a record's header.
func (a *archive) header() (textproto.MIMEHeader, error) {
	if !a.w.need(len("WARC/")) || !bytes.HasPrefix(a.w.held(), []byte("WARC/")) {
		if a.w.err != nil && !errors.Is(a.w.err, io.EOF) {
			return nil, a.cut()
		}
		return nil, damaged("want WARC/ and a version")
	}
	for {
		held := a.w.held()
		end := headerEnd(held[:min(len(held), maxWARCHeader)])
		if end >= 0 {
			h := readHeader(held[:end])
			a.w.drop(end)
			return h, nil
		}
		if len(held) >= maxWARCHeader {
			return nil, damaged("a header of more than %d bytes", maxWARCHeader)
		}
		if !a.w.more() {
			return nil, a.cut()
		}
	}
}

// pass passes over a record's block and tells its kind, unless that is "".
func (a *archive) pass(length int64, kind string) error {
	if !a.w.skip(length) {
		return a.cut()
	}
	if kind != "" {
		a.skip(kind)
	}
	return nil
}

// cut is the fault of a record in which the file ends or a packed one is damaged.
func (a *archive) cut() error {
	var f *unpackFault
	switch {
	case errors.As(a.w.err, &f) && f.reason == ReasonTruncated:
		return &warcFault{ReasonBadWARC, "the record is packed, " + f.message, true}
	case errors.Is(a.w.err, io.EOF):
		return &warcFault{ReasonTruncated, "the file ends inside of the record", true}
	case errors.As(a.w.err, &f):
		return f
	}
	return &unpackFault{ReasonUnreadable, plain(a.uri, a.w.err).Error()}
}

// ends says whether a record's end stands behind the block of length bytes: blank lines, another record, or the file's end.
func (a *archive) ends(length int) bool {
	const end = "\r\n\r\n"
	a.w.need(length + len(end))
	rest := a.w.held()[length:]
	rest = rest[:min(len(rest), len(end))]
	return string(rest) == end || len(bytes.TrimLeft(rest, "\r\n")) == 0 || bytes.HasPrefix(bytes.TrimLeft(rest, "\r\n"), []byte("WA"))
}

// resume goes to the next record that begins well, behind a damaged one; false where there is none.
func (a *archive) resume() bool {
	if a.w.find("\nWARC/") {
		a.w.drop(1)
		return true
	}
	var f *unpackFault
	if !errors.As(a.w.err, &f) || f.reason != ReasonTruncated || !a.from.resume() {
		return false
	}
	a.w.drop(len(a.w.held()))
	a.w.err = nil
	return true
}

// headerEnd is where a header's blank line ends; -1 where there is none.
func headerEnd(b []byte) int {
	crlf, lf := bytes.Index(b, []byte("\n\r\n")), bytes.Index(b, []byte("\n\n"))
	switch {
	case crlf >= 0 && (lf < 0 || crlf < lf):
		return crlf + 3
	case lf >= 0:
		return lf + 2
	}
	return -1
}

// readHeader reads the lines below a header's first one. A line that is none is passed over with those below it.
func readHeader(b []byte) textproto.MIMEHeader {
	_, lines, _ := bytes.Cut(b, []byte("\n"))
	h, _ := textproto.NewReader(bufio.NewReader(bytes.NewReader(lines))).ReadMIMEHeader() // what it could read counts
	return h
}

// isRobots says whether an address is that of a site's rules for crawlers, which are text, but none of people.
func isRobots(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Path == "/robots.txt"
}

func sniffWARC(head []byte) bool {
	return bytes.HasPrefix(head, []byte("WARC/")) && len(head) > 5 && isDigit(head[5])
}
