package source

import (
	"bytes"
	"strings"
)

// An xmlScanner finds the tags of an XML text without understanding it, so that a feed can be cut into items that are read
// one at a time, and a damaged item costs itself alone. Comments, CDATA sections and processing instructions are passed
// over. It works on any encoding that writes ASCII as ASCII.
type xmlScanner struct {
	w       *lookahead
	at      int  // offset into what is held
	keep    bool // what is passed stays held
	dropped int64
	limit   int    // bytes that are held while keep; beyond, they are dropped too
	only    string // where not "": tags of other names are passed over, whatever is wrong with them
}

// A tag is a start or end tag, or a document type, as it stands in the text.
type tag struct {
	text  []byte // valid until the next one is looked for
	name  string // with its prefix; "!DOCTYPE" for a document type
	end   bool   // </name>
	empty bool   // <name/>
}

// next finds the next tag. Not ok: the text ends before it is whole, or it is longer than the limit.
func (x *xmlScanner) next() (t tag, ok bool) {
	for {
		if !x.pass("<") {
			return tag{}, false
		}
		x.at-- // on the <
		start := x.at
		x.has(max(len("<![CDATA["), len(x.only)+len("</>")))
		rest := x.w.held()[start:]
		ok := true
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			x.at += len("<!--")
			ok = x.pass("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			x.at += len("<![CDATA[")
			ok = x.pass("]]>")
		case bytes.HasPrefix(rest, []byte("<?")):
			x.at += len("<?")
			ok = x.pass("?>")
		default:
			if x.sought(rest) {
				return x.tag(start)
			}
			x.at++
		}
		if !ok {
			return tag{}, false
		}
	}
}

// sought says whether rest begins with a tag, and one of those that are asked for.
func (x *xmlScanner) sought(rest []byte) bool {
	if x.only != "" {
		rest, ok := bytes.CutPrefix(bytes.TrimPrefix(rest[1:], []byte("/")), []byte(x.only))
		return ok && len(rest) > 0 && strings.IndexByte(" \t\r\n/>", rest[0]) >= 0
	}
	return len(rest) > 1 && (isLetter(rest[1]) || strings.IndexByte("/!_", rest[1]) >= 0)
}

// has says whether n bytes are held from the scanner's place on.
func (x *xmlScanner) has(n int) bool {
	for len(x.w.held()) < x.at+n {
		if !x.w.more() {
			return false
		}
	}
	return true
}

// pass goes behind the next of what.
func (x *xmlScanner) pass(what string) bool {
	for {
		held := x.w.held()
		if i := bytes.Index(held[x.at:], []byte(what)); i >= 0 {
			x.at += i + len(what)
			x.trim()
			return true
		}
		x.at = max(x.at, len(held)-len(what)+1)
		x.trim()
		if !x.w.more() {
			x.at = len(x.w.held())
			return false
		}
	}
}

// trim drops what is behind, but for the byte before, which a tag's < may be.
func (x *xmlScanner) trim() {
	if n := x.at - 1; n > 0 && (!x.keep || x.dropped > 0 || x.at > x.limit) {
		x.w.drop(n)
		x.at = 1
		if x.keep {
			x.dropped += int64(n)
		}
	}
}

// tag reads the tag at start, whose attributes may hold > in quotation marks; a document type may hold declarations in
// square brackets.
func (x *xmlScanner) tag(start int) (tag, bool) {
	quote := byte(0)
	brackets := 0
	for i := start + 1; ; i++ {
		if i-start > x.limit || !x.has(i-x.at+1) {
			return tag{}, false
		}
		c := x.w.held()[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '[' && x.w.held()[start+1] == '!':
			brackets++
		case c == ']' && brackets > 0:
			brackets--
		case c == '>' && brackets == 0:
			x.at = i + 1
			t := tag{text: x.w.held()[start : i+1]}
			inner := t.text[1 : i-start : i-start]
			t.empty = bytes.HasSuffix(inner, []byte("/"))
			if t.end = inner[0] == '/'; t.end {
				inner = inner[1:]
			}
			if n := bytes.IndexAny(inner, " \t\r\n/["); n >= 0 {
				inner = inner[:n]
			}
			t.name = string(inner)
			return t, true
		}
	}
}

// local is a name without its prefix.
func local(name string) string {
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}
