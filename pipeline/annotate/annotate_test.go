package annotate

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley/models"
	"parley/pipeline/store"
)

// marked cuts the marks «» out of a text and gives the spans between them.
func marked(s string) (text string, spans [][2]int) {
	for s != "" {
		before, rest, ok := strings.Cut(s, "«")
		text += before
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "»")
		spans = append(spans, [2]int{len(text), len(text) + len(inside)})
		text, s = text+inside, after
	}
	return text, spans
}

// The tools count differently behind an emoji, and bytes differ from both behind any accent.
const accents = "🕊️ «Élodie Önal» of Arcadia said «the 🕊 of talks must not be shot», “we 👩‍👩‍👧 wait”, she added: «naïve? No»"

func TestOffsets(t *testing.T) {
	text, spans := marked(accents)
	for _, tt := range []struct {
		name string
		unit unit
		cut  func(from, to int) string
	}{
		{"code points", codePoints, func(from, to int) string { return string([]rune(text)[from:to]) }},
		{"UTF-16", utf16Units, func(from, to int) string { return fromUTF16(text, from, to) }},
	} {
		o := newOffsets(text, tt.unit)
		for _, s := range spans {
			from, to, err := o.toTool(s[0], s[1])
			if err != nil {
				t.Fatal(err)
			}
			if have, want := tt.cut(from, to), text[s[0]:s[1]]; have != want {
				t.Errorf("%s: have %q, want %q", tt.name, have, want)
			}
			start, end, err := o.toBytes(from, to)
			if err != nil || start != s[0] || end != s[1] {
				t.Errorf("%s: have %d to %d back, %v, want %v", tt.name, start, end, err, s)
			}
		}
	}
}

// fromUTF16 cuts as JavaScript does.
func fromUTF16(text string, from, to int) string {
	var b strings.Builder
	at := 0
	for _, r := range text {
		if at >= from && at < to {
			b.WriteRune(r)
		}
		at++
		if r > 0xffff {
			at++
		}
	}
	return b.String()
}

func TestOffsetsOutsideAreErrors(t *testing.T) {
	text := "a🕊b"
	for _, s := range [][2]int{{-1, 1}, {0, 9}, {1, 1}, {2, 1}, {math.MinInt, math.MaxInt}, {0, 2}} {
		if _, _, err := newOffsets(text, utf16Units).toBytes(s[0], s[1]); err == nil {
			t.Errorf("%v: have no error", s)
		}
	}
	if _, _, err := newOffsets(text, codePoints).toTool(0, 2); err == nil {
		t.Error("a span that ends inside a character: have no error")
	}
}

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

func TestRoundTrip(t *testing.T) {
	out, text := snapshot(t)
	var want []Statement
	err := Tasks(out, func(task Task) error {
		for _, s := range task.Statements {
			s.surfaceStart, s.surfaceEnd = 0, 0
			want = append(want, s)
		}
		return nil
	})
	if err != nil || len(want) != 2 || want[0].Date != "2025-02" {
		t.Fatalf("have %+v, %v, want two statements, the first of a month", want, err)
	}
	for _, format := range Formats {
		b, _ := export(t, format)
		if format == "labelstudio" {
			b = accepted(t, b, unchanged)
		}
		g, err := Read([]string{write(t, "anna.json", b)})
		if err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		if len(g.Annotators) != 1 || g.Annotators[0].Name != "anna" || len(g.Annotators[0].Texts) != 2 {
			t.Fatalf("%s: have %+v, want two texts of one annotator", format, g)
		}
		first := g.Annotators[0].Texts[0]
		if first.Name != "bay" || first.Text != text || !reflect.DeepEqual(first.Statements, want) {
			t.Errorf("%s: have %s %+v\nwant %+v", format, first.Name, first.Statements, want)
		}
		if second := g.Annotators[0].Texts[1]; second.Name != "bay-d2-long-" || len(second.Statements) != 0 {
			t.Errorf("%s: have %+v, want the other text of that name without statements", format, second)
		}
	}
}

