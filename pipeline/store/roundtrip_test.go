package store

import (
	"fmt"
	"io"
	"iter"
	"math/rand"
	"os"
	"reflect"
	"testing"
	"testing/quick"
)

func collect[T any](t testing.TB, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var all []T
	for row, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}

func same[T any](t *testing.T, table string, have, want []T) {
	t.Helper()
	if len(have) != len(want) {
		t.Fatalf("%s: have %d rows, want %d", table, len(have), len(want))
	}
	for i := range have {
		if !reflect.DeepEqual(have[i], want[i]) {
			t.Fatalf("%s row %d: have %+v, want %+v", table, i, have[i], want[i])
		}
	}
}

func TestRowsComeBackAsWritten(t *testing.T) {
	for _, n := range []int{0, 1, 1500} {
		out, want := t.TempDir(), sampleRows(n)
		publish(t, out, want)
		r, err := Open(out)
		if err != nil {
			t.Fatal(err)
		}
		same(t, Documents, collect(t, r.Documents()), want.documents)
		same(t, Statements, collect(t, r.Statements()), want.statements)
		same(t, Evidence, collect(t, r.Evidence()), want.evidence)
		same(t, Speakers, collect(t, r.Speakers()), want.speakers)
		same(t, Rejects, collect(t, r.Rejects()), want.rejects)
	}
}

// One byte that is no UTF-8 would keep other tools from reading the table.
func TestForeignBytesAreMended(t *testing.T) {
	out := t.TempDir()
	publish(t, out, rows{
		documents: []DocumentRow{{URI: "in/\xff.txt", Title: "a\xc3"}},
		rejects:   []RejectRow{{URI: "in/\xfe", Message: "byte \x80"}},
	})
	r, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	d, x := collect(t, r.Documents())[0], collect(t, r.Rejects())[0]
	have, want := []string{d.URI, d.Title, x.URI, x.Message}, []string{"in/\ufffd.txt", "a\ufffd", "in/\ufffd", "byte \ufffd"}
	if !reflect.DeepEqual(have, want) {
		t.Errorf("have %q, want %q", have, want)
	}
}

func Example() {
	out, err := os.MkdirTemp("", "tables")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(out)

	s, err := Begin(out, Meta{Program: "v1", Target: "us_talks"})
	if err != nil {
		panic(err)
	}
	defer s.Abort() // does nothing after Commit
	if err := s.Rejects.Write(RejectRow{URI: "in/empty.txt", Stage: "read", Reason: "empty", Message: "no bytes"}); err != nil {
		panic(err)
	}
	if _, err := s.Commit(RunInfo{}); err != nil {
		panic(err)
	}

	r, err := Open(out)
	if err != nil {
		panic(err)
	}
	for row, err := range r.Rejects() {
		if err != nil {
			panic(err)
		}
		fmt.Println(row.URI, row.Reason)
	}
	// Output: in/empty.txt empty
}

// Whatever values the rows have, they come back: every column with and without nulls, long and short lists.
func TestAnyRowsComeBack(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	want := rows{anyRows[DocumentRow](r), anyRows[StatementRow](r), anyRows[EvidenceRow](r), anyRows[SpeakerRow](r), anyRows[RejectRow](r)}
	out := t.TempDir()
	publish(t, out, want)
	reader, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	same(t, Documents, collect(t, reader.Documents()), want.documents)
	same(t, Statements, collect(t, reader.Statements()), want.statements)
	same(t, Evidence, collect(t, reader.Evidence()), want.evidence)
	same(t, Speakers, collect(t, reader.Speakers()), want.speakers)
	same(t, Rejects, collect(t, reader.Rejects()), want.rejects)
	if found, err := Verify(out); err != nil || len(found) == 0 {
		t.Errorf("have %v, %v, want findings, as the rows make no sense", found, err)
	}
	for _, table := range Schema() {
		for _, format := range []string{"jsonl", "csv"} {
			if err := Export(out, table.Name, format, "", io.Discard); err != nil {
				t.Errorf("%s as %s: have %v, want no error", table.Name, format, err)
			}
		}
	}
}

func anyRows[T any](r *rand.Rand) []T {
	all := make([]T, 700)
	for i := range all {
		v, ok := quick.Value(reflect.TypeFor[T](), r)
		if !ok {
			panic("a type that testing/quick does not know")
		}
		all[i] = v.Interface().(T)
	}
	return all
}
