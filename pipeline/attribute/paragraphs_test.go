package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// paragraphs is a small splitter for tests of this package alone: a paragraph a blank line, quotations by their marks.
func paragraphs(text string) segment.Segments {
	s := segment.Segments{Title: -1}
	for at := 0; at < len(text); {
		end := strings.Index(text[at:], "\n\n")
		next := len(text)
		if end < 0 {
			end = len(text)
		} else {
			end += at
			next = end + 2
		}
		if strings.TrimSpace(text[at:end]) != "" {
			b := segment.Block{Span: segment.Span{Start: at, End: end}, Parent: -1, Label: segment.None, LabelURL: segment.None, Lead: segment.None}
			b.Quotes = pairs(text, at, end)
			b.Sentences = split(text, at, end, b.Quotes)
			s.Blocks = append(s.Blocks, b)
		}
		at = next
	}
	return s
}

func pairs(text string, at, end int) []segment.Quote {
	var out []segment.Quote
	open := -1
	for i := at; i < end; {
		switch {
		case strings.HasPrefix(text[i:], "“"):
			if open < 0 {
				open = i
			}
			i += 3
		case strings.HasPrefix(text[i:], "”"):
			if open >= 0 {
				out = append(out, segment.Quote{Span: segment.Span{Start: open, End: i + 3}, Inner: segment.Span{Start: open + 3, End: i}, Depth: 1})
				open = -1
			}
			i += 3
		default:
			i++
		}
	}
	if open >= 0 {
		out = append(out, segment.Quote{Span: segment.Span{Start: open, End: end}, Inner: segment.Span{Start: open + 3, End: end}, Depth: 1, Open: true})
	}
	return out
}

var abbreviations = []string{"Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Rev.", "St.", "Jr.", "U.S.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Inc.", "Corp.", "Co.", "Vt.", "Wis."}

func split(text string, at, end int, quotes []segment.Quote) []segment.Span {
	var out []segment.Span
	start := at
	q := 0
	for i := at; i < end; i++ {
		for q < len(quotes) && quotes[q].End <= i {
			q++
		}
		if q < len(quotes) && i > quotes[q].Start {
			i = quotes[q].End - 1
			in := strings.TrimRight(quotes[q].Inner.In(text), " ")
			if !strings.HasSuffix(in, ".") && !strings.HasSuffix(in, "?") && !strings.HasSuffix(in, "!") {
				continue
			}
		} else if text[i] != '.' && text[i] != '?' && text[i] != '!' {
			continue
		}
		if i+2 >= end || text[i+1] != ' ' {
			continue
		}
		next := strings.TrimLeft(text[i+1:end], " ")
		if next == "" || next[0] >= 'a' && next[0] <= 'z' {
			continue
		}
		word := text[start : i+1]
		word = word[strings.LastIndexByte(word, ' ')+1:]
		if len(word) == 2 && word[1] == '.' {
			continue
		}
		skip := false
		for _, a := range abbreviations {
			skip = skip || word == a
		}
		if skip {
			continue
		}
		out = append(out, segment.Span{Start: start, End: i + 1})
		start = i + 2
	}
	if start < end {
		out = append(out, segment.Span{Start: start, End: end})
	}
	return out
}
