package annotate

import (
	"encoding/json"
	"fmt"
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
