package source

import (
	"bytes"
)

// magics are the first bytes of files that are no text but may have few control characters.
var magics = [][]byte{
	[]byte("%PDF-"), []byte("\x89PNG"), []byte("GIF8"), []byte("\xff\xd8\xff"), []byte("RIFF"), []byte("PK\x03\x04"),
	[]byte("PK\x05\x06"), []byte("\x7fELF"), []byte("MZ\x90"), []byte("PAR1"), []byte("SQLite format 3"), []byte("Rar!"),
	[]byte("7z\xbc\xaf"), []byte("\xfd7zXZ"), []byte("BZh"), []byte("\x1f\x8b"), []byte("\x28\xb5\x2f\xfd"),
	[]byte("{\\rtf"), []byte("\xd0\xcf\x11\xe0"), []byte("\xca\xfe\xba\xbe"), []byte("OggS"), []byte("ID3"),
}

// mostControls is the largest share of control characters, in one of so many bytes, that a text may have: terminal
// output and old printer files have some, a binary file has one in five or more.
const mostControls = 32

// binaryLength is how many first bytes are looked at to tell a binary file.
const binaryLength = 2 << 10

// isBinary says whether bytes are no text in any encoding that decode knows, by the first of them.
func isBinary(b []byte) bool {
	b = b[:min(len(b), binaryLength)]
	for _, m := range magics {
		if bytes.HasPrefix(b, m) {
			return true
		}
	}
	if utf16Of(b) != nil {
		return false
	}
	controls := 0
	for _, c := range b {
		controls += int(control[c])
	}
	return controls*mostControls > len(b)
}

// control is 1 for control characters that no text needs: all but tab, line ends, form feed and escape.
var control = func() (t [256]uint8) {
	for c := range ' ' {
		t[c] = 1
	}
	for _, c := range "\t\n\v\f\r\x1b" {
		t[c] = 0
	}
	t[0x7f] = 1
	return t
}()

// narrow is the head of a file as bytes that a sniff function can compare: UTF-16 without its other halves, and no BOM.
func narrow(head []byte) []byte {
	u := utf16Of(head)
	if u == nil {
		return bytes.TrimPrefix(head, bomUTF8)
	}
	out := make([]byte, 0, len(head)/2)
	for i := u.skip + u.low; i < len(head); i += 2 {
		out = append(out, head[i])
	}
	return out
}

// sniffHTML follows the patterns of https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
// as far as they name a whole page; tags that Markdown may start with too are left to the name.
func sniffHTML(head []byte) bool {
	b := bytes.TrimLeft(head, " \t\r\n\f")
	for {
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			_, after, found := bytes.Cut(b, []byte("-->"))
			if !found {
				return false
			}
			b = bytes.TrimLeft(after, " \t\r\n\f")
		case bytes.HasPrefix(b, []byte("<?xml")):
			_, after, found := bytes.Cut(b, []byte("?>"))
			if !found {
				return false
			}
			b = bytes.TrimLeft(after, " \t\r\n\f")
		default:
			return startsTag(b, "!doctype html") || startsTag(b, "html") || startsTag(b, "head") || startsTag(b, "body")
		}
	}
}

func startsTag(b []byte, tag string) bool {
	if len(b) < len(tag)+2 || b[0] != '<' || !bytes.EqualFold(b[1:1+len(tag)], []byte(tag)) {
		return false
	}
	switch b[1+len(tag)] {
	case ' ', '>', '\t', '\n', '\r', '\f', '/':
		return true
	}
	return false
}

func sniffXML(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<?xml"))
}

// sniffARC tells the web archives from before WARC.
func sniffARC(head []byte) bool { return bytes.HasPrefix(head, []byte("filedesc://")) }

// sniffJSONL wants a first line that is an object with a key: `{"text": ...`. A file whose first line is cut by the
// head may be one long record.
func sniffJSONL(head []byte) bool {
	b := bytes.TrimLeft(head, " \t\r\n")
	line, _, ended := bytes.Cut(b, []byte("\n"))
	line = bytes.TrimRight(line, " \t\r")
	if !bytes.HasPrefix(line, []byte("{")) {
		return false
	}
	inner := bytes.TrimLeft(line[1:], " \t")
	if !bytes.HasPrefix(inner, []byte(`"`)) {
		return false
	}
	return !ended || bytes.HasSuffix(line, []byte("}"))
}

// sniffJSON wants a list that begins with an object with a key, or a JSON Feed, which may stand in one line.
func sniffJSON(head []byte) bool {
	b := bytes.TrimLeft(head, " \t\r\n")
	if list, ok := bytes.CutPrefix(b, []byte("[")); ok {
		object, ok := bytes.CutPrefix(bytes.TrimLeft(list, " \t\r\n"), []byte("{"))
		return ok && bytes.HasPrefix(bytes.TrimLeft(object, " \t\r\n"), []byte(`"`))
	}
	return bytes.HasPrefix(b, []byte("{")) && bytes.Contains(b, jsonFeedVersion)
}

// sniffMarkdown wants YAML front matter: a line "---", then a line "key:".
func sniffMarkdown(head []byte) bool {
	_, after, found := bytes.Cut(head, []byte("\n"))
	if !found || string(bytes.TrimRight(head[:len(head)-len(after)], " \t\r\n")) != "---" {
		return false
	}
	line, _, _ := bytes.Cut(after, []byte("\n"))
	key, _, found := bytes.Cut(line, []byte(":"))
	return found && len(key) > 0 && !bytes.ContainsAny(key, " \t\"'<")
}
