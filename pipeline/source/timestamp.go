package source

import (
	"strings"
	"time"

	"parley/data"
)

// layouts are the forms in which pages and crawlers write a time for programs to read.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00",
	"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"20060102", "2006/01/02", "2006-01",
	time.RFC1123, time.RFC1123Z, time.UnixDate, time.ANSIC, time.RFC850,
}

// timestamp reads a date that was written for programs, or by people in one of mentions' forms. It is the day where it
// was written: a zone is not turned into UTC, for the day is the one printed on the page.
func timestamp(s string) (data.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 64 {
		return data.Date{}, false
	}
	if len(s) == len(time.DateOnly) { // as most records have it; every layout that does not fit costs an error
		if d, ok := parsed(time.DateOnly, s); ok {
			return d, true
		}
	}
	for _, layout := range layouts {
		if d, ok := parsed(layout, s); ok {
			return d, true
		}
	}
	if found := mentions(&Document{Text: s}); len(found) == 1 {
		return found[0].Date, true
	}
	return data.Date{}, false
}

// parsed reads a date in one of layouts.
func parsed(layout, s string) (data.Date, bool) {
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return data.Date{}, false
	}
	d := data.DateOf(t)
	if layout == "2006-01" {
		d.Day = 0
	}
	return d, true
}
