package source

import (
	"bytes"
	"slices"
	"strings"
)

// keysText are the keys under which a record holds its text.
var keysText = []string{"text", "maintext", "body", "content"}

// parseJSON reads a record: an object with a text and what is known about it.
func parseJSON(raw Raw, d *Document) *Reject {
	f, note, r := object(raw.Bytes)
	if r != nil {
		if r.Offset >= 0 {
			r.Offset += raw.Offset
		}
		return r
	}
	d.note(note)
	for _, k := range keysText {
		v, there := f[k]
		if !there || v == nil {
			continue
		}
		s, ok := v.(string)
		if !ok {
			return &Reject{Reason: ReasonBadRecord, Message: k + " is not a string", Offset: raw.Offset}
		}
		if strings.TrimSpace(s) != "" {
			d.Text = s
			break
		}
	}
	if d.Text == "" {
		return &Reject{Reason: ReasonNoText, Message: "no text in " + strings.Join(keysText, ", "), Offset: raw.Offset}
	}
	d.describe(f, FromFrontMatter)
	if given := d.field(f, []string{"url", "uri"}); given != "" {
		d.URI = given
	}
	if d.Title == "" && d.Author == "" {
		d.head()
	}
	return nil
}

// wanted says whether a record's key is one that is read.
func wanted(key string) bool {
	for _, keys := range [][]string{keysText, keysTitle, keysAuthor, keysOutlet, keysPublished, keysURL, keysLanguage} {
		if slices.Contains(keys, key) {
			return true
		}
	}
	return false
}

// object reads the keys that are wanted of a JSON object that is all of b.
func object(b []byte) (f fields, note string, r *Reject) {
	j := &jsonReader{b: bytes.TrimPrefix(b, bomUTF8)}
	if c := j.peek(); c != '{' {
		if _, err := j.value(false); err != nil || j.peek() != 0 {
			return nil, "", &Reject{Reason: ReasonBadJSON, Message: "want an object", Offset: int64(j.at)}
		}
		return nil, "", &Reject{Reason: ReasonBadRecord, Message: "want an object", Offset: 0}
	}
	f = fields{}
	if err := j.members(wanted, f); err != nil {
		return nil, "", &Reject{Reason: ReasonBadJSON, Message: err.Error(), Offset: int64(j.at)}
	}
	if j.peek() != 0 {
		return nil, "", &Reject{Reason: ReasonBadJSON, Message: j.fail("the end").Error(), Offset: int64(j.at)}
	}
	if j.mended {
		note = "bytes that are not UTF-8 replaced by U+FFFD"
	}
	return f, note, nil
}
