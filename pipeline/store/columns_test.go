package store

import (
	"iter"
	"reflect"
	"strings"
	"testing"
)

// agree holds rows of some columns against the whole rows, column by column.
func agree[Some, All any](t *testing.T, some iter.Seq2[Some, error], all []All) {
	t.Helper()
	have := collect(t, some)
	if len(have) != len(all) {
		t.Fatalf("%T: have %d rows, want %d", *new(Some), len(have), len(all))
	}
	byName := map[string]int{}
	for i := range reflect.TypeFor[All]().NumField() {
		name, _, _ := strings.Cut(reflect.TypeFor[All]().Field(i).Tag.Get("parquet"), ",")
		byName[name] = i
	}
	for i := range have {
		x, y := reflect.ValueOf(have[i]), reflect.ValueOf(all[i])
		for j := range x.NumField() {
			name, _, _ := strings.Cut(x.Type().Field(j).Tag.Get("parquet"), ",")
			k, ok := byName[name]
			if !ok {
				continue // a part of a list
			}
			if !reflect.DeepEqual(x.Field(j).Interface(), y.Field(k).Interface()) {
				t.Errorf("row %d, column %s: have %v, want %v", i, name, x.Field(j), y.Field(k))
			}
		}
	}
}

func TestColumnsAreThoseOfTheRows(t *testing.T) {
	for _, n := range []int{0, 1, 2, 700} {
		out, all := t.TempDir(), sampleRows(n)
		publish(t, out, all)
		r, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		agree(t, r.Voices(), all.statements)
		agree(t, r.Replies(), all.statements)
		agree(t, r.Quotations(), all.statements)
		for i, h := range collect(t, r.Hits()) {
			e := all.evidence[i]
			if h.StatementID != e.StatementID || h.Start != e.Start || h.End != e.End || h.Surface != e.Surface || h.Contribution != e.Contribution ||
				strings.Join(h.Modifiers, ",") != strings.Join(e.Modifiers, ",") {
				t.Errorf("evidence %d: have %+v, want %+v", i, h, e)
			}
		}
		agree(t, r.Pages(), all.documents)
		for i, q := range collect(t, r.Quotations()) {
			for j, p := range all.statements[i].Spans {
				if q.SpanStarts[j] != p.Start || q.SpanEnds[j] != p.End || len(q.SpanStarts) != len(all.statements[i].Spans) {
					t.Errorf("row %d: have pieces %v to %v, want %v", i, q.SpanStarts, q.SpanEnds, all.statements[i].Spans)
				}
			}
		}
	}
}

func TestColumnsOfADamagedFile(t *testing.T) {
	out := t.TempDir()
	p := publish(t, out, sampleRows(20))
	damage(t, p.Dir+"/statements/part-00000.parquet", 100)
	r, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, err = range r.Voices() {
		break
	}
	if err == nil || !strings.Contains(err.Error(), "SHA-256") {
		t.Errorf("have %v, want the hash to tell", err)
	}
}
