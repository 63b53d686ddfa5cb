// Package monitor tells machines how a run went: metrics for Prometheus, pings for a dead man's switch, events for
// OpenLineage. Nothing in it changes what a run does or how it ends. It is the only user of the Prometheus libraries.
package monitor

import (
	"time"

	"parley/pipeline/store"
)

// A Run is what is known of a run before it starts.
type Run struct {
	ID      string // a UUID
	Version string // of the program
	Target  string
	Inputs  []string // as named on the command line; none: the samples
	Out     string   // folder of the snapshots
	Started time.Time
}

// An Outcome is what came of a run.
type Outcome struct {
	Run
	Finished time.Time
	ExitCode int
	Success  bool   // the tables are there: a document that was rejected does not make a night a failure
	Stopped  bool   // by a signal
	Error    string // "" where there was none

	Documents  int64            // that went through the steps, not those that were known before
	Statements int64            // of those
	Bytes      int64            // read, unpacked
	Rejects    map[string]int64 // by reason; a reason that did not occur may be there with 0
	Stages     []store.Timing
	CPU        time.Duration // over all cores
	Peak       int64         // most memory held at once, in bytes
	Tally      *store.Tally  // what became of all documents; nil where the run failed
	Snapshot   *store.Run    // that readers see after the run, or still; nil where there is none
}

// allRejects is the number of rejects.
func (o *Outcome) allRejects() (n int64) {
	for _, one := range o.Rejects {
		n += one
	}
	return n
}
