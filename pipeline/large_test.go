package pipeline

import (
	"bytes"
	"os"
	"strings"
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

// The bounds of a snapshot of 2,000 speakers and 500,000 statements, on a machine that has nothing else to do.
const (
	mostWait        = 2 * time.Second
	mostReportTime  = 10 * time.Second
	mostReportBytes = 5_000_000
)

func TestLargeSnapshot(t *testing.T) {
	if os.Getenv("PARLEY_LARGE") == "" {
		t.Skip("half a million statements, timed: make bench runs it")
	}
	out := large(t)
	started := time.Now()
	found, err := Compare(out, Selection{Since: data.Date{Year: 2024, Month: 3, Day: 1}, ByMonth: true})
	if took := time.Since(started); err != nil || len(found.Rows) < 2000 || took > mostWait {
		t.Errorf("compare: have %+v, %v, in %v, want the rows of 2,000 speakers within %v", found, err, took, mostWait)
	} else {
		t.Logf("compare: %v", took)
	}

	var page bytes.Buffer
	started = time.Now()
	if err := Report(out, &page); err != nil {
		t.Fatal(err)
	}
	took := time.Since(started)
	t.Logf("report: %d bytes in %v", page.Len(), took)
	if page.Len() > mostReportBytes || took > mostReportTime {
		t.Errorf("report: have %d bytes in %v, want at most %d in %v", page.Len(), took, mostReportBytes, mostReportTime)
	}
	for _, part := range []string{"Left out of this page", "can be opened here", "are left out for"} {
		if !strings.Contains(page.String(), part) {
			t.Errorf("report: have no %q, want the page to say what it leaves out", part)
		}
	}
}
