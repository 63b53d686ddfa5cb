package store

import (
	"strings"
	"unicode/utf8"
)

// inText says whether [start, end) is a stretch of text that begins and ends between letters.
func inText(text string, start, end int64) bool {
	return 0 <= start && start < end && end <= int64(len(text)) && utf8.RuneStart(text[start]) &&
		(end == int64(len(text)) || utf8.RuneStart(text[end]))
}

// checkContent checks a statement's offsets, pieces and text.
func checkContent(c *checker, where string, s *StatementRow, text string) {
	if !inText(text, s.Start, s.End) {
		c.add(where, "content [%d, %d): want offsets between letters of a text of %d bytes", s.Start, s.End, len(text))
		return
	}
	if len(s.Spans) == 0 {
		c.add(where, "spans: want at least one piece")
		return
	}
	pieces := make([]string, 0, len(s.Spans))
	at := s.Start
	for _, p := range s.Spans {
		if p.Start < at || p.End > s.End || !inText(text, p.Start, p.End) {
			c.add(where, "piece [%d, %d): want it after %d, inside [%d, %d) and between letters", p.Start, p.End, at, s.Start, s.End)
			return
		}
		pieces = append(pieces, text[p.Start:p.End])
		at = p.End
	}
	if s.Spans[0].Start != s.Start || at != s.End {
		c.add(where, "pieces from %d to %d: want %d to %d", s.Spans[0].Start, at, s.Start, s.End)
	}
	if joined := strings.Join(pieces, " "); joined != s.Text {
		c.add(where, "text %.60q: the pieces make %.60q", s.Text, joined)
	}
}

// checkSurface checks that words are what the text has between their offsets; all three are null together.
func checkSurface(c *checker, where, column, surface string, start, end *int64, text string) {
	switch {
	case surface == "" && start == nil && end == nil:
	case surface == "" || start == nil || end == nil:
		c.add(where, "%s: want the words and both offsets, or none of them", column)
	case !inText(text, *start, *end):
		c.add(where, "%s [%d, %d): want offsets between letters of a text of %d bytes", column, *start, *end, len(text))
	case text[*start:*end] != surface:
		c.add(where, "%s %.60q: the text has %.60q", column, surface, text[*start:*end])
	}
}
