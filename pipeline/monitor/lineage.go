package monitor

import (
	"encoding/json"
	"errors"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"parley/pipeline/store"
)

// The addresses of the schemas that the events follow.
const (
	eventSchema   = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
	engineSchema  = "https://openlineage.io/spec/facets/1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet"
	errorSchema   = "https://openlineage.io/spec/facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet"
	columnsSchema = "https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet"
	versionSchema = "https://openlineage.io/spec/facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet"
	countSchema   = "https://openlineage.io/spec/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet"
)

// An event is a RunEvent of OpenLineage, https://openlineage.io/spec.
type event struct {
	Type     string    `json:"eventType"` // START, then COMPLETE, FAIL or ABORT
	Time     string    `json:"eventTime"`
	Producer string    `json:"producer"`
	Schema   string    `json:"schemaURL"`
	Run      runOf     `json:"run"`
	Job      jobOf     `json:"job"`
	Inputs   []dataset `json:"inputs"`
	Outputs  []dataset `json:"outputs"`
}

type runOf struct {
	ID     string         `json:"runId"`
	Facets map[string]any `json:"facets"`
}

type jobOf struct {
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
}

type dataset struct {
	Namespace    string         `json:"namespace"`
	Name         string         `json:"name"`
	Facets       map[string]any `json:"facets,omitempty"`
	OutputFacets map[string]any `json:"outputFacets,omitempty"`
}

// A facet is what all of them have.
type facet struct {
	Producer string `json:"_producer"`
	Schema   string `json:"_schemaURL"`
}

type engineFacet struct {
	facet
	Name    string `json:"name"`
	Version string `json:"version"`
}

type errorFacet struct {
	facet
	Message  string `json:"message"`
	Language string `json:"programmingLanguage"`
}

type columnsFacet struct {
	facet
	Fields []columnFacet `json:"fields"`
}

type columnFacet struct {
	Name     string `json:"name"`
	Type     string `json:"type"`
	Meaning  string `json:"description"`
	Position int    `json:"ordinal_position"` // from 1
}

type versionFacet struct {
	facet
	Version string `json:"datasetVersion"`
}

type countFacet struct {
	facet
	Rows  int64 `json:"rowCount"`
	Bytes int64 `json:"size"`
	Files int   `json:"fileCount"`
}

// A Lineage appends a run's events to a file, a line each. Runs may share the file.
type Lineage struct{ f *os.File }

// OpenLineage opens the file, and makes it where there is none. A line that a full disk cut off there is ended.
func OpenLineage(path string) (*Lineage, error) {
	if err := store.CheckPlace(path); err != nil {
		return nil, err
	}
	cut, err := cutOff(path)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return nil, err
	}
	if cut {
		if _, err := f.WriteString("\n"); err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
	return &Lineage{f}, nil
}

// cutOff says whether the last line of a file lacks its end.
func cutOff(path string) (bool, error) {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) || err == nil && (info.Size() == 0 || !info.Mode().IsRegular()) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	var last [1]byte
	_, err = f.ReadAt(last[:], info.Size()-1)
	return last[0] != '\n', err
}

// Start writes the event of a run that begins.
func (l *Lineage) Start(r *Run) error { return l.write(newEvent(r, "START", r.Started)) }

// End writes the event of a run that ended, and closes the file.
func (l *Lineage) End(o *Outcome) error {
	e := newEvent(&o.Run, "COMPLETE", o.Finished)
	switch {
	case o.Stopped:
		e.Type = "ABORT"
	case !o.Success:
		e.Type = "FAIL"
	}
	if o.Error != "" {
		e.Run.Facets["errorMessage"] = errorFacet{facet{e.Producer, errorSchema}, o.Error, "Go"}
	}
	if o.Success && o.Snapshot != nil {
		for i, t := range store.Schema() {
			e.Outputs[i].describe(e.Producer, t, o.Snapshot)
		}
	}
	err := l.write(e)
	if cerr := l.f.Close(); err == nil {
		err = cerr
	}
	return err
}

// write appends a line by one call, so that runs that end at the same time do not mix theirs.
func (l *Lineage) write(e *event) error {
	b, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = l.f.Write(append(b, '\n'))
	return err
}

func newEvent(r *Run, kind string, at time.Time) *event {
	producer := "urn:parley:" + r.Version
	e := &event{
		Type: kind, Time: at.UTC().Format("2006-01-02T15:04:05.000Z07:00"), Producer: producer, Schema: eventSchema,
		Run:    runOf{r.ID, map[string]any{"processing_engine": engineFacet{facet{producer, engineSchema}, "parley", r.Version}}},
		Job:    jobOf{"parley", "run " + absolute(r.Out)},
		Inputs: []dataset{}, Outputs: []dataset{},
	}
	for _, in := range r.Inputs {
		e.Inputs = append(e.Inputs, input(in))
	}
	if len(r.Inputs) == 0 {
		e.Inputs = append(e.Inputs, dataset{Namespace: "parley", Name: "samples"})
	}
	for _, t := range store.Schema() {
		e.Outputs = append(e.Outputs, dataset{Namespace: "file", Name: path.Join(absolute(r.Out), store.Current, t.Name)})
	}
	return e
}

// describe says what a table of a snapshot holds.
func (d *dataset) describe(producer string, t store.Table, run *store.Run) {
	columns := columnsFacet{facet: facet{producer, columnsSchema}}
	for i, c := range t.Columns {
		columns.Fields = append(columns.Fields, columnFacet{c.Name, c.Type, c.Meaning, i + 1})
	}
	count := countFacet{facet: facet{producer, countSchema}, Rows: run.Counts[t.Name]}
	for _, f := range run.Files {
		if strings.HasPrefix(f.Path, t.Name+"/") {
			count.Bytes += f.Bytes
			count.Files++
		}
	}
	d.Facets = map[string]any{"schema": columns, "version": versionFacet{facet{producer, versionSchema}, run.Snapshot}}
	d.OutputFacets = map[string]any{"outputStatistics": count}
}

func input(name string) dataset {
	if name == "-" {
		return dataset{Namespace: "parley", Name: "standard input"}
	}
	return dataset{Namespace: "file", Name: absolute(name)}
}

// absolute is a path as it is meant on this machine; as it was given, where that cannot be told.
func absolute(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return filepath.ToSlash(abs)
	}
	return name
}
