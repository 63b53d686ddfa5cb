package pipeline

import (
	"cmp"
	"math"
	"slices"

	"parley/data"
	"parley/pipeline/report"
	"parley/pipeline/store"
)

// A quote is a statement to show, with what it takes to put it in its place.
type quote struct {
	report.Statement
	speaker, doc, answers string
	row, day              int32
	starts, ends          []int64 // of its pieces in the document
	text                  string
}

// quoted reads the chosen statements and their evidence.
func (b *reporter) quoted(chosen []int32) (map[int32]*quote, error) {
	quotes, byID := map[int32]*quote{}, map[string]*quote{}
	for _, row := range chosen {
		quotes[row] = &quote{row: row}
	}
	// Statements answer others of their document, before or behind them; a document's rows stand together.
	names, doc := map[string]string{}, ""
	var open []*quote
	settle := func() {
		for _, q := range open {
			q.Answers = shorten(names[q.answers], longestName)
		}
		open = open[:0]
		clear(names)
	}
	row := int32(-1)
	for s, err := range b.r.Quotations() {
		if err != nil {
			return nil, err
		}
		row++
		if s.DocID != doc {
			settle()
			doc = s.DocID
		}
		names[s.StatementID] = s.Speaker
		q := quotes[row]
		if q == nil {
			continue
		}
		q.take(&s)
		byID[s.StatementID] = q
		if q.answers != "" {
			open = append(open, q)
		}
	}
	settle()
	hits := map[*quote][]store.HitRow{}
	for h, err := range b.r.Hits() {
		if err != nil {
			return nil, err
		}
		if q := byID[h.StatementID]; q != nil && len(hits[q]) < mostHits {
			hits[q] = append(hits[q], h)
		}
	}
	for _, q := range quotes {
		q.mark(hits[q])
	}
	return quotes, nil
}

func (q *quote) take(s *store.QuotationRow) {
	q.speaker, q.doc, q.answers, q.day = s.SpeakerID, s.DocID, s.RespondsTo, math.MinInt32
	q.starts, q.ends, q.text = s.SpanStarts, s.SpanEnds, s.Text
	q.Statement = report.Statement{Score: round(s.Score), Sure: round(s.Confidence), Label: s.Stance, Form: s.Form, Role: shorten(s.Role, longestName),
		Outlet: shorten(s.Outlet, longestName), ID: s.StatementID}
	if s.Date != nil {
		q.day, q.Day = *s.Date, data.ISODay(s.Date)
		if s.DatePrecision != "day" {
			q.About = s.DatePrecision
		}
	}
}

// mark fills the parts of the text and what counted in it. The text is the pieces of the document joined by one byte, a
// blank; what counted outside of them, as the words that attribute, is told below the text only.
func (q *quote) mark(hits []store.HitRow) {
	text := shorten(q.text, longestQuote)
	slices.SortStableFunc(hits, func(x, y store.HitRow) int { return cmp.Compare(x.Start, y.Start) })
	var spans [][2]int
	var of []int
	for i, h := range hits {
		q.Hits = append(q.Hits, report.Hit{Entry: h.Entry, Surface: h.Surface, Contribution: round(h.Contribution), Modifiers: h.Modifiers})
		if at := q.place(h.Start, h.End); at >= 0 && at+int(h.End-h.Start) <= min(len(text), longestQuote) {
			spans = append(spans, [2]int{at, at + int(h.End-h.Start)})
			of = append(of, i)
		}
	}
	parts, kept := report.Mark(text, spans)
	q.Parts = parts
	for _, k := range kept {
		q.Marks = append(q.Marks, of[k])
	}
}

// place is where bytes of the document stand in the statement's text, -1 where they do not.
func (q *quote) place(start, end int64) int {
	at := int64(0)
	for i := range min(len(q.starts), len(q.ends)) {
		if q.starts[i] <= start && end <= q.ends[i] {
			return int(at + start - q.starts[i])
		}
		at += q.ends[i] - q.starts[i] + 1
	}
	return -1
}
