package pipeline

import "sync/atomic"

// A Count is how far a run is. Its numbers only grow; any goroutine may read them.
type Count struct {
	Documents, Unchanged, Statements, Rejects atomic.Int64 // Unchanged: known before, and not read again
	Bytes                                     atomic.Int64 // read so far, unpacked
	Total                                     atomic.Int64 // bytes to read as they lie on disk; 0 where it cannot be known
}
