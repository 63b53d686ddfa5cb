package source

import (
	"bytes"
	"fmt"
	"strings"
)

// keysText are the keys under which a record holds its text, keysHTML those under which it holds it marked up only.
var (
	keysText = []string{"text", "maintext", "plaintext", "content_text", "article_text", "full_text", "body", "content", "articleBody", "article_body"}
	keysHTML = []string{"content_html", "html", "raw_html", "html_content"}
)

// parseJSON reads a record: an object with a text and what is known about it.
func parseJSON(raw Raw, d *Document) *Reject {
	f, note, r := object(raw.Bytes, raw.columns.wants)
	if r != nil {
		if r.Offset >= 0 {
			r.Offset += raw.Offset
		}
		return r
	}
	d.note(note)
	for _, part := range raw.columns.lacking(f.has) {
		if part == "text" {
			return &Reject{Reason: ReasonNoText, Message: raw.columns.wanted([]string{part}, keysOf(raw.Bytes)), Offset: raw.Offset}
		}
		d.note(fmt.Sprintf("no key %q: %s is looked for under its usual names", raw.columns[part], part))
	}
	return d.fromFields(raw, f)
}

// keysOf are the keys of a JSON object that is sound, in order.
func keysOf(b []byte) (keys []string) {
	object(b, func(key string) bool { keys = append(keys, key); return false })
	return keys
}

// fromFields makes a document of a record's fields.
func (d *Document) fromFields(raw Raw, f fields) *Reject {
	d.describe(f, raw.columns, FromFrontMatter)
	raw.feed.describe(d)
	if given := d.field(f, raw.columns.keys("url", []string{"url", "uri"}), anyWords); given != "" {
		d.URI = given
	} else if d.Canonical != "" {
		d.URI = d.Canonical
	}
	plain, marked := raw.columns.texts()
	for _, k := range plain {
		s, ok := prose(f[k])
		switch {
		case !ok:
			return &Reject{Reason: ReasonBadRecord, Message: k + " is neither a string nor a list of strings", Offset: raw.Offset}
		case strings.TrimSpace(s) == "":
		case sniffMarkup(s):
			return d.markup(s, raw.Offset)
		default:
			d.Text = s
			if d.Title == "" && d.Author == "" {
				d.head()
			}
			return nil
		}
	}
	for _, k := range marked {
		if s, ok := f[k].(string); ok && strings.TrimSpace(s) != "" {
			return d.markup(s, raw.Offset)
		}
	}
	return &Reject{Reason: ReasonNoText, Message: "no text in " + strings.Join(plain, ", "), Offset: raw.Offset}
}

// prose is a value as a text: a string as it is; a list of strings, as spiders collect paragraphs, and the sections of
// Fundus's ArticleBody, with a blank line between paragraphs; the "rendered" of WordPress.
func prose(v any) (string, bool) {
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return v, true
	case []any:
		var all []string
		for _, e := range v {
			s, ok := prose(e)
			if !ok {
				return "", false
			}
			if strings.TrimSpace(s) != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, "\n\n"), true
	case map[string]any:
		if s, ok := v["rendered"].(string); ok {
			return s, true
		}
		if v["sections"] == nil && v["paragraphs"] == nil {
			return "", false
		}
		return prose([]any{v["summary"], v["headline"], v["paragraphs"], v["sections"]})
	}
	return "", false
}

// object reads the keys that are wanted of a JSON object that is all of b.
func object(b []byte, wanted func(key string) bool) (f fields, note string, r *Reject) {
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
