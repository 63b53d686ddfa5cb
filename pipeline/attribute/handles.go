package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// post adds what block b, from s on, holds as the words of one who posts them under a handle, "@handle: ...", "... — NAME (@handle)":
// all of a post is one statement, but for the links and tags at its end.
func (p *page) post(b *segment.Block, by, s segment.Span) bool {
	s.End = p.beforeLinks(s)
	if s.Len() <= 0 {
		return false
	}
	a := p.attributed(p.poster(by), b.Span)
	a.Spans = p.one(s)
	p.last = p.add(a)
	return true
}

// ofHandle says whether a label or signature is a handle, alone or with a name: "@jtessel", "NAME (@jtessel)".
func (p *page) ofHandle(label segment.Span) bool {
	return strings.HasPrefix(label.In(p.text), "@") || strings.Contains(label.In(p.text), "(@")
}

// poster is who a label or signature with a handle names: the name before it, the full name behind it, else
// the handle without its mark and what follows.
func (p *page) poster(by segment.Span) segment.Span {
	name := by.In(p.text)
	if at := strings.Index(name, "(@"); at > 0 {
		return segment.Span{Start: by.Start, End: by.Start + len(strings.TrimRight(name[:at], " "))}
	}
	if _, beside, _ := strings.Cut(name, " "); strings.Contains(beside, " ") {
		return segment.Span{Start: by.End - len(beside), End: by.End}
	}
	return segment.Span{Start: by.Start + len(name) - len(strings.TrimPrefix(name, "@")), End: by.End}
}

// beforeLinks is where the words of a post end: before links, and before tags behind its last stop.
func (p *page) beforeLinks(s segment.Span) int {
	end := s.End
	for {
		text := strings.TrimRight(p.text[s.Start:end], " \n")
		end = s.Start + len(text)
		word := strings.LastIndexAny(text, " \n") + 1
		switch before := strings.TrimRight(text[:word], " \n"); {
		case strings.HasPrefix(text[word:], "http://"), strings.HasPrefix(text[word:], "https://"):
		case strings.HasPrefix(text[word:], "#") && before != "" && strings.IndexByte(".!?#", before[len(before)-1]) >= 0:
		default:
			return end
		}
		end = s.Start + word
	}
}
