package annotate

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley/data"
	"parley/models"
)

// The names of the controls, as the labelling configuration in docs/ANNOTATE.md has them.
const (
	stanceControl  = "stance"
	speakerControl = "speaker"
	formControl    = "form"
	dateControl    = "date"
	outletControl  = "outlet"
	scoreControl   = "score"
	whyControl     = "why"
	textObject     = "text"
)

// A studioTask is a task in Label Studio's JSON.
type studioTask struct {
	Data        studioData         `json:"data"`
	Predictions []studioAnnotation `json:"predictions"`
	Annotations []studioAnnotation `json:"annotations,omitempty"`
}

// studioData is what comes back as it went, whatever people do with the labels.
type studioData struct {
	Text      string      `json:"text"`
	Name      string      `json:"name"`
	DocID     string      `json:"doc_id"`
	URI       string      `json:"uri"`
	Title     string      `json:"title"`
	Outlet    string      `json:"outlet"`
	Published string      `json:"published"`
	Prefilled []Statement `json:"prefilled"`
}

type studioAnnotation struct {
	ModelVersion string          `json:"model_version,omitempty"`
	CompletedBy  json.RawMessage `json:"completed_by,omitempty"` // a number, or an object with id and email
	Cancelled    bool            `json:"was_cancelled,omitempty"`
	Result       []studioResult  `json:"result"`
}

type studioResult struct {
	ID    string      `json:"id"`
	From  string      `json:"from_name"`
	To    string      `json:"to_name"`
	Type  string      `json:"type"`
	Value studioValue `json:"value"`
}

// A studioValue is the region, and what one control says of it. Text is the region's words where the control is the
// labels, and a list of what was typed where it is a text area.
type studioValue struct {
	Start   int             `json:"start"`
	End     int             `json:"end"`
	Text    json.RawMessage `json:"text,omitempty"`
	Labels  []string        `json:"labels,omitempty"`
	Choices []string        `json:"choices,omitempty"`
	Number  *float64        `json:"number,omitempty"`
}

// studio is a task with its statements as predictions.
func studio(t task, version string) (studioTask, error) {
	o := newOffsets(t.Text, codePoints)
	p := studioAnnotation{ModelVersion: version, Result: []studioResult{}}
	for i, s := range t.Statements {
		start, end, err := o.toTool(s.Start, s.End)
		if err != nil {
			return studioTask{}, fmt.Errorf("%s: %w", t.URI, err)
		}
		add := func(control, kind string, v studioValue) {
			v.Start, v.End = start, end
			p.Result = append(p.Result, studioResult{ID: fmt.Sprintf("s%d", i), From: control, To: textObject, Type: kind, Value: v})
		}
		add(stanceControl, "labels", studioValue{Text: quoted(t.Text[s.Start:s.End]), Labels: []string{s.Stance}})
		add(formControl, "choices", studioValue{Choices: []string{s.Form}})
		add(scoreControl, "number", studioValue{Number: &s.Score})
		for _, typed := range [][2]string{{speakerControl, s.Speaker}, {dateControl, s.Date}, {outletControl, s.Outlet}, {whyControl, s.Why}} {
			if typed[1] != "" {
				add(typed[0], "textarea", studioValue{Text: quotedList(typed[1])})
			}
		}
	}
	return studioTask{
		Data: studioData{Text: t.Text, Name: t.Name, DocID: t.DocID, URI: t.URI, Title: t.Title, Outlet: t.Outlet,
			Published: t.Published, Prefilled: t.Statements},
		Predictions: []studioAnnotation{p},
	}, nil
}

func quoted(s string) json.RawMessage {
	b, _ := json.Marshal(s) // a string cannot fail
	return b
}

func quotedList(s string) json.RawMessage {
	b, _ := json.Marshal([]string{s})
	return b
}

