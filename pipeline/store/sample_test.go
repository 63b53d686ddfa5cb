package store

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// rows is a small state of all five tables.
type rows struct {
	documents  []DocumentRow
	statements []StatementRow
	evidence   []EvidenceRow
	speakers   []SpeakerRow
	rejects    []RejectRow
}

var testMeta = Meta{Program: "v0", Lexicon: "abc", Target: "us_talks"}

func ptr[T any](v T) *T { return &v }

// sampleRows is n documents with two statements each; every table has nulls, empty lists and letters of several bytes.
func sampleRows(n int) rows {
	var r rows
	for i := range n {
		text := fmt.Sprintf("“Arcadia seeks talks,” said Minister Önal № %d, “but [she smiled] not at any price.” He added that nobody asked.", i)
		d := DocumentRow{
			DocID: fmt.Sprintf("%032x", i), URI: fmt.Sprintf("in/%d.txt", i), Format: "txt", PublishedSource: "none",
			Language: "en", Notes: []string{}, Text: text, TextSHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(text))), NStatements: 2,
		}
		if i%2 == 0 {
			d.Title, d.Published, d.PublishedSource = fmt.Sprintf("Title %d", i), ptr(int32(20000+i)), "text"
			d.Notes = []string{"byte order mark left out", "one invalid byte"}
		}
		r.documents = append(r.documents, d)
		at := func(s string) int64 {
			for j := range text {
				if len(text)-j >= len(s) && text[j:j+len(s)] == s {
					return int64(j)
				}
			}
			panic(s)
		}
		a, b := "Arcadia seeks talks,", "but "
		c := "not at any price."
		first := StatementRow{
			StatementID: fmt.Sprintf("%016x", 2*i), DocID: d.DocID, Seq: 0, SpeakerID: "onal", Speaker: "Önal", SpeakerKind: "person",
			SpeakerSurface: "Önal", SpeakerStart: ptr(at("Önal")), SpeakerEnd: ptr(at("Önal") + int64(len("Önal"))),
			Role: "minister", Cue: "said", CueStart: ptr(at("said")), CueEnd: ptr(at("said") + 4),
			Date: ptr(int32(0)), DatePrecision: "day", DateSource: "stated", Form: "direct",
			Start: at(a), End: at(c) + int64(len(c)), Spans: []SpanRow{{at(a), at(a) + int64(len(a))}, {at(b), at(b) + 3}, {at(c), at(c) + int64(len(c))}},
			Text: a + " but " + c, Target: "us_talks", AboutTalks: true, Stance: "support", Score: 0.5, Confidence: 0.75, NTokens: 9,
		}
		x := "nobody asked"
		second := StatementRow{
			StatementID: fmt.Sprintf("%016x", 2*i+1), DocID: d.DocID, Seq: 1, SpeakerID: "onal", Speaker: "Önal", SpeakerKind: "person",
			DatePrecision: "none", DateSource: "none", Form: "indirect", Start: at(x), End: at(x) + int64(len(x)),
			Spans: []SpanRow{{at(x), at(x) + int64(len(x))}}, Text: x, RespondsTo: first.StatementID,
			Target: "us_talks", Stance: "none", NTokens: 2,
		}
		r.statements = append(r.statements, first, second)
		r.evidence = append(r.evidence,
			EvidenceRow{StatementID: first.StatementID, Seq: 0, Entry: "seek", Start: at("seeks"), End: at("seeks") + 5, Surface: "seeks",
				Category: "keep", Weight: 1, Modifiers: []string{}, Contribution: 0.3},
			EvidenceRow{StatementID: first.StatementID, Seq: 1, Entry: "talks", Start: at("talks"), End: at("talks") + 5, Surface: "talks",
				Category: "thing", Weight: 1, Modifiers: []string{"hedged", "attributed"}, Contribution: 0.2})
	}
	if n > 0 {
		r.documents[0].Published = ptr(int32(-719162)) // the year 1
		r.documents[0].Title = "«\x00\u2028\u202e🕊"
		r.speakers = append(r.speakers, SpeakerRow{SpeakerID: "onal", Speaker: "Önal", SpeakerKind: "person", Period: "all",
			NStatements: int32(2 * n), NAbout: int32(n), Mean: ptr(0.5), Low: ptr(0.25), High: ptr(0.75), Label: "support",
			FirstDate: ptr(int32(0)), LastDate: ptr(int32(0))})
		r.rejects = append(r.rejects, RejectRow{URI: "in/bad.txt", Stage: "source", Reason: "empty", Message: "no bytes"},
			RejectRow{URI: "in/naïve \u2028\x00name", Stage: "source", Reason: "binary", Message: strings.Repeat("long ", 2000)},
			RejectRow{URI: "in/x.gz", Stage: "source", Reason: "truncated", Message: "want more", ByteOffset: ptr(int64(0))})
	}
	return r
}

// begin is Begin that must not fail, and ends with the test at the latest.
func begin(t testing.TB, out string) *Snapshot {
	t.Helper()
	s, err := Begin(out, testMeta)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Abort() })
	return s
}

// write gives the rows to the writers, per rows a call.
func write(t testing.TB, s *Snapshot, r rows, per int) {
	t.Helper()
	feed(t, s.Documents, r.documents, per)
	feed(t, s.Statements, r.statements, per)
	feed(t, s.Evidence, r.evidence, per)
	feed(t, s.Speakers, r.speakers, per)
	feed(t, s.Rejects, r.rejects, per)
}

func feed[T any](t testing.TB, w *Writer[T], all []T, per int) {
	t.Helper()
	for len(all) > 0 {
		n := min(per, len(all))
		if err := w.Write(all[:n]...); err != nil {
			t.Fatal(err)
		}
		all = all[n:]
	}
}

// publish writes the rows to out as one run.
func publish(t testing.TB, out string, r rows) *Published {
	t.Helper()
	s := begin(t, out)
	write(t, s, r, 100)
	p, err := s.Commit(RunInfo{Inputs: []Input{{Path: "in", Bytes: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// files lists a snapshot's files with run.json.
func files(p *Published) []string {
	list := []string{filepath.Join(p.Dir, runFile)}
	for _, f := range p.Run.Files {
		list = append(list, filepath.Join(p.Dir, f.Path))
	}
	return list
}
