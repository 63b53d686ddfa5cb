package store

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// fewer lets rapid try n cases, where each is a history of writes that wait for the disk.
func fewer(t *testing.T, n int) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	if err := checks.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { checks.Set(before) }) // it was good before
}

// Whatever order runs, rollbacks, pins and collections come in: the current snapshot is the one that it was turned to, it
// and pinned ones are there and whole, and as many of the newest as were to be kept.
func TestHistories(t *testing.T) {
	fewer(t, 8)
	rapid.Check(t, func(rt *rapid.T) {
		out, err := os.MkdirTemp(t.TempDir(), "out")
		if err != nil {
			rt.Fatal(err)
		}
		var there []string // the oldest first
		pinned := map[string]bool{}
		current := ""
		check := func() {
			all, err := List(out)
			if err != nil {
				rt.Fatal(err)
			}
			var have []string
			for _, one := range slices.Backward(all) {
				have = append(have, one.Name)
				if one.Pinned != pinned[one.Name] || one.Current != (one.Name == current) || one.Fault != "" {
					rt.Fatalf("have %+v, want pinned %t and current %s", one, pinned[one.Name], current)
				}
			}
			if !slices.Equal(have, there) {
				rt.Fatalf("have %v, want %v", have, there)
			}
			if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
				rt.Fatalf("current: %v, %v", found, err)
			}
		}
		hour := 0
		run := func(*rapid.T) {
			hour++
			current = filepath.Base(publishRows(rt, out, sampleRows(hour), time.Unix(int64(hour), 0)).Dir)
			there = append(there, current)
		}
		run(rt)
		pick := func(rt *rapid.T) string { return rapid.SampledFrom(there).Draw(rt, "snapshot") }
		rt.Repeat(map[string]func(*rapid.T){
			"":    func(*rapid.T) { check() },
			"run": run,
			"rollback": func(rt *rapid.T) {
				id := pick(rt)
				if name, found, err := Rollback(out, id, addsUp); err != nil || len(found) > 0 || name != id {
					rt.Fatal(name, found, err)
				}
				current = id
			},
			"pin": func(rt *rapid.T) {
				id := pick(rt)
				if _, err := Pin(out, id); err != nil {
					rt.Fatal(err)
				}
				pinned[id] = true
			},
			"unpin": func(rt *rapid.T) {
				id := pick(rt)
				if _, err := Unpin(out, id); err != nil {
					rt.Fatal(err)
				}
				delete(pinned, id)
			},
			"collect": func(rt *rapid.T) {
				keep := rapid.IntRange(0, 4).Draw(rt, "keep")
				if _, err := Collect(out, keep, false); err != nil {
					rt.Fatal(err)
				}
				newest := there[max(0, len(there)-keep):]
				there = slices.DeleteFunc(slices.Clone(there), func(id string) bool {
					return id != current && !pinned[id] && !slices.Contains(newest, id)
				})
			},
		})
	})
}

// The old rows that are still there and what Export tells since then are the new rows, whatever changed.
func TestExportSinceIsTheDifference(t *testing.T) {
	fewer(t, 30)
	rapid.Check(t, func(rt *rapid.T) {
		out, err := os.MkdirTemp(t.TempDir(), "out")
		if err != nil {
			rt.Fatal(err)
		}
		before := sampleRows(rapid.IntRange(1, 6).Draw(rt, "before"))
		after := sampleRows(rapid.IntRange(1, 6).Draw(rt, "after"))
		for i := range after.documents {
			if rapid.Bool().Draw(rt, "edited") {
				after.documents[i].Author = "Vela Ormond"
				after.statements[2*i].Confidence = 0.25
			}
		}
		first := publishRows(rt, out, before, time.Unix(1, 0))
		publishRows(rt, out, after, time.Unix(2, 0))
		for _, table := range []string{Documents, Statements, Evidence} {
			old, now, since := linesOf(rt, first.Dir, table, ""), linesOf(rt, out, table, ""), linesOf(rt, out, table, first.ID)
			var want []string
			for _, line := range now {
				if !slices.Contains(old, line) {
					want = append(want, line)
				}
			}
			if !slices.Equal(since, want) {
				rt.Fatalf("%s: have %d rows, want %d of %d", table, len(since), len(want), len(now))
			}
		}
	})
}

// publishRows is publish at some time.
func publishRows(rt *rapid.T, out string, r rows, at time.Time) *Published {
	s, err := Begin(out, testMeta)
	if err != nil {
		rt.Fatal(err)
	}
	for _, err := range []error{
		s.Documents.Write(r.documents...), s.Statements.Write(r.statements...), s.Evidence.Write(r.evidence...),
		s.Speakers.Write(r.speakers...), s.Rejects.Write(r.rejects...),
	} {
		if err != nil {
			rt.Fatal(err)
		}
	}
	p, err := s.Commit(RunInfo{Finished: at})
	if err != nil {
		rt.Fatal(err)
	}
	return p
}

func linesOf(rt *rapid.T, out, table, since string) []string {
	var b bytes.Buffer
	if err := Export(out, table, "jsonl", since, &b); err != nil {
		rt.Fatal(err)
	}
	return slices.Collect(strings.Lines(b.String()))
}