// studioStatements reads what one person made of a task's text.
func studioStatements(d studioData, results []studioResult) ([]Statement, error) {
	points := newOffsets(d.Text, codePoints)
	units := newOffsets(d.Text, utf16Units)
	before := newPrefill(d.Prefilled)
	byID := map[string]*Statement{}
	scored := map[string]bool{}
	var order []string
	for _, r := range results {
		if r.From != stanceControl {
			continue
		}
		if len(r.Value.Labels) != 1 || !slices.Contains(models.Labels, r.Value.Labels[0]) {
			return nil, fmt.Errorf("region %s: labels %v: want one stance", r.ID, r.Value.Labels)
		}
		start, end, err := region(d.Text, r.Value, points, units)
		if err != nil {
			return nil, fmt.Errorf("region %s: %w", r.ID, err)
		}
		if byID[r.ID] != nil {
			return nil, fmt.Errorf("region %s: two stances", r.ID)
		}
		s := before.take(start, end)
		s.Stance, s.Speaker, s.Date, s.Outlet, s.Why = r.Value.Labels[0], "", "", "", ""
		byID[r.ID] = &s
		order = append(order, r.ID)
	}
	for _, r := range results {
		s := byID[r.ID]
		if s == nil {
			continue
		}
		switch r.From {
		case speakerControl:
			s.Speaker = typed(r.Value.Text)
		case dateControl:
			s.Date = typed(r.Value.Text)
		case outletControl:
			s.Outlet = typed(r.Value.Text)
		case whyControl:
			s.Why = typed(r.Value.Text)
		case formControl:
			if len(r.Value.Choices) == 1 {
				s.Form = r.Value.Choices[0]
			}
		case scoreControl:
			if r.Value.Number != nil {
				s.Score, scored[r.ID] = *r.Value.Number, true
			}
		}
	}
	var list []Statement
	for _, id := range order {
		s := byID[id]
		if !scored[id] {
			s.Score = anchors[s.Stance]
		}
		if s.Speaker == "" {
			return nil, fmt.Errorf("region %s: no speaker", id)
		}
		if s.Date != "" { // which a person may write in any way
			d, err := data.ParseDate(strings.TrimSpace(s.Date))
			if err != nil {
				return nil, fmt.Errorf("region %s: %w", id, err)
			}
			s.Date = d.String()
		}
		s.settle()
		list = append(list, *s)
	}
	return list, nil
}

// region is a region's span in bytes. The region's own words say what it was counted in: versions of the tool differ.
func region(text string, v studioValue, points, units *offsets) (start, end int, err error) {
	var words string
	told := json.Unmarshal(v.Text, &words) == nil && words != ""
	start, end, err = points.toBytes(v.Start, v.End)
	if err == nil && (!told || text[start:end] == words) {
		return start, end, nil
	}
	if told {
		if s, e, uerr := units.toBytes(v.Start, v.End); uerr == nil && text[s:e] == words {
			return s, e, nil
		}
		return 0, 0, fmt.Errorf("span %d to %d: its words are not those of the text there", v.Start, v.End)
	}
	return 0, 0, err
}

// typed is what was written in a text area: one string, or the last of a list.
func typed(raw json.RawMessage) string {
	var list []string
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		return list[len(list)-1]
	}
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return one
	}
	return ""
}

// annotator is the one who made an annotation, "" where the file does not say.
func (a studioAnnotation) annotator() string {
	var n json.Number
	if json.Unmarshal(a.CompletedBy, &n) == nil {
		return n.String()
	}
	var who struct {
		Email string      `json:"email"`
		ID    json.Number `json:"id"`
	}
	if json.Unmarshal(a.CompletedBy, &who) == nil {
		if who.Email != "" {
			return who.Email
		}
		return who.ID.String()
	}
	return ""
}

func readStudio(raw json.RawMessage) ([]work, error) {
	var t studioTask
	if err := json.Unmarshal(raw, &t); err != nil {
		return nil, err
	}
	if t.Data.Text == "" {
		return nil, errors.New("no data.text: want an export in the format JSON, not JSON_MIN")
	}
	var done []work
	for _, a := range t.Annotations {
		if a.Cancelled {
			continue
		}
		list, err := studioStatements(t.Data, a.Result)
		if err != nil {
			return nil, err
		}
		done = append(done, work{who: a.annotator(), name: t.Data.Name, text: t.Data.Text, statements: list})
	}
	return done, nil
}
