package source

import (
	"fmt"
	"html"
	"strings"
	"time"
	"unicode/utf8"

	"parley/data"
)

// fields are what stands beside a text: front matter, or the other keys of a record.
type fields map[string]any

func (f fields) has(key string) bool { _, there := f[key]; return there }

// The keys under which writers and crawlers put a document's description, in the order of trust. Beside our own they are
// those of news-please, Fundus, newspaper, trafilatura, JSON Feed, schema.org and what people name the fields of their
// spiders.
var (
	keysTitle  = []string{"title", "headline", "title_page", "title_rss"}
	keysAuthor = []string{"author", "authors", "byline", "creator"}
	keysOutlet = []string{"outlet", "publication", "publisher", "sitename", "site_name", "meta_site_name", "source-hostname", "source", "site",
		"source_name", "newspaper", "hostname", "source_domain", "domain"}
	keysPublished = []string{"published", "date", "date_publish", "datePublished", "date_published", "published_at", "pubdate", "publishedAt", "publish_date",
		"publishing_date", "publication_date", "published_date", "publishedDate", "pubDate"}
	keysURL      = []string{"canonical", "canonical_url", "canonical_link", "url", "link", "uri", "permalink", "article_url", "page_url"}
	keysLanguage = []string{"lang", "language", "meta_lang"}
)

// describe takes a document's description from fields. What cannot be read is a note.
func (d *Document) describe(f fields, c Columns, from string) {
	d.Title = d.field(f, c.keys("title", keysTitle), anyWords)
	d.Author = d.field(f, c.keys("author", keysAuthor), anyWords)
	d.Outlet = d.field(f, c.keys("outlet", keysOutlet), noAddress)
	d.Canonical = d.field(f, c.keys("url", keysURL), webAddress)
	if d.Canonical == "" { // trafilatura's word for it; others name a whole site so
		d.Canonical = d.field(f, []string{"source"}, pageAddress)
	}
	d.Language = d.field(f, c.keys("language", keysLanguage), languageCode)
	for _, k := range c.keys("published", keysPublished) {
		if when, ok := moment(f[k]); ok {
			d.date(when, from)
			break
		} else if f[k] != nil && f[k] != "" {
			d.note(fmt.Sprintf("%s: %.40v: no date", k, f[k]))
		}
	}
}

// field is the first of keys that holds words which fit, as fit writes them.
func (d *Document) field(f fields, keys []string, fit func(string) string) string {
	for _, k := range keys {
		v, there := f[k]
		if !there || v == nil {
			continue
		}
		s, ok := words(v)
		if !ok {
			d.note(fmt.Sprintf("%s: neither words nor a list of words", k))
		} else if s = fit(s); s != "" {
			return s
		}
	}
	return ""
}

func anyWords(s string) string { return s }

// noAddress is s unless it is an address: some crawlers put that under the name of the source. The name of a host is
// written without "www.", so that a site has one name.
func noAddress(s string) string {
	if webAddress(s) != "" {
		return ""
	}
	if host, found := cutFold(s, "www."); found && !strings.ContainsAny(host, " /") {
		return host
	}
	return s
}

// words is a value as one line: a string, a number, a list of them, the "name" of an object, or its "rendered", which is
// what WordPress has for titles.
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
		if s, ok := v["rendered"].(string); ok {
			return oneLine(html.UnescapeString(s)), true
		}
		return words(v["name"])
	case int, int64, uint64, float64:
		return fmt.Sprint(v), true
	case time.Time:
		return v.Format(time.DateOnly), true
	}
	return "", false
}

// oneLine is s with its words one blank apart, and as UTF-8.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
}

// isOneLine says whether s is of ASCII and one line already, as most values are.
func isOneLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
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
