package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var bomUTF8 = []byte("\xef\xbb\xbf")

// decode turns a text's bytes into UTF-8, by the first rule that fits:
//
//	valid UTF-8                          as it is, byte for byte; a BOM is left out, with a note
//	UTF-16, by its BOM or its zero bytes decoded, with a note
//	more characters of several bytes that are whole than bytes that fit nowhere: damaged UTF-8;
//	                                     each damaged stretch becomes U+FFFD, with a note
//	anything else                        Windows-1252, with a note, as browsers read unnamed text
func decode(b []byte) (text string, note string) {
	if rest, ok := bytes.CutPrefix(b, bomUTF8); ok {
		b, note = rest, "byte order mark left out"
	}
	if utf8.Valid(b) && (bytes.IndexByte(b[:min(len(b), sniffLength)], 0) < 0 || utf16Of(b) == nil) {
		return string(b), note
	}
	if u := utf16Of(b); u != nil {
		out, err := u.decoder().NewDecoder().Bytes(b[u.skip:])
		if err == nil {
			return strings.ToValidUTF8(string(out), "\ufffd"), "decoded from UTF-16"
		}
	}
	whole, stray, first := countUTF8(b)
	if whole > stray {
		return strings.ToValidUTF8(string(b), "\ufffd"), fmt.Sprintf("%d bytes are not UTF-8, the first at %d: replaced by U+FFFD", stray, first)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd"), fmt.Sprintf("%d bytes are not UTF-8, the first at %d: replaced by U+FFFD", stray, first)
	}
	return string(out), "decoded from Windows-1252"
}

// countUTF8 counts the characters of two bytes or more that are whole, the bytes that fit nowhere, and where the first
// of those stands.
func countUTF8(b []byte) (whole, stray, first int) {
	first = -1
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			if stray == 0 {
				first = i
			}
			stray++
		} else {
			whole++
		}
		i += n
	}
	return whole, stray, first
}

// A utf16Form is how a text's UTF-16 is laid out.
type utf16Form struct {
	skip int // bytes of the BOM
	low  int // 0 for little-endian: the first byte of a pair is the low one; 1 for big-endian
}

func (u *utf16Form) decoder() encoding.Encoding {
	if u.low == 0 {
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
}

// utf16Of tells UTF-16 by its BOM, or by zeros in nine of ten of the high halves of the first bytes and in none of the
// low ones; nil where it is something else.
func utf16Of(b []byte) *utf16Form {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe, 0, 0}):
		return nil // UTF-32
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return &utf16Form{2, 0}
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return &utf16Form{2, 1}
	}
	head := b[:min(len(b), 1<<10)&^1]
	if bytes.IndexByte(head, 0) < 0 {
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs < 4:
	case zeros[0] == 0 && zeros[1]*10 >= pairs*9:
		return &utf16Form{0, 0}
	case zeros[1] == 0 && zeros[0]*10 >= pairs*9:
		return &utf16Form{0, 1}
	}
	return nil
}
