package store

import (
	"encoding/json"
	"fmt"
	"strings"
)

// croissantContext is the context that the format's own documents carry; tools look for it as it stands.
const croissantContext = `{"@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
 "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
 "data": {"@id": "cr:data", "@type": "@json"}, "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
 "dct": "http://purl.org/dc/terms/", "equivalentProperty": "cr:equivalentProperty",
 "examples": {"@id": "cr:examples", "@type": "@json"}, "extract": "cr:extract", "field": "cr:field",
 "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject", "fileSet": "cr:fileSet", "format": "cr:format",
 "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5",
 "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet", "references": "cr:references",
 "regex": "cr:regex", "repeated": "cr:repeated", "replace": "cr:replace", "samplingRate": "cr:samplingRate",
 "sc": "https://schema.org/", "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField",
 "transform": "cr:transform"}`

// parquetEncoding is the name that Croissant's tools know Parquet by.
const parquetEncoding = "application/x-parquet"

// A croissantDataset is a data set as MLCommons Croissant 1.0 describes one: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.0.html
type croissantDataset struct {
	Context      json.RawMessage   `json:"@context"`
	Type         string            `json:"@type"`
	ConformsTo   string            `json:"conformsTo"`
	Name         string            `json:"name"`
	Description  string            `json:"description"`
	Version      string            `json:"version"`
	Distribution []croissantFiles  `json:"distribution"`
	RecordSets   []croissantRecord `json:"recordSet"`
}

// croissantFiles is a file, or all files of a table.
type croissantFiles struct {
	Type     string `json:"@type"`
	ID       string `json:"@id"`
	Name     string `json:"name"`
	URL      string `json:"contentUrl,omitempty"`
	Size     string `json:"contentSize,omitempty"`
	Encoding string `json:"encodingFormat"`
	SHA256   string `json:"sha256,omitempty"`
	Includes string `json:"includes,omitempty"`
}

type croissantRecord struct {
	Type        string           `json:"@type"`
	ID          string           `json:"@id"`
	Name        string           `json:"name"`
	Description string           `json:"description"`
	Key         []croissantRef   `json:"key,omitempty"`
	Fields      []croissantField `json:"field"`
}

type croissantRef struct {
	ID string `json:"@id"`
}

type croissantField struct {
	Type        string           `json:"@type"`
	ID          string           `json:"@id"`
	Name        string           `json:"name"`
	Description string           `json:"description,omitempty"`
	DataType    string           `json:"dataType,omitempty"`
	Repeated    bool             `json:"repeated,omitempty"`
	Source      *croissantSource `json:"source,omitempty"`
	SubFields   []croissantField `json:"subField,omitempty"`
}

type croissantSource struct {
	File      *croissantRef       `json:"fileObject,omitempty"`
	Files     *croissantRef       `json:"fileSet,omitempty"`
	Extract   map[string]string   `json:"extract"`
	Transform *croissantTransform `json:"transform,omitempty"`
}

type croissantTransform struct {
	JSONPath string `json:"jsonPath"`
}

// croissant describes a run: each file with its hash, and a record set a table.
func croissant(run *Run) croissantDataset {
	d := croissantDataset{
		Context: json.RawMessage(croissantContext), Type: "sc:Dataset", ConformsTo: "http://mlcommons.org/croissant/1.0",
		Name: "parley-" + run.Snapshot, Description: run.about(), Version: fmt.Sprintf("%d.0.0", SchemaVersion),
	}
	for _, t := range Schema() {
		files := run.of(t.Name)
		for _, f := range files {
			d.Distribution = append(d.Distribution, croissantFiles{Type: "cr:FileObject", ID: f.Path, Name: f.Path, URL: f.Path,
				Size: fmt.Sprintf("%d B", f.Bytes), Encoding: parquetEncoding, SHA256: f.SHA256})
		}
		source := croissantSource{}
		if len(files) == 1 {
			source.File = &croissantRef{files[0].Path}
		} else {
			id := t.Name + "-files"
			source.Files = &croissantRef{id}
			d.Distribution = append(d.Distribution, croissantFiles{Type: "cr:FileSet", ID: id, Name: id, Encoding: parquetEncoding,
				Includes: t.Name + "/*.parquet"})
		}
		d.RecordSets = append(d.RecordSets, recordSet(t, source))
	}
	return d
}

func recordSet(t Table, source croissantSource) croissantRecord {
	r := croissantRecord{Type: "cr:RecordSet", ID: t.Name, Name: t.Name, Description: upperFirst(t.Meaning)}
	for _, k := range primaryKeys[t.Name] {
		r.Key = append(r.Key, croissantRef{t.Name + "/" + k})
	}
	for _, c := range t.Columns {
		at := source
		at.Extract = map[string]string{"column": c.Name}
		f := croissantField{Type: "cr:Field", ID: t.Name + "/" + c.Name, Name: t.Name + "/" + c.Name, Description: c.about()}
		kind, list := strings.CutPrefix(c.Type, "list<")
		f.Repeated = list
		if fields, ok := strings.CutPrefix(kind, "struct<"); ok {
			f.SubFields = subFields(f.ID, strings.TrimRight(fields, ">"), at)
		} else {
			f.DataType, f.Source = croissantType(strings.TrimSuffix(kind, ">")), &at
		}
		r.Fields = append(r.Fields, f)
	}
	return r
}

// subFields are the fields of a struct column, from its type's "start: int64, end: int64".
func subFields(id, fields string, source croissantSource) []croissantField {
	var sub []croissantField
	for _, f := range strings.Split(fields, ", ") {
		name, kind, _ := strings.Cut(f, ": ")
		at := source
		at.Transform = &croissantTransform{JSONPath: name}
		sub = append(sub, croissantField{Type: "cr:Field", ID: id + "/" + name, Name: id + "/" + name,
			DataType: croissantType(kind), Source: &at})
	}
	return sub
}

// croissantType is a column's type as Croissant names it.
func croissantType(column string) string {
	switch column {
	case "bool":
		return "sc:Boolean"
	case "int32", "int64":
		return "sc:Integer"
	case "double":
		return "sc:Float"
	case "date":
		return "sc:Date"
	}
	return "sc:Text"
}
