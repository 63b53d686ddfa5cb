package store

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func exported(t *testing.T, r rows, table, format string) string {
	t.Helper()
	out := t.TempDir()
	publish(t, out, r)
	var b bytes.Buffer
	if err := Export(out, table, format, "", &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestExportJSONL(t *testing.T) {
	r := rows{
		rejects: []RejectRow{
			{URI: "a \"b\" \\ c\n\t\x01", Stage: "source", Reason: "empty", Message: "naïve «<&>» \u2028 \xff"},
			{URI: "b", Stage: "source", Reason: "truncated", Message: "", ByteOffset: ptr(int64(0))},
		},
		speakers: []SpeakerRow{{SpeakerID: "x", Speaker: "X", SpeakerKind: "person", Period: "2025-02", Mean: ptr(-0.0625),
			Label: "none", FirstDate: ptr(int32(20126)), LastDate: ptr(int32(-1))}},
		evidence:   []EvidenceRow{{StatementID: "s", Entry: "e", Weight: 1e-7, Modifiers: []string{"negated", `"`}, Contribution: 3}},
		statements: []StatementRow{{StatementID: "s", Spans: []SpanRow{{1, 2}, {3, 4}}, AboutTalks: true}},
	}
	cases := map[string]string{
		Rejects: `{"uri":"a \"b\" \\ c\n\u0009\u0001","stage":"source","reason":"empty","message":"naïve «<&>» \u2028 ` + "\ufffd" + `","byte_offset":null,"input":null}
{"uri":"b","stage":"source","reason":"truncated","message":"","byte_offset":0,"input":null}
`,
		Speakers: `{"speaker_id":"x","speaker":"X","speaker_kind":"person","faction":null,"period":"2025-02","n_statements":0,"n_about":0,` +
			`"mean":-0.0625,"low":null,"high":null,"label":"none","first_date":"2025-02-07","last_date":"1969-12-31","shift":null,` +
			`"shift_low":null,"shift_high":null,"shift_date":null}
`,
		Evidence: `{"statement_id":"s","seq":0,"entry":"e","start":0,"end":0,"surface":"","category":"","weight":1e-07,` +
			`"modifiers":["negated","\""],"contribution":3}
`,
		Documents: "",
	}
	for table, want := range cases {
		if have := exported(t, r, table, "jsonl"); have != want {
			t.Errorf("%s: have %s\nwant %s", table, have, want)
		}
	}
	var s struct {
		Spans []struct{ Start, End int }
		About bool    `json:"about_talks"`
		Cue   *string `json:"cue"`
	}
	line := exported(t, r, Statements, "jsonl")
	if err := json.Unmarshal([]byte(line), &s); err != nil || len(s.Spans) != 2 || s.Spans[1].End != 4 || !s.About || s.Cue != nil {
		t.Errorf("have %s, %v, want its two spans, about_talks and no cue", line, err)
	}
}

func TestExportCSV(t *testing.T) {
	r := sampleRows(2)
	r.documents[0].Title = "a, \"b\"\nc"
	text := exported(t, r, Documents, "csv")
	have, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(have) != 3 {
		t.Fatalf("have %d records, %v, want a head and two", len(have), err)
	}
	cell := func(row int, column string) string {
		for i, name := range have[0] {
			if name == column {
				return have[row][i]
			}
		}
		return "no column " + column
	}
	want := map[string]string{"title": r.documents[0].Title, "text": r.documents[0].Text, "published": "0001-01-01", "author": "",
		"n_statements": "2", "notes": `["byte order mark left out","one invalid byte"]`}
	for column, w := range want {
		if h := cell(1, column); h != w {
			t.Errorf("%s: have %q, want %q", column, h, w)
		}
	}
	spans := exported(t, r, Statements, "csv")
	if !strings.Contains(spans, `"[{""start"":3,""end"":23},`) {
		t.Errorf("have %.300s, want spans as JSON in quotation marks", spans)
	}
}

// Every column of every table comes out under its name, in order.
func TestExportHasAllColumns(t *testing.T) {
	for _, table := range Schema() {
		var want []string
		for _, c := range table.Columns {
			want = append(want, c.Name)
		}
		head, _, _ := strings.Cut(exported(t, rows{}, table.Name, "csv"), "\n")
		if have := strings.Split(head, ","); !reflect.DeepEqual(have, want) {
			t.Errorf("%s: have %v, want %v", table.Name, have, want)
		}
	}
}

func TestExportWrongUse(t *testing.T) {
	out := t.TempDir()
	publish(t, out, rows{})
	for _, c := range [][2]string{{"people", "csv"}, {Documents, "xml"}} {
		var b bytes.Buffer
		if err := Export(out, c[0], c[1], "", &b); err == nil || b.Len() > 0 {
			t.Errorf("%v: have %v and %d bytes, want an error and nothing written", c, err, b.Len())
		}
	}
}

func FuzzAppendString(f *testing.F) {
	f.Add("plain")
	f.Add("\x00\x1f\"\\\u2028é\xc3")
	f.Fuzz(func(t *testing.T, s string) {
		var have string
		want := string([]rune(s)) // U+FFFD for each byte that is no UTF-8
		b := appendString(nil, s)
		if err := json.Unmarshal(b, &have); err != nil || have != want || bytes.ContainsAny(b, "\n\r\v\f\u0085\u2028\u2029") {
			t.Errorf("have %s for %q, %v, want %q on one line", b, have, err, want)
		}
	})
}
