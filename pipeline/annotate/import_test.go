package annotate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/models"
)

// Without relations a project's labels are lists.
func TestDoccanoWithoutRelations(t *testing.T) {
	line := `{"id": 1, "text": "🕊 talks", "name": "a", "label": [[3, 8, "support"]], "prefilled": [{"speaker": "Jon Aster", "quote_start": 5, "quote_end": 10}], "Comments": []}`
	g, err := Read([]string{write(t, "x.jsonl", []byte(line))})
	if err != nil {
		t.Fatal(err)
	}
	have := g.Annotators[0].Texts[0].Statements
	if len(have) != 1 || have[0].Start != 5 || have[0].Stance != models.Support || have[0].Speaker != "Jon Aster" {
		t.Errorf("have %+v, want the statement at bytes 5 to 10", have)
	}
}

func TestWrongFilesAreErrors(t *testing.T) {
	region := func(value string) string {
		return `[{"data": {"text": "abc 🕊", "name": "a"}, "annotations": [{"result": [{"id": "r", "from_name": "stance", "value": ` + value + `}]}]}]`
	}
	for _, tt := range []struct{ name, file, want string }{
		{"nothing", "", "no annotation"},
		{"nobody", `[{"data": {"text": "a", "name": "a"}, "annotations": [{"was_cancelled": true, "result": []}]}]`, "no annotation"},
		{"another format", `[{"text": "a", "stance": []}]`, "task 1: no data.text"},
		{"torn", `[{"data": {"text": "a"`, "task 1"},
		{"list not closed", `[{"data": {"text": "a"}}`, "anna.json"},
		{"no JSON", "stance,text", "task 1"},
		{"unknown stance", region(`{"start": 0, "end": 3, "labels": ["good"]}`), "want one stance"},
		{"no speaker", region(`{"start": 0, "end": 3, "labels": ["support"]}`), "no speaker"},
		{"a date in words", `[{"data": {"text": "abc", "name": "a"}, "annotations": [{"result": [
			{"id": "r", "from_name": "stance", "value": {"start": 0, "end": 3, "labels": ["support"]}},
			{"id": "r", "from_name": "speaker", "value": {"text": ["Mara Dorn"]}},
			{"id": "r", "from_name": "date", "value": {"text": ["7 February"]}}]}]}]`, `region r: date "7 February": want YYYY-MM-DD, YYYY-MM or YYYY`},
		{"outside", region(`{"start": 0, "end": 99, "labels": ["support"]}`), "0 to 99"},
		{"backwards", region(`{"start": 3, "end": 0, "labels": ["support"]}`), "3 to 0"},
		{"other words", region(`{"start": 0, "end": 3, "text": "xyz", "labels": ["support"]}`), "its words"},
		{"no name", `[{"data": {"text": "a"}, "annotations": [{"result": []}]}]`, "name"},
		{"doccano label", `{"text": "abc", "entities": [{"label": "PERSON"}]}`, `label "PERSON"`},
		{"doccano span", `{"text": "abc", "entities": [{"label": "support", "start_offset": 2, "end_offset": 70}]}`, "2 to 70"},
		{"doccano without speaker", `{"text": "abc", "entities": [{"label": "support", "end_offset": 2}]}`, "no speaker"},
		{"doccano without text", `{"data": 1}`, "no text"},
	} {
		_, err := Read([]string{write(t, "anna.json", []byte(tt.file))})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: have %v, want an error with %q", tt.name, err, tt.want)
		}
	}
}

