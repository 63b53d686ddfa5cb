package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// The files beside run.json that tell other tools what the tables are. They follow from the tables' files and their
// meta data alone, so the same snapshot has the same ones.
const (
	packageFile   = "datapackage.json" // Frictionless Data Package 2.0
	croissantFile = "croissant.json"   // MLCommons Croissant 1.0
)

var descriptionFiles = []string{packageFile, croissantFile}

// describe writes the descriptions into the snapshot's folder and lists them in the run.
func (s *Snapshot) describe(run *Run) error {
	for _, d := range []struct {
		name    string
		content any
	}{{packageFile, dataPackage(run)}, {croissantFile, croissant(run)}} {
		b, err := descriptionJSON(d.content)
		if err != nil {
			return err
		}
		o, err := writeFile(filepath.Join(s.dir, d.name), bytes.NewReader(b))
		if err != nil {
			return err
		}
		run.Descriptions = append(run.Descriptions, File{Path: d.name, Bytes: o.size, SHA256: o.sum()})
	}
	return nil
}

func descriptionJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// described says whether run.json lists each description once and nothing else as one.
func (r *Run) described() bool {
	var names []string
	for _, f := range r.Descriptions {
		names = append(names, f.Path)
	}
	return slices.Equal(names, descriptionFiles)
}

func (r *Run) title() string { return "Statements on " + r.Meta.Target + ", and who stands where" }

func (r *Run) about() string {
	return fmt.Sprintf("Who said what about %s, the stance of each statement with the words that made it, and each speaker's "+
		"position over time. Written by parley %s; SHA-256 of its lexicon: %s.", r.Meta.Target, r.Meta.Program, r.Meta.Lexicon)
}

// A packageDescriptor is a Data Package: https://datapackage.org/standard/data-package/
type packageDescriptor struct {
	Schema      string            `json:"$schema"`
	Name        string            `json:"name"`
	Title       string            `json:"title"`
	Description string            `json:"description"`
	Version     string            `json:"version"` // of the tables' schema
	Resources   []packageResource `json:"resources"`
}

type packageResource struct {
	Name        string        `json:"name"`
	Type        string        `json:"type"`
	Description string        `json:"description"`
	Path        string        `json:"path"`
	Format      string        `json:"format"`
	MediaType   string        `json:"mediatype"`
	Bytes       int64         `json:"bytes"`
	Hash        string        `json:"hash"`
	Schema      packageSchema `json:"schema"`
}

// A packageSchema is a Table Schema: https://datapackage.org/standard/table-schema/
type packageSchema struct {
	Fields        []packageField `json:"fields"`
	MissingValues []string       `json:"missingValues"` // none: null is null, and "" is a string
	PrimaryKey    []string       `json:"primaryKey,omitempty"`
	ForeignKeys   []packageKey   `json:"foreignKeys,omitempty"`
}

type packageField struct {
	Name        string             `json:"name"`
	Type        string             `json:"type"`
	Description string             `json:"description"`
	Constraints *packageConstraint `json:"constraints,omitempty"`
}

type packageConstraint struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type packageKey struct {
	Fields    []string         `json:"fields"`
	Reference packageReference `json:"reference"`
}

type packageReference struct {
	Resource string   `json:"resource"` // "" is the resource itself
	Fields   []string `json:"fields"`
}

// primaryKeys name a row of a table; an input can be rejected more than once.
var primaryKeys = map[string][]string{
	Documents: {"doc_id"}, Statements: {"statement_id"}, Evidence: {"statement_id", "seq"}, Speakers: {"speaker_id", "period"},
}

// foreignKeys are the columns of a table that hold another's primary key.
var foreignKeys = map[string][]packageKey{
	Statements: {
		{[]string{"doc_id"}, packageReference{Documents, []string{"doc_id"}}},
		{[]string{"responds_to"}, packageReference{"", []string{"statement_id"}}},
		{[]string{"duplicate_of"}, packageReference{"", []string{"statement_id"}}},
	},
	Evidence: {{[]string{"statement_id"}, packageReference{Statements, []string{"statement_id"}}}},
}

// dataPackage describes a run: a resource a file. A table of one file has its name. The standard's keys bind resources, so
// a table of several files goes without.
func dataPackage(run *Run) packageDescriptor {
	d := packageDescriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "parley-" + run.Snapshot, Title: run.title(), Description: run.about(), Version: fmt.Sprintf("%d.0.0", SchemaVersion),
		Resources: []packageResource{},
	}
	for _, t := range Schema() {
		files := run.of(t.Name)
		schema := packageSchema{MissingValues: []string{}, Fields: packageFields(t)}
		if len(files) == 1 {
			schema.PrimaryKey = primaryKeys[t.Name]
		}
		for _, k := range foreignKeys[t.Name] {
			if len(files) == 1 && (k.Reference.Resource == "" || len(run.of(k.Reference.Resource)) == 1) {
				schema.ForeignKeys = append(schema.ForeignKeys, k)
			}
		}
		for i, f := range files {
			name := t.Name
			if len(files) > 1 {
				name = fmt.Sprintf("%s-%05d", t.Name, i)
			}
			d.Resources = append(d.Resources, packageResource{
				Name: name, Type: "table", Description: upperFirst(t.Meaning), Path: f.Path, Format: "parquet",
				MediaType: "application/vnd.apache.parquet", Bytes: f.Bytes, Hash: "sha256:" + f.SHA256, Schema: schema,
			})
		}
	}
	return d
}

func packageFields(t Table) []packageField {
	var fields []packageField
	for _, c := range t.Columns {
		f := packageField{Name: c.Name, Type: packageType(c.Type), Description: c.about()}
		if !c.Null || len(c.Values) > 0 {
			f.Constraints = &packageConstraint{Required: !c.Null, Enum: c.Values}
		}
		fields = append(fields, f)
	}
	return fields
}

// packageType is a column's type as Table Schema names it.
func packageType(column string) string {
	switch column {
	case "bool":
		return "boolean"
	case "int32", "int64":
		return "integer"
	case "double":
		return "number"
	}
	if strings.HasPrefix(column, "list<") {
		return "array"
	}
	return column // string, date
}
