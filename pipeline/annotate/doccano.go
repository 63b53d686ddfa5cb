package annotate

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"parley/models"
)

// Labels and the relation beside the stances, as docs/ANNOTATE.md lists them.
const (
	speakerLabel = "speaker"
	saysRelation = "says" // from a speaker to a statement
)

// A doccanoTask is a line of doccano's JSONL for sequence labelling with relations. Keys beside text, entities and
// relations are kept as meta data; they come back beside the others or under "meta".
type doccanoTask struct {
	Text      string            `json:"text"`
	Entities  []doccanoEntity   `json:"entities"`
	Relations []doccanoRelation `json:"relations"`
	doccanoMeta
	Meta  *doccanoMeta  `json:"meta,omitempty"`
	Label []doccanoSpan `json:"label,omitempty"` // where a project has no relations
}

type doccanoMeta struct {
	Name      string      `json:"name,omitempty"`
	DocID     string      `json:"doc_id,omitempty"`
	URI       string      `json:"uri,omitempty"`
	Prefilled []Statement `json:"prefilled,omitempty"`
}

type doccanoEntity struct {
	ID    int    `json:"id"`
	Label string `json:"label"`
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
}

type doccanoRelation struct {
	ID   int    `json:"id"`
	From int    `json:"from_id"`
	To   int    `json:"to_id"`
	Type string `json:"type"`
}

// A doccanoSpan is [start, end, "label"].
type doccanoSpan struct {
	start, end int
	label      string
}

// UnmarshalJSON reads the list of three.
func (s *doccanoSpan) UnmarshalJSON(b []byte) error {
	parts := []any{&s.start, &s.end, &s.label}
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	if len(parts) != 3 {
		return fmt.Errorf("label of %d parts: want start, end and name", len(parts))
	}
	return nil
}

// doccano is a task with its statements as entities: a stance, a form on the same words, and the speaker as written with a
// relation. Ids are unique in a task; doccano gives its own.
func doccano(t task) (doccanoTask, error) {
	d := doccanoTask{Text: t.Text, Entities: []doccanoEntity{}, Relations: []doccanoRelation{},
		doccanoMeta: doccanoMeta{Name: t.Name, DocID: t.DocID, URI: t.URI, Prefilled: t.Statements}}
	o := newOffsets(t.Text, utf16Units)
	add := func(label string, start, end int) (int, error) {
		s, e, err := o.toTool(start, end)
		id := len(d.Entities) + 1
		d.Entities = append(d.Entities, doccanoEntity{ID: id, Label: label, Start: s, End: e})
		return id, err
	}
	speakers := map[[2]int]int{} // by span: one mention can say many things
	for _, s := range t.Statements {
		statement, err := add(s.Stance, s.Start, s.End)
		if err != nil {
			return d, fmt.Errorf("%s: %w", t.URI, err)
		}
		if _, err := add(s.Form, s.Start, s.End); err != nil {
			return d, fmt.Errorf("%s: %w", t.URI, err)
		}
		if s.Surface == "" || s.surfaceEnd == 0 {
			continue
		}
		at := [2]int{s.surfaceStart, s.surfaceEnd}
		if speakers[at] == 0 {
			if speakers[at], err = add(speakerLabel, at[0], at[1]); err != nil {
				return d, fmt.Errorf("%s: %w", t.URI, err)
			}
		}
		d.Relations = append(d.Relations, doccanoRelation{ID: len(d.Relations) + 1, From: speakers[at], To: statement, Type: saysRelation})
	}
	return d, nil
}

func readDoccano(raw json.RawMessage) ([]work, error) {
	var t doccanoTask
	if err := json.Unmarshal(raw, &t); err != nil {
		return nil, err
	}
	if t.Text == "" {
		return nil, errors.New("no text")
	}
	if t.Meta != nil {
		t.doccanoMeta = *t.Meta
	}
	for i, s := range t.Label {
		t.Entities = append(t.Entities, doccanoEntity{ID: -1 - i, Label: s.label, Start: s.start, End: s.end})
	}
	list, err := t.statements()
	if err != nil {
		return nil, err
	}
	return []work{{name: t.Name, text: t.Text, statements: list}}, nil
}

func (t *doccanoTask) statements() ([]Statement, error) {
	o := newOffsets(t.Text, utf16Units)
	words := map[int]string{}    // by entity, of speakers
	forms := map[[2]int]string{} // by span
	for _, e := range t.Entities {
		switch {
		case e.Label == speakerLabel:
			start, end, err := o.toBytes(e.Start, e.End)
			if err != nil {
				return nil, err
			}
			words[e.ID] = t.Text[start:end]
		case slices.Contains(Forms, e.Label):
			forms[[2]int{e.Start, e.End}] = e.Label
		case !slices.Contains(models.Labels, e.Label):
			return nil, fmt.Errorf("label %q: want a stance, a form or %s", e.Label, speakerLabel)
		}
	}
	said := map[int]string{} // by statement: who is marked as its speaker
	for _, r := range t.Relations {
		if w, ok := words[r.From]; ok && r.Type == saysRelation {
			said[r.To] = w
		}
	}
	var list []Statement
	before := newPrefill(t.Prefilled)
	for _, e := range t.Entities {
		if !slices.Contains(models.Labels, e.Label) {
			continue
		}
		start, end, err := o.toBytes(e.Start, e.End)
		if err != nil {
			return nil, err
		}
		s := before.take(start, end)
		s.Stance = e.Label
		if f := forms[[2]int{e.Start, e.End}]; f != "" {
			s.Form = f
		}
		if w := said[e.ID]; w != "" && w != s.Surface {
			s.Speaker, s.Surface, s.Kind, s.Role = w, w, "", ""
		}
		if s.Speaker == "" {
			return nil, fmt.Errorf("%s from %d to %d: no speaker: want a relation %q", e.Label, e.Start, e.End, saysRelation)
		}
		s.settle()
		list = append(list, s)
	}
	return list, nil
}
