// Package resolve says who an attribution's source is, and where, when and in answer to what was spoken.
package resolve

import (
	"parley/data"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
)

// A Statement is an attribution whose speaker, place and time are known as far as the page tells.
type Statement struct {
	attribute.Attribution
	ID string // see StatementID

	Speaker     Speaker
	Role        string // from the text ("chief editor of ..."), "" where none
	Outlet      string // canonical name of where it was said or printed, "" where the page does not say
	Channel     string // newspaper, agency, tv, radio, website, x, telegram, speech, interview, letter, briefing, other, ""
	Date        data.Date
	DateSource  string // stated, inferred_year, relative, document, none
	RespondsTo  int    // index of the statement answered; -1
	DuplicateOf int    // index of the statement of this document that it repeats; -1
}

// A Speaker is who speaks, by canonical name.
type Speaker struct {
	ID      string // from the people or outlets table, else a slug of the name as found
	Name    string
	Kind    string // person, outlet, group, unknown
	Faction string // from the table, "" where none
	Known   bool   // stands in a table
}

// Content is the statement's words: its pieces joined by one space.
func (s *Statement) Content(text string) string { return joined(text, s.Spans) }

func joined(text string, spans []segment.Span) string {
	if len(spans) == 1 {
		return spans[0].In(text)
	}
	b := make([]byte, 0, 256)
	for i, p := range spans {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, p.In(text)...)
	}
	return string(b)
}
