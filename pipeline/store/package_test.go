package store

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// description reads one of a snapshot's descriptions.
func description(t *testing.T, p *Published, name string, into any) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(p.Dir, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b
}

func TestDataPackageTellsFilesAndColumns(t *testing.T) {
	p := publish(t, t.TempDir(), sampleRows(3))
	var d packageDescriptor
	description(t, p, packageFile, &d)
	if len(d.Resources) != len(Schema()) {
		t.Fatalf("have %d resources, want one a table", len(d.Resources))
	}
	for i, table := range Schema() {
		r, f := d.Resources[i], p.Run.of(table.Name)[0]
		if r.Name != table.Name || r.Path != f.Path || r.Bytes != f.Bytes || r.Hash != "sha256:"+f.SHA256 {
			t.Errorf("%s: have %s %s %d %s, want %+v", table.Name, r.Name, r.Path, r.Bytes, r.Hash, f)
		}
		for j, c := range table.Columns {
			have := r.Schema.Fields[j]
			if have.Name != c.Name || have.Type != packageType(c.Type) || c.Null != (have.Constraints == nil || !have.Constraints.Required) {
				t.Errorf("%s.%s: have %+v, want type %s, null %t", table.Name, c.Name, have, c.typeAndNull(), c.Null)
			}
		}
	}
	types := map[string]string{"string": "string", "bool": "boolean", "int64": "integer", "double": "number", "date": "date",
		"list<struct<start: int64, end: int64>>": "array"}
	for column, want := range types {
		if have := packageType(column); have != want {
			t.Errorf("%s: have %s, want %s", column, have, want)
		}
	}
}

func TestCroissantTellsFilesAndColumns(t *testing.T) {
	p := publish(t, t.TempDir(), sampleRows(3))
	var d croissantDataset
	description(t, p, croissantFile, &d)
	for i, table := range Schema() {
		f := p.Run.of(table.Name)[0]
		if have := d.Distribution[i]; have.URL != f.Path || have.SHA256 != f.SHA256 {
			t.Errorf("%s: have %s %s, want %+v", table.Name, have.URL, have.SHA256, f)
		}
		if len(d.RecordSets[i].Fields) != len(table.Columns) {
			t.Errorf("%s: have %d fields, want %d", table.Name, len(d.RecordSets[i].Fields), len(table.Columns))
		}
	}
	for _, f := range d.RecordSets[1].Fields {
		switch f.Name {
		case "statements/spans":
			if !f.Repeated || len(f.SubFields) != 2 || f.SubFields[1].Source.Transform.JSONPath != "end" || f.SubFields[1].DataType != "sc:Integer" {
				t.Errorf("spans: have %+v, want start and end, repeated", f)
			}
		case "statements/score":
			if f.DataType != "sc:Float" || f.Source.Extract["column"] != "score" || f.Source.File.ID != "statements/part-00000.parquet" {
				t.Errorf("score: have %+v, want a number of the table's file", f)
			}
		}
	}
}

// A table of several files is one record set over all of them, and a resource a file without keys.
func TestDescriptionsOfManyFiles(t *testing.T) {
	run := &Run{Snapshot: "0123456789abcdef", Meta: testMeta}
	for _, path := range []string{"documents/part-00000.parquet", "statements/part-00000.parquet", "statements/part-00001.parquet"} {
		run.Files = append(run.Files, File{Path: path, SHA256: "ab"})
	}
	var names []string
	for _, r := range dataPackage(run).Resources {
		names = append(names, r.Name)
		if keys := len(r.Schema.PrimaryKey) + len(r.Schema.ForeignKeys); (keys > 0) != (r.Name == Documents) {
			t.Errorf("%s: have %d keys", r.Name, keys)
		}
	}
	if have, want := strings.Join(names, " "), "documents statements-00000 statements-00001"; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
	d := croissant(run)
	last := d.Distribution[3]
	if last.Type != "cr:FileSet" || last.Includes != "statements/*.parquet" || d.RecordSets[1].Fields[0].Source.Files.ID != last.ID {
		t.Errorf("have %+v, want all files of the table as the source of its records", last)
	}
}

// Other clocks, same bytes.
func TestDescriptionsAreTheSameAgain(t *testing.T) {
	for _, name := range descriptionFiles {
		var a, b any
		first := description(t, publish(t, t.TempDir(), sampleRows(2)), name, &a)
		second := description(t, publish(t, t.TempDir(), sampleRows(2)), name, &b)
		if !bytes.Equal(first, second) {
			t.Errorf("%s: have other bytes in the second run", name)
		}
	}
}

func TestChangedDescriptionIsFoundAndMended(t *testing.T) {
	for _, name := range descriptionFiles {
		out := t.TempDir()
		p := publish(t, out, sampleRows(2))
		path := filepath.Join(p.Dir, name)
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Replace(b, []byte("parley"), []byte("barley"), 1), 0o666); err != nil {
			t.Fatal(err)
		}
		found, err := Verify(out, addsUp)
		if err != nil || len(found) != 1 || found[0].Where != path {
			t.Errorf("%s: have %v, %v, want the one changed file", name, found, err)
		}
		publish(t, out, sampleRows(2))
		if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
			t.Errorf("%s: have %v, %v, want a whole snapshot after the next run", name, found, err)
		}
	}
}

// A snapshot of an early version can be read; verify says what it lacks.
func TestSnapshotWithoutDescriptions(t *testing.T) {
	out := t.TempDir()
	p := publish(t, out, sampleRows(2))
	for _, name := range descriptionFiles {
		if err := os.Remove(filepath.Join(p.Dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	p.Run.Descriptions = nil
	seal(t, p)
	if _, err := Open(out); err != nil {
		t.Fatal(err)
	}
	found, err := Verify(out, addsUp)
	if err != nil || len(found) != 1 || !strings.Contains(found[0].Message, packageFile) {
		t.Errorf("have %v, %v, want that the descriptions are missed", found, err)
	}
	publish(t, out, sampleRows(2))
	if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
		t.Errorf("have %v, %v, want them after the next run", found, err)
	}
}
