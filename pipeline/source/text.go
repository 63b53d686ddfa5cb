package source

import (
	"bytes"
	"strings"
)

// parseText reads plain text.
func parseText(raw Raw, d *Document) *Reject {
	if r := d.setText(raw); r != nil {
		return r
	}
	d.head()
	return nil
}

// controlsMessage is why bytes with too many control characters are rejected.
const controlsMessage = "no text: too many zero bytes or other control characters"

// setText decodes the record's bytes into the document's text.
func (d *Document) setText(raw Raw) *Reject {
	if isBinary(raw.Bytes) || manyZeros(raw.Bytes) {
		return &Reject{Reason: ReasonBinary, Message: controlsMessage, Offset: raw.Offset}
	}
	text, note := decode(raw.Bytes)
	if strings.TrimSpace(text) == "" {
		return &Reject{Reason: ReasonEmpty, Message: "nothing but white space", Offset: raw.Offset}
	}
	d.Text = text
	d.note(note)
	return nil
}

func (d *Document) note(s string) {
	if s != "" {
		d.Notes = append(d.Notes, s)
	}
}

// manyZeros says whether one byte in mostZeros is a zero, as behind the text that starts a self-extracting archive.
func manyZeros(b []byte) bool {
	zeros := bytes.Count(b, []byte{0})
	return zeros > 0 && utf16Of(b) == nil && zeros*mostZeros > len(b)
}

const mostZeros = 256
