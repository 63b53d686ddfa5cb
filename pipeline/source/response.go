package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/net/html/charset"
)

// maxCodings is how many content codings may lie on each other.
const maxCodings = 3

// An httpResponse is what an HTTP response says of its body.
type httpResponse struct {
	status  string // 200, ...
	media   string // in small letters, without parameters; "" where nothing says
	charset string
	chunked bool
	codings []string // in the order in which they were put on
	start   int      // of the body
}

// readResponse reads a response's header, which b begins with.
func readResponse(b []byte) (*httpResponse, error) {
	end := headerEnd(b)
	if end < 0 {
		return nil, fmt.Errorf("an HTTP response without a blank line in its first %d bytes", len(b))
	}
	first, _, _ := bytes.Cut(b, []byte("\n"))
	words := strings.Fields(string(first[:min(len(first), 64)]))
	if len(words) < 2 || !strings.HasPrefix(words[0], "HTTP/") {
		return nil, fmt.Errorf("%.20q: want an HTTP response", first)
	}
	h := readHeader(b[:end])
	m := &httpResponse{status: words[1], start: end}
	m.contentType(h.Get("Content-Type"))
	m.chunked = strings.Contains(strings.ToLower(strings.Join(h.Values("Transfer-Encoding"), ",")), "chunked")
	for _, c := range strings.Split(strings.ToLower(strings.Join(h.Values("Content-Encoding"), ",")), ",") {
		switch c = strings.TrimSpace(c); c {
		case "gzip", "x-gzip", "deflate", "br", "zstd":
			m.codings = append(m.codings, c)
		}
	}
	return m, nil
}

func (m *httpResponse) contentType(s string) {
	kind, parameters, err := mime.ParseMediaType(s)
	if err != nil {
		kind, _, _ = strings.Cut(s, ";")
	}
	m.media, m.charset = strings.ToLower(strings.TrimSpace(kind)), parameters["charset"]
}

// format is the format that the body is read as, "" where it is no text; head is what it begins with.
func (m *httpResponse) format(head []byte, address string) string {
	head = head[:min(len(head), sniffLength)]
	switch m.media {
	case "text/html", "application/xhtml+xml":
		return "html"
	case "text/plain":
		switch {
		case sniffHTML(head):
			return "html"
		case address != "" && !isRobots(address):
			return "txt"
		}
	case "", "application/octet-stream", "application/xml", "text/xml", "unknown/unknown":
		if sniffHTML(head) {
			return "html"
		}
	}
	return ""
}

// body is a copy of the body without what was put on for the way, in UTF-8 where the header names another charset. A body
// that its crawler has unpacked already, under the header that it came with, is taken as it is.
func (m *httpResponse) body(b []byte, limit int, total *meter) ([]byte, error) {
	if len(m.codings) > maxCodings {
		return nil, &warcFault{ReasonBadWARC, fmt.Sprintf("%d content codings: want at most %d", len(m.codings), maxCodings), false}
	}
	b = bytes.Clone(b)
	if m.chunked {
		whole, err := readAll(httputil.NewChunkedReader(bytes.NewReader(b)), len(b), limit)
		switch {
		case err == nil:
			b = whole
		case len(whole) > 0:
			return nil, &warcFault{ReasonBadWARC, "chunked: " + err.Error(), false}
		}
	}
	for i := len(m.codings) - 1; i >= 0; i-- {
		out, err := uncode(m.codings[i], b, limit, total)
		var whole *unpackFault
		switch {
		case err == nil:
			b = out
		case errors.As(err, &whole):
			return nil, whole
		case errors.Is(err, errTooLarge):
			return nil, &warcFault{ReasonTooLarge, fmt.Sprintf("a page of more than %d bytes once unpacked", limit), false}
		case len(out) > 0 || !utf8.Valid(b):
			return nil, &warcFault{ReasonBadWARC, "content coding " + m.codings[i] + ": " + err.Error(), false}
		}
	}
	if len(b) > limit {
		return nil, &warcFault{ReasonTooLarge, fmt.Sprintf("a page of more than %d bytes", limit), false}
	}
	if m.charset == "" || utf8.Valid(b) || utf16Of(b) != nil {
		return b, nil
	}
	enc, name := charset.Lookup(m.charset)
	if enc == nil || name == "utf-8" {
		return b, nil
	}
	if out, err := enc.NewDecoder().Bytes(b); err == nil {
		b = out
	}
	return b, nil
}

// uncode takes a content coding off. Its error is an *unpackFault where the file has unpacked to too much in all.
func uncode(coding string, b []byte, limit int, total *meter) ([]byte, error) {
	in, err := decoder(coding, bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return readAll(&metered{in, total}, sniffLength, limit)
}

// decoder reads what a content coding holds (https://www.rfc-editor.org/rfc/rfc9110#name-content-codings).
func decoder(coding string, in *bytes.Reader) (io.ReadCloser, error) {
	switch coding {
	case "deflate": // with zlib's frame by the standard, without by some servers
		z, err := zlib.NewReader(in)
		if err == nil {
			return z, nil
		}
		if _, err := in.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
		return flate.NewReader(in), nil
	case "br":
		return io.NopCloser(brotli.NewReader(in)), nil
	case "zstd":
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxCodingWindow))
		if err != nil {
			return nil, err
		}
		return z.IOReadCloser(), nil
	}
	return gzip.NewReader(in)
}

// maxCodingWindow is the largest window that a zstd content coding may ask for (https://www.rfc-editor.org/rfc/rfc9659).
const maxCodingWindow = 8 << 20
