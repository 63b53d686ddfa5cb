package pipeline

import (
	"maps"
	"sync"
	"sync/atomic"
	"time"

	"parley/pipeline/source"
	"parley/pipeline/store"
)

// A Count is how far a run is. Its numbers only grow; any goroutine may read them.
type Count struct {
	Documents, Unchanged, Statements, Rejects atomic.Int64 // Unchanged: known before, and not read again
	Bytes                                     atomic.Int64 // read so far, unpacked
	Total                                     atomic.Int64 // bytes to read as they lie on disk; 0 where it cannot be known

	mu      sync.Mutex
	reasons map[string]int64
	steps   []*stage
}

// reject counts one.
func (n *Count) reject(reason string) { n.rejects(map[string]int64{reason: 1}) }

// rejects counts some, by reason.
func (n *Count) rejects(more map[string]int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.reasons == nil {
		n.reasons = map[string]int64{}
	}
	for reason, k := range more {
		n.Rejects.Add(k)
		n.reasons[reason] += k
	}
}

// Reasons are the rejects by reason, with 0 for those that did not occur.
func (n *Count) Reasons() map[string]int64 {
	all := map[string]int64{}
	for _, r := range source.Reasons() {
		all[r.Code] = 0
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	maps.Copy(all, n.reasons)
	return all
}

// follow lets Timings tell of these steps.
func (n *Count) follow(steps []*stage) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.steps = steps
}

// Timings are how long each step has worked, in order; none before the steps are known.
func (n *Count) Timings() (all []store.Timing) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, st := range n.steps {
		all = append(all, store.Timing{Stage: st.name, Seconds: time.Duration(st.took.Load()).Seconds()})
	}
	return all
}
