package models

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mentions says whether statement i, or the clause that attributes it, names the speaker of statement j: by the last word
// of the name, or by an office that j's attribution also has.
func (r *reader) mentions(i, j int) bool {
	a, b := &r.sts[i], &r.sts[j]
	names := [2]string{lastWord(b.Speaker), ""}
	if b.Source.Ok() {
		names[1] = lastWord(r.text[b.Source.Start:b.Source.End])
	}
	spans := append(make([]Span, 0, 8), a.Spans...)
	if a.Clause.Ok() {
		spans = append(spans, a.Clause)
	}
	for _, s := range spans {
		for _, n := range names {
			if len(n) >= 4 && n[0] >= 'A' && n[0] <= 'Z' && strings.Contains(r.text[s.Start:s.End], n) {
				return true
			}
		}
	}
	office := -1
	for _, s := range []Span{b.Source, b.Clause} {
		lo, hi := r.hitsOf(s)
		for h := lo; h < hi && office < 0; h++ {
			if r.hits[h].cat == authority {
				office = int(r.hits[h].line)
			}
		}
	}
	for _, s := range spans {
		lo, hi := r.hitsOf(s)
		for h := lo; h < hi && office >= 0; h++ {
			if r.hits[h].cat == authority && int(r.hits[h].line) == office {
				return true
			}
		}
	}
	return false
}

func lastWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return strings.Trim(s, "’'s,")
}
