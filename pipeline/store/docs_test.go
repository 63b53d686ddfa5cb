package store

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite docs/TABLES.md from the schema")

func TestDocsAreUpToDate(t *testing.T) {
	const path = "../../docs/TABLES.md"
	var want bytes.Buffer
	if err := WriteSchema(&want, "md"); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, want.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, want.Bytes()) {
		t.Errorf("%s is not what the schema says: have %d bytes, want %d; run make docs", path, len(have), want.Len())
	}
}

// The contract's columns, in its order; more may follow.
func TestContractColumns(t *testing.T) {
	want := map[string]string{
		Documents: "doc_id string, uri string, format string, title string?, author string?, outlet string?, published date?, " +
			"published_source string, language string, text string, text_sha256 string, n_statements int32",
		Statements: "statement_id string, doc_id string, seq int32, speaker_id string, speaker string, speaker_kind string, " +
			"speaker_surface string?, speaker_start int64?, speaker_end int64?, role string?, faction string?, cue string?, " +
			"cue_start int64?, cue_end int64?, outlet string?, channel string?, date date?, date_precision string, " +
			"date_source string, form string, start int64, end int64, spans list<struct<start: int64, end: int64>>, text string, " +
			"responds_to string?, duplicate_of string?, target string, about_talks bool, stance string, score double, " +
			"confidence double, n_tokens int32, n_talks int32, n_us int32, n_iran int32, n_support int32, n_oppose int32, " +
			"n_negation int32, n_condition int32, n_hedge int32, n_intensifier int32, n_question int32",
		Evidence: "statement_id string, seq int32, entry string, start int64, end int64, surface string, category string, " +
			"weight double, modifiers list<string>, contribution double",
		Speakers: "speaker_id string, speaker string, speaker_kind string, faction string?, period string, n_statements int32, " +
			"n_about int32, mean double?, low double?, high double?, label string, first_date date?, last_date date?, " +
			"shift double?, shift_low double?, shift_high double?, shift_date date?",
		Rejects: "uri string, stage string, reason string, message string, byte_offset int64?",
	}
	for _, table := range Schema() {
		have := ""
		for i, c := range table.Columns {
			if i > 0 {
				have += ", "
			}
			have += c.Name + " " + c.typeAndNull()
			if c.Meaning == "" {
				t.Errorf("%s.%s: have no meaning, want one", table.Name, c.Name)
			}
		}
		if w := want[table.Name]; len(have) < len(w) || have[:len(w)] != w {
			t.Errorf("%s: have %s\nwant %s", table.Name, have, w)
		}
	}
}
