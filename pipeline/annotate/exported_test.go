package annotate

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parley/models"
	"parley/pipeline/store"
)

func ptr[T any](v T) *T { return &v }

// snapshot writes a run of two documents of one file name, the second without statements.
func snapshot(t *testing.T) (out string, text string) {
	t.Helper()
	out = t.TempDir()
	text, spans := marked(accents)
	s, err := store.Begin(out, store.Meta{Program: "v0", Lexicon: "abc", Target: "us_talks"})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Abort()
	who, first, second := spans[0], spans[1], spans[2]
	rows := []store.StatementRow{
		{StatementID: "1", DocID: "d1", Speaker: "Élodie Önal", SpeakerKind: "person", SpeakerSurface: "Élodie Önal",
			SpeakerStart: ptr(int64(who[0])), SpeakerEnd: ptr(int64(who[1])), Role: "minister", Outlet: "The Bay Post",
			Date: ptr(int32(20126)), DatePrecision: "month", DateSource: "stated", Form: "indirect", Start: int64(first[0]), End: int64(first[1]),
			AboutTalks: true, Stance: models.Support, Score: 0.75},
		{StatementID: "2", DocID: "d1", Seq: 1, Speaker: "Élodie Önal", SpeakerKind: "person", DatePrecision: "none", DateSource: "none",
			Form: "direct", Start: int64(second[0]), End: int64(second[1]), Stance: models.NoStance},
	}
	docs := []store.DocumentRow{
		{DocID: "d1", URI: "in/bay.txt", Title: "Önal", Published: ptr(int32(20127)), Text: text, NStatements: 2},
		{DocID: "d2-long-id", URI: "other/bay.html", Text: "Nobody spoke."},
	}
	if err := s.Documents.Write(docs...); err != nil {
		t.Fatal(err)
	}
	if err := s.Statements.Write(rows...); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(store.RunInfo{}); err != nil {
		t.Fatal(err)
	}
	return out, text
}

func export(t *testing.T, format string) ([]byte, string) {
	t.Helper()
	out, text := snapshot(t)
	var b bytes.Buffer
	if err := Export(out, format, "parley v0", &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), text
}

// accepted is what Label Studio gives back when somebody accepts all that was filled in.
func accepted(t *testing.T, b []byte, change func(*studioTask)) []byte {
	t.Helper()
	var tasks []studioTask
	if err := json.Unmarshal(b, &tasks); err != nil {
		t.Fatal(err)
	}
	for i := range tasks {
		p := tasks[i].Predictions[0]
		p.ModelVersion, p.CompletedBy = "", json.RawMessage("7")
		for j := range p.Result {
			p.Result[j].ID = "new-" + p.Result[j].ID // the tool gives ids of its own
		}
		tasks[i].Annotations, tasks[i].Predictions = []studioAnnotation{p}, nil
		change(&tasks[i])
	}
	b, err := json.Marshal(tasks)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func unchanged(*studioTask) {}

func write(t *testing.T, name string, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}
