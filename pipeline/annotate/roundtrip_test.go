package annotate

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley/models"
)

func TestRoundTrip(t *testing.T) {
	out, text := snapshot(t)
	var want []Statement
	err := eachTask(out, func(task task) error {
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
