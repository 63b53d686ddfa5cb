package pipeline

import (
	"testing"
	"time"

	"parley/data"
	"parley/pipeline/store/storetest"
)

// large is a snapshot of 2,000 speakers and 500,000 statements.
func large(t testing.TB) string {
	out := t.TempDir()
	if _, err := storetest.Large(out, 2000, 500_000); err != nil {
		t.Fatal(err)
	}
	return out
}

func BenchmarkCompare(b *testing.B) {
	out := large(b)
	since := data.Date{Year: 2024, Month: 3, Day: 1}
	for _, c := range []struct {
		name string
		do   func() error
	}{
		{"all", func() error { _, err := Compare(out, Selection{}); return err }},
		{"since", func() error { _, err := Compare(out, Selection{Since: since}); return err }},
		{"month", func() error { _, err := Compare(out, Selection{Since: since, ByMonth: true}); return err }},
		{"outlet", func() error { _, err := Compare(out, Selection{Of: "outlet"}); return err }},
		{"pair", func() error {
			_, err := Pairs(out, Selection{}, []string{"delegate 0001", "delegate 0002"})
			return err
		}},
		{"replies", func() error { _, err := Replies(out, Selection{}); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// mostWait is how long a comparison of a large snapshot may take, four times over for a busy machine.
const mostWait = 4 * 2 * time.Second

func TestCompareOfMuchIsQuick(t *testing.T) {
	if testing.Short() {
		t.Skip("writes half a million statements")
	}
	out := large(t)
	started := time.Now()
	rows, err := Compare(out, Selection{Since: data.Date{Year: 2024, Month: 3, Day: 1}, ByMonth: true})
	if took := time.Since(started); err != nil || len(rows) < 2000 || took > mostWait {
		t.Errorf("have %d rows, %v, in %v, want those of 2,000 speakers within %v", len(rows), err, took, mostWait)
	}
}
