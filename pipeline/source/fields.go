package source

import (
	"fmt"
	"strings"
	"time"

	"parley/data"
)

// fields are what stands beside a text: front matter, or the other keys of a record.
type fields map[string]any

// The keys under which writers and crawlers put a document's description, in the order of trust.
var (
	keysTitle     = []string{"title", "headline"}
	keysAuthor    = []string{"author", "authors", "byline", "creator"}
	keysOutlet    = []string{"outlet", "publication", "publisher", "source", "site", "sitename", "source_domain"}
	keysPublished = []string{"published", "date", "date_publish", "datePublished", "published_at", "pubdate", "publishedAt"}
	keysURL       = []string{"canonical", "canonical_url", "url", "link", "uri", "permalink"}
	keysLanguage  = []string{"lang", "language"}
)

// describe takes a document's description from fields. What cannot be read is a note.
func (d *Document) describe(f fields, from string) {
	d.Title = d.field(f, keysTitle)
	d.Author = d.field(f, keysAuthor)
	d.Outlet = d.field(f, keysOutlet)
	d.Canonical = webAddress(d.field(f, keysURL))
	d.Language = languageCode(d.field(f, keysLanguage))
	for _, k := range keysPublished {
		if when, ok := moment(f[k]); ok {
			d.date(when, from)
			break
		} else if f[k] != nil && f[k] != "" {
			d.note(fmt.Sprintf("%s: %.40v: no date", k, f[k]))
		}
	}
}

// field is the first of keys that holds words.
func (d *Document) field(f fields, keys []string) string {
	for _, k := range keys {
		v, there := f[k]
		if !there || v == nil {
			continue
		}
		s, ok := words(v)
		if !ok {
			d.note(fmt.Sprintf("%s: neither words nor a list of words", k))
		} else if s != "" {
			return s
		}
	}
	return ""
}

// words is a value as one line: a string, a number, a list of them, or the "name" of an object.
func words(v any) (string, bool) {
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return oneLine(v), true
	case []any:
		var all []string
		for _, e := range v {
			if s, ok := words(e); ok && s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", "), true
	case map[string]any:
		return words(v["name"])
	case int, int64, uint64, float64:
		return fmt.Sprint(v), true
	case time.Time:
		return v.Format(time.DateOnly), true
	}
	return "", false
}

func oneLine(s string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
}

// moment is a value as a date: a string, YAML's own time, a number of seconds since 1970.
func moment(v any) (data.Date, bool) {
	switch v := v.(type) {
	case string:
		return timestamp(v)
	case time.Time:
		return date(v.Year(), int(v.Month()), v.Day())
	case int:
		return seconds(float64(v))
	case float64:
		return seconds(v)
	}
	return data.Date{}, false
}

// seconds reads a count of seconds, or of milliseconds where seconds would lead far beyond lastYear.
func seconds(n float64) (data.Date, bool) {
	if n > 1e11 {
		n /= 1000
	}
	if !(n > 0 && n < 4e9) {
		return data.Date{}, false
	}
	t := time.Unix(int64(n), 0).UTC()
	return date(t.Year(), int(t.Month()), t.Day())
}
