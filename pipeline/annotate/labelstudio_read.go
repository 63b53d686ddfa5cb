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

// A studioRegion is a statement as one person marked it, whose controls may come in any order.
type studioRegion struct {
	id        string
	statement Statement
	scored    bool // by that person
}

// studioStatements reads what one person made of a task's text.
func studioStatements(d studioData, results []studioResult) ([]Statement, error) {
	regions, err := studioRegions(d, results)
	if err != nil {
		return nil, err
	}
	byID := map[string]*studioRegion{}
	for i := range regions {
		byID[regions[i].id] = &regions[i]
	}
	for _, r := range results {
		if g := byID[r.ID]; g != nil {
			g.fill(r)
		}
	}
	var list []Statement
	for i := range regions {
		if err := regions[i].finish(); err != nil {
			return nil, fmt.Errorf("region %s: %w", regions[i].id, err)
		}
		list = append(list, regions[i].statement)
	}
	return list, nil
}

// studioRegions are the stretches of text that have a stance, in the order of the file, with what the program had filled in there but
// for what comes back from the controls.
func studioRegions(d studioData, results []studioResult) ([]studioRegion, error) {
	points, units := newOffsets(d.Text, codePoints), newOffsets(d.Text, utf16Units)
	before := newPrefill(d.Prefilled)
	seen := map[string]bool{}
	var regions []studioRegion
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
		if seen[r.ID] {
			return nil, fmt.Errorf("region %s: two stances", r.ID)
		}
		seen[r.ID] = true
		s := before.take(start, end)
		s.Stance, s.Speaker, s.Date, s.Outlet, s.Why = r.Value.Labels[0], "", "", "", ""
		regions = append(regions, studioRegion{id: r.ID, statement: s})
	}
	return regions, nil
}

// fill takes in what one control says of the region.
func (g *studioRegion) fill(r studioResult) {
	s := &g.statement
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
			s.Score, g.scored = *r.Value.Number, true
		}
	}
}

// finish puts the statement into the form that all tools' statements have, once all controls are in.
func (g *studioRegion) finish() error {
	s := &g.statement
	if !g.scored {
		s.Score = anchors[s.Stance]
	}
	if s.Speaker == "" {
		return errors.New("no speaker")
	}
	if s.Date != "" { // which a person may write in any way
		d, err := data.ParseDate(strings.TrimSpace(s.Date))
		if err != nil {
			return err
		}
		s.Date = d.String()
	}
	s.settle()
	return nil
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
