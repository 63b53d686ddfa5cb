package source

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// str reads a string. Its length is found first, so that its bytes are copied once.
func (j *jsonReader) str(keep bool) (any, error) {
	from := j.at + 1
	end, escapes := from, 0
	closed := from - 1 // the first quotation mark from end on, once it is looked for
	for {
		if closed < end {
			n := -1
			if end < len(j.b) {
				n = bytes.IndexByte(j.b[end:], '"')
			}
			if n < 0 {
				return nil, j.fail("a closing quotation mark")
			}
			closed = end + n
		}
		n := bytes.IndexByte(j.b[end:closed], '\\')
		if n < 0 {
			end = closed
			break
		}
		escapes++
		end += n + 2
	}
	j.at = end + 1
	if !keep {
		return nil, nil
	}
	raw := j.b[from:end]
	s := ""
	if escapes == 0 {
		s = string(raw)
	} else {
		var ok bool
		if s, ok = j.unescape(raw, len(raw)-escapes); !ok {
			j.at = from
			return nil, j.fail("a string without an unknown escape")
		}
	}
	if !utf8.ValidString(s) {
		s, j.mended = strings.ToValidUTF8(s, "\ufffd"), true
	}
	return s, nil
}

func (j *jsonReader) unescape(raw []byte, size int) (string, bool) {
	var out strings.Builder
	out.Grow(size)
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			out.Write(raw)
			return out.String(), true
		}
		out.Write(raw[:i])
		c := raw[i+1] // str made sure that something follows
		raw = raw[i+2:]
		switch c {
		case 'n':
			out.WriteByte('\n')
		case 't':
			out.WriteByte('\t')
		case 'r':
			out.WriteByte('\r')
		case 'b':
			out.WriteByte('\b')
		case 'f':
			out.WriteByte('\f')
		case '"', '\\', '/', '\'':
			out.WriteByte(c)
		case 'u':
			r, ok := hex4(raw)
			if !ok {
				return "", false
			}
			raw = raw[4:]
			if utf16.IsSurrogate(r) {
				second, ok := rune(0), false
				if len(raw) >= 6 && raw[0] == '\\' && raw[1] == 'u' {
					second, ok = hex4(raw[2:])
				}
				if r = utf16.DecodeRune(r, second); ok && r != utf8.RuneError {
					raw = raw[6:]
				} else {
					j.mended = true
				}
			}
			out.WriteRune(r)
		default:
			return "", false
		}
	}
}

func hex4(b []byte) (rune, bool) {
	if len(b) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[:4]), 16, 32)
	return rune(n), err == nil
}
