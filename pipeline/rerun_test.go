package pipeline

import (
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"parley/data"
	"parley/pipeline/store"
	"parley/pipeline/store/storetest"
)

func all[T any](t *testing.T, rows iter.Seq2[T, error]) []T {
	t.Helper()
	var list []T
	for row, err := range rows {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, row)
	}
	return list
}

// TestRerunFindsChangedRows writes the samples' tables with one value changed: no file is damaged, every sum fits, and
// still a document that is read again gives another row.
func TestRerunFindsChangedRows(t *testing.T) {
	r := runSamples(t)
	of := func(format string) int { // place of a statement of such a document that answers another
		formats := map[string]string{}
		for _, d := range all(t, r.Documents()) {
			formats[d.DocID] = d.Format
		}
		for i, s := range all(t, r.Statements()) {
			if formats[s.DocID] == format && s.Speaker != "" && s.Date != nil {
				return i
			}
		}
		t.Fatalf("no dated statement of a %s document", format)
		return 0
	}
	text, html := of("txt"), of("html")
	for _, tt := range []struct {
		name    string
		early   bool // written by a version that did not store all
		change  func(*storetest.Rows)
		wrong   string // in the only finding; "" for none
		unclear int
	}{
		{"nothing", false, func(*storetest.Rows) {}, "", 0},
		{"a speaker", false, func(r *storetest.Rows) { r.Statements[text].Speaker = "Elin Other" }, `stored is "Elin Other"`, 0},
		{"a date", false, func(r *storetest.Rows) { d := *r.Statements[text].Date + 1; r.Statements[text].Date = &d }, "date", 0},
		{"confidence", false, func(r *storetest.Rows) { r.Statements[text].Confidence /= 2 }, "confidence", 0},
		{"evidence", false, func(r *storetest.Rows) { r.Evidence[0].Entry = "another_line" }, "other evidence", 0},
		{"a statement less", false, func(r *storetest.Rows) {
			id := r.Statements[text].StatementID
			r.Statements = slices.Delete(r.Statements, text, text+1)
			r.Evidence = slices.DeleteFunc(r.Evidence, func(e store.EvidenceRow) bool { return e.StatementID == id })
		}, "statements, stored are", 0},
		{"a speaker of a page", false, func(r *storetest.Rows) { r.Statements[html].Speaker = "Elin Other" }, `stored is "Elin Other"`, 0},
		{"a speaker of a page, early", true, func(r *storetest.Rows) { r.Statements[html].Speaker = "Elin Other" }, "", 1},
		{"a speaker, early", true, func(r *storetest.Rows) { r.Statements[text].Speaker = "Elin Other" }, `stored is "Elin Other"`, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rows := storetest.Rows{
				Documents: all(t, r.Documents()), Statements: all(t, r.Statements()), Evidence: all(t, r.Evidence()),
				Speakers: all(t, r.Speakers()), Rejects: all(t, r.Rejects()),
			}
			tt.change(&rows)
			out := t.TempDir()
			meta := r.Run.Meta
			if !tt.early {
				meta.Basis = r.Run.Basis
			}
			if _, err := storetest.Write(out, meta, rows); err != nil {
				t.Fatal(err)
			}
			have, err := Rerun(t.Context(), out, data.Files{}, DefaultTarget, "test", 1)
			if err != nil {
				t.Fatal(err)
			}
			if (len(have.Wrong) != 1) != (tt.wrong == "") || tt.wrong != "" && !strings.Contains(have.Wrong[0].String(), tt.wrong) {
				t.Errorf("have %v, want one finding with %q", have.Wrong, tt.wrong)
			}
			if len(have.Unclear) != tt.unclear || have.UnclearDocuments != int64(tt.unclear) {
				t.Errorf("have %v, want %d that cannot be told", have.Unclear, tt.unclear)
			}
			if n := have.Same + have.WrongDocuments + have.UnclearDocuments; have.Sampled != have.Documents || n != have.Sampled {
				t.Errorf("have %d of %d documents and %d told, want all", have.Sampled, have.Documents, n)
			}
		})
	}
}

// The sample depends on the texts alone, and grows with its share.
func TestRerunSample(t *testing.T) {
	r := runSamples(t)
	last := int64(-1)
	for _, share := range []float64{0.0001, 0.3, 0.7, 1} {
		var have [2]*Recount
		for i := range have {
			var err error
			if have[i], err = Rerun(t.Context(), r.Dir, data.Files{}, DefaultTarget, "test", share); err != nil {
				t.Fatal(err)
			}
		}
		if have[0].Sampled != have[1].Sampled || have[0].Statements != have[1].Statements {
			t.Errorf("%g: have %d and then %d documents, want the same sample", share, have[0].Sampled, have[1].Sampled)
		}
		if have[0].Sampled < last {
			t.Errorf("%g: have %d documents, want no fewer than the %d of a smaller share", share, have[0].Sampled, last)
		}
		last = have[0].Sampled
	}
	if want := r.Run.Counts[store.Documents]; last != want {
		t.Errorf("have %d documents, want all %d", last, want)
	}
}

// Other tables and other versions give other rows, which would prove nothing.
func TestRerunWantsTheSameMaker(t *testing.T) {
	r := runSamples(t)
	for name, do := range map[string]func() (*Recount, error){
		"version": func() (*Recount, error) {
			return Rerun(t.Context(), r.Dir, data.Files{}, DefaultTarget, "later", 1)
		},
		"tables": func() (*Recount, error) {
			return Rerun(t.Context(), r.Dir, arcadians(t), DefaultTarget, "test", 1)
		},
		"target": func() (*Recount, error) {
			return Rerun(t.Context(), r.Dir, data.Files{}, "nowhere", "test", 1)
		},
	} {
		var usage *UsageError
		if _, err := do(); !errors.As(err, &usage) {
			t.Errorf("%s: have %v, want a UsageError", name, err)
		}
	}
}
