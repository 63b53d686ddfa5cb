package store

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// WriteSchema writes the data dictionary: "text" for a terminal, "md" (docs/TABLES.md is made so), or "json".
func WriteSchema(w io.Writer, format string) error {
	switch format {
	case "text":
		return writeText(w)
	case "md":
		return writeMarkdown(w)
	case "json":
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false) // list<string> is to be read
		return e.Encode(struct {
			Version int     `json:"schema_version"`
			Tables  []Table `json:"tables"`
		}{SchemaVersion, Schema()})
	}
	return fmt.Errorf("format %q: want text, md or json", format)
}

// about is the meaning with its unit and closed list, in one line.
func (c Column) about() string {
	s := c.Meaning
	if c.Unit != "" {
		s += " (" + c.Unit + ")"
	}
	if len(c.Values) > 0 {
		s += ". One of: " + strings.Join(c.Values, ", ")
	}
	return s
}

// typeAndNull is the type with a question mark where the column can be null.
func (c Column) typeAndNull() string {
	if c.Null {
		return c.Type + "?"
	}
	return c.Type
}

func writeText(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "schema version %d; ? marks columns that can be null\n", SchemaVersion)
	for _, t := range Schema() {
		fmt.Fprintf(out, "\n%s: %s\n", t.Name, t.Meaning)
		for _, c := range t.Columns {
			kind := c.typeAndNull()
			if strings.HasPrefix(kind, "list<struct<") {
				kind = "list<struct>" // the meaning tells its fields in a table that must stay narrow
			}
			fmt.Fprintf(out, "  %-16s %-13s %s\n", c.Name, kind, c.about())
		}
	}
	return out.Flush()
}

const markdownHead = `# Tables

Made from the row structs in pipeline/store by ` + "`make docs`" + `; a test keeps it up to date. Schema version %d.

A table is a folder of Parquet files below ` + "`out/current`" + `, read with one call: ` + "`pandas.read_parquet(folder)`" + `,
` + "`polars.read_parquet(folder)`" + `, ` + "`pyarrow.parquet.read_table(folder)`" + `, ` + "`duckdb.sql(\"from read_parquet('folder')\")`" + `
(older DuckDB wants ` + "`'folder/*.parquet'`" + `).
Each file carries this dictionary in its key-value metadata, as JSON under ` + "`parley.columns`" + `, beside
` + "`parley.schema_version`, `parley.lexicon_sha256`, `parley.target` and `parley.version`" + `.

` + "`out/current`" + ` is a link that the next run turns to its own snapshot; a snapshot itself never changes. A notebook that reads
several tables while a run may end follows the link once: ` + "`os.path.realpath('out/current')`" + `.

Beside the tables a snapshot carries ` + "`run.json`" + ` (inputs, counts, timings, versions, every file's size and SHA-256) and its
description for other tools: ` + "`datapackage.json`" + ` ([Data Package](https://datapackage.org) 2.0) and ` + "`croissant.json`" + `
([Croissant](https://docs.mlcommons.org/croissant/) 1.0).

Documents, statements and evidence lie in files by month of ` + "`documents.published`" + `, as ` + "`2025-02-00000.parquet`" + `, undated
documents in ` + "`undated-00000.parquet`" + `; documents stand by day and then by doc_id, statements and evidence as their documents
do. Early snapshots of this schema version have ` + "`part-00000.parquet`" + ` with the documents in the order of the inputs, and lack
the last columns: ` + "`documents.source_sha256`, `documents.markup` and `rejects.input`" + `. They can be read and added to.

Offsets are bytes of UTF-8 into ` + "`documents.text`, `[start, end)`" + `. Dates are days without a time zone. A question mark
after a type says that the column can be null; an optional string is null, never empty. Lists are never null.

A column of dates holds a whole day, in ` + "`parley export`" + ` too. Where a page tells no more than that somebody spoke "in March
2025", ` + "`statements.date` is 2025-03-01 and `statements.date_precision` is `month`" + `: the row belongs to March, and nothing is
known of the day. So what is counted by day wants ` + "`date_precision = 'day'`, by month `date_precision IN ('day', 'month')`" + `.
` + "`parley compare --by month` and `speakers` go by it too" + `: what has a year alone is in no month.
`

func writeMarkdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, markdownHead, SchemaVersion)
	for _, t := range Schema() {
		fmt.Fprintf(out, "\n## %s\n\n%s.\n\n| column | type | meaning |\n|---|---|---|\n", t.Name, upperFirst(t.Meaning))
		for _, c := range t.Columns {
			fmt.Fprintf(out, "| %s | `%s` | %s |\n", c.Name, c.typeAndNull(), strings.ReplaceAll(c.about(), "|", `\|`))
		}
	}
	return out.Flush()
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
