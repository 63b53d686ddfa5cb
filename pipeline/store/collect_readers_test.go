package store

import (
	"sync/atomic"
	"testing"
	"time"
)

// What a Reader has open stays until it is let go.
func TestCollectLeavesWhatIsRead(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 2)
	r, err := OpenSnapshot(out, names[0])
	if err != nil {
		t.Fatal(err)
	}
	c, err := Collect(out, 0, false)
	if err != nil || len(c.Removed) != 0 || len(c.InUse) != 1 {
		t.Fatalf("have %+v, %v, want the first in use", c, err)
	}
	same(t, Documents, collect(t, r.Documents()), sampleRows(1).documents)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if c, err := Collect(out, 0, false); err != nil || len(c.Removed) != 1 {
		t.Errorf("have %+v, %v, want the first gone", c, err)
	}
}

// Readers in a loop beside nights that each collect all but the newest: none ever meets half a snapshot.
func TestReadersBesideCollections(t *testing.T) {
	out := t.TempDir()
	publish(t, out, sampleRows(1))
	var stop atomic.Bool
	readers := make(chan int)
	opens := []func() (*Reader, error){
		func() (*Reader, error) { return Open(out) },
		func() (*Reader, error) { return OpenSnapshot(out, "current") },
	}
	for _, open := range opens {
		go func() {
			n := 0
			for ; !stop.Load(); n++ {
				if !readOnce(t, open) {
					break
				}
			}
			readers <- n
		}()
	}
	for i := range 30 {
		s := begin(t, out)
		write(t, s, sampleRows(i%7+2), 100)
		if _, err := s.Commit(RunInfo{Finished: time.Unix(int64(i), 0)}); err != nil {
			t.Error(err)
		}
		if _, err := Collect(out, 0, false); err != nil {
			t.Error(err)
		}
	}
	stop.Store(true)
	for range opens {
		if n := <-readers; n == 0 {
			t.Error("a reader read nothing")
		}
	}
}

// readOnce reads all documents and statements of the current snapshot, and says whether they fit.
func readOnce(t *testing.T, open func() (*Reader, error)) bool {
	r, err := open()
	if err != nil {
		t.Error(err)
		return false
	}
	defer r.Close()
	var counts [2]int64
	for _, err := range r.Documents() {
		if err != nil {
			t.Error(err)
			return false
		}
		counts[0]++
	}
	for _, err := range r.Statements() {
		if err != nil {
			t.Error(err)
			return false
		}
		counts[1]++
	}
	if counts[1] != 2*counts[0] || counts[0] != r.Run.Counts[Documents] {
		t.Errorf("have %v rows, want those of one snapshot", counts)
		return false
	}
	return true
}
