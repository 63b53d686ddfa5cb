package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"parley/data"
	"parley/models"
	"parley/pipeline/resolve"
	"parley/pipeline/segment"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// documentRow is the documents row of a job that came through.
func documentRow(d *source.Document, outlet string, statements int) store.DocumentRow {
	sum := sha256.Sum256([]byte(d.Text))
	return store.DocumentRow{
		DocID: d.ID, URI: d.URI, Format: d.Format, Title: d.Title, Author: d.Author, Outlet: outlet,
		Published: days(d.Published), PublishedSource: d.PublishedSource, Language: d.Language,
		Text: d.Text, TextSHA256: hex.EncodeToString(sum[:]), NStatements: int32(statements),
		CanonicalURL: d.Canonical, Notes: d.Notes, Markup: markupOf(d, outlet),
	}
}

// statementRow is the row of statement i but for its links to other statements.
func statementRow(j *job, i int, target string) store.StatementRow {
	s, m, text := &j.statements[i], &j.stances[i], j.doc.Text
	surface, surfaceStart, surfaceEnd := cut(text, s.Source)
	cue, cueStart, cueEnd := cut(text, s.Cue)
	all := s.Attribution.Content()
	n := m.Counts
	row := store.StatementRow{
		StatementID: s.ID, DocID: j.doc.ID, Seq: int32(i),
		SpeakerID: s.Speaker.ID, Speaker: s.Speaker.Name, SpeakerKind: s.Speaker.Kind,
		SpeakerSurface: surface, SpeakerStart: surfaceStart, SpeakerEnd: surfaceEnd,
		Role: s.Role, Faction: s.Speaker.Faction, Cue: cue, CueStart: cueStart, CueEnd: cueEnd,
		Outlet: s.Outlet, Channel: s.Channel,
		Date: days(s.Date), DatePrecision: s.Date.Precision(), DateSource: s.DateSource, Form: s.Form.String(),
		Start: int64(all.Start), End: int64(all.End), Text: j.contents[i],
		Target: target, AboutTalks: m.About, Stance: m.Label, Score: m.Score, Confidence: m.Confidence,
		NTokens: n.Tokens, NTalks: n.Talks, NUS: n.US, NIran: n.Iran, NSupport: n.Support, NOppose: n.Oppose,
		NNegation: n.Negation, NCondition: n.Condition, NHedge: n.Hedge, NIntensifier: n.Intensifier, NQuestion: n.Question,
	}
	for _, p := range s.Spans {
		row.Spans = append(row.Spans, store.SpanRow{Start: int64(p.Start), End: int64(p.End)})
	}
	return row
}

func evidenceRows(text, statement string, m *models.Stance) []store.EvidenceRow {
	rows := make([]store.EvidenceRow, len(m.Evidence))
	for i, e := range m.Evidence {
		rows[i] = store.EvidenceRow{
			StatementID: statement, Seq: int32(i), Entry: e.Entry, Start: int64(e.Start), End: int64(e.End),
			Surface: text[e.Start:e.End], Category: e.Category,
			Weight: e.Weight, Modifiers: e.Modifiers, Contribution: e.Contribution,
		}
	}
	return rows
}

func rejectRow(r *reject, input string) store.RejectRow {
	row := store.RejectRow{URI: r.URI, Stage: r.stage, Reason: r.Reason, Message: r.Message, Input: input}
	if r.Offset >= 0 {
		row.ByteOffset = &r.Offset
	}
	return row
}

// A modelInput is room for what the model is given of one document.
type modelInput struct {
	statements []models.Statement
	spans      []models.Span // of all statements
}

// of gives the model what it needs of each statement, until the next call.
func (in *modelInput) of(statements []resolve.Statement) []models.Statement {
	pieces := 0
	for i := range statements {
		pieces += len(statements[i].Spans)
	}
	out := slices.Grow(in.statements[:0], len(statements))[:len(statements)]
	spans := slices.Grow(in.spans[:0], pieces) // which no append moves
	for i := range statements {
		s := &statements[i]
		out[i] = models.Statement{
			Clause: models.Span(s.Clause), Cue: models.Span(s.Cue), Source: models.Span(s.Source),
			Question:  models.Span(s.Question),
			SpeakerID: s.Speaker.ID, Speaker: s.Speaker.Name, Form: s.Form.String(),
			RespondsTo: s.RespondsTo,
		}
		begin := len(spans)
		for _, p := range s.Spans {
			spans = append(spans, models.Span(p))
		}
		out[i].Spans = spans[begin:len(spans):len(spans)]
	}
	in.statements, in.spans = out, spans
	return out
}

// cut is the span's text and offsets, none of them where the span is none.
func cut(text string, s segment.Span) (string, *int64, *int64) {
	if !s.Ok() {
		return "", nil, nil
	}
	start, end := int64(s.Start), int64(s.End)
	return s.In(text), &start, &end
}

// days is the date as the tables hold it, nil where there is none.
func days(d data.Date) *int32 {
	if d.IsZero() {
		return nil
	}
	n := d.Days()
	return &n
}
