package source

import (
	"encoding/xml"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// xmlText is the text of a piece of XML without elements.
func xmlText(s string) string {
	in := xml.NewDecoder(strings.NewReader("<a>" + s + "</a>"))
	in.Strict = false
	in.Entity = xml.HTMLEntity
	var out strings.Builder
	for {
		t, err := in.Token()
		if err != nil {
			return out.String()
		}
		if c, ok := t.(xml.CharData); ok {
			out.Write(c)
		}
	}
}

// xmlAttributes are the attributes of a tag, by their names without prefix.
func xmlAttributes(tag []byte) map[string]string {
	in := xml.NewDecoder(strings.NewReader(strings.ToValidUTF8(string(tag), "\ufffd")))
	in.Strict = false
	in.Entity = xml.HTMLEntity
	t, err := in.Token()
	start, ok := t.(xml.StartElement)
	if err != nil || !ok {
		return nil
	}
	all := map[string]string{}
	for _, a := range start.Attr {
		all[a.Name.Local] = a.Value
	}
	return all
}

// windowsRune is a character, or for a control character that Windows-1252 has a letter or mark for, that one: "&#147;" is
// meant for a quotation mark, and is read so in HTML (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
func windowsRune(r rune) rune {
	if r >= 0x80 && r < 0xa0 {
		return charmap.Windows1252.DecodeByte(byte(r))
	}
	return r
}

// xmlRune is a character, or U+FFFD for one that XML does not know (https://www.w3.org/TR/xml/#charsets).
func xmlRune(r rune) rune {
	if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
		return '\ufffd'
	}
	return r
}