// What people change is taken over; a score that no longer fits its stance gives way.
func TestStudioChanges(t *testing.T) {
	b, text := export(t, "labelstudio")
	changed := accepted(t, b, func(task *studioTask) {
		if task.Data.Name != "bay" {
			return
		}
		r := task.Annotations[0].Result
		for i := range r {
			switch {
			case r[i].ID == "new-s0" && r[i].From == stanceControl:
				r[i].Value.Labels = []string{models.Oppose}
			case r[i].ID == "new-s0" && r[i].From == speakerControl:
				r[i].Value.Text = quotedList("Lena Marrow")
			}
		}
		// A new region, in units of UTF-16 as some versions count; its words tell.
		at := newOffsets(text, utf16Units)
		start, end, err := at.toTool(strings.Index(text, "we "), strings.Index(text, " wait"))
		if err != nil {
			t.Fatal(err)
		}
		words := text[strings.Index(text, "we "):strings.Index(text, " wait")]
		add := func(from, kind string, v studioValue) {
			v.Start, v.End = start, end
			task.Annotations[0].Result = append(task.Annotations[0].Result, studioResult{ID: "x", From: from, Type: kind, Value: v})
		}
		add(stanceControl, "labels", studioValue{Text: quoted(words), Labels: []string{models.Neutral}})
		add(speakerControl, "textarea", studioValue{Text: quotedList("Jon Aster")})
	})
	g, err := Read([]string{write(t, "anna.json", changed)})
	if err != nil {
		t.Fatal(err)
	}
	have := g.Annotators[0].Texts[0].Statements
	if len(have) != 3 {
		t.Fatalf("have %+v, want three statements", have)
	}
	if s := have[0]; s.Speaker != "Lena Marrow" || s.Stance != models.Oppose || s.Score != -0.5 || s.Role != "minister" {
		t.Errorf("have %+v, want Lena Marrow, oppose, -0.5", s)
	}
	if s := have[1]; text[s.Start:s.End] != "we 👩‍👩‍👧" || s.Form != "indirect" || !s.About || s.Speaker != "Jon Aster" {
		t.Errorf("have %+v, want the new statement", s)
	}
}

func TestDoccanoChanges(t *testing.T) {
	b, text := export(t, "doccano")
	var task doccanoTask
	if err := json.Unmarshal(bytes.Split(b, []byte("\n"))[0], &task); err != nil {
		t.Fatal(err)
	}
	task.Meta, task.doccanoMeta = &doccanoMeta{Name: task.Name, Prefilled: task.Prefilled}, doccanoMeta{}
	for i := range task.Entities {
		e := &task.Entities[i]
		if e.Label == models.Support {
			e.Label = models.ConditionalOppose
		}
		if e.Label == speakerLabel {
			e.End = newOffsets(text, utf16Units).from[strings.Index(text, " Önal")]
		}
	}
	b, err := json.Marshal(task)
	if err != nil {
		t.Fatal(err)
	}
	g, err := Read([]string{write(t, "anna.jsonl", b)})
	if err != nil {
		t.Fatal(err)
	}
	s := g.Annotators[0].Texts[0].Statements[0]
	if s.Stance != models.ConditionalOppose || s.Score != -0.5 || s.Speaker != "Élodie" || s.Kind != "" {
		t.Errorf("have %+v, want the changed stance and speaker", s)
	}
}

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

// The page's labelling configuration has the controls and values that the tasks use.
func TestStudioConfiguration(t *testing.T) {
	page, err := os.ReadFile("../../docs/ANNOTATE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, config, _ := strings.Cut(string(page), "```xml\n")
	config, _, _ = strings.Cut(config, "```")
	names, labels, forms := map[string]string{}, []string{}, []string{}
	for dec := xml.NewDecoder(strings.NewReader(config)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		tag, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		for _, a := range tag.Attr {
			switch {
			case a.Name.Local == "name":
				names[a.Value] = tag.Name.Local
			case a.Name.Local == "value" && tag.Name.Local == "Label":
				labels = append(labels, a.Value)
			case a.Name.Local == "value" && tag.Name.Local == "Choice":
				forms = append(forms, a.Value)
			}
		}
	}
	want := map[string]string{stanceControl: "Labels", speakerControl: "TextArea", formControl: "Choices", scoreControl: "Number",
		dateControl: "TextArea", outletControl: "TextArea", whyControl: "TextArea", textObject: "Text"}
	if !reflect.DeepEqual(names, want) {
		t.Errorf("have controls %v, want %v", names, want)
	}
	if !slices.Equal(labels, models.Labels) {
		t.Errorf("have labels %v, want %v", labels, models.Labels)
	}
	slices.Sort(forms)
	if sorted := slices.Sorted(slices.Values(Forms)); !slices.Equal(forms, sorted) {
		t.Errorf("have forms %v, want %v", forms, sorted)
	}
}
