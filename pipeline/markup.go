package pipeline

import (
	"encoding/json"

	"parley/data"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// A markup is what a document's steps need of it beside its text and what stands in columns of its own. It is a column of
// documents, as JSON, so that a later run can take the document through its steps again.
type markup struct {
	Body      int      `json:"body,omitempty"`      // offset behind front matter
	Outlet    string   `json:"outlet,omitempty"`    // as found, where that is not its canonical name
	Published string   `json:"published,omitempty"` // where it is known to the month or year only
	Links     []link   `json:"links,omitempty"`
	Captions  [][2]int `json:"captions,omitempty"` // [start, end)
}

// A link is [start, end, address].
type link [3]any

// markupOf is the markup of a document whose outlet's canonical name is given; "" where there is none.
func markupOf(d *source.Document, outlet string) string {
	m := markup{Body: d.Body, Captions: d.Captions}
	if d.Outlet != outlet {
		m.Outlet = d.Outlet
	}
	if p := d.Published.Precision(); p == "month" || p == "year" {
		m.Published = d.Published.String()
	}
	for _, l := range d.Links {
		m.Links = append(m.Links, link{l.Start, l.End, l.URL})
	}
	b, err := json.Marshal(m)
	if err != nil {
		panic(err) // numbers and strings alone
	}
	if string(b) == "{}" {
		return ""
	}
	return string(b)
}

// reread is the document of a row, as a run made it. Early versions wrote no markup: there, addresses behind a page's links
// are lost, and dates are days.
func reread(row *store.DocumentRow) *source.Document {
	d := &source.Document{
		ID: row.DocID, URI: row.URI, Format: row.Format, Canonical: row.CanonicalURL,
		Title: row.Title, Author: row.Author, Outlet: row.Outlet, Language: row.Language,
		PublishedSource: row.PublishedSource, Text: row.Text, Notes: row.Notes,
	}
	if row.Published != nil {
		d.Published = data.DateOfDays(*row.Published)
	}
	var m struct {
		markup
		Links []json.RawMessage `json:"links"`
	}
	if row.Markup == "" {
		earlyMarkup(d)
		return d
	}
	if err := json.Unmarshal([]byte(row.Markup), &m); err != nil {
		return d // not as any version wrote it
	}
	d.Body = min(max(m.Body, 0), len(d.Text))
	if m.Outlet != "" {
		d.Outlet = m.Outlet
	}
	if p, err := data.ParseDate(m.Published); err == nil {
		d.Published = p
	}
	for _, raw := range m.Links {
		l := source.Link{}
		if json.Unmarshal(raw, &[]any{&l.Start, &l.End, &l.URL}) == nil && 0 <= l.Start && l.Start <= l.End && l.End <= len(d.Text) {
			d.Links = append(d.Links, l)
		}
	}
	for _, c := range m.Captions {
		if 0 <= c[0] && c[0] <= c[1] && c[1] <= len(d.Text) {
			d.Captions = append(d.Captions, c)
		}
	}
	return d
}

// earlyMarkup finds where the body of a document begins whose row does not tell.
func earlyMarkup(d *source.Document) {
	if d.Format != "md" {
		return
	}
	again, err := source.Parse(source.Raw{URI: d.URI, Format: d.Format, Name: d.URI, Bytes: []byte(d.Text)}, source.Options{})
	if err == nil && again.Text == d.Text {
		d.Body = again.Body
	}
}
