package store

import (
	"reflect"
	"slices"
	"strings"
)

// SchemaVersion grows when a column changes its name, type or meaning; a new column at the end does not change it.
const SchemaVersion = 1

// A Table is what the data dictionary says of one table.
type Table struct {
	Name    string   `json:"table"`
	Meaning string   `json:"meaning"`
	Columns []Column `json:"columns"`
}

// A Column is one line of the data dictionary.
type Column struct {
	Name    string   `json:"name"`
	Type    string   `json:"type"` // string, bool, int32, int64, double, date, list<...>
	Null    bool     `json:"null"` // can be null
	Unit    string   `json:"unit,omitempty"`
	Meaning string   `json:"meaning"`
	Values  []string `json:"values,omitempty"` // closed list of values, where there is one

	field int // index in the row struct
}

// The tables' names, which are their folders' names too.
const (
	Documents  = "documents"
	Statements = "statements"
	Evidence   = "evidence"
	Speakers   = "speakers"
	Rejects    = "rejects"
)

// Schema is the data dictionary: every table in the order they are written, every column in order.
func Schema() []Table {
	return []Table{
		tableOf[DocumentRow](Documents, "one row a document, by the day of publication and then by doc_id"),
		tableOf[StatementRow](Statements, "one row a statement, in document order"),
		tableOf[EvidenceRow](Evidence, "one row a lexicon hit that counted, in statement order"),
		tableOf[SpeakerRow](Speakers, "one row a speaker and period"),
		tableOf[RejectRow](Rejects, "one row an input whose latest attempt failed; a later success removes it"),
	}
}

// tableOf reads the data dictionary off a row struct.
func tableOf[T any](name, meaning string) Table {
	t := Table{Name: name, Meaning: meaning}
	row := reflect.TypeFor[T]()
	for i := range row.NumField() {
		f := row.Field(i)
		tag := strings.Split(f.Tag.Get("parquet"), ",")
		c := Column{
			Name: tag[0], Type: typeName(f.Type, tag), Null: has(tag, "optional"),
			Unit: f.Tag.Get("unit"), Meaning: f.Tag.Get("doc"), field: i,
		}
		if in := f.Tag.Get("in"); in != "" {
			c.Values = strings.Split(in, "|")
		}
		t.Columns = append(t.Columns, c)
	}
	return t
}

func has(tag []string, option string) bool { return slices.Contains(tag[1:], option) }

// typeName is a column's type as analysts' tools call it.
func typeName(t reflect.Type, tag []string) string {
	if has(tag, "date") {
		return "date"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeName(t.Elem(), tag)
	case reflect.Slice:
		return "list<" + typeName(t.Elem(), tag) + ">"
	case reflect.Struct:
		var fields []string
		for i := range t.NumField() {
			f := t.Field(i)
			sub := strings.Split(f.Tag.Get("parquet"), ",")
			fields = append(fields, sub[0]+": "+typeName(f.Type, sub))
		}
		return "struct<" + strings.Join(fields, ", ") + ">"
	case reflect.Float64:
		return "double"
	}
	return t.Kind().String()
}