// Two people, one text: folders for both, and how far they agree.
func TestTwoAnnotators(t *testing.T) {
	b, _ := export(t, "labelstudio")
	anna := write(t, "anna.json", accepted(t, b, unchanged))
	bert := write(t, "bert.json", accepted(t, b, func(task *studioTask) {
		r := task.Annotations[0].Result
		if i := slices.IndexFunc(r, func(r studioResult) bool { return r.ID == "new-s1" && r.From == stanceControl }); i >= 0 {
			r[i].Value.Labels = []string{models.Support}
		}
	}))
	g, err := Read([]string{bert, anna})
	if err != nil {
		t.Fatal(err)
	}
	have := g.Agreements()
	if len(have) != 1 || have[0].A != "anna" || have[0].B != "bert" || have[0].Texts != 2 || have[0].Both != 2 || have[0].SpanF1 != 1 ||
		have[0].Kappa6 == nil || *have[0].Kappa6 != 0 {
		t.Errorf("have %+v, want all spans shared, and kappa 0 of one stance in two", have)
	}
	dir := t.TempDir()
	if err := g.Write(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"anna/bay.jsonl", "anna/bay.txt", "bert/bay.jsonl"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	if err := g.Write(dir); err == nil {
		t.Error("have gold written over, want an error")
	}
}

// Two people in one file are told apart by what the tool calls them.
func TestTwoAnnotatorsOfOneFile(t *testing.T) {
	b, _ := export(t, "labelstudio")
	file := write(t, "both.json", accepted(t, b, func(task *studioTask) {
		second := task.Annotations[0]
		second.CompletedBy = json.RawMessage(`{"id": 9, "email": "bert@arcadia.example"}`)
		task.Annotations = append(task.Annotations, second)
	}))
	g, err := Read([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Annotators) != 2 || g.Annotators[0].Name != "both-7" || g.Annotators[1].Name != "both-bert_arcadia.example" {
		t.Errorf("have %+v, want both-7 and both-bert_arcadia.example", g.Annotators)
	}
}

func TestNames(t *testing.T) {
	for uri, want := range map[string]string{"a/b.txt": "b", "../../..": "text", "x/..": "text", `c:\d\e.html`: "e", "in.jsonl#3": "in-3",
		"https://example.org/2025/02/talks/": "talks", "né ws.txt": "n__ws", "": "text", strings.Repeat("a", 900): strings.Repeat("a", longestName)} {
		if have := nameOf(uri); have != want {
			t.Errorf("%q: have %q, want %q", uri, have, want)
		}
	}
}

// FuzzRead: whatever an annotated file holds, spans lie within their texts and cut no character.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`[{"data": {"text": "a🕊b", "name": "n"}, "annotations": [{"completed_by": {"id": 1}, "result": [
		{"id": "r", "from_name": "stance", "value": {"start": 1, "end": 3, "text": "🕊", "labels": ["support"]}},
		{"id": "r", "from_name": "speaker", "value": {"text": ["x"]}}]}]}]`))
	f.Add([]byte(`{"text": "a🕊b", "name": "n", "entities": [{"id": 1, "label": "support", "start_offset": 1, "end_offset": 3}],
		"prefilled": [{"speaker": "x", "quote_start": 1, "quote_end": 5}]}`))
	f.Add([]byte(`{"text": "a", "label": [[0, 1, "oppose"], [0], {}, null]}`))
	f.Add([]byte("[[[["))
	f.Fuzz(func(t *testing.T, b []byte) {
		done, err := readAll("fuzz", b)
		if err != nil {
			return
		}
		for _, w := range done {
			o := newOffsets(w.text, codePoints)
			for _, s := range w.statements {
				if _, _, err := o.toTool(s.Start, s.End); err != nil || !slices.Contains(models.Labels, s.Stance) || !fits(s.Stance, s.Score) {
					t.Errorf("have %+v, %v, want a span and a stance", s, err)
				}
			}
		}
	})
}

// Two statements on the same words stay two.
func TestSameSpanTwice(t *testing.T) {
	line := `{"text": "talks", "name": "a", "entities": [{"id": 1, "label": "support", "end_offset": 5}, {"id": 2, "label": "oppose", "end_offset": 5}],
		"prefilled": [{"speaker": "Jon Aster", "quote_end": 5}, {"speaker": "Lena Marrow", "quote_end": 5}]}`
	done, err := readAll("x", []byte(line))
	if err != nil || len(done) != 1 || len(done[0].statements) != 2 {
		t.Fatalf("have %+v, %v, want two statements", done, err)
	}
	if a, b := done[0].statements[0].Speaker, done[0].statements[1].Speaker; a != "Jon Aster" || b != "Lena Marrow" {
		t.Errorf("have %s and %s, want Jon Aster and Lena Marrow", a, b)
	}
}
